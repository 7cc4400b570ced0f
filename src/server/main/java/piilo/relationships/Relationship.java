package piilo.relationships;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.api.PartialDate;
import piilo.database.Ids;
import piilo.journal.Journalled;

/**
 * How the user and a contact know each other. A contact has one at most; one without any is simply somebody in the address book.
 *
 * @param circles that both belong to
 * @param ring how close they are, from 1, the closest, to 5; null when nothing was said
 * @param cadence how often to keep in touch
 * @param neverForWork whether the contact is never to be asked for anything that has to do with work, and left out of all that ranks people
 * @param offers what the contact can give
 * @param looksFor what the contact needs
 */
public record Relationship(
        UUID id,
        int version,
        Instant createdAt,
        UUID contact,
        List<Circle> circles,
        @Nullable Integer ring,
        Cadence cadence,
        boolean neverForWork,
        List<Wish> offers,
        List<Wish> looksFor)
        implements Journalled {
    /** The ring of those closest. */
    public static final int CLOSEST = 1;

    /** The ring of those farthest away. */
    public static final int FARTHEST = 5;

    public Relationship {
        circles = List.copyOf(circles);
        offers = List.copyOf(offers);
        looksFor = List.copyOf(looksFor);
    }

    /**
     * Something that both belong to.
     *
     * @param since when they have known each other through it
     */
    public record Circle(
            Kind kind,
            @Nullable PartialDate since,
            @Nullable String place) {
        /** Returns the key of its name. */
        public String key() {
            return "relationships.circle." + kind.name().toLowerCase(Locale.ROOT);
        }

        /** What people know each other through. */
        public enum Kind {
            FAMILY,
            FRIEND,
            FELLOW_STUDENT,
            NEIGHBOUR,
            HOBBY,
            POSITION_OF_TRUST,
            FORMER_WORKPLACE,
            INTERNSHIP,
            SUMMER_JOB,
            COLLEAGUE,
            FRIEND_OF_FRIEND,
            EVENT,
            SOCIAL_MEDIA,
            RECRUITER
        }
    }

    /**
     * How often to keep in touch.
     *
     * @param days between two meaningful interactions; null for what the ring says
     * @param snoozedUntil the day before which it is not due, whatever the days say
     */
    public record Cadence(
            @Nullable Integer days, State state, @Nullable LocalDate snoozedUntil) {
        /** What every relationship begins with. */
        public static final Cadence OF_RING = new Cadence(null, State.RUNNING, null);

        /** Whether it counts. */
        public enum State {
            RUNNING,
            PAUSED,
            STOPPED
        }
    }

    /** Something offered or looked for: a word to match by, and more about it. */
    public record Wish(String tag, @Nullable String text) {}

    /** Makes the relationship of a contact about whom nothing has been said. */
    public static Relationship with(UUID contact) {
        return new Relationship(
                Ids.next(), 0, Instant.now(), contact, List.of(), null, Cadence.OF_RING, false, List.of(), List.of());
    }

    /** Returns the same with another cadence. */
    public Relationship withCadence(Cadence other) {
        return new Relationship(id, version, createdAt, contact, circles, ring, other, neverForWork, offers, looksFor);
    }

    /** Returns the same as another version of a stored one. */
    Relationship as(Relationship stored) {
        return new Relationship(
                stored.id, version, stored.createdAt, contact, circles, ring, cadence, neverForWork, offers, looksFor);
    }
}
