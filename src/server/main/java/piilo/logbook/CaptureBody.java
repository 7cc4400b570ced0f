package piilo.logbook;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import piilo.http.Request;

/**
 * A line to be captured as the API sends it, with what has been chosen where it says two things.
 *
 * @param people by the name in the line the id of a contact, {@code new} or {@code name}
 * @param tags by the word without its # one of {@code company}, {@code tag} and {@code nothing}
 */
record CaptureBody(
        @Nullable String line,
        @Nullable String kind,
        @Nullable String day,
        @Nullable Boolean ask,
        Map<String, String> people,
        Map<String, String> tags) {
    CaptureBody {
        people = Objects.requireNonNullElse(people, Map.of());
        tags = Objects.requireNonNullElse(tags, Map.of());
    }

    /** Returns a request that sends the same as a form. */
    Request as(Request request) {
        Map<String, List<String>> form = new TreeMap<>();
        put(form, "line", line);
        put(form, "kind", kind);
        put(form, "day", day);
        put(form, "ask", Boolean.TRUE.equals(ask) ? "on" : null);
        people.forEach((name, choice) -> put(form, "who." + name, choice));
        tags.forEach((tag, choice) -> put(form, "tag." + tag, choice));
        return request.withForm(form);
    }

    static void put(Map<String, List<String>> form, String field, @Nullable String value) {
        if (value != null) {
            form.put(field, List.of(value));
        }
    }
}
