package piilo.relationships;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.api.PartialDate;
import piilo.http.FormFields;
import piilo.http.JsonBody;
import piilo.http.Problems;

/**
 * A tie as a form or the API sends it; what cannot be changed may be sent along, and says nothing.
 *
 * @param first and {@code second} are the contacts; of a new tie one may be left out, and is the one of the address then
 */
@JsonIgnoreProperties({"id", "createdAt"})
record TieBody(
        @Nullable UUID first,
        @Nullable UUID second,
        Tie.@Nullable Kind kind,
        @Nullable PartialDate since,
        @Nullable PartialDate until,
        @Nullable String text) {
    static final int TEXT_LIMIT = 500;

    /** Returns the tie that is meant, between the same two. */
    Tie on(Tie stored, Problems problems) {
        if (kind == null) {
            problems.add("kind", "form.required");
        }
        FormFields.check("since", since, problems);
        FormFields.check("until", until, problems);
        if (since != null && until != null && before(until, since)) {
            problems.add("until", "ties.until.early");
        }
        return new Tie(
                stored.id(),
                stored.version(),
                stored.createdAt(),
                stored.first(),
                stored.second(),
                Objects.requireNonNullElse(kind, stored.kind()),
                since,
                until,
                problems.optional("text", JsonBody.text(text), TEXT_LIMIT));
    }

    /** Compares as far as both are known: what is of the same year is in order when one of the months is not known. */
    private static boolean before(PartialDate one, PartialDate other) {
        if (one.year() == null || other.year() == null) {
            return false;
        } else if (one.month() == null || other.month() == null) {
            return one.year() < other.year();
        } else if (one.day() == null || other.day() == null) {
            return YearMonth.of(one.year(), one.month()).isBefore(YearMonth.of(other.year(), other.month()));
        } else {
            return one.toString().compareTo(other.toString()) < 0;
        }
    }
}
