package piilo.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NRTCachingDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An index in a folder, open for writing and searching, with its checkpoints. It is given up as a whole when its writer fails. */
final class IndexStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexStore.class);
    private static final double WRITE_BUFFER_MEBIBYTES = 24;
    /** Segments this small come from single writes and are merged before they need to reach the disk. */
    private static final double SMALL_SEGMENT_MEBIBYTES = 2;

    private static final double CACHE_MEBIBYTES = 16;
    private static final int MOST_LOOKS = 10;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Checkpoints checkpoints;
    private volatile boolean dirty;
    private volatile boolean written;
    private int looks;

    private IndexStore(Directory directory, IndexWriter writer, Checkpoints checkpoints) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.checkpoints = checkpoints;
        searchers = new SearcherManager(writer, null);
    }

    /** Opens the index of a folder; what cannot be read is put aside, what is of another version is deleted, and an empty one is begun. */
    static IndexStore open(Path folder) throws IOException {
        try {
            Map<String, String> data = commitData(folder);
            if (data.isEmpty() || Checkpoints.readable(data)) {
                return openAsIs(folder);
            }
            LOG.info("The search index was written by another version of Piilo and is built anew");
            delete(folder);
        } catch (LockObtainFailedException taken) {
            throw taken;
        } catch (IOException | RuntimeException damaged) {
            LOG.warn("The search index is damaged, put aside and built anew", damaged);
            putAside(folder);
        }
        return openAsIs(folder);
    }

    private static Map<String, String> commitData(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            return reader.getIndexCommit().getUserData();
        } catch (IndexNotFoundException nothingYet) {
            return Map.of();
        }
    }

    @SuppressWarnings("resource") // The directory is closed with the store.
    private static IndexStore openAsIs(Path folder) throws IOException {
        Files.createDirectories(folder);
        Directory directory =
                new NRTCachingDirectory(FSDirectory.open(folder), SMALL_SEGMENT_MEBIBYTES, CACHE_MEBIBYTES);
        IndexWriter writer = null;
        try {
            // A close must not save more than a crash would, or the checkpoints would be untrue.
            writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig(new WordAnalyzer())
                            .setRAMBufferSizeMB(WRITE_BUFFER_MEBIBYTES)
                            .setCommitOnClose(false));
            return new IndexStore(directory, writer, new Checkpoints(data(writer)));
        } catch (IOException | RuntimeException failure) {
            if (writer != null) {
                writer.rollback();
            }
            directory.close();
            throw failure;
        }
    }

    private static Map<String, String> data(IndexWriter writer) {
        Map<String, String> data = new java.util.HashMap<>();
        Iterable<Map.Entry<String, String>> committed = writer.getLiveCommitData();
        if (committed != null) {
            committed.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    /** Moves a folder away, over the one that was moved away before. */
    static void putAside(Path folder) throws IOException {
        Path aside = folder.resolveSibling(folder.getFileName() + ".damaged");
        delete(aside);
        Files.move(folder, aside);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    Checkpoints checkpoints() {
        return checkpoints;
    }

    SearcherManager searchers() {
        return searchers;
    }

    /** Writes documents over those of the same records. */
    void put(List<Searchable> records) throws IOException {
        for (Searchable record : records) {
            writer.updateDocument(key(record.key()), Documents.of(record, checkpoints.build()));
        }
        touch();
    }

    void remove(List<String> keys) throws IOException {
        writer.deleteDocuments(keys.stream().map(IndexStore::key).toArray(Term[]::new));
        touch();
    }

    private static Term key(String key) {
        return new Term(Fields.KEY, key);
    }

    /** Removes what an earlier rebuild wrote and the present one has not found again. */
    void removeOlderBuilds() throws IOException {
        writer.deleteDocuments(new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, BooleanClause.Occur.MUST)
                .add(new TermQuery(new Term(Fields.BUILD, checkpoints.build())), BooleanClause.Occur.MUST_NOT)
                .build());
        touch();
    }

    /** Lets searches that begin from now on see all that has been written. */
    void show() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** Brings to the disk what has been written since the last time, with the checkpoints as they were before. */
    void commit() throws IOException {
        if (dirty) {
            dirty = false;
            writer.setLiveCommitData(checkpoints.data().entrySet());
            writer.commit();
        }
    }

    void touch() {
        written = true;
        dirty = true;
    }

    /** Whether nothing has been written since the last look, or it has been asked often enough: each commit costs the index a segment. */
    boolean calm() {
        boolean calm = !written || ++looks == MOST_LOOKS;
        written = false;
        if (calm) {
            looks = 0;
        }
        return calm;
    }

    /** Whether the writer has given up, and why. */
    boolean failed() {
        return writer.getTragicException() != null || !writer.isOpen();
    }

    /** Whether the writer gave up because of what stands in the folder. */
    boolean damaged() {
        return writer.getTragicException() instanceof org.apache.lucene.index.CorruptIndexException;
    }

    @Override
    public void close() throws IOException {
        try (directory;
                writer) {
            searchers.close();
        }
    }
}
