package piilo.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A field of which there are two versions, of which one must choose.
 *
 * @param label key of the field's name
 */
public record Choice(String field, String label, Version mine, Version theirs) {
    /**
     * One version of a field.
     *
     * @param text what it says, empty when only {@code key} tells
     * @param key what is said of it in the user's language
     */
    public record Version(String text, String key) {
        /** That there is nothing any more. */
        public static final Version REMOVED = new Version("", "conflict.removed");

        private static final Version EMPTY = new Version("", "conflict.empty");

        /** Returns a version that is a text. */
        public static Version of(String text) {
            return text.isEmpty() ? EMPTY : new Version(text, "");
        }

        static Version of(JsonNode value) {
            return value.isBoolean()
                    ? new Version("", value.asBoolean() ? "conflict.yes" : "conflict.no")
                    : of(Choice.text(value));
        }
    }

    /**
     * Returns the choices that a merge leaves.
     *
     * @param labels what the keys of the fields' names begin with
     * @param readable makes the record's fields such as one reads them
     */
    public static <R extends Journalled> List<Choice> of(
            Merge<R> merge, String labels, Function<R, ObjectNode> readable) {
        ObjectNode mine = readable.apply(merge.merged());
        ObjectNode theirs = readable.apply(merge.theirs());
        return merge.conflicts().stream()
                .map(field -> new Choice(
                        field,
                        labels + field,
                        Version.of(Difference.member(mine, field)),
                        Version.of(Difference.member(theirs, field))))
                .toList();
    }

    private static String text(JsonNode value) {
        return value.isContainerNode()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(Choice::text)
                        .collect(Collectors.joining(", "))
                : value.asText("");
    }
}
