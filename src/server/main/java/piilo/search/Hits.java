package piilo.search;

import java.util.List;
import java.util.Map;

/**
 * The answer to a search.
 *
 * @param total how many records of the chosen kinds match
 * @param facets how many match of each kind, whichever were chosen; kinds without a match are left out
 * @param complete false while the index is being rebuilt, or when the search took so long that it was broken off
 */
public record Hits(long total, long tookMillis, List<Hit> hits, Map<String, Long> facets, boolean complete) {
    public Hits {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }
}
