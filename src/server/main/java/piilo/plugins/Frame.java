package piilo.plugins;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import piilo.api.Line;
import piilo.api.Recognition;

/** Is one part of a plugin process's answer. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Frame.Described.class, name = "described"),
    @JsonSubTypes.Type(value = Frame.Recognised.class, name = "recognised"),
    @JsonSubTypes.Type(value = Frame.Lines.class, name = "lines"),
    @JsonSubTypes.Type(value = Frame.Done.class, name = "done"),
    @JsonSubTypes.Type(value = Frame.Failed.class, name = "failed")
})
sealed interface Frame {
    /** Names the importers. */
    record Described(List<String> importers) implements Frame {
        public Described {
            importers = List.copyOf(importers);
        }
    }

    /** Names the surest importer; empty when none recognises the upload. */
    record Recognised(String importer, Recognition recognition) implements Frame {}

    /** Carries lines. */
    record Lines(List<Line> lines) implements Frame {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /** Ends the lines. */
    record Done() implements Frame {}

    /** Says why there is no answer: {@code error} is one of unreadable, load, threads, threw. */
    record Failed(String error, String message) implements Frame {}
}
