package piilo.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import piilo.json.Json;

/**
 * Why something is as it is.
 *
 * @param key a message key, or a plain sentence of a plugin's
 */
public record Reason(String key, List<String> arguments) {
    private static final int KEY_LIMIT = 500;

    public Reason {
        key = key.length() <= KEY_LIMIT ? key : key.substring(0, KEY_LIMIT);
        arguments = List.copyOf(arguments);
    }

    public static Reason of(String key, String... arguments) {
        return new Reason(key, List.of(arguments));
    }

    static @Nullable Reason stored(@Nullable String key, @Nullable String arguments) {
        return key == null ? null : new Reason(key, arguments == null ? List.of() : Json.texts(arguments));
    }

    static @Nullable String keyOf(@Nullable Reason reason) {
        return reason == null ? null : reason.key;
    }

    static @Nullable String argumentsOf(@Nullable Reason reason) {
        return reason == null || reason.arguments.isEmpty() ? null : Json.write(reason.arguments);
    }
}
