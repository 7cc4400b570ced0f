package piilo.logbook;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import piilo.api.PartialDate;
import piilo.http.Problems;
import piilo.text.Dates;

/**
 * When something was.
 *
 * @param at the beginning of the day in UTC when only the day is known
 */
record Moment(Instant at, boolean wholeDay) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    /**
     * Makes a moment of a day and perhaps a time in somebody's zone.
     *
     * @param time null when only the day is known
     */
    static Moment of(LocalDate day, @Nullable LocalTime time, ZoneId zone) {
        return time == null
                ? new Moment(day.atStartOfDay(ZoneOffset.UTC).toInstant(), true)
                : new Moment(day.atTime(time).atZone(zone).toInstant(), false);
    }

    /** Reads the fields {@code day} and {@code time}; today when they are wrong, and the problems say so. */
    static Moment read(String day, String time, ZoneId zone, Problems problems) {
        return of(day(day, zone, problems), time(time, problems), zone);
    }

    private static LocalDate day(String text, ZoneId zone, Problems problems) {
        LocalDate today = LocalDate.now(zone);
        if (text.isEmpty()) {
            problems.add("day", "form.required");
            return today;
        }
        try {
            PartialDate date = Dates.parse(text);
            if (date.year() != null && date.month() != null && date.day() != null) {
                return checked(LocalDate.of(date.year(), date.month(), date.day()), problems);
            }
        } catch (DateTimeException notADay) {
            // Told below, like a year alone.
        }
        problems.add("day", "interactions.day.invalid");
        return today;
    }

    /** Returns a day, when it is one of our time. */
    static LocalDate checked(LocalDate day, Problems problems) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            problems.add("day", "interactions.day.far", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
            return LocalDate.of(LAST_YEAR, 1, 1);
        }
        return day;
    }

    private static @Nullable LocalTime time(String text, Problems problems) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalTime.parse(
                    text.length() == 4 || text.indexOf('.') == 1
                            ? "0" + text.replace('.', ':')
                            : text.replace('.', ':'));
        } catch (DateTimeException notATime) {
            problems.add("time", "interactions.time.invalid");
            return null;
        }
    }
}
