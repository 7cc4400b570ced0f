package piilo.contacts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import piilo.companies.Employments;
import piilo.companies.LeadsOf;
import piilo.database.Meanwhile;
import piilo.http.Answer;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.journal.Conflict;
import piilo.journal.Journal;
import piilo.journal.Opened;
import piilo.notes.Notes;
import piilo.reasons.ReasonCards;
import piilo.recruiters.RecruiterPanel;
import piilo.relationships.Panel;
import piilo.relationships.People;
import piilo.timeline.NoteView;
import piilo.timeline.Timeline;
import piilo.timeline.TimelineKind;
import piilo.timeline.TimelineSubject;
import piilo.timeline.TimelineView;

/** The pages of a contact: detail, form, and what happens when two edit the same one. */
public final class ContactPages {

    private final Contacts contacts;
    private final ContactWriting writing;
    private final Employments employments;
    private final Notes notes;
    private final Timeline timeline;
    private final Beside beside;
    private final Journal journal;

    public ContactPages(
            Contacts contacts,
            ContactWriting writing,
            Employments employments,
            Notes notes,
            Timeline timeline,
            Beside beside,
            Journal journal) {
        this.contacts = contacts;
        this.writing = writing;
        this.employments = employments;
        this.notes = notes;
        this.timeline = timeline;
        this.beside = beside;
        this.journal = journal;
    }

    /** What a contact's page shows of other kinds of records. */
    public record Beside(
            Traces traces,
            Panel panel,
            RecruiterPanel recruiters,
            LeadsOf leads,
            IntroductionsOf introductions,
            ReasonCards reasons) {}

    public Answer show(Request request) {
        Contact contact = contact(request);
        UUID id = contact.id();
        UUID workspace = request.workspace();
        Meanwhile<Panel.View> panel = Meanwhile.ask(() -> beside.panel()
                .of(request.signedIn(), request.language(), new People.Person(id, name(contact), contact.createdAt())));
        Traces.Found traces = beside.traces().of(workspace, id);
        Meanwhile<Timeline.Page> happened = Meanwhile.ask(() -> timeline.page(
                workspace,
                TimelineSubject.contact(id),
                TimelineView.wanted(request).knowing(traces.nothingOf())));
        RecruiterPanel.View recruiting = beside.recruiters().of(workspace, id);
        ContactView view = new ContactView(
                contact,
                contact.points().stream().map(ContactView.PointView::of).toList(),
                employments.of(workspace, List.of(id)),
                traces.list(Traces.Kind.LEAD, () -> beside.leads().of(workspace, id)),
                traces.list(
                        Traces.Kind.INTRODUCTION, () -> beside.introductions().of(workspace, id)),
                beside.reasons().ofContact(request, id),
                traces.list(Traces.Kind.NOTE, () -> notes.pinned(workspace, Notes.Kind.CONTACT, id)).stream()
                        .map(NoteView::of)
                        .toList(),
                panel.answer(),
                recruiting,
                timeline(request, happened.answer(), recruiting.yes()));
        return Answer.page("contacts/show", view);
    }

    private static TimelineView timeline(Request request, Timeline.Page page, boolean recruiter) {
        TimelineView view = TimelineView.of(request, page);
        return recruiter ? view : view.without(TimelineKind.TOLD);
    }

    private static String name(Contact contact) {
        return contact.name().display();
    }

    private Contact contact(Request request) {
        return contacts.get(request.workspace(), request.id("id"));
    }

    public Answer fresh(Request request) {
        return form(new FormView(ContactForm.parse(request, null, new Problems()), 0, true, Map.of()));
    }

    private static Answer form(FormView view) {
        return Answer.page("contacts/form", view).withStatus(view.invalid() ? 422 : 200);
    }

    public Answer create(Request request) {
        Problems problems = new Problems();
        Draft draft = ContactForm.parse(request, null, problems);
        if (!problems.none()) {
            return form(new FormView(draft, 0, true, problems.fields()));
        }
        writing.create(request.author(), draft);
        return Answer.redirect("/contacts/" + draft.contact().id()).telling("done.contact_saved", null);
    }

    public Answer edit(Request request) {
        long now = journal.number(request.workspace());
        Contact contact = contact(request);
        List<JobRow> jobs = employments.of(request.workspace(), List.of(contact.id())).stream()
                .map(JobRow::of)
                .toList();
        return form(new FormView(new Draft(contact, jobs), now, false, Map.of()));
    }

    public Answer update(Request request) {
        long now = journal.number(request.workspace());
        Contact stored = contact(request);
        Opened opened = Opened.of(request.form());
        Problems problems = new Problems();
        Draft draft = ContactForm.parse(request, stored, problems);
        if (!problems.none()) {
            return form(new FormView(draft, opened.number(), false, problems.fields()));
        }
        ContactMerge merge = writing.merge(request.author(), opened, draft);
        return merge.settled()
                ? Answer.redirect("/contacts/" + stored.id()).telling("done.contact_saved", null)
                : Answer.page("contacts/conflict", conflict(merge, now)).withStatus(409);
    }

    private static Conflict<FormView> conflict(ContactMerge merge, long now) {
        Contact contact = merge.merged().contact();
        return new Conflict<>(
                contact.name().display(),
                "/contacts/" + contact.id(),
                now,
                merge.choices(),
                new FormView(merge.merged(), now, false, Map.of()));
    }

    public Answer delete(Request request) {
        Contact contact = contact(request);
        UUID cause = writing.delete(request.author(), contact).id();
        return Answer.redirect("/contacts").telling("done.contact_deleted", cause);
    }
}
