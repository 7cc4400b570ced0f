package piilo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo is always of today. */
class DemoDaysTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
    private static final LocalDate WEDNESDAY = LocalDate.of(2031, 5, 14);

    private static String entry(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void movesEveryKindOfDayInTheArchive(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("demo.zip");

        DemoArchive.write(file, WEDNESDAY);

        assertThat(entry(file, "Connections.csv")).contains("Rekrytointikonsultti,08 May 2031");
        assertThat(entry(file, "messages.csv")).contains("\"2031-05-11 18:04:11 UTC\"");
        assertThat(entry(file, "Notes.csv")).contains("2031-05-12 13:07:42 UTC,2031-05-12 13:07:42 UTC");
        assertThat(entry(file, "Invitations.csv")).contains("\"5/7/31, 12:42 PM\"");
        assertThat(entry(file, "Jobs/Job Applications.csv")).contains("\"4/2/31, 12:13 PM\"");
        assertThat(entry(file, "Company Follows.csv")).contains("19 17:18:57 UTC 2031");
    }

    @Test
    void putsWhatFallsOnAWeekendOnTheFridayBeforeOrTheMondayAfter() {
        DemoCalendar calendar = new DemoCalendar(WEDNESDAY, ZONE);

        List<LocalDate> days = List.of(calendar.day(-3), calendar.day(-4), calendar.day(3), calendar.day(4));

        assertThat(days).containsExactly(day(9), day(9), day(19), day(19));
        assertThat(new DemoCalendar(day(10), ZONE).day(0).getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
    }

    private static LocalDate day(int day) {
        return WEDNESDAY.withDayOfMonth(day);
    }

    @Test
    void tellsTimesOnTheClockOfTheUser() {
        DemoCalendar calendar = new DemoCalendar(WEDNESDAY, ZONE);

        assertThat(calendar.clock("-2 09:30")).isEqualTo(day(12).atTime(9, 30));
        assertThat(calendar.at("-2 09:30")).hasToString("2031-05-12T06:30:00Z");
    }
}
