package piilo.favours;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.journal.Journalled;

/**
 * One favour between the user and a contact.
 *
 * @param given true when the user gave it, false when he received it
 * @param promised whether it has not been done yet
 * @param promisedFor the day it was promised for; null when none was said
 * @param kind reference, introduction, advice, tip, feedback, time or other
 * @param weight from 1, a small thing, to 3
 * @param lead that it belongs to
 */
public record Favour(
        UUID id,
        int version,
        Instant createdAt,
        UUID contact,
        boolean given,
        boolean promised,
        @Nullable LocalDate promisedFor,
        String kind,
        int weight,
        @Nullable UUID lead,
        @Nullable LocalDate day,
        @Nullable String text)
        implements Journalled {
    /** Makes a favour that has been done. */
    public static Favour done(
            UUID id, UUID contact, boolean given, String kind, @Nullable LocalDate day, @Nullable String text) {
        return new Favour(id, 0, Instant.now(), contact, given, false, null, kind, 1, null, day, text);
    }

    /** Returns the key of the text for its kind; an import may bring kinds that nobody knows here. */
    public String label() {
        return "favours.kind." + (FavourKind.texts().contains(kind) ? kind : FavourKind.OTHER.text());
    }

    /** Returns the same promise for another day; what is no promise stays as it is. */
    public Favour promisedFor(LocalDate other) {
        return promised
                ? new Favour(id, version, createdAt, contact, given, true, other, kind, weight, lead, day, text)
                : this;
    }

    /** Returns the same favour for another lead, or for none. */
    public Favour withLead(@Nullable UUID other) {
        return new Favour(
                id, version, createdAt, contact, given, promised, promisedFor, kind, weight, other, day, text);
    }

    /** Returns the same as something that has been done; what was no promise stays as it is. */
    public Favour kept(LocalDate on) {
        return promised
                ? new Favour(id, version, createdAt, contact, given, false, promisedFor, kind, weight, lead, on, text)
                : this;
    }
}
