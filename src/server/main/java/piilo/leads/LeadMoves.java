package piilo.leads;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import piilo.database.Ids;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Answer;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.journal.Cause;
import piilo.relationships.AskWarnings;
import piilo.relationships.Warned;
import piilo.view.MenuChoice;

/** Brings leads to other stages, one or many at once; what was a mistake, or must be said to be meant, is asked on a page of its own. */
public final class LeadMoves {
    /** The most leads that are changed by one act. */
    static final int MOST = 200;

    private final Leads leads;
    private final LeadWriting writing;
    private final AskWarnings warnings;
    private final LeadDays days;

    public LeadMoves(Leads leads, LeadWriting writing, AskWarnings warnings) {
        this.leads = leads;
        this.writing = writing;
        this.warnings = warnings;
        days = new LeadDays(writing);
    }

    /**
     * The form that asks again.
     *
     * @param action where it goes
     * @param asks whom the step can ask; nobody when there are several leads
     * @param warned those whom it is not the time to ask
     */
    record MoveView(
            List<Lead> leads,
            String action,
            String back,
            Sent sent,
            List<AskChoice> asks,
            List<Warned> warned,
            Map<String, Problems.Problem> problems) {
        public List<MenuChoice> stages() {
            return LeadNames.STAGES;
        }

        public boolean invalid() {
            return !problems.isEmpty();
        }

        public boolean several() {
            return leads.size() > 1;
        }

        public String stage() {
            return sent.stage;
        }

        public String day() {
            return sent.day;
        }

        public boolean again() {
            return sent.again;
        }
    }

    /** What was sent, as it was. */
    private record Sent(String stage, String day, boolean again) {}

    public Answer move(Request request) {
        Lead lead = leads.get(request.workspace(), request.id("id"));
        return move(request, List.of(lead), Back.of(request, lead));
    }

    private Answer move(Request request, List<Lead> stored, String back) {
        Optional<UUID> asked = warnings.asked(request);
        Calendar calendar = Calendar.of(request);
        Problems problems = new Problems();
        Optional<StageChange> to =
                StageChange.parse(request, calendar, problems).map(change -> change.asking(asked.orElse(null)));
        List<Lead> moving = to.map(change -> moving(stored, change)).orElse(stored);
        to.ifPresent(change -> moving.forEach(lead -> change.check(lead, calendar, problems)));
        List<Warned> warned = warnings.unheeded(request, asked.stream().toList());
        if (to.isEmpty() || !problems.none() || !warned.isEmpty()) {
            return Answer.page("leads/move", view(request, stored, back, warned, problems))
                    .withStatus(422);
        }
        Cause cause = writing.move(request.author(), moving, to.get(), calendar);
        return Answer.redirect(back)
                .telling(moving.size() > 1 ? "done.leads.moved_all" : "done.leads.moved", cause.id());
    }

    /** Of many those that are at the stage already need not go there. */
    static List<Lead> moving(List<Lead> stored, StageChange to) {
        List<Lead> others =
                stored.stream().filter(lead -> lead.stage() != to.stage()).toList();
        return others.isEmpty() ? stored : others;
    }

    private static MoveView view(
            Request request, List<Lead> stored, String back, List<Warned> warned, Problems problems) {
        UUID asked = request.formId("ask").orElse(null);
        return new MoveView(
                stored,
                request.path(),
                back,
                new Sent(
                        request.form("stage").orElse(""),
                        request.form("day").orElse(""),
                        request.form("again").isPresent()),
                stored.size() == 1 ? AskChoice.of(stored.getFirst(), Map.of(), asked) : List.of(),
                warned,
                problems.fields());
    }

    /** Moves or deletes all that were chosen in the table, or gives them a day. */
    public Answer bulk(Request request) {
        String back = Back.of(request, "/leads");
        List<Lead> stored = leads.get(request.workspace(), ids(request.forms("lead")));
        if (stored.isEmpty()) {
            return Answer.redirect(back).telling("done.leads.none_chosen", null);
        }
        return switch (request.form("act").orElse("")) {
            case "delete" ->
                Answer.redirect(back)
                        .telling(
                                "done.leads.deleted_all",
                                writing.delete(request.author(), stored).id());
            case "plan", "expire" -> days.set(request, stored, back);
            default -> move(request, stored, back);
        };
    }

    /**
     * Reads the ids of many leads.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND} when one is no id, {@link Fault#BAD_REQUEST} when they are too many
     */
    static Collection<UUID> ids(List<String> texts) {
        if (texts.size() > MOST) {
            throw new PiiloException(Fault.BAD_REQUEST, "At most " + MOST + " leads are changed at once");
        }
        List<UUID> ids = new ArrayList<>();
        for (String text : texts) {
            UUID id = Ids.parse(text).orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "There is no such lead"));
            if (!ids.contains(id)) {
                ids.add(id);
            }
        }
        return ids;
    }
}
