package piilo.database;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a server running: when it ends by itself, it is started again, after a pause that grows while it keeps ending.
 *
 * <p>One platform thread starts the servers and lives as long as they do, because the system's signal to a child whose
 * parent has died is tied to the thread that has started it.
 */
final class MariaDbKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MariaDbKeeper.class);
    private static final long SHORTEST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;
    private static final long STEADY_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final long PATIENCE_SECONDS = 60;

    private final MariaDbLaunch launch;
    private final CompletableFuture<Process> first = new CompletableFuture<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private @Nullable Process current;

    MariaDbKeeper(MariaDbLaunch launch) {
        this.launch = launch;
    }

    /** Starts the first server and returns it; that one may still fail. */
    Process start() throws IOException {
        Thread.ofPlatform().daemon().name("mariadb-keeper").start(this::keep);
        try {
            return first.join();
        } catch (CompletionException failure) {
            throw new IOException("MariaDB cannot be run", failure.getCause());
        }
    }

    synchronized @Nullable Process current() {
        return current;
    }

    private void keep() {
        long pause = SHORTEST_PAUSE_MILLIS;
        try {
            do {
                long began = System.nanoTime();
                serve();
                pause = System.nanoTime() - began > STEADY_NANOS
                        ? SHORTEST_PAUSE_MILLIS
                        : Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
            } while (!closing.await(pause, TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve() throws InterruptedException {
        try {
            Process process = launch();
            if (process != null) {
                first.complete(process);
                int exitCode = process.waitFor();
                if (closing.getCount() > 0) {
                    LOG.warn("MariaDB has ended by itself with exit code {}; it will be started again", exitCode);
                }
            }
        } catch (IOException failure) {
            LOG.warn("MariaDB cannot be started", failure);
            first.completeExceptionally(failure);
        }
    }

    private synchronized @Nullable Process launch() throws IOException {
        if (closing.getCount() > 0) {
            current = launch.start();
            return current;
        }
        return null;
    }

    /** Asks the server to end and waits for it. */
    @Override
    public void close() {
        Process last;
        synchronized (this) {
            closing.countDown();
            last = current;
        }
        if (last != null && !MariaDbProcess.stop(last.toHandle(), PATIENCE_SECONDS)) {
            LOG.error("MariaDB, process {}, does not end", last.pid());
        }
    }
}
