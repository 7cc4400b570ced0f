package piilo.leads;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import piilo.http.Answer;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.journal.Cause;

/** Gives many leads a day by one act: for the next step, or on which they expire. What does not fit is asked on a page of its own. */
final class LeadDays {
    private static final Set<String> FIELDS = Set.of("nextStep", "nextStepOn", "expiresOn");

    private final LeadWriting writing;

    LeadDays(LeadWriting writing) {
        this.writing = writing;
    }

    /**
     * What is to be set.
     *
     * @param step what comes next; null: each lead keeps its own
     * @param next the day of the next step; null when it is not that which is set
     * @param expires null when it is not that which is set
     */
    record Days(
            @Nullable String step,
            @Nullable LocalDate next,
            @Nullable LocalDate expires) {
        Lead on(Lead lead) {
            Lead planned =
                    next == null ? lead : lead.with(lead.course().next(step == null ? lead.nextStep() : step, next));
            return expires == null
                    ? planned
                    : LeadCells.with(planned, tree -> tree.put("expiresOn", expires.toString()));
        }

        /** Returns what is wrong with one of the leads then, in the fields of this form: whatever else is wrong with it is not for this form to tell. */
        private Map<String, Problems.Problem> wrong(Lead lead, Calendar calendar) {
            Problems all = new Problems();
            LeadCheck.check(on(lead), calendar, all);
            return all.fields().entrySet().stream()
                    .filter(field -> FIELDS.contains(field.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        /** Returns the leads that it does not fit. */
        Set<UUID> check(List<Lead> leads, Calendar calendar, Problems problems) {
            Set<UUID> refused = new HashSet<>();
            for (Lead lead : leads) {
                wrong(lead, calendar).forEach((field, problem) -> {
                    refused.add(lead.id());
                    problems.add(field, problem.key(), problem.arguments().toArray());
                });
            }
            return refused;
        }
    }

    /** The form that asks again. */
    record View(
            List<Chosen> leads,
            String act,
            String back,
            String nextStep,
            String day,
            Map<String, Problems.Problem> problems) {
        public boolean plans() {
            return act.equals("plan");
        }
    }

    /**
     * One of the leads.
     *
     * @param refused whether what was written does not fit it
     */
    record Chosen(UUID id, String title, boolean refused) {}

    Answer set(Request request, List<Lead> stored, String back) {
        boolean plans = request.form("act").orElse("").equals("plan");
        String field = plans ? "nextStepOn" : "expiresOn";
        Problems problems = new Problems();
        LocalDate day = Calendar.read(field, request.form(field), problems);
        String step = plans ? problems.optional("nextStep", request.form("nextStep"), LeadCheck.STEP_LIMIT) : null;
        if (day == null) {
            problems.add(field, "form.required");
        }
        Days days = new Days(step, plans ? day : null, plans ? null : day);
        Set<UUID> refused = days.check(stored, Calendar.of(request), problems);
        if (!problems.none()) {
            List<Chosen> chosen = stored.stream()
                    .map(lead -> new Chosen(lead.id(), lead.title(), refused.contains(lead.id())))
                    .toList();
            return ask(request, chosen, back, problems);
        }
        Cause cause = save(request, stored, days);
        return Answer.redirect(back).telling("done.leads.days_set", cause.id());
    }

    Cause save(Request request, List<Lead> stored, Days days) {
        return writing.changeAll(request.author(), stored, days::on);
    }

    private static Answer ask(Request request, List<Chosen> leads, String back, Problems problems) {
        String act = request.form("act").orElse("");
        View view = new View(
                leads,
                act,
                back,
                request.form("nextStep").orElse(""),
                request.form(act.equals("plan") ? "nextStepOn" : "expiresOn").orElse(""),
                problems.fields());
        return Answer.page("leads/days", view).withStatus(422);
    }
}
