package piilo.contacts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import piilo.companies.Employments;
import piilo.companies.LeadsOf;
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
            Panel panel,
            RecruiterPanel recruiters,
            LeadsOf leads,
            IntroductionsOf introductions,
            ReasonCards reasons) {}

    public Answer show(Request request) {
        Contact contact = contact(request);
        UUID workspace = request.workspace();
        RecruiterPanel.View recruiting = beside.recruiters().of(workspace, contact.id());
        ContactView view = new ContactView(
                contact,
                contact.points().stream().map(ContactView.PointView::of).toList(),
                employments.of(workspace, List.of(contact.id())),
                beside.leads().of(workspace, contact.id()),
                beside.introductions().of(workspace, contact.id()),
                beside.reasons().ofContact(request, contact.id()),
                notes.pinned(workspace, Notes.Kind.CONTACT, contact.id()).stream()
                        .map(NoteView::of)
                        .toList(),
                beside.panel().of(request.signedIn(), request.language(), contact.id()),
                recruiting,
                timeline(request, contact, recruiting.yes()));
        return Answer.page("contacts/show", view);
    }

    private TimelineView timeline(Request request, Contact contact, boolean recruiter) {
        Timeline.Page page =
                timeline.page(request.workspace(), TimelineSubject.contact(contact.id()), TimelineView.wanted(request));
        TimelineView view = TimelineView.of(request, page);
        return recruiter ? view : view.without(TimelineKind.TOLD);
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
