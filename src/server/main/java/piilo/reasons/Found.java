package piilo.reasons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.database.Ids;
import piilo.text.Language;

/**
 * A reason that Piilo has found.
 *
 * @param foundAs what it was found by, so that it is not found twice
 * @param text what it says
 * @param expiresOn null for one that holds until it is settled
 */
record Found(
        UUID contact,
        Reason.Kind kind,
        String foundAs,
        Wording text,
        @Nullable LocalDate day,
        @Nullable LocalDate expiresOn) {
    Reasons.Key key() {
        return new Reasons.Key(contact, foundAs);
    }

    Reason reason(Language language) {
        return new Reason(
                Ids.next(),
                0,
                Instant.now(),
                contact,
                null,
                kind,
                text.in(language),
                null,
                day,
                expiresOn,
                foundAs,
                Reason.State.OPEN,
                text);
    }
}
