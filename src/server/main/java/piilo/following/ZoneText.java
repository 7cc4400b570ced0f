package piilo.following;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** Writes what a calendar must know of a time zone: every change of the clocks from one time to another. */
final class ZoneText {
    private static final int YEARS = 10;

    private ZoneText() {}

    /** Writes the zone from a time on. */
    static void write(CalendarText calendar, ZoneId zone, Instant from) {
        ZoneRules rules = zone.getRules();
        Instant begins = from.minus(366, ChronoUnit.DAYS);
        Instant ends = from.plus(YEARS * 366L, ChronoUnit.DAYS);
        ZoneOffset first = rules.getOffset(begins);
        calendar.begin("VTIMEZONE").raw("TZID", zone.getId());
        observance(calendar, rules.isDaylightSavings(begins), LocalDateTime.ofInstant(begins, first), first, first);
        ZoneOffsetTransition change = rules.nextTransition(begins);
        while (change != null && change.getInstant().isBefore(ends)) {
            observance(
                    calendar,
                    rules.isDaylightSavings(change.getInstant()),
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter());
            change = rules.nextTransition(change.getInstant());
        }
        calendar.end("VTIMEZONE");
    }

    private static void observance(
            CalendarText calendar, boolean summer, LocalDateTime start, ZoneOffset before, ZoneOffset after) {
        String component = summer ? "DAYLIGHT" : "STANDARD";
        calendar.begin(component)
                .raw("DTSTART", CalendarText.local(start))
                .raw("TZOFFSETFROM", offset(before))
                .raw("TZOFFSETTO", offset(after))
                .end(component);
    }

    private static String offset(ZoneOffset offset) {
        int minutes = Math.abs(offset.getTotalSeconds()) / 60;
        return "%s%02d%02d".formatted(offset.getTotalSeconds() < 0 ? "-" : "+", minutes / 60, minutes % 60);
    }
}
