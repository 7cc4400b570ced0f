package piilo.recruiters;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.http.FormFields;
import piilo.http.JsonBody;
import piilo.http.Problems;
import piilo.http.Request;

/**
 * A mandate as a form or the API sends it; what cannot be changed may be sent along, and says nothing.
 *
 * @param companyName counts when no company is sent: one of that name, made if need be
 */
@JsonIgnoreProperties({"id", "createdAt", "contact"})
record MandateBody(
        @Nullable UUID company,
        @Nullable String companyName,
        @Nullable String role,
        @Nullable LocalDate since,
        @Nullable Boolean exclusive,
        Mandate.@Nullable Status status,
        @Nullable String text) {
    static final int ROLE_LIMIT = 300;
    static final int NAME_LIMIT = 200;
    static final int TEXT_LIMIT = 2000;

    static MandateBody parse(Request request, Problems problems) {
        return new MandateBody(
                null,
                request.form("companyName").orElse(null),
                request.form("role").orElse(null),
                FormFields.day("since", request.form("since"), problems),
                request.form("exclusive").isPresent(),
                FormFields.choice("status", request.form("status"), Mandate.Status.OPEN, problems),
                request.form("text").orElse(null));
    }

    /**
     * Returns the mandate that is meant, at the company that has been sent by its id.
     *
     * @param today a mandate cannot have been given later
     */
    Mandate on(Mandate stored, LocalDate today, Problems problems) {
        FormFields.check("since", since, problems);
        if (since != null && since.isAfter(today)) {
            problems.add("since", "recruiters.day.future");
        }
        return new Mandate(
                stored.id(),
                stored.version(),
                stored.createdAt(),
                stored.contact(),
                company,
                problems.required("role", JsonBody.text(role), ROLE_LIMIT),
                since,
                Objects.requireNonNullElse(exclusive, false),
                Objects.requireNonNullElse(status, Mandate.Status.OPEN),
                problems.optional("text", JsonBody.text(text), TEXT_LIMIT));
    }

    /** Returns the name of a company that is not sent by its id. */
    @Nullable
    String name(Problems problems) {
        String name = problems.optional("companyName", JsonBody.text(companyName), NAME_LIMIT);
        return company == null ? name : null;
    }
}
