package piilo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import piilo.database.Ids;
import piilo.journal.Author;
import piilo.journal.Counts;
import piilo.journal.Journal;
import piilo.reminders.About;
import piilo.reminders.Reminder;
import piilo.reminders.ReminderList;
import piilo.reminders.ReminderWriting;

/** What the clock does with reminders, on the real database. */
class RingingTest {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final Records records = Records.of(TestDatabase.database());
    private final Journal journal = new Journal(TestDatabase.database(), records.inOrder(), () -> {});
    private final Author author = new Author(TestDatabase.workspace(), Ids.next());
    private final ReminderList list = new ReminderList(TestDatabase.database(), new Counts(journal));
    private final ReminderWriting writing = new ReminderWriting(journal, records.reminders());

    private Reminder daily() {
        Reminder one = new Reminder(
                Ids.next(),
                0,
                NINE.truncatedTo(ChronoUnit.MICROS),
                About.NOTHING,
                "Look around",
                LocalDateTime.ofInstant(NINE, ZoneOffset.UTC),
                ZoneOffset.UTC,
                "FREQ=DAILY",
                NINE,
                null,
                null);
        writing.create(author, one);
        return one;
    }

    private ReminderList.Row row() {
        List<ReminderList.Row> rows = list.page(
                        author.workspace(), new ReminderList.Filter(false, null), Optional.empty(), 10)
                .rows();
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    @Test
    void ringsOnceWhenItsTimeComes() {
        daily();

        list.ring(NINE.minusSeconds(1));
        assertThat(row().rungAt()).isNull();
        list.ring(NINE.plusSeconds(5));
        assertThat(row().rungAt()).isEqualTo(NINE.plusSeconds(5));
        list.ring(NINE.plusSeconds(30));

        assertThat(row().rungAt()).isEqualTo(NINE.plusSeconds(5));
        assertThat(row().whileAway()).isFalse();
    }

    @Test
    void tellsWhatCameWhileNothingRan() {
        daily();

        list.ring(NINE.plus(3, ChronoUnit.DAYS));

        assertThat(row().whileAway()).isTrue();
        assertThat(row().reminder().dueAt()).isEqualTo(NINE);
    }

    @Test
    void ringsAgainAtTheNextTimeAfterItHasBeenDone() {
        daily();
        Instant next = NINE.plus(4, ChronoUnit.DAYS);
        list.ring(NINE.plusSeconds(5));
        Reminder stored = row().reminder();

        writing.update(author, stored, stored.done(NINE.plus(3, ChronoUnit.DAYS).plusSeconds(60)));
        assertThat(row().reminder().dueAt()).isEqualTo(next);
        list.ring(next.minusSeconds(60));
        assertThat(row().rungAt()).isEqualTo(NINE.plusSeconds(5));
        list.ring(next);

        assertThat(row().rungAt()).isEqualTo(next);
    }
}
