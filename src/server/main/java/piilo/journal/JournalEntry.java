package piilo.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of one record.
 *
 * @param number counts up by one within a workspace, in the order of the commits
 * @param before the whole record for a deleted one, the changed members for a changed one, null for a created one and one that is {@linkplain Forgetting forgotten}
 * @param after the whole record for a created one, the changed members for a changed one, null for a deleted one and one that is forgotten
 */
public record JournalEntry(
        long number,
        Instant at,
        @Nullable UUID account,
        Cause cause,
        String kind,
        UUID record,
        Action action,
        @Nullable ObjectNode before,
        @Nullable ObjectNode after) {
    /** What was done to the record. */
    public enum Action {
        CREATE,
        UPDATE,
        DELETE;

        /** Returns the action's name in the table. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Action of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    /** Returns the side that says most of the record: what it is now, else what it was. */
    public ObjectNode state() {
        return after != null ? after : java.util.Objects.requireNonNull(before, "an entry has a before or an after");
    }
}
