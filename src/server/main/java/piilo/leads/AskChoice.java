package piilo.leads;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody whom a step of a lead can ask. */
record AskChoice(UUID id, String name, boolean chosen) {
    /**
     * Returns all of a lead.
     *
     * @param names of contacts as they are called today
     */
    static List<AskChoice> of(Lead lead, Map<UUID, String> names, @Nullable UUID chosen) {
        return Ask.askable(lead).entrySet().stream()
                .map(one -> new AskChoice(
                        one.getKey(),
                        names.getOrDefault(one.getKey(), one.getValue()),
                        one.getKey().equals(chosen)))
                .toList();
    }
}
