package piilo.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A made-up LinkedIn archive that was always downloaded this morning: its days move along with the calendar. */
public final class DemoArchive {
    private static final String FOLDER = "/piilo/demo/archive/";
    private static final List<String> FILES = List.of(
            "Profile.csv",
            "Connections.csv",
            "Company Follows.csv",
            "Invitations.csv",
            "messages.csv",
            "Notes.csv",
            "Positions.csv",
            "Education.csv",
            "Recommendations_Given.csv",
            "Recommendations_Received.csv",
            "Jobs/Job Applications.csv",
            "Jobs/Saved Jobs.csv");
    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 21);
    private static final List<Days> DAYS = List.of(
            new Days("\\d\\d [A-Z][a-z]{2} \\d{4}(?=\\R)", "dd MMM yyyy"),
            new Days("\\d{1,2}/\\d{1,2}/\\d\\d(?=, \\d)", "M/d/yy"),
            new Days("\\d{4}-\\d\\d-\\d\\d(?= \\d\\d:\\d\\d:\\d\\d UTC)", "uuuu-MM-dd"),
            new Days("[A-Z][a-z]{2} [A-Z][a-z]{2} \\d\\d \\S{8} UTC \\d{4}", "EEE MMM dd HH:mm:ss 'UTC' yyyy"));

    private DemoArchive() {}

    /** One of the ways in which LinkedIn writes days. */
    private record Days(Pattern pattern, DateTimeFormatter format) {
        Days(String pattern, String format) {
            this(Pattern.compile(pattern), DateTimeFormatter.ofPattern(format, Locale.ENGLISH));
        }

        String moved(String text, long days) {
            return pattern.matcher(text).replaceAll(found -> {
                TemporalAccessor written = format.parse(found.group());
                LocalDate day = LocalDate.from(written).plusDays(days);
                LocalTime time = written.query(TemporalQueries.localTime());
                return format.format(day.atTime(time == null ? LocalTime.MIDNIGHT : time));
            });
        }
    }

    /** Puts the archive together as it would be on a day. */
    public static void write(Path file, LocalDate today) throws IOException {
        long days = ChronoUnit.DAYS.between(WRITTEN, today);
        try (OutputStream stream = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(stream)) {
            for (String name : FILES) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(moved(text(name), days).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private static String text(String name) throws IOException {
        try (InputStream content = Objects.requireNonNull(DemoArchive.class.getResourceAsStream(FOLDER + name), name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String moved(String text, long days) {
        String moved = text;
        for (Days written : DAYS) {
            moved = written.moved(moved, days);
        }
        return moved;
    }
}
