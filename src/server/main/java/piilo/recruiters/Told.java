package piilo.recruiters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import piilo.database.Ids;
import piilo.journal.Journalled;

/** What the user told a recruiter about himself; a file may have gone with it, see {@link Attachment}. */
public record Told(UUID id, int version, Instant createdAt, UUID contact, LocalDate day, String text)
        implements Journalled {
    /** Makes the telling of a day, of which nothing else is known yet. */
    static Told on(UUID contact, LocalDate day) {
        return new Told(Ids.next(), 0, Instant.now(), contact, day, "");
    }
}
