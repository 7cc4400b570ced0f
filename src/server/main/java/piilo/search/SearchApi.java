package piilo.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import piilo.http.Answer;
import piilo.http.Listing;
import piilo.http.Request;

/** The search, for programs. */
public final class SearchApi {
    private static final int USUAL = 20;
    private static final int MOST = 100;

    private final SearchIndex index;

    public SearchApi(SearchIndex index) {
        this.index = index;
    }

    /** What was found; {@link Hits} says what its members are. */
    record Found(long total, long tookMillis, List<FoundHit> hits, Map<String, Long> facets, boolean complete) {}

    /**
     * A record that was found.
     *
     * @param of the record that it is a part of, or that its page belongs to; itself when there is none
     * @param snippet plain text
     * @param highlights where the words that were looked for stand in the snippet
     */
    record FoundHit(
            String kind, UUID id, UUID of, String title, String snippet, List<Highlight> highlights, float score) {
        static FoundHit of(Hit hit) {
            String snippet = hit.snippet().stream().map(Part::text).collect(Collectors.joining());
            return new FoundHit(
                    hit.kind(), hit.id(), hit.of(), hit.title(), snippet, highlights(hit.snippet()), hit.score());
        }

        private static List<Highlight> highlights(List<Part> parts) {
            List<Highlight> highlights = new ArrayList<>();
            int start = 0;
            for (Part part : parts) {
                int end = start + part.text().length();
                if (part.hit()) {
                    highlights.add(new Highlight(start, end));
                }
                start = end;
            }
            return highlights;
        }
    }

    /** A place in a text, in UTF-16 units; the end is the first unit after it. */
    record Highlight(int start, int end) {}

    public Answer search(Request request) {
        String kind = SearchPages.kind(request);
        int limit = request.number("limit", USUAL, 1, MOST);
        Hits hits = index.search(
                request.workspace(), request.query("q").orElse(""), kind.isEmpty() ? Set.of() : Set.of(kind), 0, limit);
        return Answer.json(new Found(
                hits.total(),
                hits.tookMillis(),
                hits.hits().stream().map(FoundHit::of).toList(),
                facets(hits.facets()),
                hits.complete()));
    }

    /** Completes names of contacts and companies while one types them. */
    public Answer suggest(Request request) {
        int limit = request.number("limit", USUAL, 1, MOST);
        return Answer.json(Listing.whole(
                index.suggest(request.workspace(), request.query("q").orElse(""), limit)));
    }

    private static Map<String, Long> facets(Map<String, Long> counts) {
        Map<String, Long> facets = new LinkedHashMap<>();
        SearchPages.KINDS.forEach(kind -> facets.put(kind, counts.getOrDefault(kind, 0L)));
        return facets;
    }
}
