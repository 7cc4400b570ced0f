package piilo.leads;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import piilo.http.Problems;
import piilo.view.MenuChoice;

/**
 * The form of a lead. Each list ends with an empty row, so that one can be added without scripts.
 *
 * @param opened the journal's number of what the form shows
 * @param fresh whether the lead is not there yet
 */
record FormView(Draft draft, long opened, boolean fresh, Map<String, Problems.Problem> problems) {
    private static final List<String> SURENESS = List.of("1", "2", "3", "4", "5");

    /** Shows a lead as it is stored. */
    static FormView of(Lead lead, @Nullable String company, long opened) {
        return new FormView(
                new Draft(
                        lead,
                        company,
                        lead.tellers().stream()
                                .map(one -> row(one.contact(), one.name(), ""))
                                .toList(),
                        lead.people().stream()
                                .map(one -> row(one.contact(), one.name(), LeadNames.text(one.role())))
                                .toList(),
                        typed(lead)),
                opened,
                false,
                Map.of());
    }

    private static Draft.Row row(@Nullable UUID contact, String name, String role) {
        return new Draft.Row(name, contact == null ? Draft.Row.NONE : contact.toString(), role, List.of());
    }

    private static Map<String, String> typed(Lead lead) {
        Map<String, String> typed = new HashMap<>();
        put(typed, "heardOn", lead.heardOn());
        put(typed, "advertisedOn", lead.advertisedOn());
        put(typed, "expiresOn", lead.expiresOn());
        put(typed, "nextStepOn", lead.nextStepOn());
        put(typed, "sure", lead.sure());
        Lead.Salary salary = lead.salary();
        if (salary != null) {
            put(typed, "salaryFrom", salary.from());
            put(typed, "salaryTo", salary.to());
            put(typed, "currency", salary.currency());
        }
        return typed;
    }

    private static void put(Map<String, String> typed, String field, @Nullable Object value) {
        if (value != null) {
            typed.put(field, value.toString());
        }
    }

    /** Shows a new lead, of which nothing is known but that it was heard of today. */
    static FormView fresh(Draft draft, LocalDate today) {
        Map<String, String> typed = new HashMap<>(draft.typed());
        typed.put("heardOn", today.toString());
        return new FormView(
                new Draft(draft.lead(), draft.company(), draft.tellers(), draft.people(), typed), 0, true, Map.of());
    }

    public boolean invalid() {
        return !problems.isEmpty();
    }

    public Lead lead() {
        return draft.lead();
    }

    public String company() {
        return draft.company() == null ? "" : draft.company();
    }

    public List<Draft.Row> tellers() {
        return Stream.concat(draft.tellers().stream(), Stream.of(Draft.Row.EMPTY))
                .toList();
    }

    public List<Draft.Row> people() {
        return Stream.concat(draft.people().stream(), Stream.of(Draft.Row.EMPTY))
                .toList();
    }

    /** Returns what was typed where a day or a number should be; a field of its own each, since a template looks nowhere else for them. */
    public Typed typed() {
        return new Typed(draft.typed());
    }

    record Typed(Map<String, String> all) {
        private String at(String field) {
            return all.getOrDefault(field, "");
        }

        public String heardOn() {
            return at("heardOn");
        }

        public String advertisedOn() {
            return at("advertisedOn");
        }

        public String expiresOn() {
            return at("expiresOn");
        }

        public String nextStepOn() {
            return at("nextStepOn");
        }

        public String sure() {
            return at("sure");
        }

        public String salaryFrom() {
            return at("salaryFrom");
        }

        public String salaryTo() {
            return at("salaryTo");
        }

        public String currency() {
            return all.getOrDefault("currency", "EUR");
        }
    }

    public String confidence() {
        return LeadNames.text(lead().confidence());
    }

    public String work() {
        return LeadNames.textOrEmpty(lead().work());
    }

    public List<MenuChoice> confidences() {
        return LeadNames.CONFIDENCES;
    }

    public List<MenuChoice> works() {
        return LeadNames.WORKS;
    }

    public List<MenuChoice> roles() {
        return LeadNames.ROLES;
    }

    public List<String> sureness() {
        return SURENESS;
    }
}
