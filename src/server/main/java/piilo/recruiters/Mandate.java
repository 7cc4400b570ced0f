package piilo.recruiters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.database.Ids;
import piilo.journal.Journalled;

/**
 * A job that a recruiter has to find somebody for.
 *
 * @param contact the recruiter
 * @param company null when it is not named
 * @param exclusive whether nobody else looks
 */
public record Mandate(
        UUID id,
        int version,
        Instant createdAt,
        UUID contact,
        @Nullable UUID company,
        String role,
        @Nullable LocalDate since,
        boolean exclusive,
        Status status,
        @Nullable String text)
        implements Journalled {
    /** What has become of it. */
    public enum Status {
        OPEN,
        PAUSED,
        FILLED,
        WITHDRAWN
    }

    /** Makes a mandate of which nothing is known yet. */
    static Mandate of(UUID contact) {
        return new Mandate(Ids.next(), 0, Instant.now(), contact, null, "", null, false, Status.OPEN, null);
    }

    /** Returns the same at another company, or at none. */
    Mandate at(@Nullable UUID other) {
        return new Mandate(id, version, createdAt, contact, other, role, since, exclusive, status, text);
    }
}
