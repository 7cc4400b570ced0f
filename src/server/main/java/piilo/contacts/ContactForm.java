package piilo.contacts;

import com.sanctionco.jmail.JMail;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import piilo.api.ContactPoint;
import piilo.api.PartialDate;
import piilo.api.PersonName;
import piilo.api.PostalAddress;
import piilo.companies.Company;
import piilo.companies.Employment;
import piilo.database.Ids;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.text.Dates;

/** Reads the form of a contact. */
final class ContactForm {
    /** Three of them and two blanks fit where the sorted name is kept. */
    static final int NAME_LIMIT = 99;

    static final int SHOWN_NAME_LIMIT = 300;
    static final int TITLE_LIMIT = 100;
    static final int HEADLINE_LIMIT = 500;
    static final int LOCATION_LIMIT = 200;
    static final int HOW_WE_MET_LIMIT = 2000;
    static final int TAG_LIMIT = 80;
    static final int KIND_LIMIT = 60;
    static final int POSTAL_CODE_LIMIT = 40;
    /** The most rows of one kind. */
    static final int ROWS_LIMIT = 50;

    private final Request request;
    private final Problems problems;

    private ContactForm(Request request, Problems problems) {
        this.request = request;
        this.problems = problems;
    }

    /**
     * Reads what was sent.
     *
     * @param old the contact that is changed; null for a new one
     */
    static Draft parse(Request request, @Nullable Contact old, Problems problems) {
        ContactForm form = new ContactForm(request, problems);
        Contact contact = form.contact(old);
        if (contact.name().display().isEmpty()) {
            problems.add("givenName", "contacts.name.required");
        }
        return new Draft(contact, form.jobs());
    }

    private Contact contact(@Nullable Contact old) {
        return new Contact(
                old == null ? Ids.next() : old.id(),
                old == null ? 0 : old.version(),
                old == null ? Instant.now() : old.createdAt(),
                name(),
                text("headline", HEADLINE_LIMIT),
                text("location", LOCATION_LIMIT),
                date("birthday", request.form("birthday")),
                text("howWeMet", HOW_WE_MET_LIMIT),
                old == null ? null : old.connectedOn(),
                words("languages"),
                points(),
                addresses(),
                words("tags"));
    }

    private PersonName name() {
        return new PersonName(
                text("prefix", TITLE_LIMIT),
                text("givenName", NAME_LIMIT),
                text("middleName", NAME_LIMIT),
                text("familyName", NAME_LIMIT),
                text("suffix", TITLE_LIMIT),
                text("shownName", SHOWN_NAME_LIMIT));
    }

    private @Nullable String text(String field, int limit) {
        return problems.optional(field, request.form(field), limit);
    }

    private List<String> words(String field) {
        return words(field, Stream.of(request.form(field).orElse("")), problems);
    }

    /** Returns words, of which a text may hold several with commas between. */
    static List<String> words(String field, Stream<String> texts, Problems problems) {
        List<String> words = texts.flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.stream().anyMatch(word -> word.length() > TAG_LIMIT)) {
            problems.add(field, "form.too_long", TAG_LIMIT);
        } else if (words.size() > ROWS_LIMIT) {
            problems.add(field, "form.too_many", ROWS_LIMIT);
        }
        return words;
    }

    private @Nullable PartialDate date(String field, Optional<String> text) {
        try {
            return text.map(Dates::parse).orElse(null);
        } catch (DateTimeException notADate) {
            problems.add(field, "form.date");
            return null;
        }
    }

    private List<ContactPoint> points() {
        List<ContactPoint> points = new ArrayList<>();
        points("email", ContactPoint.Type.EMAIL, points);
        points("phone", ContactPoint.Type.PHONE, points);
        points("link", ContactPoint.Type.LINK, points);
        return points;
    }

    private void points(String field, ContactPoint.Type type, List<ContactPoint> points) {
        List<String> values = rows(field + ".value");
        for (int row = 0; row < values.size(); row++) {
            String value = values.get(row).strip();
            if (!value.isEmpty()) {
                check(field, type, value, problems);
                points.add(new ContactPoint(type, cell(field + ".kind", row, KIND_LIMIT, field), value));
            }
        }
    }

    /** Says what is wrong with an address, a number or a link. */
    static void check(String field, ContactPoint.Type type, String value, Problems problems) {
        if (value.length() > ContactPoints.VALUE_LIMIT) {
            problems.add(field, "form.too_long", ContactPoints.VALUE_LIMIT);
        } else if (type == ContactPoint.Type.EMAIL && !JMail.isValid(value)) {
            problems.add(field, "contacts.email.invalid", value);
        } else if (type == ContactPoint.Type.PHONE && value.chars().noneMatch(Character::isDigit)) {
            problems.add(field, "contacts.phone.invalid", value);
        }
    }

    private List<String> rows(String field) {
        List<String> rows = request.forms(field);
        if (rows.size() > ROWS_LIMIT) {
            problems.add(field.substring(0, field.indexOf('.')), "form.too_many", ROWS_LIMIT);
            return rows.subList(0, ROWS_LIMIT);
        }
        return rows;
    }

    private @Nullable String cell(String field, int row, int limit, String problemField) {
        List<String> cells = request.forms(field);
        String cell = row < cells.size() ? cells.get(row).strip() : "";
        if (cell.length() > limit) {
            problems.add(problemField, "form.too_long", limit);
        }
        return cell.isEmpty() ? null : cell;
    }

    private List<PostalAddress> addresses() {
        List<PostalAddress> addresses = new ArrayList<>();
        for (int row = 0; row < rows("address.street").size(); row++) {
            PostalAddress address = new PostalAddress(
                    cell("address.kind", row, KIND_LIMIT, "address"),
                    cell("address.street", row, HEADLINE_LIMIT, "address"),
                    cell("address.postalCode", row, POSTAL_CODE_LIMIT, "address"),
                    cell("address.city", row, LOCATION_LIMIT, "address"),
                    cell("address.region", row, LOCATION_LIMIT, "address"),
                    cell("address.country", row, LOCATION_LIMIT, "address"));
            if (address.street() != null || address.city() != null || address.country() != null) {
                addresses.add(address);
            }
        }
        return addresses;
    }

    private List<JobRow> jobs() {
        List<JobRow> jobs = new ArrayList<>();
        for (int row = 0; row < rows("job.title").size(); row++) {
            PartialDate to = date("job", Optional.ofNullable(cell("job.to", row, 40, "job")));
            JobRow job = new JobRow(
                    Optional.ofNullable(cell("job.id", row, 36, "job"))
                            .flatMap(Ids::parse)
                            .orElse((UUID) null),
                    cell("job.title", row, Employment.TITLE_LIMIT, "job"),
                    cell("job.company", row, Company.NAME_LIMIT, "job"),
                    date("job", Optional.ofNullable(cell("job.from", row, 40, "job"))),
                    to,
                    to == null && !"ended".equals(cell("job.state", row, 10, "job")));
            if (!job.empty()) {
                jobs.add(job);
            }
        }
        return jobs;
    }
}
