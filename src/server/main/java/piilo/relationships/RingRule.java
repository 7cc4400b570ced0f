package piilo.relationships;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.journal.Journalled;

/**
 * What holds for all of a ring.
 *
 * @param ring from 1, the closest, to 5
 * @param cadenceDays keep in touch every so many days; null for never
 * @param askDays ask at most once in so many days; null for as often as one likes
 * @param balancedAsks whether not to ask while more has been received than given
 * @param neverForWork whether never to ask for what has to do with work
 */
public record RingRule(
        UUID id,
        int version,
        Instant createdAt,
        int ring,
        @Nullable Integer cadenceDays,
        @Nullable Integer askDays,
        boolean balancedAsks,
        boolean neverForWork)
        implements Journalled {
    /** Returns the same as another version of a stored one. */
    RingRule as(RingRule stored) {
        return new RingRule(
                stored.id, stored.version, stored.createdAt, ring, cadenceDays, askDays, balancedAsks, neverForWork);
    }

    /** Returns whether two rules say the same. */
    boolean same(RingRule other) {
        return as(other).equals(other);
    }
}
