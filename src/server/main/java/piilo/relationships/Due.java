package piilo.relationships;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import piilo.relationships.Relationship.Cadence;

/**
 * When to be in touch with somebody again: so many days after the last meaningful interaction, or after the contact was added when there has been none. A new
 * one begins the count anew. A snooze puts it off until its day; nothing is ever due while the cadence is paused or stopped.
 *
 * @param on the day
 * @param days the interval that led to it
 */
public record Due(LocalDate on, int days) {
    /**
     * Returns the day; empty for never.
     *
     * @param since the day of the last meaningful interaction, or the one on which the contact was added
     * @param days the interval, the contact's own or its ring's; null for none
     */
    public static Optional<Due> of(LocalDate since, @Nullable Integer days, Cadence cadence) {
        if (days == null || cadence.state() != Cadence.State.RUNNING) {
            return Optional.empty();
        }
        LocalDate due = since.plusDays(days);
        LocalDate snoozed = cadence.snoozedUntil();
        return Optional.of(new Due(snoozed != null && snoozed.isAfter(due) ? snoozed : due, days));
    }

    /** Returns whether it is time. */
    public boolean by(LocalDate today) {
        return !on.isAfter(today);
    }

    /**
     * Returns the day of an interaction. One of which only the day is known begins at midnight in UTC, and is on that day everywhere.
     *
     * @param offset of the user's zone, at present: whoever was met within an hour of midnight half a year ago is not worth more
     */
    static LocalDate day(Instant at, ZoneOffset offset) {
        OffsetDateTime utc = at.atOffset(ZoneOffset.UTC);
        return utc.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? utc.toLocalDate()
                : at.atOffset(offset).toLocalDate();
    }
}
