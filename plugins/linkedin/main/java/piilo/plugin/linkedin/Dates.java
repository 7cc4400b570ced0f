package piilo.plugin.linkedin;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates in a file's own shape, else in any that can be told, else not at all. A year that cannot be is as good as no date.
 *
 * @param zone of times that do not name theirs
 * @param lastYear the last year that is believed
 */
record Dates(ZoneId zone, int lastYear) {
    /** LinkedIn opened in 2003. */
    private static final int FIRST_YEAR = 2003;

    private static final DateShape LENIENT = new LenientShape();

    static Dates of(ZoneId zone, Clock clock) {
        return new Dates(zone, LocalDate.now(clock.withZone(zone)).getYear() + 1);
    }

    /** Returns the day in the user's zone, or null. */
    @Nullable
    LocalDate day(String text, DateShape shape) {
        DateWords words = DateWords.of(text);
        LocalDate day = believed(words, shape);
        if (day == null || words.time() == null || !words.utc()) {
            return day;
        }
        return day.atTime(words.time())
                .atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(zone)
                .toLocalDate();
    }

    /** Returns the instant, at the beginning of the day when no time is given, or null. */
    @Nullable
    Instant instant(String text, DateShape shape) {
        DateWords words = DateWords.of(text);
        LocalDate day = believed(words, shape);
        if (day == null) {
            return null;
        }
        LocalTime time = words.time() == null ? LocalTime.MIDNIGHT : words.time();
        return day.atTime(time).atZone(words.utc() ? ZoneOffset.UTC : zone).toInstant();
    }

    private @Nullable LocalDate believed(DateWords words, DateShape shape) {
        LocalDate own = shape.day(words);
        LocalDate day = own == null ? LENIENT.day(words) : own;
        return day != null && day.getYear() >= FIRST_YEAR && day.getYear() <= lastYear ? day : null;
    }
}
