package piilo.contacts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import piilo.json.Json;

/** Two versions of a contact, of which one must choose. The form carries the whole of one's own along. */
record ConflictView(FormView mine, Contact theirs, List<Choice> choices) {

    /**
     * A field of which both versions are shown.
     *
     * @param label key of the field's name
     */
    record Choice(String field, String label, String mine, String theirs) {}

    static ConflictView of(Draft mine, Contact theirs, List<String> conflicts) {
        ObjectNode own = Json.tree(mine.contact());
        ObjectNode other = Json.tree(theirs);
        List<Choice> choices = new ArrayList<>();
        conflicts.forEach(field -> choices.add(
                new Choice(field, "contacts.field." + field, text(own.get(field)), text(other.get(field)))));
        return new ConflictView(new FormView(mine, false, java.util.Map.of()), theirs, choices);
    }

    /** Returns a value as one reads it: texts as they are, lists and parts with commas between. */
    private static String text(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        } else if (value.isContainerNode()) {
            return String.join(
                    ", ",
                    StreamSupport.stream(value.spliterator(), false)
                            .map(ConflictView::text)
                            .filter(text -> !text.isEmpty())
                            .toList());
        } else {
            return value.asText();
        }
    }
}
