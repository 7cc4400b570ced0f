package piilo.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is understood of a captured line: the table in lines.txt. */
class CaptureLineTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

    /** A line of the table and what stands below it. */
    record Case(String line, String understood) {}

    static List<Case> cases() throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(CaptureLineTest.class.getResourceAsStream("/piilo/capture/lines.txt"))) {
            List<String> lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            List<Case> cases = new ArrayList<>();
            for (int i = 0; i < lines.size(); i += 2) {
                cases.add(new Case(lines.get(i).substring(2), lines.get(i + 1)));
            }
            return cases;
        }
    }

    @Test
    void hasATable() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void understandsTheTable(Case one) {
        assertThat(written(CaptureLine.read(one.line, WEDNESDAY))).isEqualTo(one.understood);
    }

    private static String written(Captured line) {
        List<String> parts = new ArrayList<>();
        parts.add(line.kinds().isEmpty() ? "unknown" : kinds(line));
        add(parts, "day", line.days().stream().map(day -> day.toString().replace("+", "")));
        add(parts, "not-a-day", line.notDays().stream());
        add(parts, "time", Stream.ofNullable(line.time()).map(Object::toString));
        add(parts, "minutes", Stream.ofNullable(line.minutes()).map(Object::toString));
        add(parts, "place", Stream.ofNullable(line.place()));
        add(parts, "with", line.people().stream().map(one -> one.name() + (one.inflected() ? "~" : "")));
        add(parts, "tag", line.tags().stream());
        add(parts, "outcome", Stream.ofNullable(line.outcome()).map(CaptureLineTest::lower));
        add(parts, "says", Stream.of(line.summary()).filter(text -> !text.isEmpty()));
        return String.join(" | ", parts);
    }

    private static String kinds(Captured line) {
        List<String> kinds = line.kinds().stream().map(CaptureLineTest::lower).toList();
        List<String> first = new ArrayList<>(kinds);
        first.set(0, kinds.getFirst() + " " + lower(Objects.requireNonNull(line.direction())));
        return String.join("; ", first);
    }

    private static void add(List<String> parts, String name, Stream<String> values) {
        List<String> all = values.toList();
        if (!all.isEmpty()) {
            parts.add(name + " " + String.join("; ", all));
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", ":", "@", "#", ",", "::", "@\"\"", "at", "with", "klo", "kanssa", "at :", "1", "@,@", "# # #",
                "for 5", "\"", "@\"open"
            })
    void fallsOverNothing(String line) {
        assertThat(CaptureLine.read(line, WEDNESDAY)).isNotNull();
    }

    @Test
    void triesTheUsualCaseOfAnInflectedName() {
        assertThat(new Captured.Mention("Liisa Mäkelän", true).spellings()).contains("Liisa Mäkelä");
        assertThat(new Captured.Mention("Kari Virtasen", true).spellings()).contains("Kari Virtanen");
        assertThat(Captured.Mention.of("Martin").spellings()).containsExactly("Martin");
    }
}
