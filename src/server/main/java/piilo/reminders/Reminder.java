package piilo.reminders;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.journal.Journalled;

/**
 * Something to be thought of at its time, once or again and again.
 *
 * @param contact and {@code company}, {@code lead} and {@code introduction}: what it is about; one of them at most
 * @param startsAt as the clock on the wall shows it in the zone
 * @param repeats a rule of RFC 5545 without its name; null for once
 * @param nextAt when it is due next; null when there is nothing left to do
 * @param doneAt when it was done the last time
 */
public record Reminder(
        UUID id,
        int version,
        Instant createdAt,
        @Nullable UUID contact,
        @Nullable UUID company,
        @Nullable UUID lead,
        @Nullable UUID introduction,
        String text,
        LocalDateTime startsAt,
        ZoneId zone,
        @Nullable String repeats,
        @Nullable Instant nextAt,
        @Nullable Instant snoozedUntil,
        @Nullable Instant doneAt)
        implements Journalled {}
