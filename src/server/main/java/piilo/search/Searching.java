package piilo.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.Bits;

/** One search in one state of the index. */
final class Searching {
    /** How long a search may take before it answers with what it has found. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);
    /** Nobody turns this many pages. */
    private static final int DEEPEST = 10_000;

    private static final Sort BEST_THEN_NEWEST =
            new Sort(SortField.FIELD_SCORE, new SortField(Fields.CHANGED, SortField.Type.LONG, true));

    private final IndexSearcher searcher;
    private final Snippets snippets;

    Searching(IndexSearcher shared, Snippets snippets) {
        searcher = new IndexSearcher(shared.getIndexReader());
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        searcher.setTimeout(() -> System.nanoTime() - deadline > 0);
        this.snippets = snippets;
    }

    /** Returns which records match, from the {@code offset}-th on. */
    Hits hits(UUID workspace, SearchQuery query, Set<String> kinds, int offset, int limit) throws IOException {
        // Both passes need the names that are nearly a word; they are looked up once.
        Query all = searcher.rewrite(Matching.of(workspace, query));
        Map<String, Long> facets = facets(all);
        long total = facets.entrySet().stream()
                .filter(facet -> kinds.isEmpty() || kinds.contains(facet.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        List<Hit> hits = List.of();
        if (total > offset && limit > 0 && offset < DEEPEST) {
            Query chosen = kinds.isEmpty() ? all : Matching.ofKinds(all, kinds);
            hits = read(top(chosen, Math.min(DEEPEST, offset + limit)), offset, Snippets.wanted(query));
        }
        return new Hits(total, 0, hits, facets, !searcher.timedOut());
    }

    private Map<String, Long> facets(Query query) throws IOException {
        Map<String, Long> facets = new LinkedHashMap<>();
        searcher.search(query, new CollectorManager<KindCounts, Void>() {
            @Override
            public KindCounts newCollector() {
                return new KindCounts();
            }

            @Override
            @SuppressWarnings("NullAway") // Void has no value but null.
            public Void reduce(Collection<KindCounts> counts) {
                counts.forEach(some -> some.counts().forEach((kind, count) -> facets.merge(kind, count, Long::sum)));
                return null;
            }
        });
        return facets;
    }

    private ScoreDoc[] top(Query query, int count) throws IOException {
        return searcher.search(query, new TopFieldCollectorManager(BEST_THEN_NEWEST, count, null, count)).scoreDocs;
    }

    private List<Hit> read(ScoreDoc[] found, int offset, List<Snippets.Wanted> wanted) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<Hit> hits = new ArrayList<>();
        for (int i = offset; i < found.length; i++) {
            Document document = stored.document(found[i].doc);
            Object score = ((FieldDoc) found[i]).fields[0];
            hits.add(new Hit(
                    document.get(Fields.KIND),
                    UUID.fromString(document.get(Fields.ID)),
                    UUID.fromString(document.get(Fields.OF)),
                    document.get(Fields.SHOWN),
                    List.of(document.getValues(Fields.SAYS)),
                    snippets.of(document.get(Fields.TEXT), wanted),
                    (Float) score));
        }
        return hits;
    }

    /** Returns contacts and companies whose names begin with what has been typed. */
    List<Suggestion> suggestions(UUID workspace, String text, List<String> words, int limit) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<Suggestion> suggestions = new ArrayList<>();
        for (ScoreDoc found : top(Matching.beginning(workspace, text, words), limit)) {
            Document document = stored.document(found.doc, Set.of(Fields.KIND, Fields.ID, Fields.SHOWN));
            suggestions.add(new Suggestion(
                    document.get(Fields.KIND), UUID.fromString(document.get(Fields.ID)), document.get(Fields.SHOWN)));
        }
        return suggestions;
    }

    /** Returns the hash of what each record is found by. */
    Map<String, Integer> hashes() throws IOException {
        Map<String, Integer> hashes = new HashMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            StoredFields stored = leaf.reader().storedFields();
            Bits live = leaf.reader().getLiveDocs();
            for (int i = 0; i < leaf.reader().maxDoc(); i++) {
                if (live == null || live.get(i)) {
                    Document document = stored.document(i, Set.of(Fields.KEY, Fields.HASH));
                    int hash = document.getField(Fields.HASH).numericValue().intValue();
                    hashes.merge(document.get(Fields.KEY), hash, (one, same) -> ~one);
                }
            }
        }
        return hashes;
    }

    /** Counts matches of each kind. */
    private static final class KindCounts extends SimpleCollector {
        private final Map<String, Long> finished = new HashMap<>();
        private SortedDocValues kinds = DocValues.emptySorted();
        private long[] counts = new long[0];

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            add();
            kinds = DocValues.getSorted(context.reader(), Fields.KIND);
            counts = new long[kinds.getValueCount()];
        }

        @Override
        public void collect(int document) throws IOException {
            if (kinds.advanceExact(document)) {
                counts[kinds.ordValue()]++;
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        Map<String, Long> counts() {
            return finished;
        }

        @Override
        public void finish() throws IOException {
            add();
        }

        private void add() throws IOException {
            for (int ordinal = 0; ordinal < counts.length; ordinal++) {
                if (counts[ordinal] > 0) {
                    finished.merge(kinds.lookupOrd(ordinal).utf8ToString(), counts[ordinal], Long::sum);
                }
            }
            counts = new long[0];
        }
    }
}
