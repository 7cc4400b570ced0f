package piilo.database;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import piilo.fault.Fault;
import piilo.fault.PiiloException;

/** Runs and stops processes, for callers that cannot go on when they are interrupted. */
final class MariaDbProcess {
    private MariaDbProcess() {}

    /** Runs a program to its end and returns its exit code. */
    static int run(ProcessBuilder program) throws IOException {
        Process process = program.start();
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            throw interruption(interrupted);
        }
    }

    /** Asks the process to end, waits, and kills it only when it does not; returns whether it is gone. */
    static boolean stop(ProcessHandle process, long seconds) {
        process.destroy();
        if (ended(process, seconds)) {
            return true;
        }
        process.destroyForcibly();
        return ended(process, 5);
    }

    private static boolean ended(ProcessHandle process, long seconds) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (process.isAlive() && System.nanoTime() < deadline) {
            pause(10);
        }
        return !process.isAlive();
    }

    /** Waits for something that tells nobody when it happens. */
    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            throw interruption(interrupted);
        }
    }

    private static PiiloException interruption(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new PiiloException(Fault.UNAVAILABLE, "Interrupted while waiting for MariaDB", interrupted);
    }
}
