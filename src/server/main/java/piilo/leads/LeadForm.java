package piilo.leads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import piilo.companies.Company;
import piilo.contacts.Contacts;
import piilo.database.Ids;
import piilo.database.Names;
import piilo.http.Problems;
import piilo.http.Request;

/** Reads the form of a lead. */
final class LeadForm {
    private static final String EURO = "EUR";

    private final Request request;
    private final Problems problems;
    private final Calendar calendar;
    private final Map<String, String> typed = new HashMap<>();

    private LeadForm(Request request, Problems problems) {
        this.request = request;
        this.problems = problems;
        calendar = Calendar.of(request);
    }

    /**
     * Reads what was sent.
     *
     * @param old the lead that is changed; null for a new one
     */
    static Draft parse(Request request, Contacts contacts, @Nullable Lead old, Problems problems) {
        return new LeadForm(request, problems).draft(contacts, old);
    }

    private Draft draft(Contacts contacts, @Nullable Lead old) {
        List<Draft.Row> tellers = rows("teller", "tellers");
        List<Draft.Row> people = rows("person", "people");
        List<Draft.Row> all = new ArrayList<>(tellers);
        all.addAll(people);
        Namesakes namesakes = Namesakes.of(contacts, request.workspace(), all);
        tellers = settled(tellers, namesakes, "tellers");
        people = settled(people, namesakes, "people");
        String company = problems.optional("company", request.form("company"), Company.NAME_LIMIT);
        Lead lead = lead(old, new Rows(tellers, people));
        LeadCheck.check(lead, calendar, problems);
        return new Draft(lead, company, tellers, people, typed);
    }

    private record Rows(List<Draft.Row> tellers, List<Draft.Row> people) {}

    private List<Draft.Row> rows(String prefix, String field) {
        List<String> names = request.forms(prefix + ".name");
        if (names.size() > LeadCheck.PEOPLE_LIMIT + 1) {
            problems.add(field, "form.too_many", LeadCheck.PEOPLE_LIMIT);
            return List.of();
        }
        List<Draft.Row> rows = new ArrayList<>();
        for (int row = 0; row < names.size(); row++) {
            String name = names.get(row).strip();
            if (!name.isEmpty()) {
                rows.add(new Draft.Row(name, cell(prefix + ".contact", row), cell(prefix + ".role", row), List.of()));
            }
        }
        return rows;
    }

    private String cell(String field, int row) {
        List<String> cells = request.forms(field);
        return row < cells.size() ? cells.get(row).strip() : "";
    }

    private List<Draft.Row> settled(List<Draft.Row> rows, Namesakes namesakes, String field) {
        List<Draft.Row> settled = rows.stream().map(namesakes::settled).toList();
        settled.stream()
                .filter(row -> row.choice().isEmpty() && !row.namesakes().isEmpty())
                .findFirst()
                .ifPresent(row -> problems.add(field, "leads.namesakes", row.name()));
        return settled;
    }

    private Lead lead(@Nullable Lead old, Rows rows) {
        LocalDate heard = day("heardOn");
        List<Lead.Step> stages = stages(old, heard == null ? calendar.today() : heard);
        List<Lead.Teller> tellers = tellers(old, rows.tellers);
        return new Lead(
                old == null ? Ids.next() : old.id(),
                old == null ? 0 : old.version(),
                old == null ? Instant.now() : old.createdAt(),
                problems.required("title", request.form("title"), LeadCheck.TITLE_LIMIT),
                null,
                problems.optional("companyHint", request.form("companyHint"), LeadCheck.HINT_LIMIT),
                !request.form("origin").orElse("hidden").equals("advertised"),
                day("advertisedOn"),
                problems.optional("link", request.form("link"), LeadCheck.LINK_LIMIT),
                heard,
                tellers,
                request.form("hand").orElse("first").equals("second"),
                number("sure"),
                day("expiresOn"),
                request.form("confidence")
                        .flatMap(text -> Names.find(Lead.Confidence.class, text))
                        .orElse(Lead.Confidence.PRIVATE),
                problems.optional("place", request.form("place"), LeadCheck.PLACE_LIMIT),
                request.form("work")
                        .flatMap(text -> Names.find(Lead.Work.class, text))
                        .orElse(null),
                salary(),
                people(rows.people),
                stages.getLast().stage(),
                stages.getLast().day(),
                stages,
                problems.optional("nextStep", request.form("nextStep"), LeadCheck.STEP_LIMIT),
                day("nextStepOn"),
                nextAsk(old, rows),
                old == null ? List.of() : old.asks(),
                thankedOn(old, tellers),
                problems.optional("text", request.form("text"), LeadCheck.TEXT_LIMIT));
    }

    private @Nullable LocalDate day(String field) {
        request.form(field).ifPresent(text -> typed.put(field, text));
        return Calendar.read(field, request.form(field), problems);
    }

    /** A lead was first heard of when it was heard of: the first stage follows the day. */
    static List<Lead.Step> stages(@Nullable Lead old, LocalDate heard) {
        if (old == null) {
            return List.of(new Lead.Step(Lead.Stage.HEARD, heard));
        }
        List<Lead.Step> stages = new ArrayList<>(old.stages());
        Lead.Step first = stages.getFirst();
        if (first.stage() == Lead.Stage.HEARD && first.day().equals(old.heardOn())) {
            stages.set(0, new Lead.Step(Lead.Stage.HEARD, heard));
        }
        return stages;
    }

    private @Nullable Integer number(String field) {
        Optional<String> text = request.form(field);
        text.ifPresent(one -> typed.put(field, one));
        try {
            return text.map(one -> Integer.valueOf(one.replaceAll("[\\s\\u00a0\\u202f]", "")))
                    .orElse(null);
        } catch (NumberFormatException notANumber) {
            problems.add(field, "leads.number.none");
            return null;
        }
    }

    private Lead.@Nullable Salary salary() {
        Integer from = number("salaryFrom");
        Integer to = number("salaryTo");
        String currency = request.form("currency").orElse(EURO).toUpperCase(java.util.Locale.ROOT);
        typed.put("currency", currency);
        return from == null && to == null ? null : new Lead.Salary(from, to, currency);
    }

    private static List<Lead.Teller> tellers(@Nullable Lead old, List<Draft.Row> rows) {
        return rows.stream()
                .map(row -> {
                    UUID contact = Ids.parse(row.choice()).orElse(null);
                    return new Lead.Teller(contact, row.name(), thanked(old, contact, row.name()));
                })
                .toList();
    }

    private static @Nullable LocalDate thanked(@Nullable Lead old, @Nullable UUID contact, String name) {
        return old == null
                ? null
                : old.tellers().stream()
                        .filter(one -> contact != null
                                ? contact.equals(one.contact())
                                : one.name().equals(name))
                        .findFirst()
                        .map(Lead.Teller::thankedOn)
                        .orElse(null);
    }

    /** The form does not ask who is asked; that stays while it is the same step and the contact has to do with the lead. */
    private @Nullable UUID nextAsk(@Nullable Lead old, Rows rows) {
        if (old == null
                || old.nextAsk() == null
                || !request.form("nextStep").equals(Optional.ofNullable(old.nextStep()))) {
            return null;
        }
        String asked = old.nextAsk().toString();
        boolean there = Stream.concat(rows.tellers.stream(), rows.people.stream())
                .anyMatch(row -> row.choice().equals(asked));
        return there ? old.nextAsk() : null;
    }

    private static @Nullable LocalDate thankedOn(@Nullable Lead old, List<Lead.Teller> tellers) {
        return old == null ? null : old.withTellers(tellers).thankedOn();
    }

    private static List<Lead.Person> people(List<Draft.Row> rows) {
        return rows.stream()
                .map(row -> new Lead.Person(
                        Ids.parse(row.choice()).orElse(null),
                        row.name(),
                        Names.find(Lead.Person.Role.class, row.role()).orElse(Lead.Person.Role.SOURCE)))
                .toList();
    }
}
