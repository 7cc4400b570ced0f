package piilo.following;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes iCalendar (RFC 5545): a property a line, lines that end with CRLF and are folded after 75 octets. */
final class CalendarText {
    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    private final StringBuilder lines = new StringBuilder();

    CalendarText begin(String component) {
        return line("BEGIN:" + component);
    }

    CalendarText end(String component) {
        return line("END:" + component);
    }

    /** Writes a property whose value is written as it is. */
    CalendarText raw(String name, String value) {
        return line(name + ":" + value);
    }

    /** Writes a property whose value is a text. */
    CalendarText text(String name, String value) {
        return line(name + ":" + escaped(value));
    }

    /** What has a meaning of its own is escaped; what cannot stand in a calendar is left out. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\r\n|\r|\n", "\\\\n")
                .replaceAll("[\\p{Cntrl}&&[^\t]]", "");
    }

    CalendarText utc(String name, Instant time) {
        return raw(name, LOCAL.format(time.atOffset(ZoneOffset.UTC)) + "Z");
    }

    CalendarText day(String name, LocalDate day) {
        return raw(name + ";VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(day));
    }

    CalendarText local(String name, LocalDateTime time, ZoneId zone) {
        return raw(name + ";TZID=" + zone.getId(), local(time));
    }

    static String local(LocalDateTime time) {
        return LOCAL.format(time);
    }

    private CalendarText line(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            int size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                lines.append("\r\n ");
                octets = 1;
            }
            lines.appendCodePoint(character);
            octets += size;
            i += Character.charCount(character);
        }
        lines.append("\r\n");
        return this;
    }

    byte[] bytes() {
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
