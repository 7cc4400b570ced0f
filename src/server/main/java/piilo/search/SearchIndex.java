package piilo.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import piilo.database.Database;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.journal.Journal;

/**
 * The search index: kept beside the database, brought up to date by the journal before the one who wrote gets his answer, and made anew from the database whenever
 * it is missing, damaged or of another version.
 */
public final class SearchIndex implements Journal.AfterCommit, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
    private static final long COMMIT_PAUSE_MILLIS = 1000;
    private static final int COMPARED_AT_ONCE = 1000;

    private final Path folder;
    private final SearchSource source;
    private final WordAnalyzer analyzer = new WordAnalyzer();
    private final Snippets snippets = new Snippets(analyzer);
    private final ReentrantLock reopening = new ReentrantLock();
    private final ReentrantLock rebuilding = new ReentrantLock();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("search-index").factory());
    private volatile Open open;
    private volatile boolean behind;
    private volatile boolean closed;

    /** An index with what keeps it up to date; replaced as a whole when its writer fails. */
    private record Open(IndexStore store, Indexer indexer) {}

    /**
     * Opens the index and reads what was written since it was last saved. An index that is missing or unreadable is built in the background, while searches find
     * what is there so far.
     *
     * @param folder of the index alone; made if missing
     * @throws PiiloException {@link Fault#UNAVAILABLE} when the folder cannot be used
     */
    public SearchIndex(Path folder, Database database) {
        this.folder = folder;
        source = new SearchSource(database);
        try {
            open = open();
        } catch (IOException failure) {
            throw new PiiloException(Fault.UNAVAILABLE, "The search index in " + folder + " cannot be opened", failure);
        }
        var _ = clock.scheduleWithFixedDelay(
                this::look, COMMIT_PAUSE_MILLIS, COMMIT_PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        if (rebuilding()) {
            Thread.ofVirtual().name("search-index-rebuild").start(this::rebuildQuietly);
        }
    }

    private Open open() throws IOException {
        IndexStore store = IndexStore.open(folder);
        try {
            Indexer indexer = new Indexer(source, store);
            if (!store.checkpoints().unfinished()) {
                indexer.resume();
            }
            store.show();
            return new Open(store, indexer);
        } catch (IOException | RuntimeException failure) {
            store.close();
            throw failure;
        }
    }

    /** Brings the index up to date with a workspace's journal. */
    @Override
    public void written(UUID workspace) {
        follow(workspace, true);
    }

    /** Reads on, but shows nothing: each look at the index costs it a segment, and small ones must be merged. */
    @Override
    public void writing(UUID workspace) {
        follow(workspace, false);
    }

    private void follow(UUID workspace, boolean show) {
        try {
            Open now = open;
            now.indexer.catchUp(workspace);
            if (show) {
                now.store.show();
            }
        } catch (IOException | RuntimeException failure) {
            LOG.warn("The search index could not be brought up to date and will be", failure);
            behind = true;
            tend();
        }
    }

    private void look() {
        IndexStore store = open.store;
        if (store.calm() || store.failed() || behind) {
            tend();
        }
    }

    /** Saves what is new, and mends what has failed since the last time. */
    private void tend() {
        reopening.lock();
        try {
            if (closed) {
                return;
            }
            reopenIfFailed();
            if (behind) {
                behind = false;
                open.indexer.catchUp();
                open.store.show();
            }
            open.store.commit();
        } catch (IOException | RuntimeException failure) {
            behind = true;
            LOG.warn("The search index cannot be saved just now", failure);
        } finally {
            reopening.unlock();
        }
    }

    private void reopenIfFailed() throws IOException {
        IndexStore failed = open.store;
        if (failed.failed()) {
            LOG.warn("The search index is opened again, from where it was last saved");
            open.indexer.stop();
            boolean damaged = failed.damaged();
            failed.close();
            if (damaged) {
                IndexStore.putAside(folder);
            }
            open = open();
            if (rebuilding()) {
                Thread.ofVirtual().name("search-index-rebuild").start(this::rebuildQuietly);
            }
        }
    }

    private void rebuildQuietly() {
        try {
            rebuild();
        } catch (RuntimeException failure) {
            LOG.warn("The search index could not be built and will be at the next start", failure);
        }
    }

    /**
     * Writes the whole index anew from the database, and returns when it is done. Searches go on, and find what they found before.
     *
     * @throws PiiloException {@link Fault#UNAVAILABLE} when the index cannot be written
     */
    public void rebuild() {
        rebuilding.lock();
        try {
            Open now = open;
            now.indexer.rebuild();
            now.store.show();
            now.store.commit();
        } catch (IOException failure) {
            throw new PiiloException(Fault.UNAVAILABLE, "The search index cannot be written", failure);
        } finally {
            rebuilding.unlock();
        }
    }

    /** Whether the index is being built, so that a search may not find everything yet. */
    public boolean rebuilding() {
        return open.store.checkpoints().unfinished();
    }

    /**
     * Finds records by what the user typed.
     *
     * @param text words that must all occur in one form or another, "phrases", and -words that must not occur; nothing is found by a blank one
     * @param kinds the kinds wanted; all when empty
     * @param offset how many of the best hits to leave out
     */
    public Hits search(UUID workspace, String text, Set<String> kinds, int offset, int limit) {
        long start = System.nanoTime();
        SearchQuery query = SearchQuery.parse(text, analyzer);
        boolean complete = !rebuilding();
        if (query.blank()) {
            return new Hits(0, 0, List.of(), Map.of(), complete);
        }
        Hits hits = ask(searching -> searching.hits(workspace, query, kinds, Math.max(0, offset), limit));
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        return new Hits(hits.total(), took, hits.hits(), hits.facets(), hits.complete() && complete);
    }

    /** Returns contacts and companies whose names begin with what has been typed, the best first. */
    public List<Suggestion> suggest(UUID workspace, String text, int limit) {
        SearchQuery query = SearchQuery.parse(text, analyzer);
        if (query.blank() || limit < 1) {
            return List.of();
        }
        List<String> words = query.clauses().stream()
                .flatMap(clause -> clause.words().stream())
                .toList();
        String typed = WordAnalyzer.composed(text.strip());
        return ask(searching -> searching.suggestions(workspace, typed, words, limit));
    }

    /**
     * Compares the index with the database, which must be at rest meanwhile.
     *
     * @return how many records are missing in the index, are there in another state or twice, or are no longer in the database; 0 when all is well
     */
    public long differences() {
        Map<String, Integer> indexed = ask(Searching::hashes);
        long differences = 0;
        for (SearchedKind kind : SearchedKinds.ALL) {
            List<Searchable> page = source.page(kind, null, COMPARED_AT_ONCE);
            while (!page.isEmpty()) {
                differences += page.stream()
                        .filter(record -> !Integer.valueOf(record.hashCode()).equals(indexed.remove(record.key())))
                        .count();
                page = source.page(kind, page.getLast().id(), COMPARED_AT_ONCE);
            }
        }
        return differences + indexed.size();
    }

    private interface Question<T> {
        T answer(Searching searching) throws IOException;
    }

    private <T> T ask(Question<T> question) {
        for (int tries = 0; ; tries++) {
            Open now = open;
            try {
                SearcherManager searchers = now.store.searchers();
                IndexSearcher searcher = searchers.acquire();
                try {
                    return question.answer(new Searching(searcher, snippets));
                } finally {
                    searchers.release(searcher);
                }
            } catch (AlreadyClosedException replaced) {
                if (closed || tries > 0) {
                    throw new PiiloException(Fault.UNAVAILABLE, "The search index is being opened again", replaced);
                }
                tend(); // waits until the index has been opened again
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** Saves the index and closes it. */
    @Override
    public void close() {
        tend();
        clock.shutdown();
        open.indexer.stop();
        rebuilding.lock();
        reopening.lock();
        try {
            closed = true;
            open.store.close();
        } catch (IOException failure) {
            LOG.warn("The search index was not closed properly; nothing is lost", failure);
        } finally {
            reopening.unlock();
            rebuilding.unlock();
        }
    }
}
