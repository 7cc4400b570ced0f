package piilo.timeline;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.time.Instant;
import java.util.Map;
import piilo.http.Listing;

/**
 * One thing that has happened, as the API tells it.
 *
 * @param content the record, by the name of the kind
 */
public record TimelineResource(
        Instant at,
        boolean wholeDay,
        String kind,
        @JsonAnyGetter Map<String, Object> content) {
    private static TimelineResource of(TimelineItem item) {
        return new TimelineResource(
                item.at(),
                item.wholeDay(),
                item.kind(),
                Map.of(item.kind(), item.content().record()));
    }

    public static Listing<TimelineResource> list(Timeline.Page page) {
        return new Listing<>(page.items().stream().map(TimelineResource::of).toList(), page.next(), null);
    }
}
