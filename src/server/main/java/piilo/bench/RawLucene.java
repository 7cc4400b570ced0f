package piilo.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The very index that the server searches, asked by Lucene alone in this process: the words as they are typed, in one field, the twenty best, no snippets, no
 * facets, no page.
 */
final class RawLucene implements AutoCloseable {
    private static final int BEST = 20;

    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final UUID workspace;

    RawLucene(DataFolder folder, UUID workspace) throws IOException {
        Path index = folder.path().resolve("index");
        this.workspace = workspace;
        directory = FSDirectory.open(index);
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    /** Returns the query for some words that must all be in a field. */
    Query query(String field, String text) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(new TermQuery(new Term("workspace", workspace.toString())), Occur.FILTER);
        for (String word : text.split(" ", -1)) {
            all.add(new TermQuery(new Term(field, word)), Occur.MUST);
        }
        return all.build();
    }

    /** Asks for some time, on one thread. What it costs this process stands in the place of the server. */
    LoadFigures run(List<Query> queries, int seconds) throws IOException {
        Random random = new Random(1);
        long[] times = new long[1024];
        int count = 0;
        Cpu before = taken();
        long start = System.nanoTime();
        long deadline = start + TimeUnit.SECONDS.toNanos(seconds);
        for (long now = start; now < deadline; ) {
            searcher.search(queries.get(random.nextInt(queries.size())), BEST);
            long end = System.nanoTime();
            times = count == times.length ? Arrays.copyOf(times, count * 2) : times;
            times[count++] = end - now;
            now = end;
        }
        long[] sorted = Arrays.copyOf(times, count);
        Arrays.sort(sorted);
        return LoadFigures.of(sorted, (System.nanoTime() - start) / 1e9, taken().since(before));
    }

    private static Cpu taken() throws IOException {
        return new Cpu(ProcessShare.own().cpuMicros(), 0, 0);
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            reader.close();
        }
    }
}
