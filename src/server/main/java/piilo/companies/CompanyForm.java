package piilo.companies;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import piilo.database.Ids;
import piilo.http.Problems;
import piilo.http.Request;

/** Reads the form of a company. */
final class CompanyForm {
    static final int TEXT_LIMIT = 200;
    static final int SIZE_LIMIT = 40;
    private static final int DOMAIN_LIMIT = 253;
    private static final int NAMES_LIMIT = 20;

    private CompanyForm() {}

    /**
     * Reads what was sent.
     *
     * @param old the company that is changed; null for a new one
     */
    static Company parse(Request request, @Nullable Company old, Problems problems) {
        return new Company(
                old == null ? Ids.next() : old.id(),
                old == null ? 0 : old.version(),
                old == null ? Instant.now() : old.createdAt(),
                problems.required("name", request.form("name"), Company.NAME_LIMIT),
                names(Stream.of(request.form("otherNames").orElse("")), problems),
                domain(request.form("domain"), problems),
                problems.optional("industry", request.form("industry"), TEXT_LIMIT),
                problems.optional("size", request.form("size"), SIZE_LIMIT),
                problems.optional("place", request.form("place"), TEXT_LIMIT),
                // The form of a company that is there does not ask: what is known of a target would go with a box not ticked.
                old == null ? request.form("target").isPresent() : old.target(),
                old == null ? null : old.followedOn());
    }

    /** Returns names, of which a text may hold several with commas between. */
    static List<String> names(Stream<String> texts, Problems problems) {
        List<String> names = texts.flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (names.size() > NAMES_LIMIT) {
            problems.add("otherNames", "form.too_many", NAMES_LIMIT);
        } else if (names.stream().anyMatch(name -> name.length() > Company.NAME_LIMIT)) {
            problems.add("otherNames", "form.too_long", Company.NAME_LIMIT);
        }
        return names;
    }

    /** Returns the domain of what was typed: an address of a page will do. */
    static @Nullable String domain(Optional<String> sent, Problems problems) {
        String typed = problems.optional("domain", sent, DOMAIN_LIMIT);
        if (typed == null) {
            return null;
        }
        String domain = typed.toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("/.*$", "");
        if (!domain.matches("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+")) {
            problems.add("domain", "companies.domain.invalid");
        }
        return domain;
    }
}
