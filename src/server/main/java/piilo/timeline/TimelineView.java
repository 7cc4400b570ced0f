package piilo.timeline;

import java.util.List;
import java.util.Set;
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

    /** Returns the same without a kind among those to be chosen, as nothing of it is to be expected. */
    public TimelineView without(TimelineKind kind) {
        return new TimelineView(
                path,
                shown,
                items,
                older,
                later,
                filters.stream().filter(one -> !one.kind().equals(kind.text())).toList());
    }

    /** Returns what a page's address asks for. */
    public static Timeline.Wanted wanted(Request request) {
        return new Timeline.Wanted(kind(request, "show"), request.query("cursor"), SIZE, request.language(), Set.of());
    }

    /** Returns what a request to the API asks for. */
    public static Timeline.Wanted wantedByProgram(Request request) {
        return new Timeline.Wanted(
                kind(request, "kind"), request.query("cursor"), Listing.limit(request), request.language(), Set.of());
    }

    private static @Nullable TimelineKind kind(Request request, String name) {
        return request.query(name).map(TimelineKind::of).orElse(null);
    }

    public static TimelineView of(Request request, Timeline.Page page) {
        return at(request.path(), request, page);
    }

    /** Makes the view as it stands on a page of another address than the request's, as after a mistake in one of the page's forms. */
    public static TimelineView at(String path, Request request, Timeline.Page page) {
        String shown = request.query("show").orElse("");
        return new TimelineView(
                path,
                shown,
                page.items(),
                page.next(),
                request.query("cursor").isPresent(),
                page.kinds().stream()
                        .map(kind -> new Filter(
                                kind.text(),
                                "timeline.filter." + kind.text(),
                                kind.text().equals(shown)))
                        .toList());
    }
}
