package piilo.origins;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value of a record and where it comes from.
 *
 * @param field of the record; of a list each element is told by itself
 * @param part the record's part that has the field, such as an employment; null for the record's own
 * @param at when it was set; null when nobody knows any more
 * @param upload the import that set it; null for any other origin
 */
public record FieldOrigin(
        String field,
        @Nullable UUID part,
        JsonNode value,
        From from,
        @Nullable Instant at,
        @JsonProperty("import") @Nullable Upload upload) {
    /** Who or what set a value. */
    public enum From {
        HAND,
        IMPORT,
        /** The journal goes back a long way, but not for ever. */
        UNKNOWN
    }

    /** An import by its file's name. */
    public record Upload(UUID id, String name) {}

    /** Returns the key of the text that says where it comes from. */
    @JsonIgnore
    public String key() {
        return switch (from) {
            case HAND -> "origin.hand";
            case IMPORT -> "origin.import";
            case UNKNOWN -> "origin.unknown";
        };
    }

    /** Whether both came at once from the same place. */
    public boolean together(FieldOrigin other) {
        return from == other.from && Objects.equals(at, other.at);
    }
}
