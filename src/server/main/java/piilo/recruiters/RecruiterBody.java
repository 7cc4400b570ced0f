package piilo.recruiters;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import piilo.http.FormFields;
import piilo.http.Problems;
import piilo.http.Request;

/** A recruiter as a form or the API sends him; what cannot be changed may be sent along, and says nothing. */
@JsonIgnoreProperties({"id", "createdAt", "contact"})
record RecruiterBody(
        @Nullable Boolean declined,
        Recruiter.@Nullable Employer employer,
        List<String> fields,
        List<String> regions,
        List<String> levels,
        List<String> roles) {
    static final int WORDS_LIMIT = 30;
    static final int WORD_LIMIT = 80;

    RecruiterBody {
        fields = Objects.requireNonNullElse(fields, List.of());
        regions = Objects.requireNonNullElse(regions, List.of());
        levels = Objects.requireNonNullElse(levels, List.of());
        roles = Objects.requireNonNullElse(roles, List.of());
    }

    static RecruiterBody parse(Request request, Problems problems) {
        Recruiter.Employer employer = request.form("employer").isEmpty()
                ? null
                : FormFields.choice("employer", request.form("employer"), Recruiter.Employer.AGENCY, problems);
        return new RecruiterBody(
                false,
                employer,
                request.forms("fields"),
                request.forms("regions"),
                request.forms("levels"),
                request.forms("roles"));
    }

    /** Returns the recruiter that is meant. */
    Recruiter on(Recruiter stored, Problems problems) {
        return new Recruiter(
                stored.id(),
                stored.version(),
                stored.createdAt(),
                stored.contact(),
                Objects.requireNonNullElse(declined, false),
                employer,
                words("fields", fields, problems),
                words("regions", regions, problems),
                words("levels", levels, problems),
                words("roles", roles, problems));
    }

    /** Returns words, of which a text may hold several with commas between. */
    private static List<String> words(String field, List<String> texts, Problems problems) {
        List<String> words = texts.stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.size() > WORDS_LIMIT) {
            problems.add(field, "form.too_many", WORDS_LIMIT);
        } else if (words.stream().anyMatch(word -> word.length() > WORD_LIMIT)) {
            problems.add(field, "form.too_long", WORD_LIMIT);
        }
        return words;
    }
}
