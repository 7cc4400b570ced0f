package piilo.leads;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import piilo.companies.Companies;
import piilo.companies.Company;
import piilo.contacts.Contact;
import piilo.contacts.Contacts;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Answer;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.journal.Cause;
import piilo.journal.Choice;
import piilo.journal.Conflict;
import piilo.journal.Journal;
import piilo.journal.Merge;
import piilo.journal.Opened;
import piilo.json.Json;
import piilo.notes.Notes;
import piilo.relationships.AskWarnings;
import piilo.relationships.Warned;
import piilo.text.Markdown;
import piilo.timeline.NoteView;
import piilo.timeline.Timeline;
import piilo.timeline.TimelineSubject;
import piilo.timeline.TimelineView;
import piilo.view.Html;

/** The pages of one lead: detail, form, and what happens when two edit the same one. */
public final class LeadPages {
    private final Leads leads;
    private final LeadWriting writing;
    private final Companies companies;
    private final Contacts contacts;
    private final Beside beside;
    private final AskWarnings warnings;
    private final Journal journal;

    /** What is shown and said beside a lead. */
    public record Beside(Timeline timeline, Notes notes, AskWarnings warnings) {}

    public LeadPages(
            Leads leads, LeadWriting writing, Companies companies, Contacts contacts, Beside beside, Journal journal) {
        this.leads = leads;
        this.writing = writing;
        this.companies = companies;
        this.contacts = contacts;
        this.beside = beside;
        warnings = beside.warnings;
        this.journal = journal;
    }

    public Answer show(Request request) {
        return page(request, lead(request), List.of(), new Problems());
    }

    private Lead lead(Request request) {
        return leads.get(request.workspace(), request.id("id"));
    }

    /** Shows a lead, with what was wrong with a form on its page, or is to be thought of first. */
    private Answer page(Request request, Lead lead, List<Warned> warned, Problems problems) {
        Timeline.Page page = beside.timeline.page(
                request.workspace(), TimelineSubject.lead(lead.id()), TimelineView.wanted(request));
        LeadView view = new LeadView(
                lead,
                company(request, lead),
                names(request, lead),
                lead.text() == null ? null : new Html(Markdown.html(lead.text())),
                Calendar.of(request).today(),
                TimelineView.at("/leads/" + lead.id(), request, page),
                beside.notes.pinned(request.workspace(), Notes.Kind.LEAD, lead.id()).stream()
                        .map(NoteView::of)
                        .toList(),
                warned,
                problems.fields());
        return Answer.page("leads/show", view).withStatus(problems.none() && warned.isEmpty() ? 200 : 422);
    }

    private @Nullable Company company(Request request, Lead lead) {
        return lead.company() == null
                ? null
                : companies.find(request.workspace(), lead.company()).orElse(null);
    }

    private Map<UUID, String> names(Request request, Lead lead) {
        List<UUID> ids = Stream.of(
                        lead.tellers().stream().map(Lead.Teller::contact),
                        lead.people().stream().map(Lead.Person::contact),
                        lead.asks().stream().map(Ask::contact))
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, String> names = new HashMap<>();
        contacts.find(request.workspace(), ids).forEach(one -> names.put(one.id(), Namesakes.name(one)));
        return names;
    }

    public Answer fresh(Request request) {
        Draft draft = LeadForm.parse(request, contacts, null, new Problems());
        String company = request.queryId("company")
                .map(id -> companies.get(request.workspace(), id).name())
                .orElse(null);
        List<Draft.Row> tellers = request.queryId("teller")
                .map(id -> List.of(teller(contacts.get(request.workspace(), id))))
                .orElse(List.of());
        Draft begun = new Draft(draft.lead(), company, tellers, List.of(), draft.typed());
        return form(FormView.fresh(begun, Calendar.of(request).today()));
    }

    private static Draft.Row teller(Contact contact) {
        return new Draft.Row(Namesakes.name(contact), contact.id().toString(), "", List.of());
    }

    private static Answer form(FormView view) {
        return Answer.page("leads/form", view).withStatus(view.invalid() ? 422 : 200);
    }

    public Answer create(Request request) {
        Problems problems = new Problems();
        Draft draft = LeadForm.parse(request, contacts, null, problems);
        if (!problems.none()) {
            return form(new FormView(draft, 0, true, problems.fields()));
        }
        Cause cause = writing.create(request.author(), draft.lead(), draft.company());
        return Answer.redirect("/leads/" + draft.lead().id()).telling("done.leads.saved", cause.id());
    }

    public Answer edit(Request request) {
        long now = journal.number(request.workspace());
        Lead lead = lead(request);
        return form(FormView.of(named(request, lead), name(company(request, lead)), now));
    }

    /** Calls everybody in a lead by the name they bear today. */
    private Lead named(Request request, Lead lead) {
        Map<UUID, String> names = names(request, lead);
        return lead.named(names);
    }

    private static @Nullable String name(@Nullable Company company) {
        return company == null ? null : company.name();
    }

    public Answer update(Request request) {
        long now = journal.number(request.workspace());
        Lead stored = lead(request);
        Opened opened = Opened.of(request.form());
        Problems problems = new Problems();
        Draft draft = LeadForm.parse(request, contacts, stored, problems);
        if (!problems.none()) {
            return form(new FormView(draft, opened.number(), false, problems.fields()));
        }
        Company present = company(request, stored);
        boolean same = present != null && present.name().equals(draft.company());
        LeadWriting.Edited edited = writing.merge(
                request.author(),
                opened,
                same ? draft.lead().withCompany(stored.company()) : draft.lead(),
                same ? null : draft.company());
        return edited.merge().conflicts().isEmpty()
                ? Answer.redirect("/leads/" + stored.id())
                        .telling("done.leads.saved", edited.cause().id())
                : conflict(edited.merge(), now, draft.company());
    }

    /**
     * Shows what both have changed.
     *
     * @param number of the journal as it is shown
     */
    static Answer conflict(Merge<Lead> merge, long number, @Nullable String company) {
        Conflict<FormView> conflict = new Conflict<>(
                merge.theirs().title(),
                "/leads/" + merge.theirs().id(),
                number,
                Choice.of(merge, "leads.field.", LeadPages::readable),
                FormView.of(merge.merged(), company, number));
        return Answer.page("leads/conflict", conflict).withStatus(409);
    }

    /** People by their names only. */
    private static ObjectNode readable(Lead lead) {
        ObjectNode tree = Json.tree(lead);
        ArrayNode tellers = tree.putArray("tellers");
        lead.tellers().forEach(one -> tellers.add(one.name()));
        ArrayNode people = tree.putArray("people");
        lead.people().forEach(one -> people.add(one.name()));
        return tree;
    }

    public Answer delete(Request request) {
        Cause cause = writing.delete(request.author(), List.of(lead(request)));
        return Answer.redirect("/leads").telling("done.leads.deleted", cause.id());
    }

    /** Keeps what is to be done next, and when, and whom it asks; or notes that it has been done. */
    public Answer nextStep(Request request) {
        Lead lead = lead(request);
        Optional<UUID> asked = warnings.asked(request);
        if (request.form("done").isPresent()) {
            return lead.nextStep() == null ? Answer.redirect(Back.of(request, lead)) : done(request, lead);
        }
        Problems problems = new Problems();
        String step = problems.optional("nextStep", request.form("nextStep"), LeadCheck.STEP_LIMIT);
        LocalDate day = Calendar.read("nextStepOn", request.form("nextStepOn"), problems);
        if ((day != null || asked.isPresent()) && step == null) {
            problems.add("nextStep", "leads.next_step.missing");
        }
        boolean chosen = request.form().containsKey("ask");
        Course course = chosen
                ? lead.course().next(step, day, asked.orElse(null))
                : lead.course().next(step, day);
        UUID ask = course.nextAsk();
        LeadCheck.ask("ask", ask, lead, problems);
        List<Warned> warned = Objects.equals(ask, lead.nextAsk())
                ? List.of()
                : warnings.unheeded(request, asked.stream().toList());
        if (!problems.none() || !warned.isEmpty()) {
            return page(request, lead.with(course), warned, problems);
        }
        Cause cause = writing.change(request.author(), lead, one -> one.with(course));
        return Answer.redirect(Back.of(request, lead)).telling("done.leads.next_step", cause.id());
    }

    private Answer done(Request request, Lead lead) {
        UUID cause = writing.done(request.author(), lead, Calendar.of(request).today());
        return Answer.redirect(Back.of(request, lead)).telling("done.leads.next_done", cause);
    }

    /** Says what is to be known before somebody is asked. */
    public Answer asking(Request request) {
        lead(request);
        List<UUID> asked = warnings.asked(request).stream().toList();
        return Answer.page("relationships/ask-warning", new AskWarnings.View(warnings.of(request, asked)));
    }

    /** Notes that it has been advertised; that it was hidden before is not forgotten. */
    public Answer advertise(Request request) {
        Lead lead = lead(request);
        Calendar calendar = Calendar.of(request);
        Problems problems = new Problems();
        LocalDate day = Calendar.read("advertisedOn", request.form("advertisedOn"), problems);
        String link = problems.optional("link", request.form("link"), LeadCheck.LINK_LIMIT);
        Lead changed =
                lead.with(new Lead.Advert(day == null ? calendar.today() : day, link == null ? lead.link() : link));
        LeadCheck.check(changed, calendar, problems);
        if (!problems.none()) {
            return page(request, lead, List.of(), problems);
        }
        Cause cause = writing.change(request.author(), lead, _ -> changed);
        return Answer.redirect("/leads/" + lead.id()).telling("done.leads.advertised", cause.id());
    }

    /** Marks one of the chain as thanked, or not. */
    public Answer thank(Request request) {
        Lead lead = lead(request);
        int position = request.form("teller")
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::parseInt)
                .filter(number -> number < lead.tellers().size())
                .orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "There is nobody there in the chain"));
        boolean thanked = request.form("thanked").isPresent();
        LocalDate day = thanked ? Calendar.of(request).today() : null;
        Cause cause = writing.thank(request.author(), lead, position, day);
        return Answer.redirect("/leads/" + lead.id() + "#thanks")
                .telling(thanked ? "done.leads.thanked" : "done.leads.unthanked", cause.id());
    }
}
