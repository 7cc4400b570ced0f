package piilo.contacts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import piilo.companies.Companies;
import piilo.companies.Company;
import piilo.companies.Employments;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Answer;
import piilo.http.EntityTag;
import piilo.http.JsonEdit;
import piilo.http.Listing;
import piilo.http.Request;
import piilo.http.Undoable;
import piilo.journal.Journal;
import piilo.journal.Opened;
import piilo.timeline.Timeline;
import piilo.timeline.TimelineResource;
import piilo.timeline.TimelineSubject;
import piilo.timeline.TimelineView;

/** Contacts, for programs. */
public final class ContactApi {
    private static final int TAGS_LIMIT = 1000;
    private final Contacts contacts;
    private final ContactList list;
    private final ContactWriting writing;
    private final Companies companies;
    private final Employments employments;
    private final ContactOrigins origins;
    private final Timeline timeline;
    private final Journal journal;

    public ContactApi(
            Contacts contacts,
            ContactList list,
            ContactWriting writing,
            Companies companies,
            Employments employments,
            ContactOrigins origins,
            Timeline timeline,
            Journal journal) {
        this.contacts = contacts;
        this.list = list;
        this.writing = writing;
        this.companies = companies;
        this.employments = employments;
        this.origins = origins;
        this.timeline = timeline;
        this.journal = journal;
    }

    public Answer list(Request request) {
        UUID workspace = request.workspace();
        ContactList.Sort sort = ContactList.Sort.of(request.query("sort").orElse("name"));
        Optional<Company> company = request.queryId("company").map(id -> companies.get(workspace, id));
        ContactList.Filter filter = new ContactList.Filter(
                request.query("tag").orElse(null), company.map(Company::id).orElse(null));
        ContactList.Page page = list.page(workspace, filter, sort, request.query("cursor"), Listing.limit(request));
        return Answer.json(new Listing<>(page.rows(), page.next(), list.count(workspace, filter)));
    }

    public Answer tags(Request request) {
        return Answer.json(Listing.whole(list.tags(request.workspace(), TAGS_LIMIT)));
    }

    public Answer create(Request request) {
        return new JsonEdit<>(ContactBody.class)
                .create(request, (body, problems) -> body.draft(null, problems), draft -> created(request, draft));
    }

    private Answer created(Request request, Draft draft) {
        writing.create(request.author(), draft);
        UUID id = draft.contact().id();
        return Answer.versioned(resource(request.workspace(), id)).created("/api/v1/contacts/" + id);
    }

    private ContactResource resource(UUID workspace, UUID id) {
        Contact contact = contacts.get(workspace, id);
        List<Employments.AtCompany> jobs = employments.of(workspace, List.of(id));
        return ContactResource.of(contact, jobs, origins.of(workspace, contact, jobs));
    }

    public Answer show(Request request) {
        return Answer.versioned(resource(request.workspace(), request.id("id")));
    }

    /** Replaces it, or changes it in part. */
    public Answer change(Request request) {
        Opened opened = Opened.at(journal.number(request.workspace()));
        ContactResource stored = resource(request.workspace(), request.id("id"));
        EntityTag.check(request, stored);
        return new JsonEdit<>(ContactBody.class)
                .change(
                        request,
                        stored,
                        (body, problems) -> body.draft(stored, problems),
                        draft -> updated(request, opened, draft));
    }

    private Answer updated(Request request, Opened opened, Draft draft) {
        if (!writing.merge(request.author(), opened, draft).settled()) {
            throw new PiiloException(Fault.CONFLICT, "The contact has been changed since it was read");
        }
        return show(request);
    }

    public Answer delete(Request request) {
        ContactResource stored = resource(request.workspace(), request.id("id"));
        EntityTag.check(request, stored);
        return Answer.json(
                new Undoable(writing.delete(request.author(), stored.contact()).id()));
    }

    /** Tells what has happened with a contact, newest first. */
    public Answer timeline(Request request) {
        Contact contact = contacts.get(request.workspace(), request.id("id"));
        return Answer.json(TimelineResource.list(timeline.page(
                request.workspace(), TimelineSubject.contact(contact.id()), TimelineView.wantedByProgram(request))));
    }
}
