package piilo.journal;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work of many transactions, one after the other. Whoever listens to the journal gets a chance to follow beside it, and has been
 * told of everything when the work is closed.
 */
public final class LongWork implements AutoCloseable {
    private final Journal journal;
    private final Author author;
    private final Cause cause;
    private CompletableFuture<Void> telling = CompletableFuture.completedFuture(null);

    public LongWork(Journal journal, Author author, Cause cause) {
        this.journal = journal;
        this.author = author;
        this.cause = cause;
    }

    /** Changes records in one transaction, as {@link Journal#write} does. */
    public <T extends @Nullable Object> T write(Function<Change, T> work) {
        T result = journal.commit(author, cause, work);
        if (telling.isDone()) {
            telling =
                    CompletableFuture.runAsync(() -> journal.foretell(author.workspace()), Thread::startVirtualThread);
        }
        return result;
    }

    @Override
    public void close() {
        telling.exceptionally(_ -> null).join();
        journal.tell(author.workspace());
    }
}
