package piilo.reasons;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.http.FormFields;
import piilo.http.JsonBody;
import piilo.http.Problems;
import piilo.text.Language;

/**
 * A reason as a form or the API sends it; what cannot be changed may be sent along, and says nothing.
 *
 * @param contact or {@code company} is what it is about, and stays so
 */
@JsonIgnoreProperties({"id", "createdAt", "foundAs"})
record ReasonBody(
        @Nullable UUID contact,
        @Nullable UUID company,
        Reason.@Nullable Kind kind,
        @Nullable String text,
        @Nullable String link,
        @Nullable LocalDate day,
        @Nullable LocalDate expiresOn,
        Reason.@Nullable State state) {
    static final int TEXT_LIMIT = 2000;
    static final int LINK_LIMIT = 1000;

    /**
     * Returns the reason that is meant, about the same.
     *
     * @param language in which whoever writes has read it
     */
    Reason on(Reason stored, Language language, Problems problems) {
        if (kind == null) {
            problems.add("kind", "form.required");
        }
        about(stored, problems);
        FormFields.check("day", day, problems);
        FormFields.check("expiresOn", expiresOn, problems);
        if (day != null && expiresOn != null && expiresOn.isBefore(day)) {
            problems.add("expiresOn", "reasons.expires.early");
        }
        String words = problems.required("text", JsonBody.text(text), TEXT_LIMIT);
        // What Piilo found stays found in every language while its words are not touched.
        boolean same = words.equals(stored.in(language).text());
        return new Reason(
                stored.id(),
                stored.version(),
                stored.createdAt(),
                stored.contact(),
                stored.company(),
                Objects.requireNonNullElse(kind, stored.kind()),
                same ? stored.text() : words,
                link(problems),
                day,
                expiresOn,
                stored.foundAs(),
                Objects.requireNonNullElse(state, Reason.State.OPEN),
                same ? stored.wording() : null);
    }

    private void about(Reason stored, Problems problems) {
        if (stored.contact() == null && stored.company() == null) {
            problems.add("contact", "reasons.about.required");
        } else if (stored.contact() != null && stored.company() != null) {
            problems.add("company", "reasons.about.one");
        }
        if (contact != null && !contact.equals(stored.contact())) {
            problems.add("contact", "reasons.about.fixed");
        }
        if (company != null && !company.equals(stored.company())) {
            problems.add("company", "reasons.about.fixed");
        }
    }

    private @Nullable String link(Problems problems) {
        String address = problems.optional("link", JsonBody.text(link), LINK_LIMIT);
        if (address != null && !address.matches("(?i)https?://\\S+")) {
            problems.add("link", "reasons.link.invalid");
        }
        return address;
    }
}
