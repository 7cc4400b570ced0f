package piilo.recruiters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** Returns the same without the company. */
    Mandate withoutCompany() {
        return new Mandate(id, version, createdAt, contact, null, role, since, exclusive, status, text);
    }
}
