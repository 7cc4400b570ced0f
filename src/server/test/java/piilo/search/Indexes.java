package piilo.search;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import piilo.TestDatabase;

/** Opens indexes and waits for them. */
final class Indexes {
    private Indexes() {}

    /** Opens an index and waits until it is whole. */
    static SearchIndex opened(Path folder) {
        SearchIndex index = new SearchIndex(folder, TestDatabase.database());
        await(() -> !index.rebuilding());
        return index;
    }

    static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("It did not come to pass within a minute");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }
}
