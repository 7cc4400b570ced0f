package piilo.contacts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.api.ContactPoint;
import piilo.api.PartialDate;
import piilo.api.PersonName;
import piilo.api.PostalAddress;
import piilo.companies.Company;
import piilo.companies.Employment;
import piilo.database.Ids;
import piilo.http.JsonBody;
import piilo.http.Problems;

/** A contact as it is sent to the API; what cannot be changed may be sent along, and says nothing. */
@JsonIgnoreProperties({"id", "createdAt", "displayName", "origins"})
record ContactBody(
        @Nullable PersonName name,
        @Nullable String headline,
        @Nullable String location,
        @Nullable PartialDate birthday,
        @Nullable String howWeMet,
        @Nullable LocalDate connectedOn,
        List<String> languages,
        List<Point> points,
        List<PostalAddress> addresses,
        List<String> tags,
        List<Job> employments) {

    ContactBody {
        languages = Objects.requireNonNullElse(languages, List.of());
        points = Objects.requireNonNullElse(points, List.of());
        addresses = Objects.requireNonNullElse(addresses, List.of());
        tags = Objects.requireNonNullElse(tags, List.of());
        employments = Objects.requireNonNullElse(employments, List.of());
    }

    /** A way to reach somebody. */
    record Point(
            ContactPoint.@Nullable Type type,
            @Nullable String kind,
            @Nullable String value) {}

    /**
     * An employment.
     *
     * @param id null for a new one
     * @param company the employer's name
     * @param current null for what the end says
     */
    @JsonIgnoreProperties("companyId")
    record Job(
            @Nullable UUID id,
            @Nullable String title,
            @Nullable String company,
            @Nullable PartialDate from,
            @Nullable PartialDate to,
            @Nullable Boolean current) {}

    /**
     * Returns the contact that is meant.
     *
     * @param old the contact that is changed; null for a new one
     */
    Draft draft(@Nullable ContactResource old, Problems problems) {
        Contact contact = new Contact(
                old == null ? Ids.next() : old.contact().id(),
                old == null ? 0 : old.contact().version(),
                old == null ? Instant.now() : old.contact().createdAt(),
                name(problems),
                text("headline", headline, ContactForm.HEADLINE_LIMIT, problems),
                text("location", location, ContactForm.LOCATION_LIMIT, problems),
                birthday,
                text("howWeMet", howWeMet, ContactForm.HOW_WE_MET_LIMIT, problems),
                connectedOn,
                ContactForm.words("languages", languages.stream(), problems),
                points(problems),
                addresses(problems),
                ContactForm.words("tags", tags.stream(), problems));
        return new Draft(contact, jobs(old, problems));
    }

    private static @Nullable String text(String field, @Nullable String sent, int limit, Problems problems) {
        return problems.optional(field, JsonBody.text(sent), limit);
    }

    private PersonName name(Problems problems) {
        PersonName sent = name == null ? PersonName.of(null, null) : name;
        PersonName checked = new PersonName(
                text("name.prefix", sent.prefix(), ContactForm.TITLE_LIMIT, problems),
                text("name.given", sent.given(), ContactForm.NAME_LIMIT, problems),
                text("name.middle", sent.middle(), ContactForm.NAME_LIMIT, problems),
                text("name.family", sent.family(), ContactForm.NAME_LIMIT, problems),
                text("name.suffix", sent.suffix(), ContactForm.TITLE_LIMIT, problems),
                text("name.shown", sent.shown(), ContactForm.SHOWN_NAME_LIMIT, problems));
        if (checked.display().isEmpty()) {
            problems.add("name", "contacts.name.required");
        }
        return checked;
    }

    private static void checkSize(String field, List<?> rows, Problems problems) {
        if (rows.size() > ContactForm.ROWS_LIMIT) {
            problems.add(field, "form.too_many", ContactForm.ROWS_LIMIT);
        }
    }

    private List<ContactPoint> points(Problems problems) {
        checkSize("points", points, problems);
        List<ContactPoint> checked = new ArrayList<>();
        for (int row = 0; row < points.size(); row++) {
            Point sent = points.get(row);
            String field = "points[" + row + "]";
            String value = problems.required(field + ".value", JsonBody.text(sent.value), ContactPoints.VALUE_LIMIT);
            if (sent.type == null) {
                problems.add(field + ".type", "form.required");
            } else {
                ContactForm.check(field + ".value", sent.type, value, problems);
                String kind = text(field + ".kind", sent.kind, ContactForm.KIND_LIMIT, problems);
                checked.add(new ContactPoint(sent.type, kind, value));
            }
        }
        return checked;
    }

    private List<PostalAddress> addresses(Problems problems) {
        checkSize("addresses", addresses, problems);
        List<PostalAddress> checked = new ArrayList<>();
        for (int row = 0; row < addresses.size(); row++) {
            PostalAddress sent = addresses.get(row);
            String field = "addresses[" + row + "].";
            checked.add(new PostalAddress(
                    text(field + "kind", sent.kind(), ContactForm.KIND_LIMIT, problems),
                    text(field + "street", sent.street(), ContactForm.HEADLINE_LIMIT, problems),
                    text(field + "postalCode", sent.postalCode(), ContactForm.POSTAL_CODE_LIMIT, problems),
                    text(field + "city", sent.city(), ContactForm.LOCATION_LIMIT, problems),
                    text(field + "region", sent.region(), ContactForm.LOCATION_LIMIT, problems),
                    text(field + "country", sent.country(), ContactForm.LOCATION_LIMIT, problems)));
        }
        return checked;
    }

    private List<JobRow> jobs(@Nullable ContactResource old, Problems problems) {
        checkSize("employments", employments, problems);
        Set<UUID> known = new HashSet<>(old == null ? List.of() : old.employmentIds());
        List<JobRow> checked = new ArrayList<>();
        for (int row = 0; row < employments.size(); row++) {
            Job sent = employments.get(row);
            String field = "employments[" + row + "]";
            if (sent.id != null && !known.remove(sent.id)) {
                problems.add(field + ".id", "api.employment.unknown");
            }
            JobRow job = new JobRow(
                    sent.id,
                    text(field + ".title", sent.title, Employment.TITLE_LIMIT, problems),
                    text(field + ".company", sent.company, Company.NAME_LIMIT, problems),
                    sent.from,
                    sent.to,
                    Objects.requireNonNullElse(sent.current, sent.to == null));
            if (job.empty()) {
                problems.add(field, "api.employment.empty");
            }
            checked.add(job);
        }
        return checked;
    }
}
