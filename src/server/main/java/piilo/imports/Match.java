package piilo.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a line is about.
 *
 * @param record null for somebody new
 * @param again whether a line before it in the same upload was about the same person
 * @param ancestor what the same source said before, as JSON, or null
 */
record Match(
        @Nullable UUID record,
        @Nullable Reason reason,
        boolean again,
        @Nullable String ancestor) {
    static Match nobody(@Nullable Reason reason) {
        return new Match(null, reason, false, null);
    }
}
