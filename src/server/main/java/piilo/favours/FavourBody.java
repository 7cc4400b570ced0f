package piilo.favours;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.http.FormFields;
import piilo.http.JsonBody;
import piilo.http.Problems;

/** A favour as a form or the API sends it; what cannot be changed may be sent along, and says nothing. */
@JsonIgnoreProperties({"id", "createdAt", "contact"})
record FavourBody(
        @Nullable Boolean given,
        @Nullable Boolean promised,
        @Nullable LocalDate promisedFor,
        @Nullable FavourKind kind,
        @Nullable Integer weight,
        @Nullable UUID lead,
        @Nullable LocalDate day,
        @Nullable String text) {
    static final int TEXT_LIMIT = 2000;
    static final int HEAVIEST = 3;

    /**
     * Returns the favour that is meant.
     *
     * @param today the day of one that has been done when none was said
     */
    Favour on(Favour stored, LocalDate today, Problems problems) {
        if (given == null) {
            problems.add("given", "form.required");
        }
        FormFields.within("weight", weight, 1, HEAVIEST, problems);
        FormFields.check("day", day, problems);
        FormFields.check("promisedFor", promisedFor, problems);
        boolean open = Objects.requireNonNullElse(promised, false);
        if (!open && day != null && day.isAfter(today)) {
            problems.add("day", "favours.day.future");
        }
        return new Favour(
                stored.id(),
                stored.version(),
                stored.createdAt(),
                stored.contact(),
                Objects.requireNonNullElse(given, stored.given()),
                open,
                promisedFor,
                Objects.requireNonNullElse(kind, FavourKind.OTHER).text(),
                Objects.requireNonNullElse(weight, 1),
                lead,
                open ? day : Objects.requireNonNullElse(day, today),
                problems.optional("text", JsonBody.text(text), TEXT_LIMIT));
    }
}
