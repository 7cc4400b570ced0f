package piilo.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, field by field; the first problem of a field is the one that is shown. */
public final class Problems {
    private final Map<String, Problem> fields = new LinkedHashMap<>();

    /** One thing that is wrong: a text of the bundles and what it speaks of. */
    public record Problem(String key, List<Object> arguments) {}

    /** Says what is wrong with a field. */
    public void add(String field, String key, Object... arguments) {
        fields.putIfAbsent(field, new Problem(key, List.of(arguments)));
    }

    public boolean none() {
        return fields.isEmpty();
    }

    /** Returns the problems by field, in the order they were found. */
    public Map<String, Problem> fields() {
        return fields;
    }

    /** Returns a text that must be there and not be longer than the limit; the text that was sent in any case. */
    public String required(String field, Optional<String> value, int limit) {
        String text = value.orElse("");
        if (text.isEmpty()) {
            add(field, "form.required");
        }
        return within(field, text, limit);
    }

    /** Returns a text that may be absent, null then, and must not be longer than the limit. */
    public @Nullable String optional(String field, Optional<String> value, int limit) {
        return value.map(text -> within(field, text, limit)).orElse(null);
    }

    private String within(String field, String text, int limit) {
        if (text.length() > limit) {
            add(field, "form.too_long", limit);
        }
        return text;
    }
}
