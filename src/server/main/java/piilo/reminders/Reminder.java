package piilo.reminders;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.database.Ids;
import piilo.journal.Journalled;

/**
 * Something to be thought of at its time, once or again and again.
 *
 * @param startsAt as the clock on the wall shows it in the zone
 * @param repeats a rule of RFC 5545 without its name, see {@link Repetition}; null for once
 * @param nextAt when it is due next; null when there is nothing left to do
 * @param snoozedUntil when it is due instead, if that is later
 * @param doneAt when it was done the last time
 */
public record Reminder(
        UUID id,
        int version,
        Instant createdAt,
        @JsonUnwrapped About about,
        String text,
        LocalDateTime startsAt,
        ZoneId zone,
        @Nullable String repeats,
        @Nullable Instant nextAt,
        @Nullable Instant snoozedUntil,
        @Nullable Instant doneAt)
        implements Journalled {
    /** Makes one that is due once, at a time on the clock of a zone. */
    public static Reminder once(About about, String text, LocalDateTime at, ZoneId zone) {
        Instant due = at.atZone(zone).toInstant();
        return new Reminder(Ids.next(), 0, Instant.now(), about, text, at, zone, null, due, null, null);
    }

    /** Returns when it is due, having been put off or not; null when there is nothing left to do. */
    public @Nullable Instant dueAt() {
        return nextAt == null || snoozedUntil == null || snoozedUntil.isBefore(nextAt) ? nextAt : snoozedUntil;
    }

    /** Returns the same as something that has been done at a time: one that comes again is due at its next time after that. */
    public Reminder done(Instant now) {
        Instant after = nextAt == null || nextAt.isBefore(now) ? now : nextAt;
        return with(
                repeats == null
                        ? null
                        : Repetition.of(repeats).next(startsAt, zone, after).orElse(null),
                null,
                now);
    }

    /**
     * Returns the same put off until a day, to the time of the day that it always has.
     *
     * @param day in its zone
     */
    Reminder snoozed(LocalDate day) {
        return with(nextAt, day.atTime(startsAt.toLocalTime()).atZone(zone).toInstant(), doneAt);
    }

    /** Returns the day from which putting it off counts: its own, or today when that has passed. */
    LocalDate day(LocalDate today) {
        Instant due = dueAt();
        LocalDate own = due == null ? today : LocalDate.ofInstant(due, zone);
        return own.isBefore(today) ? today : own;
    }

    private Reminder with(@Nullable Instant next, @Nullable Instant snoozed, @Nullable Instant done) {
        return new Reminder(id, version, createdAt, about, text, startsAt, zone, repeats, next, snoozed, done);
    }
}
