package piilo.contacts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import piilo.favours.Favour;
import piilo.interactions.Interaction;
import piilo.notes.Note;

/** One thing that has happened, as the API tells it; of its last four members one is there. */
record TimelineResource(
        Instant at,
        String kind,
        @Nullable Note note,
        @Nullable Interaction interaction,
        @Nullable Favour favour,
        @JsonProperty("import") Timeline.@Nullable ImportView imported) {
    static TimelineResource of(Timeline.Item item) {
        return new TimelineResource(
                item.at(),
                item.kind(),
                item.note() == null ? null : item.note().note(),
                item.interaction(),
                item.favour(),
                item.imported());
    }
}
