package piilo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static piilo.database.schema.Tables.SCHEDULED_TASKS;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import piilo.TestDatabase;
import piilo.fault.Fault;
import piilo.fault.PiiloException;

/** The clock is a test's own, and nothing waits for it. */
class ScheduleTest {
    private static final Instant MORNING = Instant.parse("2031-05-05T06:00:00Z");

    private final SettableClock clock = new SettableClock();
    private final List<Instant> runs = new ArrayList<>();
    private final String name = "test " + Ids.next();

    private ManualScheduler started(Runnable work) {
        ManualScheduler scheduler = TestHelper.createManualScheduler(
                        TestDatabase.database().pool())
                .clock(clock)
                .startTasks(Schedule.recurring(List.of(new Schedule.Job(name, Duration.ofMinutes(10), work))))
                .alwaysPersistTimestampInUTC()
                .build();
        scheduler.start();
        return scheduler;
    }

    private void run() {
        runs.add(clock.now());
    }

    @Test
    void runsAgainAndAgain() {
        clock.set(MORNING);
        ManualScheduler scheduler = started(this::run);
        scheduler.runAnyDueExecutions();
        scheduler.tick(Duration.ofMinutes(9));
        scheduler.runAnyDueExecutions();
        scheduler.tick(Duration.ofMinutes(1));
        scheduler.runAnyDueExecutions();

        assertThat(runs).containsExactly(MORNING, MORNING.plus(Duration.ofMinutes(10)));
        scheduler.stop();
    }

    @Test
    void runsAtTheStartWhatWasDueWhileNothingRan() {
        clock.set(MORNING);
        ManualScheduler before = started(this::run);
        before.runAnyDueExecutions();
        before.stop();

        clock.set(MORNING.plus(Duration.ofDays(2)));
        ManualScheduler after = started(this::run);
        after.runAnyDueExecutions();

        assertThat(runs).containsExactly(MORNING, MORNING.plus(Duration.ofDays(2)));
        after.stop();
    }

    @Test
    void triesAgainWhatHasFailed() {
        clock.set(MORNING);
        ManualScheduler scheduler = started(() -> {
            run();
            throw new PiiloException(Fault.UNAVAILABLE, "Not now");
        });
        scheduler.runAnyDueExecutions();
        scheduler.tick(Duration.ofMinutes(10));
        scheduler.runAnyDueExecutions();

        assertThat(runs).hasSize(2);
        scheduler.stop();
    }

    @Test
    void keepsTimesInUtcWhereverTheServerStands() {
        clock.set(MORNING);
        ManualScheduler scheduler = started(this::run);

        LocalDateTime stored = TestDatabase.database()
                .read(db -> db.select(SCHEDULED_TASKS.EXECUTION_TIME)
                        .from(SCHEDULED_TASKS)
                        .where(SCHEDULED_TASKS.TASK_NAME.eq(name))
                        .fetchSingle(row -> LocalDateTime.ofInstant(row.value1(), ZoneId.of("UTC"))));

        assertThat(stored).isEqualTo(LocalDateTime.parse("2031-05-05T06:00"));
        scheduler.stop();
    }
}
