package piilo.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the next page; null on the last
 * @param total how many there are on all pages; null where nobody counts
 */
public record Listing<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next,
        @Nullable Integer total) {
    /** The longest page that may be asked for. */
    public static final int MOST = 200;

    private static final int USUAL = 50;

    public Listing {
        items = List.copyOf(items);
    }

    /** Makes a list that is never longer than a page. */
    public static <T> Listing<T> whole(List<T> items) {
        return new Listing<>(items, null, items.size());
    }

    /** Returns how many items a request wants, from the query's {@code limit}. */
    public static int limit(Request request) {
        return request.number("limit", USUAL, 1, MOST);
    }
}
