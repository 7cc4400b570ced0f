package piilo.imports;

import org.jspecify.annotations.Nullable;
import piilo.database.Meanwhile;

/** Does one piece of work in a thread of its own, while whoever asked for it prepares the next: never more than one is under way. */
final class Beside implements AutoCloseable {
    private @Nullable Meanwhile<Boolean> work;

    /** Begins a piece of work, when the one before has ended; what that threw is thrown here. */
    void run(Runnable next) {
        await();
        work = Meanwhile.ask(() -> {
            next.run();
            return true;
        });
    }

    /** Waits for the last piece of work, and throws what it threw. */
    void await() {
        if (work != null) {
            work.answer();
        }
    }

    /** Waits until nothing is under way. */
    @Override
    public void close() {
        if (work != null) {
            work.settle();
        }
    }
}
