package piilo.notes;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.database.Ids;
import piilo.journal.Journalled;

/**
 * A note, on a contact or on a company, never on both.
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
        return new Note(Ids.next(), 0, Instant.now(), contact, null, text, false, writtenAt);
    }

    public static Note aboutCompany(UUID company, String text, Instant writtenAt) {
        return new Note(Ids.next(), 0, Instant.now(), null, company, text, false, writtenAt);
    }

    Note withWrittenAt(Instant time) {
        return new Note(id, version, createdAt, contact, company, text, pinned, time);
    }

    public Note withText(String other) {
        return new Note(id, version, createdAt, contact, company, other, pinned, writtenAt);
    }

    public Note withPinned(boolean wanted) {
        return new Note(id, version, createdAt, contact, company, text, wanted, writtenAt);
    }
}
