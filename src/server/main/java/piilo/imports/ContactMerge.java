package piilo.imports;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import piilo.api.ContactLine;
import piilo.api.ContactPoint;
import piilo.api.PersonName;
import piilo.api.PostalAddress;
import piilo.contacts.Contact;
import piilo.contacts.ContactPoints;
import piilo.notes.Note;

/**
 * Brings a line into a person. What the same source said last time is the common ancestor: where it says the same again, whatever the user made of it stays; where
 * it says something else, that is taken unless the user has edited the field, whose own words are kept then. Lists only grow.
 */
final class ContactMerge {
    private final Person person;
    private final ContactLine line;
    private final @Nullable ContactLine ancestor;
    private final List<FieldChange> changes = new ArrayList<>();

    ContactMerge(Person person, ContactLine line, @Nullable ContactLine ancestor) {
        this.person = person;
        this.line = line;
        this.ancestor = ancestor;
    }

    /** Changes the person and returns what it changed. */
    List<FieldChange> merge(CompanyBook companies) {
        Contact mine = person.contact();
        Contact merged = new Contact(
                mine.id(),
                mine.version(),
                mine.createdAt(),
                Objects.requireNonNullElse(
                        field("name", PersonName::display, mine.name(), ContactLine::name), mine.name()),
                field("headline", text -> text, mine.headline(), ContactLine::headline),
                field("location", text -> text, mine.location(), ContactLine::location),
                field("birthday", Object::toString, mine.birthday(), ContactLine::birthday),
                mine.howWeMet(),
                field("connectedOn", Object::toString, mine.connectedOn(), ContactLine::connectedOn),
                list("language", text -> text, mine.languages(), ContactLine::languages, LineLimits::plain),
                list("point", ContactPoint::value, mine.points(), ContactLine::points, ContactMerge::match),
                list("address", ContactMerge::text, mine.addresses(), ContactLine::addresses, address -> address),
                list("tag", text -> text, mine.tags(), ContactLine::tags, LineLimits::plain));
        if (!changes.isEmpty()) {
            person.become(merged);
        }
        changes.addAll(new JobMerge(person, line, ancestor).merge(companies));
        mergeNote();
        return changes;
    }

    private <T> @Nullable T field(
            String name, Function<T, String> text, @Nullable T mine, Function<ContactLine, @Nullable T> of) {
        T theirs = of.apply(line);
        T base = ancestor == null ? null : of.apply(ancestor);
        if (theirs == null || theirs.equals(mine) || theirs.equals(base)) {
            return mine;
        }
        boolean kept = mine != null && !mine.equals(base);
        changes.add(new FieldChange(name, mine == null ? null : text.apply(mine), text.apply(theirs), kept));
        return kept ? mine : theirs;
    }

    private <T, K> List<T> list(
            String name,
            Function<T, String> text,
            List<T> mine,
            Function<ContactLine, List<T>> of,
            Function<T, K> identity) {
        List<T> theirs = of.apply(line);
        if (theirs.isEmpty()) {
            return mine;
        }
        Set<K> known = mine.stream().map(identity).collect(Collectors.toCollection(HashSet::new));
        if (ancestor != null) {
            of.apply(ancestor).forEach(element -> known.add(identity.apply(element)));
        }
        List<T> merged = new ArrayList<>(mine);
        for (T element : theirs) {
            if (known.add(identity.apply(element))) {
                merged.add(element);
                changes.add(new FieldChange(name, null, text.apply(element), false));
            }
        }
        return merged;
    }

    private static String match(ContactPoint point) {
        return point.type() + ContactPoints.match(point);
    }

    private static String text(PostalAddress address) {
        return Stream.of(address.street(), address.postalCode(), address.city(), address.region(), address.country())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private void mergeNote() {
        String note = line.note();
        if (note != null && (ancestor == null || !note.equals(ancestor.note()))) {
            Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            person.add(Note.aboutContact(person.contact().id(), note, now));
            changes.add(new FieldChange("note", null, note, false));
        }
    }
}
