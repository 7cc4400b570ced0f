package piilo.recruiters;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import piilo.http.FormFields;
import piilo.http.JsonBody;
import piilo.http.Problems;
import piilo.http.Request;

/** What somebody was told, as a form or the API sends it; what cannot be changed may be sent along, and says nothing. */
@JsonIgnoreProperties({"id", "createdAt", "contact", "attachment"})
record ToldBody(@Nullable LocalDate day, @Nullable String text) {
    static final int TEXT_LIMIT = 15_000;

    static ToldBody parse(Request request, Problems problems) {
        return new ToldBody(
                FormFields.day("day", request.form("day"), problems),
                request.form("text").orElse(null));
    }

    /**
     * Returns what is meant.
     *
     * @param today the day when none was said; what is told is told, so later ones are a mistake
     */
    Told on(Told stored, LocalDate today, Problems problems) {
        FormFields.check("day", day, problems);
        if (day != null && day.isAfter(today)) {
            problems.add("day", "recruiters.day.future");
        }
        return new Told(
                stored.id(),
                stored.version(),
                stored.createdAt(),
                stored.contact(),
                Objects.requireNonNullElse(day, today),
                problems.required("text", JsonBody.text(text), TEXT_LIMIT));
    }
}
