package piilo.plugins;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says, for the plugins page, what is or was wrong with a plugin.
 *
 * @param key of the sentence in the message bundles
 * @param arguments for the sentence's places
 * @param at when it happened, or null for what holds until the file is replaced
 */
public record Reason(
        String key, List<String> arguments, @Nullable Instant at) {
    public Reason {
        arguments = List.copyOf(arguments);
    }

    static Reason of(String key, String... arguments) {
        return new Reason(key, List.of(arguments), null);
    }
}
