package piilo.companies;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.api.PartialDate;
import piilo.database.Ids;
import piilo.journal.Journalled;

/**
 * That somebody works or worked somewhere. It stays when the person moves on, so that history is kept.
 *
 * @param company null for a title without an employer
 * @param current whether it lasts, as far as known
 */
public record Employment(
        UUID id,
        int version,
        Instant createdAt,
        UUID contact,
        @Nullable UUID company,
        @Nullable String title,
        @Nullable PartialDate from,
        @Nullable PartialDate to,
        boolean current)
        implements Journalled {
    /** The longest title. */
    public static final int TITLE_LIMIT = 300;

    /** Makes an employment of which nothing is known but where it is. */
    public static Employment at(UUID contact, UUID company) {
        return new Employment(Ids.next(), 0, Instant.now(), contact, company, null, null, null, true);
    }

    /** Returns the same employment, ended. */
    public Employment ended(@Nullable PartialDate day) {
        return new Employment(id, version, createdAt, contact, company, title, from, to == null ? day : to, false);
    }

    /** Returns the same employment when the company is no longer kept. */
    Employment withoutCompany() {
        return new Employment(id, version, createdAt, contact, null, title, from, to, current);
    }
}
