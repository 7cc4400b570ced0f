package piilo.database;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;

/**
 * What runs by the clock. That it has run, and when it runs next, stands in the database: what was due while Piilo was down runs at the start, and of several
 * servers on one database only one does each. A job that fails is tried again at its next time.
 */
public final class Schedule implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Scheduler scheduler;

    /** Makes the schedule of some jobs; nothing runs before {@link #start}. */
    public Schedule(Database database, List<Job> jobs) {
        scheduler = Scheduler.create(database.pool(), List.of())
                .startTasks(recurring(jobs))
                .schedulerName(new SchedulerName.Fixed(
                        "piilo-" + ProcessHandle.current().pid()))
                .threads(2)
                .pollingInterval(BETWEEN_LOOKS)
                .shutdownMaxWait(PATIENCE)
                .alwaysPersistTimestampInUTC()
                .build();
    }

    /**
     * Something to be done again and again.
     *
     * @param name that never changes, as the database knows it by that
     * @param every how long after its end it begins again
     */
    public record Job(String name, Duration every, Runnable work) {}

    static List<RecurringTask<?>> recurring(List<Job> jobs) {
        return jobs.stream().<RecurringTask<?>>map(Schedule::task).toList();
    }

    private static RecurringTask<?> task(Job job) {
        return Tasks.recurring(job.name, FixedDelay.of(job.every)).execute((_, _) -> job.work.run());
    }

    /** Begins to look at the clock. */
    public Schedule start() {
        scheduler.start();
        return this;
    }

    /** Waits for what is running, for a while. */
    @Override
    public void close() {
        scheduler.stop();
    }
}
