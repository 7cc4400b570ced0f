package piilo.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where each field of a record comes from: typed by hand, or which import. Read off the journal, and stored nowhere else.
 */
public final class Origins {
    private final Map<String, Origin> fields = new HashMap<>();
    private final Map<JsonNode, Origin> elements = new HashMap<>();

    /** What set a field last. */
    public record Origin(Cause cause, Instant at) {
        public boolean imported() {
            return cause.kind() == Cause.Kind.IMPORT;
        }
    }

    /** Reads the origins of a record's fields off its journal entries, newest first. */
    public static Origins of(List<JournalEntry> entries) {
        Origins origins = new Origins();
        entries.reversed().forEach(origins::add);
        return origins;
    }

    private void add(JournalEntry entry) {
        ObjectNode after = entry.after();
        if (after != null && entry.cause().kind() != Cause.Kind.UNDO) {
            Origin origin = new Origin(entry.cause(), entry.at());
            after.properties().forEach(field -> {
                fields.put(field.getKey(), origin);
                field.getValue().forEach(element -> elements.putIfAbsent(element, origin));
            });
        }
    }

    /** Returns where a field comes from; null when the journal no longer knows. */
    public @Nullable Origin field(String name) {
        return fields.get(name);
    }

    /** Returns where an element of a list comes from; null when the journal no longer knows. */
    public @Nullable Origin element(JsonNode element) {
        return elements.get(element);
    }
}
