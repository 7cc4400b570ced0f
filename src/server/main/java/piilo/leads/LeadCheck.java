package piilo.leads;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.http.Problems;

/** Says what in a lead contradicts itself; for forms and the API alike. */
final class LeadCheck {
    static final int TITLE_LIMIT = 300;
    static final int HINT_LIMIT = 500;
    static final int LINK_LIMIT = 1000;
    static final int PLACE_LIMIT = 200;
    static final int NAME_LIMIT = 300;
    static final int STEP_LIMIT = 500;
    static final int TEXT_LIMIT = 100_000;
    static final int PEOPLE_LIMIT = 100;
    private static final int SALARY_LIMIT = 10_000_000;
    private static final int SUREST = 5;

    private final Lead lead;
    private final Calendar calendar;
    private final Problems problems;

    private LeadCheck(Lead lead, Calendar calendar, Problems problems) {
        this.lead = lead;
        this.calendar = calendar;
        this.problems = problems;
    }

    static void check(Lead lead, Calendar calendar, Problems problems) {
        LeadCheck check = new LeadCheck(lead, calendar, problems);
        check.days();
        check.numbers();
        check.link();
        check.tellers();
        check.people();
        if (lead.nextStepOn() != null && lead.nextStep() == null) {
            problems.add("nextStep", "leads.next_step.missing");
        }
        ask("nextAsk", lead.nextAsk(), lead, problems);
        if (lead.nextAsk() != null && lead.nextStep() == null) {
            problems.add("nextStep", "leads.next_step.missing");
        }
    }

    /** A step asks one of those who have to do with the lead. */
    static void ask(String field, @Nullable UUID contact, Lead lead, Problems problems) {
        if (contact != null && !Ask.askable(lead).containsKey(contact)) {
            problems.add(field, "leads.ask.stranger");
        }
    }

    private void days() {
        Calendar.check("heardOn", lead.heardOn(), problems);
        Calendar.check("advertisedOn", lead.advertisedOn(), problems);
        Calendar.check("expiresOn", lead.expiresOn(), problems);
        Calendar.check("nextStepOn", lead.nextStepOn(), problems);
        calendar.checkPast("heardOn", lead.heardOn(), problems);
        calendar.checkPast("advertisedOn", lead.advertisedOn(), problems);
        if (before(lead.expiresOn(), lead.heardOn())) {
            problems.add("expiresOn", "leads.expires.before_heard");
        }
        if (lead.hidden() && before(lead.advertisedOn(), lead.heardOn())) {
            problems.add("advertisedOn", "leads.advertised.before_heard");
        }
        if (lead.stages().size() > 1
                && lead.stages().get(1).day().isBefore(lead.stages().getFirst().day())) {
            Lead.Step second = lead.stages().get(1);
            problems.add(
                    "heardOn",
                    "leads.heard.after_stage",
                    calendar.name(second.stage()),
                    calendar.written(second.day()));
        }
    }

    private static boolean before(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }

    private void numbers() {
        Integer sure = lead.sure();
        if (sure != null && (sure < 1 || sure > SUREST)) {
            problems.add("sure", "leads.sure.range");
        }
        Lead.Salary salary = lead.salary();
        if (salary != null) {
            amount("salaryFrom", salary.from());
            amount("salaryTo", salary.to());
            if (salary.from() != null && salary.to() != null && salary.from() > salary.to()) {
                problems.add("salaryTo", "leads.salary.upside_down");
            }
            currency(salary.currency());
        }
    }

    private void amount(String field, @Nullable Integer amount) {
        if (amount != null && (amount < 0 || amount > SALARY_LIMIT)) {
            problems.add(field, "leads.salary.range", SALARY_LIMIT);
        }
    }

    private void currency(String code) {
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(one -> one.getCurrencyCode().equals(code));
        if (!known) {
            problems.add("currency", "leads.currency.unknown");
        }
    }

    private void link() {
        String link = lead.link();
        if (link != null && !link.matches("(?i)https?://\\S+")) {
            problems.add("link", "leads.link.invalid");
        }
    }

    private void tellers() {
        sizes("tellers", lead.tellers().stream().map(Lead.Teller::name).toList());
        Set<Object> seen = new HashSet<>();
        lead.tellers().stream()
                .filter(one -> !seen.add(who(one.contact(), one.name())))
                .findFirst()
                .ifPresent(one -> problems.add("tellers", "leads.tellers.twice", one.name()));
    }

    private void people() {
        sizes("people", lead.people().stream().map(Lead.Person::name).toList());
        Set<List<Object>> seen = new HashSet<>();
        lead.people().stream()
                .filter(one -> !seen.add(List.of(who(one.contact(), one.name()), one.role())))
                .findFirst()
                .ifPresent(one -> problems.add("people", "leads.people.twice", one.name()));
    }

    private void sizes(String field, List<String> names) {
        if (names.size() > PEOPLE_LIMIT) {
            problems.add(field, "form.too_many", PEOPLE_LIMIT);
        } else if (names.stream().anyMatch(name -> name.length() > NAME_LIMIT)) {
            problems.add(field, "form.too_long", NAME_LIMIT);
        }
    }

    private static Object who(@Nullable Object contact, String name) {
        return Objects.requireNonNullElse(contact, name.strip().toLowerCase(Locale.ROOT));
    }
}
