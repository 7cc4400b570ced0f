package piilo.leads;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import piilo.companies.Companies;
import piilo.companies.Company;
import piilo.contacts.Contact;
import piilo.contacts.Contacts;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Answer;
import piilo.http.EntityTag;
import piilo.http.JsonBody;
import piilo.http.JsonEdit;
import piilo.http.Listing;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.http.Undoable;
import piilo.journal.Cause;
import piilo.journal.Journal;
import piilo.journal.Opened;
import piilo.timeline.Timeline;
import piilo.timeline.TimelineResource;
import piilo.timeline.TimelineSubject;
import piilo.timeline.TimelineView;

/** Leads, for programs. */
public final class LeadApi {
    private final Leads leads;
    private final LeadList list;
    private final LeadWriting writing;
    private final Companies companies;
    private final Contacts contacts;
    private final Timeline timeline;
    private final Journal journal;

    public LeadApi(
            Leads leads,
            LeadList list,
            LeadWriting writing,
            Companies companies,
            Contacts contacts,
            Timeline timeline,
            Journal journal) {
        this.leads = leads;
        this.list = list;
        this.writing = writing;
        this.companies = companies;
        this.contacts = contacts;
        this.timeline = timeline;
        this.journal = journal;
    }

    /** What many leads are to become: another stage, or gone. */
    record Bulk(
            List<UUID> leads,
            Lead.@Nullable Stage stage,
            @Nullable LocalDate day,
            @Nullable Boolean again,
            @Nullable Boolean delete,
            @Nullable String nextStep,
            @Nullable LocalDate nextStepOn,
            @Nullable LocalDate expiresOn) {
        Bulk {
            leads = Objects.requireNonNullElse(leads, List.of());
        }
    }

    record Move(
            Lead.@Nullable Stage stage,
            @Nullable LocalDate day,
            @Nullable Boolean again,
            @Nullable UUID ask) {}

    /** A lead that has been changed, and the cause by which that is taken back. */
    record Moved(UUID undo, LeadResource lead) {}

    record Thanked(@Nullable Integer teller, @Nullable LocalDate day) {}

    public Answer list(Request request) {
        LeadFilter filter = LeadFilters.of(request, companies);
        LeadList.Page page = list.page(request.workspace(), filter, request.query("cursor"), Listing.limit(request));
        List<LeadResource> items = page.rows().stream()
                .map(row -> new LeadResource(row.lead(), row.company()))
                .toList();
        return Answer.json(new Listing<>(items, page.next(), list.count(request.workspace(), filter)));
    }

    public Answer create(Request request) {
        return new JsonEdit<>(LeadBody.class)
                .create(
                        request,
                        (body, problems) -> draft(request, body, null, problems),
                        draft -> created(request, draft));
    }

    private Draft draft(Request request, LeadBody body, @Nullable Lead old, Problems problems) {
        UUID workspace = request.workspace();
        Map<UUID, Contact> known = Namesakes.byId(contacts, workspace, body.contacts());
        if (body.company() != null) {
            companies.get(workspace, body.company());
        }
        return body.draft(old, known, Calendar.of(request), problems);
    }

    private Answer created(Request request, Draft draft) {
        writing.create(request.author(), draft.lead(), draft.company());
        UUID id = draft.lead().id();
        return Answer.versioned(resource(request.workspace(), id)).created("/api/v1/leads/" + id);
    }

    private LeadResource resource(UUID workspace, UUID id) {
        Lead lead = leads.get(workspace, id);
        UUID company = lead.company();
        return new LeadResource(
                lead,
                company == null
                        ? null
                        : companies.find(workspace, company).map(Company::name).orElse(null));
    }

    private LeadResource resource(Request request) {
        return resource(request.workspace(), request.id("id"));
    }

    public Answer show(Request request) {
        return Answer.versioned(resource(request));
    }

    /** Replaces it, or changes it in part. */
    public Answer change(Request request) {
        Opened opened = Opened.at(journal.number(request.workspace()));
        LeadResource stored = resource(request);
        EntityTag.check(request, stored);
        return new JsonEdit<>(LeadBody.class)
                .change(
                        request,
                        new LeadResource(stored.lead(), null),
                        (body, problems) -> draft(request, body, stored.lead(), problems),
                        draft -> updated(request, opened, draft));
    }

    private Answer updated(Request request, Opened opened, Draft draft) {
        LeadWriting.Edited edited = writing.merge(request.author(), opened, draft.lead(), draft.company());
        if (!edited.merge().conflicts().isEmpty()) {
            throw new PiiloException(Fault.CONFLICT, "The lead has been changed since it was read");
        }
        return show(request);
    }

    public Answer delete(Request request) {
        LeadResource stored = resource(request);
        EntityTag.check(request, stored);
        return Answer.json(new Undoable(
                writing.delete(request.author(), List.of(stored.lead())).id()));
    }

    /** Tells what has happened with a lead, newest first. */
    public Answer timeline(Request request) {
        Lead lead = leads.get(request.workspace(), request.id("id"));
        return Answer.json(TimelineResource.list(timeline.page(
                request.workspace(), TimelineSubject.lead(lead.id()), TimelineView.wantedByProgram(request))));
    }

    /** Brings a lead to another stage. */
    public Answer move(Request request) {
        Lead lead = leads.get(request.workspace(), request.id("id"));
        Problems problems = new Problems();
        return JsonBody.read(request, Move.class, problems)
                .flatMap(body -> moved(
                        request,
                        List.of(lead),
                        StageChange.of(
                                        body.stage,
                                        body.day,
                                        Boolean.TRUE.equals(body.again),
                                        new StageChange.Checked(Calendar.of(request), problems))
                                .map(change -> change.asking(asked(request, body.ask))),
                        problems))
                .map(cause -> told(request, cause))
                .orElseGet(() -> Answer.invalid(request, problems));
    }

    /** Somebody who is asked must be there before anything else is judged. */
    private @Nullable UUID asked(Request request, @Nullable UUID ask) {
        return ask == null ? null : contacts.get(request.workspace(), ask).id();
    }

    /** Notes that the next step has been done. */
    public Answer done(Request request) {
        Lead lead = leads.get(request.workspace(), request.id("id"));
        if (lead.nextStep() == null) {
            throw new PiiloException(Fault.CONFLICT, "The lead has no next step");
        }
        UUID cause = writing.done(request.author(), lead, Calendar.of(request).today());
        return Answer.json(new Moved(cause, resource(request)));
    }

    private Answer told(Request request, Cause cause) {
        return Answer.json(new Moved(cause.id(), resource(request)));
    }

    private Optional<Cause> moved(Request request, List<Lead> stored, Optional<StageChange> change, Problems problems) {
        Calendar calendar = Calendar.of(request);
        List<Lead> moving = change.map(to -> LeadMoves.moving(stored, to)).orElse(stored);
        change.ifPresent(to -> moving.forEach(lead -> to.check(lead, calendar, problems)));
        return change.filter(_ -> problems.none()).map(to -> writing.move(request.author(), moving, to, calendar));
    }

    /** Moves or deletes many leads by one act, or gives them a day. */
    public Answer bulk(Request request) {
        Problems problems = new Problems();
        return JsonBody.read(request, Bulk.class, problems)
                .flatMap(body -> changed(request, body, problems))
                .map(cause -> Answer.json(new Undoable(cause.id())))
                .orElseGet(() -> Answer.invalid(request, problems));
    }

    private Optional<Cause> changed(Request request, Bulk body, Problems problems) {
        List<UUID> ids = new ArrayList<>(body.leads.stream().distinct().toList());
        if (ids.isEmpty() || ids.size() > LeadMoves.MOST) {
            problems.add("leads", ids.isEmpty() ? "form.required" : "form.too_many", LeadMoves.MOST);
            return Optional.empty();
        }
        List<Lead> stored = leads.get(request.workspace(), ids);
        if (Boolean.TRUE.equals(body.delete)) {
            return Optional.of(writing.delete(request.author(), stored));
        }
        if (body.stage == null && (body.nextStepOn != null || body.expiresOn != null)) {
            return dated(request, body, stored, problems);
        }
        StageChange.Checked checked = new StageChange.Checked(Calendar.of(request), problems);
        boolean again = Boolean.TRUE.equals(body.again);
        return moved(request, stored, StageChange.of(body.stage, body.day, again, checked), problems);
    }

    private Optional<Cause> dated(Request request, Bulk body, List<Lead> stored, Problems problems) {
        String step = problems.optional("nextStep", JsonBody.text(body.nextStep), LeadCheck.STEP_LIMIT);
        LeadDays.Days days = new LeadDays.Days(step, body.nextStepOn, body.expiresOn);
        Set<UUID> refused = days.check(stored, Calendar.of(request), problems);
        if (!refused.isEmpty()) {
            String titles = stored.stream()
                    .filter(lead -> refused.contains(lead.id()))
                    .map(Lead::title)
                    .collect(Collectors.joining(", "));
            problems.add("leads", "leads.days.not_for", titles);
        }
        return problems.none() ? Optional.of(new LeadDays(writing).save(request, stored, days)) : Optional.empty();
    }

    /** Marks one of the chain as thanked on a day; without a day as not thanked. */
    public Answer thank(Request request) {
        Lead lead = leads.get(request.workspace(), request.id("id"));
        Problems problems = new Problems();
        return JsonBody.read(request, Thanked.class, problems)
                .flatMap(body -> thanked(request, lead, body, problems))
                .map(cause -> told(request, cause))
                .orElseGet(() -> Answer.invalid(request, problems));
    }

    private Optional<Cause> thanked(Request request, Lead lead, Thanked body, Problems problems) {
        Integer position = body.teller;
        Calendar.check("day", body.day, problems);
        if (position == null || position < 0 || position >= lead.tellers().size()) {
            problems.add("teller", "leads.teller.none");
        }
        return position == null || !problems.none()
                ? Optional.empty()
                : Optional.of(writing.thank(request.author(), lead, position, body.day));
    }
}
