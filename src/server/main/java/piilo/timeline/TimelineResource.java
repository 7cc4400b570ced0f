package piilo.timeline;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import piilo.favours.Favour;
import piilo.http.Listing;
import piilo.interactions.Interaction;
import piilo.notes.Note;

/** One thing that has happened, as the API tells it; of its last four members one is there. */
public record TimelineResource(
        Instant at,
        String kind,
        @Nullable Note note,
        @Nullable Interaction interaction,
        @Nullable Favour favour,
        @JsonProperty("import") TimelineItem.@Nullable ImportView imported) {
    private static TimelineResource of(TimelineItem item) {
        return new TimelineResource(
                item.at(),
                item.kind(),
                item.note() == null ? null : item.note().note(),
                item.interaction() == null ? null : item.interaction().interaction(),
                item.favour(),
                item.imported());
    }

    public static Listing<TimelineResource> list(Timeline.Page page) {
        return new Listing<>(page.items().stream().map(TimelineResource::of).toList(), page.next(), null);
    }
}
