package piilo.leads;

import java.time.Instant;
import java.util.UUID;
import piilo.journal.Journalled;

/**
 * A list's filter and order, kept by a name.
 *
 * @param page whose it is, such as leads
 * @param query of the page's address
 */
public record SavedFilter(UUID id, int version, Instant createdAt, String page, String name, String query)
        implements Journalled {
    SavedFilter withQuery(String other) {
        return new SavedFilter(id, version, createdAt, page, name, other);
    }
}
