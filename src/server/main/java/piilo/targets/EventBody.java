package piilo.targets;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import piilo.http.FormFields;
import piilo.http.JsonBody;
import piilo.http.Problems;
import piilo.http.Request;

/** A trigger event as a form or the API sends it; what cannot be changed may be sent along, and says nothing. */
@JsonIgnoreProperties({"id", "createdAt", "company"})
record EventBody(
        @Nullable LocalDate day,
        @Nullable String text,
        @Nullable String link) {
    static final int LIMIT = 1000;

    static EventBody parse(Request request, Problems problems) {
        return new EventBody(
                FormFields.day("day", request.form("day"), problems),
                request.form("text").orElse(null),
                request.form("link").orElse(null));
    }

    /** Returns the event that is meant; it may be one that has been announced and is still to come. */
    TriggerEvent on(TriggerEvent stored, Problems problems) {
        FormFields.check("day", day, problems);
        String address = problems.optional("link", JsonBody.text(link), LIMIT);
        if (address != null && !address.matches("(?i)https?://\\S+")) {
            problems.add("link", "leads.link.invalid");
        }
        return new TriggerEvent(
                stored.id(),
                stored.version(),
                stored.createdAt(),
                stored.company(),
                Objects.requireNonNullElse(day, stored.day()),
                problems.required("text", JsonBody.text(text), LIMIT),
                address);
    }
}
