package piilo.logbook;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import piilo.http.Request;

/**
 * Who was met at one place and time, as the API sends it.
 *
 * @param choices by a name the id of a contact, {@code new} or {@code name}, where several bear it
 */
record MeetUpBody(
        @Nullable String kind,
        @Nullable String day,
        @Nullable String time,
        @Nullable String place,
        @Nullable String text,
        List<Met> people,
        Map<String, String> choices) {
    MeetUpBody {
        people = Objects.requireNonNullElse(people, List.of());
        choices = Objects.requireNonNullElse(choices, Map.of());
    }

    /** Somebody who was there; the company counts for somebody new only. */
    record Met(
            @Nullable String name,
            @Nullable String company,
            @Nullable String said) {
        MeetUpLine line() {
            return new MeetUpLine(text(name), text(company), text(said));
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value.strip();
        }
    }

    List<MeetUpLine> lines() {
        return people.stream().map(Met::line).toList();
    }

    /** Returns a request that sends the same as a form, but for the people. */
    Request as(Request request) {
        Map<String, List<String>> form = new TreeMap<>();
        CaptureBody.put(form, "kind", kind);
        CaptureBody.put(form, "day", day);
        CaptureBody.put(form, "time", time);
        CaptureBody.put(form, "place", place);
        CaptureBody.put(form, "text", text);
        choices.forEach((name, choice) -> CaptureBody.put(form, "who." + name, choice));
        return request.withForm(form);
    }
}
