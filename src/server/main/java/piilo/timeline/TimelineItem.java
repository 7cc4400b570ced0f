package piilo.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.database.Keyset;

/**
 * One thing that has happened.
 *
 * @param at of what happened on a day, the day's beginning in UTC
 * @param wholeDay whether only the day is known
 * @param id tells apart what happened at the same time
 */
public record TimelineItem(Instant at, boolean wholeDay, UUID id, TimelineKind what, TimelineContent content) {
    // As the database sorts ids: byte by byte, without a sign.
    private static final Comparator<UUID> BYTES = Comparator.comparing(
                    UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);
    static final Comparator<TimelineItem> NEWEST_FIRST = Comparator.comparing(TimelineItem::at)
            .thenComparing(TimelineItem::id, BYTES)
            .reversed();

    /** Makes what happened at a moment. */
    public static TimelineItem atTime(Instant at, UUID id, TimelineKind what, TimelineContent content) {
        return new TimelineItem(at, false, id, what, content);
    }

    /** Makes what happened on a day. */
    public static TimelineItem onDay(LocalDate day, UUID id, TimelineKind what, TimelineContent content) {
        return new TimelineItem(day.atStartOfDay(ZoneOffset.UTC).toInstant(), true, id, what, content);
    }

    /** Returns the kind's name. */
    public String kind() {
        return what.text();
    }

    /** Returns the day when only that is known; null else. */
    public @Nullable LocalDate day() {
        return wholeDay ? LocalDate.ofInstant(at, ZoneOffset.UTC) : null;
    }

    Keyset.Place place() {
        return new Keyset.Place(at.toString(), id);
    }

    /** Says whether it comes after a place in the list. */
    boolean after(Optional<Keyset.Place> place) {
        return place.map(one -> atTime(Keyset.time(one), one.id(), what, content))
                .map(there -> NEWEST_FIRST.compare(this, there) > 0)
                .orElse(true);
    }
}
