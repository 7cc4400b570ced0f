package piilo.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is found out in a thread of its own, while whoever asked for it finds out something else. A page that shows a dozen kinds of records waits for the slowest
 * of its questions then, and not for all of them one after another.
 */
public final class Meanwhile<T extends @Nullable Object> {
    private final CompletableFuture<T> made;

    private Meanwhile(CompletableFuture<T> made) {
        this.made = made;
    }

    /** Begins to find something out; a question takes a connection of its own, so none is to be asked within a transaction. */
    public static <T extends @Nullable Object> Meanwhile<T> ask(Supplier<T> question) {
        return new Meanwhile<>(CompletableFuture.supplyAsync(question, Thread::startVirtualThread));
    }

    /** Waits for the answer, and throws what the question threw. */
    public T answer() {
        try {
            return made.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException ours) {
                throw ours;
            }
            throw failure;
        }
    }

    /** Waits until the question has come to an end, a good one or a bad one. */
    public void settle() {
        made.handle((_, _) -> true).join();
    }
}
