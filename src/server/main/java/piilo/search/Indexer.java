package piilo.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/** Brings an index up to date with the database. */
final class Indexer {
    /** How many records are loaded at a time. */
    private static final int BATCH = 1000;

    private static final int JOURNAL_PAGE = 5000;
    /** An import writes all contacts first, then all employments: read together, each contact is indexed once. */
    private static final int MOST_TOUCHES = 100_000;

    private final SearchSource source;
    private final IndexStore store;
    private final Map<UUID, ReentrantLock> locks = new ConcurrentHashMap<>();
    private final ReentrantReadWriteLock rebuilding = new ReentrantReadWriteLock();
    private volatile boolean stopped;

    Indexer(SearchSource source, IndexStore store) {
        this.source = source;
        this.store = store;
    }

    /** Goes on from where the index was saved; of one so old that the journal no longer tells what has been done since, a new build is begun. */
    void resume() throws IOException {
        boolean forgotten = source.forgottenNumbers().entrySet().stream()
                .anyMatch(upTo -> upTo.getValue() > store.checkpoints().of(upTo.getKey()));
        if (forgotten) {
            store.checkpoints().startBuild();
        } else {
            catchUp();
        }
    }

    /** Reads all workspaces' journals to their ends. */
    void catchUp() throws IOException {
        for (Map.Entry<UUID, Long> last : source.journalNumbers().entrySet()) {
            if (last.getValue() > store.checkpoints().of(last.getKey())) {
                catchUp(last.getKey());
            }
        }
    }

    /** Reads a workspace's journal to its end. One at a time within a workspace, so that an older state of a record never comes over a newer one. */
    void catchUp(UUID workspace) throws IOException {
        ReentrantLock lock = locks.computeIfAbsent(workspace, absent -> new ReentrantLock());
        lock.lock();
        rebuilding.readLock().lock();
        try {
            boolean more = true;
            while (more) {
                more = readOn(workspace);
            }
        } finally {
            rebuilding.readLock().unlock();
            lock.unlock();
        }
    }

    /** Returns whether there may be more to read. */
    private boolean readOn(UUID workspace) throws IOException {
        Touched touched = new Touched();
        List<SearchSource.Touch> page;
        do {
            long after = Math.max(touched.last, store.checkpoints().of(workspace));
            page = source.touches(workspace, after, JOURNAL_PAGE);
            page.forEach(touched::add);
        } while (page.size() == JOURNAL_PAGE && touched.count < MOST_TOUCHES);
        if (touched.count > 0) {
            refresh(workspace, touched);
            store.checkpoints().set(workspace, touched.last);
        }
        return page.size() == JOURNAL_PAGE;
    }

    private void refresh(UUID workspace, Touched touched) throws IOException {
        for (SearchedKind kind : SearchedKinds.ALL) {
            for (SearchedKind.Piece piece : kind.pieces()) {
                for (List<UUID> batch : batches(touched.of(piece.kind()))) {
                    touched.of(kind.record()).addAll(source.wholes(workspace, piece, batch));
                }
            }
            for (List<UUID> batch : batches(touched.of(kind.record()))) {
                refresh(workspace, kind, batch);
            }
            for (SearchedKind.Mention mention : kind.mentions()) {
                for (List<UUID> renamed : batches(touched.renamed(mention.kind()))) {
                    refreshNaming(workspace, kind, mention, renamed);
                }
            }
        }
    }

    private void refreshNaming(UUID workspace, SearchedKind kind, SearchedKind.Mention mention, List<UUID> renamed)
            throws IOException {
        List<UUID> page = source.naming(workspace, mention, renamed, null, BATCH);
        while (!page.isEmpty()) {
            refresh(workspace, kind, page);
            page = page.size() == BATCH ? source.naming(workspace, mention, renamed, page.getLast(), BATCH) : List.of();
        }
    }

    private void refresh(UUID workspace, SearchedKind kind, List<UUID> ids) throws IOException {
        List<Searchable> found = source.find(workspace, kind, ids);
        store.put(found);
        if (found.size() < ids.size()) {
            Set<UUID> gone = new HashSet<>(ids);
            found.forEach(record -> gone.remove(record.id()));
            store.remove(
                    gone.stream().map(id -> Searchable.key(kind.kind(), id)).toList());
        }
    }

    private static List<List<UUID>> batches(Collection<UUID> ids) {
        List<UUID> all = new ArrayList<>(ids);
        List<List<UUID>> batches = new ArrayList<>();
        for (int start = 0; start < all.size(); start += BATCH) {
            batches.add(all.subList(start, Math.min(all.size(), start + BATCH)));
        }
        return batches;
    }

    /**
     * Writes everything anew while the index stays in use, then removes what no longer exists. No journal is read between the reading of a page and its writing, so
     * that a page never brings back what has been changed or deleted meanwhile.
     */
    void rebuild() throws IOException {
        begin();
        for (SearchedKind kind : SearchedKinds.ALL) {
            UUID last = page(kind, null);
            while (last != null && !stopped) {
                last = page(kind, last);
            }
        }
        if (!stopped) {
            catchUp();
            store.removeOlderBuilds();
            store.show();
            store.checkpoints().finishBuild();
            store.touch();
        }
    }

    private void begin() {
        rebuilding.writeLock().lock();
        try {
            if (store.checkpoints()
                    .unfinished()) { // an empty index: what came before is read from the rows, not from the journal
                source.journalNumbers().forEach(store.checkpoints()::set);
            }
            store.checkpoints().startBuild();
        } finally {
            rebuilding.writeLock().unlock();
        }
    }

    /** Returns the last id of the page that comes after an id; null when there is none. */
    private @Nullable UUID page(SearchedKind kind, @Nullable UUID after) throws IOException {
        rebuilding.writeLock().lock();
        try {
            List<Searchable> page = source.page(kind, after, BATCH);
            store.put(page);
            return page.isEmpty() ? null : page.getLast().id();
        } finally {
            rebuilding.writeLock().unlock();
        }
    }

    /** Makes a rebuild that is going on end early; it will be begun again when the index is opened. */
    void stop() {
        stopped = true;
    }

    /** What a stretch of the journal touched, each record once. */
    private static final class Touched {
        private final Map<String, Set<UUID>> records = new LinkedHashMap<>();
        private final Map<String, Set<UUID>> renamed = new HashMap<>();
        private long last;
        private int count;

        void add(SearchSource.Touch touch) {
            last = touch.number();
            count++;
            SearchedKind whole = SearchedKinds.WHOLES.get(touch.kind());
            if (whole != null && touch.whole() != null) {
                of(whole.record()).add(touch.whole());
            } else {
                of(touch.kind()).add(touch.record());
            }
            if (touch.renamed()) {
                renamed.computeIfAbsent(touch.kind(), absent -> new LinkedHashSet<>())
                        .add(touch.record());
            }
        }

        Set<UUID> renamed(String kind) {
            return renamed.getOrDefault(kind, Set.of());
        }

        Set<UUID> of(String kind) {
            return records.computeIfAbsent(kind, absent -> new LinkedHashSet<>());
        }
    }
}
