package piilo.relationships;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Somebody whom it is not the time to ask, why, and what could be given first. */
public record Warned(UUID contact, String name, Asking.Advice advice) {
    /** Returns the keys of what speaks against it. */
    public List<String> keys() {
        return advice.warnings().stream()
                .map(warning -> "relationships.warning." + warning.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
