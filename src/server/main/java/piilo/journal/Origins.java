package piilo.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import piilo.json.Json;

/**
 * What set each value of a record: an edit, or which import. Read off the journal, and stored nowhere else. What an undo brings back has the origin that it had
 * before.
 */
public final class Origins {
    private static final ObjectNode NOTHING = Json.mapper().createObjectNode();

    private final Map<String, Map<JsonNode, Origin>> present = new HashMap<>();
    private final Map<String, Map<JsonNode, Origin>> known = new HashMap<>();

    /** What set a value last. */
    public record Origin(Cause cause, Instant at) {}

    /** Reads the origins of a record's values off its journal entries, newest first. */
    public static Origins of(List<JournalEntry> entries) {
        Origins origins = new Origins();
        entries.reversed().forEach(origins::add);
        return origins;
    }

    private void add(JournalEntry entry) {
        ObjectNode after = entry.after();
        if (after == null) {
            present.clear();
        } else {
            after.properties().forEach(member -> set(entry, member.getKey(), member.getValue()));
        }
    }

    private void set(JournalEntry entry, String field, JsonNode value) {
        ObjectNode before = entry.before() == null ? NOTHING : entry.before();
        Set<JsonNode> was = values(Difference.member(before, field));
        Map<JsonNode, Origin> old = present.getOrDefault(field, Map.of());
        Map<JsonNode, Origin> now = new HashMap<>();
        for (JsonNode one : values(value)) {
            Origin origin = was.contains(one) ? old.get(one) : origin(entry, field, one);
            if (origin != null) {
                now.put(one, origin);
            }
        }
        present.put(field, now);
    }

    /** Returns what a field consists of: the elements of a list, or the one value that it is. */
    public static Set<JsonNode> values(JsonNode value) {
        if (value.isNull()) {
            return Set.of();
        }
        return value.isArray() ? Difference.elements(value) : new LinkedHashSet<>(List.of(value));
    }

    private @Nullable Origin origin(JournalEntry entry, String field, JsonNode value) {
        Map<JsonNode, Origin> earlier = known.computeIfAbsent(field, first -> new HashMap<>());
        if (entry.cause().kind() != Cause.Kind.UNDO) {
            earlier.put(value, new Origin(entry.cause(), entry.at()));
        }
        return earlier.get(value);
    }

    /** Returns where a value of a field, or an element of a list, comes from; null when the journal no longer knows. */
    public @Nullable Origin of(String field, JsonNode value) {
        return present.getOrDefault(field, Map.of()).get(value);
    }
}
