package piilo.imports;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Does one piece of work in a thread of its own, while whoever asked for it prepares the next: never more than one is under way. */
final class Beside implements AutoCloseable {
    private CompletableFuture<Void> work = CompletableFuture.completedFuture(null);

    /** Begins a piece of work, when the one before has ended; what that threw is thrown here. */
    void run(Runnable next) {
        await();
        work = CompletableFuture.runAsync(next, Thread::startVirtualThread);
    }

    /** Waits for the last piece of work, and throws what it threw. */
    void await() {
        var _ = result(work);
    }

    /** Waits for what another thread makes, and throws what that has thrown. */
    static <T extends @Nullable Object> T result(CompletableFuture<T> made) {
        try {
            return made.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException ours) {
                throw ours;
            }
            throw failure;
        }
    }

    /** Waits until nothing is under way. */
    @Override
    public void close() {
        work.exceptionally(_ -> null).join();
    }
}
