package piilo.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepetitionTest {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    private static List<String> times(String rule, String start, int count) {
        Repetition repetition = Repetition.of(rule);
        LocalDateTime first = LocalDateTime.parse(start);
        List<String> times = new ArrayList<>();
        Optional<Instant> next = repetition.next(
                first, HELSINKI, first.atZone(HELSINKI).toInstant().minusSeconds(1));
        while (next.isPresent() && times.size() < count) {
            times.add(LocalDateTime.ofInstant(next.get(), HELSINKI).toString());
            next = repetition.next(first, HELSINKI, next.get());
        }
        return times;
    }

    private static String rule(Interval.Unit unit, int every, String start) {
        return new Interval(unit, every, null).rule(LocalDateTime.parse(start));
    }

    @Test
    void staysAtNineWhenSummerEnds() {
        assertThat(times("FREQ=DAILY", "2026-10-24T09:00", 3))
                .containsExactly("2026-10-24T09:00", "2026-10-25T09:00", "2026-10-26T09:00");
        assertThat(Repetition.of("FREQ=DAILY")
                        .next(LocalDateTime.parse("2026-10-24T09:00"), HELSINKI, Instant.parse("2026-10-24T12:00:00Z")))
                .contains(Instant.parse("2026-10-25T07:00:00Z"));
    }

    @Test
    void comesOnTheLastDayOfAMonthThatIsTooShort() {
        assertThat(times(rule(Interval.Unit.MONTHLY, 1, "2026-01-31T09:00"), "2026-01-31T09:00", 4))
                .containsExactly("2026-01-31T09:00", "2026-02-28T09:00", "2026-03-31T09:00", "2026-04-30T09:00");
        assertThat(times(rule(Interval.Unit.YEARLY, 1, "2024-02-29T09:00"), "2024-02-29T09:00", 3))
                .containsExactly("2024-02-29T09:00", "2025-02-28T09:00", "2026-02-28T09:00");
    }

    @Test
    void countsTheIntervalFromTheFirstTime() {
        assertThat(times("FREQ=WEEKLY;INTERVAL=2", "2026-11-02T09:00", 3))
                .containsExactly("2026-11-02T09:00", "2026-11-16T09:00", "2026-11-30T09:00");
    }

    @Test
    void endsWithItsLastDay() {
        assertThat(times("FREQ=DAILY;UNTIL=20261103", "2026-11-02T09:00", 9))
                .containsExactly("2026-11-02T09:00", "2026-11-03T09:00");
    }

    @Test
    void findsTheNextTimeOfWhatBeganLongAgo() {
        assertThat(Repetition.of("FREQ=DAILY")
                        .next(LocalDateTime.parse("1950-01-01T09:00"), HELSINKI, Instant.parse("2026-11-26T12:00:00Z")))
                .contains(Instant.parse("2026-11-27T07:00:00Z"));
    }

    @Test
    void findsNoTimeThatNeverComes() {
        assertThat(times("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2026-01-01T09:00", 1))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "weekly",
                "FREQ=HOURLY",
                "FREQ=SECONDLY",
                "FREQ=DAILY;COUNT=3",
                "FREQ=DAILY;BYHOUR=9,10",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY\r\nATTACH:x",
                "INTERVAL=2"
            })
    void refusesWhatIsNoRuleForAReminder(String text) {
        assertThat(Repetition.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DAILY, 1, 2026-01-31T09:00",
        "WEEKLY, 3, 2026-01-30T09:00",
        "MONTHLY, 2, 2026-01-31T09:00",
        "MONTHLY, 1, 2026-01-15T09:00",
        "YEARLY, 1, 2024-02-29T09:00",
        "YEARLY, 4, 2024-05-31T09:00"
    })
    void readsBackWhatTheFormSaid(Interval.Unit unit, int every, LocalDateTime start) {
        Interval interval = new Interval(unit, every, LocalDate.of(2030, 1, 1));

        String stored = Repetition.of(interval.rule(start)).text();

        assertThat(Interval.of(stored, start)).contains(interval);
    }

    @Test
    void leavesARuleAloneThatTheFormHasNoWordsFor() {
        assertThat(Interval.of("FREQ=WEEKLY;BYDAY=MO,WE", LocalDateTime.parse("2026-11-02T09:00")))
                .isEmpty();
    }
}
