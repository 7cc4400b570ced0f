package piilo.today;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.database.Names;
import piilo.reasons.Reason;
import piilo.text.Language;

/**
 * Somebody to be in touch with.
 *
 * @param close whether it is somebody who is never ranked: no reason is needed to write to them, and none is offered
 * @param reason the best that is open; null when there is none
 */
public record Person(
        UUID id,
        String name,
        LocalDate since,
        LocalDate on,
        boolean close,
        @Nullable Reason reason,
        Way way) {
    /** Returns the same for a reader of a language. */
    Person in(Language language) {
        return reason == null ? this : new Person(id, name, since, on, close, reason.in(language), way);
    }

    /** Returns the key of the words for the way. */
    public String wayKey() {
        return "today.way." + Names.of(way);
    }
}
