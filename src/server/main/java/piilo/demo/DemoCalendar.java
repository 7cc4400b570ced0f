package piilo.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * The days of the story, told from the day on which it is looked at. People rarely have coffee about work on a Sunday: what falls on a weekend was on the Friday
 * before it, or will be on the Monday after.
 */
public record DemoCalendar(LocalDate today, ZoneId zone) {
    /** Returns the calendar of somebody who looks at the demo at a time. */
    public static DemoCalendar of(Instant now, ZoneId zone) {
        return new DemoCalendar(LocalDate.ofInstant(now, zone), zone);
    }

    LocalDate day(int days) {
        LocalDate day = today.plusDays(days);
        int pastFriday = day.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue();
        if (days == 0 || pastFriday <= 0) {
            return day;
        }
        return days < 0 ? day.minusDays(pastFriday) : day.with(DayOfWeek.MONDAY).plusWeeks(1);
    }

    YearMonth month(int months) {
        return YearMonth.from(today).plusMonths(months);
    }

    /**
     * Returns a time on the clock.
     *
     * @param text such as {@code -12 09:30}
     */
    LocalDateTime clock(String text) {
        int space = text.indexOf(' ');
        return day(Integer.parseInt(text.substring(0, space))).atTime(LocalTime.parse(text.substring(space + 1)));
    }

    Instant at(String text) {
        return clock(text).atZone(zone).toInstant();
    }
}
