package piilo.reasons;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import piilo.http.Request;
import piilo.text.Language;

/**
 * Has reasons found in the background: once a day in each workspace, when somebody first looks, and again after each import. A day that was looked at twice, by
 * two servers or after a new start, does no harm: nothing is found twice.
 */
public final class Finding implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Finding.class);

    private final Finder finder;
    private final Clock clock;
    private final ConcurrentHashMap<UUID, Finder.Reader> readers = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<UUID, CompletableFuture<Void>> queues = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public Finding(Finder finder, Clock clock) {
        this.finder = finder;
        this.clock = clock;
    }

    /** Has the day's reasons found for whoever asks, unless that has begun; returns the day. */
    public LocalDate today(Request request) {
        ZoneId zone = request.signedIn().zone();
        Finder.Reader reader = reader(zone, request.language());
        Finder.Reader last = readers.put(request.workspace(), reader);
        if (last == null || !last.today().equals(reader.today())) {
            submit(request.workspace(), reader);
        }
        return reader.today();
    }

    private Finder.Reader reader(ZoneId zone, Language language) {
        return new Finder.Reader(LocalDate.ofInstant(clock.instant(), zone), zone, language);
    }

    /** Looks again after an import, in the language of whoever looked last; for whom nobody has looked yet there is no hurry. */
    public void imported(UUID workspace) {
        Finder.Reader last = readers.get(workspace);
        if (last != null) {
            submit(workspace, reader(last.zone(), last.language()));
        }
    }

    private void submit(UUID workspace, Finder.Reader reader) {
        queues.compute(workspace, (_, queue) -> {
            CompletableFuture<Void> last = queue == null ? CompletableFuture.completedFuture(null) : queue;
            return last.thenRunAsync(() -> find(workspace, reader), threads);
        });
    }

    private void find(UUID workspace, Finder.Reader reader) {
        try {
            finder.find(workspace, reader);
        } catch (RuntimeException failure) {
            LOG.warn("The reasons of the day could not be found and will be later", failure);
            readers.remove(workspace);
        }
    }

    /** Returns what is done when all that is to be found in a workspace just now has been. */
    public CompletableFuture<Void> idle(UUID workspace) {
        return queues.getOrDefault(workspace, CompletableFuture.completedFuture(null))
                .copy();
    }

    /** Waits for what is at work. */
    @Override
    public void close() {
        threads.close();
    }
}
