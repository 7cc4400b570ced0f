package piilo.notes;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.database.Ids;
import piilo.journal.Journalled;

/**
 * A note, on a contact, on a company or on a lead, on one of them.
 *
 * @param text Markdown
 * @param pinned whether it stands above all others
 * @param writtenAt the time the user gives it, which is not always when it was typed in
 */
public record Note(
        UUID id,
        int version,
        Instant createdAt,
        @Nullable UUID contact,
        @Nullable UUID company,
        @Nullable UUID lead,
        String text,
        boolean pinned,
        Instant writtenAt)
        implements Journalled {
    /** The longest note, in characters. */
    public static final int TEXT_LIMIT = 100_000;

    /** Times are kept to the microsecond, as the database does. */
    public Note {
        writtenAt = writtenAt.truncatedTo(ChronoUnit.MICROS);
    }

    public static Note aboutContact(UUID contact, String text, Instant writtenAt) {
        return new Note(Ids.next(), 0, Instant.now(), contact, null, null, text, false, writtenAt);
    }

    public static Note aboutCompany(UUID company, String text, Instant writtenAt) {
        return new Note(Ids.next(), 0, Instant.now(), null, company, null, text, false, writtenAt);
    }

    public static Note aboutLead(UUID lead, String text, Instant writtenAt) {
        return new Note(Ids.next(), 0, Instant.now(), null, null, lead, text, false, writtenAt);
    }

    /** Returns the address of the page that it stands on. */
    public String path() {
        if (contact != null) {
            return "/contacts/" + contact;
        }
        return company != null ? "/companies/" + company : "/leads/" + lead;
    }

    Note withWrittenAt(Instant time) {
        return new Note(id, version, createdAt, contact, company, lead, text, pinned, time);
    }

    public Note withText(String other) {
        return new Note(id, version, createdAt, contact, company, lead, other, pinned, writtenAt);
    }

    public Note withPinned(boolean wanted) {
        return new Note(id, version, createdAt, contact, company, lead, text, wanted, writtenAt);
    }
}
