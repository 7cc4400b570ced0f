package piilo.timeline;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import piilo.http.Listing;
import piilo.http.Request;

/**
 * A timeline as a page shows it.
 *
 * @param path of the page it stands on
 * @param shown the only kind that is shown; empty for all
 * @param older where older things begin; null when there are none
 * @param later whether this is not the first page
 */
public record TimelineView(
        String path,
        String shown,
        List<TimelineItem> items,
        @Nullable String older,
        boolean later,
        List<Filter> filters) {
    private static final int SIZE = 30;

    /** A kind to be chosen. */
    public record Filter(String kind, String label, boolean chosen) {}

    /** Returns what a page's address asks for. */
    public static Timeline.Wanted wanted(Request request) {
        return new Timeline.Wanted(kind(request, "show"), request.query("cursor"), SIZE);
    }

    /** Returns what a request to the API asks for. */
    public static Timeline.Wanted wantedByProgram(Request request) {
        return new Timeline.Wanted(kind(request, "kind"), request.query("cursor"), Listing.limit(request));
    }

    private static @Nullable TimelineKind kind(Request request, String name) {
        return request.query(name).map(TimelineKind::of).orElse(null);
    }

    /**
     * Makes the view.
     *
     * @param kinds that may be there
     */
    public static TimelineView of(Request request, Timeline.Page page, TimelineKind... kinds) {
        String shown = request.query("show").orElse("");
        return new TimelineView(
                request.path(),
                shown,
                page.items(),
                page.next(),
                request.query("cursor").isPresent(),
                Stream.of(kinds)
                        .map(kind -> new Filter(
                                kind.text(),
                                "timeline.filter." + kind.text(),
                                kind.text().equals(shown)))
                        .toList());
    }
}
