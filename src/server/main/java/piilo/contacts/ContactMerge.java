package piilo.contacts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import piilo.api.ContactPoint;
import piilo.api.PersonName;
import piilo.api.PostalAddress;
import piilo.journal.Choice;
import piilo.journal.Merge;
import piilo.json.Json;

/**
 * A contact with its employments, as two people made them, brought together.
 *
 * @param merged with mine where both changed the same
 * @param choices what is left to be chosen; nothing is saved until it is
 */
record ContactMerge(Draft merged, List<Choice> choices) {

    static ContactMerge of(Merge<Contact> contact, EmploymentMerge employments) {
        List<Choice> choices = Stream.concat(
                        Choice.of(contact, "contacts.field.", ContactMerge::readable).stream(),
                        employments.choices().stream())
                .toList();
        return new ContactMerge(new Draft(contact.merged(), employments.rows()), choices);
    }

    boolean settled() {
        return choices.isEmpty();
    }

    private static ObjectNode readable(Contact contact) {
        ObjectNode fields = Json.tree(contact);
        fields.put("name", name(contact.name()));
        fields.put("birthday", FormView.typed(contact.birthday()));
        ArrayNode points = fields.putArray("points");
        contact.points().forEach(point -> points.add(point(point)));
        ArrayNode addresses = fields.putArray("addresses");
        contact.addresses().forEach(address -> addresses.add(address(address)));
        return fields;
    }

    private static String name(PersonName name) {
        String parts = joined(name.prefix(), name.given(), name.middle(), name.family(), name.suffix());
        return name.shown() == null ? parts : parts.isEmpty() ? name.shown() : parts + " (" + name.shown() + ")";
    }

    private static String point(ContactPoint point) {
        return point.kind() == null ? point.value() : point.value() + " (" + point.kind() + ")";
    }

    private static String address(PostalAddress address) {
        return joined(
                address.kind(),
                address.street(),
                address.postalCode(),
                address.city(),
                address.region(),
                address.country());
    }

    private static String joined(@Nullable String... parts) {
        return String.join(" ", Stream.of(parts).filter(Objects::nonNull).toList());
    }
}
