package piilo.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.journal.Author;
import piilo.journal.Journal;
import piilo.journal.Undo;

/**
 * Reads, applies and takes back imports in the background, in each workspace one after the other. Where an import stands is in the database only: what was at work
 * when the server ended goes on at the next start.
 */
public final class ImportJobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final long PAUSE_SECONDS = 5;

    private final Imports imports;
    private final Journal journal;
    private final Undo undo;
    private final Uploads uploads;
    private final ImportReading reading;
    private final ImportApplying applying;
    private final ImportUndoing undoing;
    private final ConcurrentHashMap<UUID, CompletableFuture<Void>> queues = new ConcurrentHashMap<>();
    private final List<Consumer<UUID>> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean ending;

    /**
     * Makes the jobs; nothing runs before {@link #resumeAll} or {@link #start}.
     *
     * @param uploads the folder of the files that wait to be read; made if missing
     */
    public ImportJobs(Imports imports, Journal journal, Stores stores, LineReader reader, Path uploads) {
        ImportLines lines = new ImportLines(imports.database());
        this.imports = imports;
        this.journal = journal;
        this.undo = new Undo(journal);
        this.uploads = new Uploads(uploads);
        this.reading = new ImportReading(imports, lines, reader, stores, this::readingStops);
        this.applying = new ImportApplying(imports, lines, journal, stores, () -> ending);
        this.undoing = new ImportUndoing(imports, lines, undo, () -> ending);
    }

    /**
     * Adds somebody who is told of each workspace in which an import has come to rest.
     *
     * @param listener must neither throw nor take long
     */
    public void listen(Consumer<UUID> listener) {
        listeners.add(listener);
    }

    /** Goes on with everything that was at work when the server ended. */
    public void resumeAll() {
        imports.unfinished().forEach(this::submit);
    }

    /**
     * Begins to read an upload.
     *
     * @param file moved away, into the folder of the uploads
     * @throws PiiloException {@link Fault#DISK_FULL}; the file stays where it is
     */
    public Import start(Author author, Import.Order order, Path file) {
        journal.checkWritable();
        Import one = imports.create(author, order, Uploads.examine(file));
        uploads.keep(one.id(), file);
        submit(one);
        return one;
    }

    /**
     * Begins to apply a preview. Of several in a workspace one waits for the other.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND}, {@link Fault#DISK_FULL}, or {@link Fault#CONFLICT} when the import is no preview
     */
    public void apply(UUID workspace, UUID id) {
        journal.checkWritable();
        Import one = imports.get(workspace, id);
        require(imports.toApplying(one), one, "applied");
        submit(one);
    }

    /**
     * Stops an import. What has been applied of it is taken back.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND}, or {@link Fault#CONFLICT} when there is nothing to stop
     */
    public void cancel(UUID workspace, UUID id) {
        Import one = imports.get(workspace, id);
        boolean early = imports.cancelled(one, ImportState.READING) || imports.cancelled(one, ImportState.PREVIEW);
        require(early || takeBack(one, ImportState.APPLYING, ImportState.CANCELLED), one, "cancelled");
        submit(one);
    }

    /**
     * Begins to take an applied import back.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND}, {@link Fault#DISK_FULL}, or {@link Fault#CONFLICT} when the import has not been applied
     */
    public void undo(UUID workspace, UUID id) {
        journal.checkWritable();
        Import one = imports.get(workspace, id);
        require(takeBack(one, ImportState.APPLIED, ImportState.UNDONE), one, "undone");
        submit(one);
    }

    private boolean takeBack(Import one, ImportState from, ImportState endsAs) {
        return imports.toUndoing(one, from, endsAs, undo.count(one.workspace(), one.id()));
    }

    private static void require(boolean done, Import one, String what) {
        if (!done) {
            throw new PiiloException(
                    Fault.CONFLICT,
                    "The import cannot be " + what + " in the state "
                            + one.state().text());
        }
    }

    /** Returns what is done when all work that is waiting in a workspace is done. */
    public CompletableFuture<Void> idle(UUID workspace) {
        return queues.getOrDefault(workspace, CompletableFuture.completedFuture(null))
                .copy();
    }

    private void submit(Import one) {
        queues.compute(one.workspace(), (workspace, queue) -> {
            CompletableFuture<Void> last = queue == null ? CompletableFuture.completedFuture(null) : queue;
            return last.handle((_, _) -> null).thenRunAsync(() -> work(one.workspace(), one.id()), threads);
        });
    }

    /** Reading fills tables beside the journal, so it is on its own to ask whether there is room. */
    private boolean readingStops() {
        journal.checkWritable();
        return ending;
    }

    private void work(UUID workspace, UUID id) {
        Import one = imports.get(workspace, id);
        try {
            while (one.state().busy() && !ending) {
                step(one);
                one = imports.get(workspace, id);
            }
            if (!one.state().busy()) {
                uploads.remove(id);
                listeners.forEach(listener -> listener.accept(workspace));
            }
        } catch (RuntimeException failure) {
            later(one, failure);
        }
    }

    private void step(Import one) {
        try {
            switch (one.state()) {
                case READING -> read(one);
                case APPLYING -> applying.run(one);
                case UNDOING -> undoing.run(one);
                case PREVIEW, APPLIED, UNDONE, FAILED, CANCELLED -> {}
            }
        } catch (Stopped stopped) {
            LOG.info(
                    "Import {} has been stopped while {}", one.id(), one.state().text());
        } catch (ReadingFailure failure) {
            imports.problem(one, failure.reason());
            imports.failed(one, ImportState.READING);
        } catch (RuntimeException failure) {
            fail(one, failure);
        }
    }

    /** The sample data is nobody's own: it needs no look before it is applied. */
    private void read(Import one) throws ReadingFailure {
        reading.run(one, uploads.of(one.id()));
        if (one.demo()) {
            imports.toApplying(one);
        }
    }

    /** A database that does not answer, or a disk that is full, is a pause; anything else ends the import and takes it back. */
    private void fail(Import one, RuntimeException failure) {
        if (isPause(failure) || one.state() == ImportState.UNDOING) {
            throw failure;
        }
        LOG.error("Import {} has failed while {}", one.id(), one.state().text(), failure);
        imports.problem(one, Reason.of("imports.problem.internal"));
        if (!imports.failed(one, ImportState.READING)) {
            takeBack(one, ImportState.APPLYING, ImportState.FAILED);
        }
    }

    private static boolean isPause(RuntimeException failure) {
        return failure instanceof PiiloException ours
                && (ours.fault() == Fault.UNAVAILABLE || ours.fault() == Fault.DISK_FULL);
    }

    private void later(Import one, RuntimeException failure) {
        if (!isPause(failure)) {
            LOG.error("Import {} cannot go on", one.id(), failure);
        } else if (!ending) {
            LOG.warn("Import {} waits, as it cannot go on just now: {}", one.id(), failure.getMessage());
            CompletableFuture.delayedExecutor(PAUSE_SECONDS, TimeUnit.SECONDS).execute(() -> {
                if (!ending) {
                    submit(one);
                }
            });
        }
    }

    /** Returns whether the jobs have been told to end. */
    boolean ending() {
        return ending;
    }

    /** Waits for the chunks that are at work; the rest goes on at the next start. */
    @Override
    public void close() {
        ending = true;
        queues.values().forEach(queue -> queue.exceptionally(_ -> null).join());
        threads.close();
    }
}
