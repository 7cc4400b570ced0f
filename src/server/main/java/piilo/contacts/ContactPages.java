package piilo.contacts;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.companies.Companies;
import piilo.companies.Company;
import piilo.companies.Employments;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Answer;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.journal.Journal;
import piilo.journal.JournalEntry;
import piilo.journal.Origins;
import piilo.notes.Notes;

/** The pages of contacts: list, detail, form, and what happens when two edit the same one. */
public final class ContactPages {
    static final int PAGE_SIZE = 50;
    private static final int TIMELINE_SIZE = 30;
    private static final int TAGS_OFFERED = 100;
    private static final int PINNED_LIMIT = 20;
    private static final int ENTRIES_LIMIT = 300;

    private final Contacts contacts;
    private final ContactList list;
    private final ContactWriting writing;
    private final Companies companies;
    private final Employments employments;
    private final Notes notes;
    private final Timeline timeline;
    private final Journal journal;

    public ContactPages(
            Contacts contacts,
            ContactList list,
            ContactWriting writing,
            Companies companies,
            Employments employments,
            Notes notes,
            Timeline timeline,
            Journal journal) {
        this.contacts = contacts;
        this.list = list;
        this.writing = writing;
        this.companies = companies;
        this.employments = employments;
        this.notes = notes;
        this.timeline = timeline;
        this.journal = journal;
    }

    /**
     * The list.
     *
     * @param company whose people are shown; null for all
     */
    record ListView(
            List<ContactList.Row> rows,
            @Nullable String next,
            boolean first,
            int total,
            String sort,
            String chosenTag,
            @Nullable Company company,
            List<ContactList.TagCount> tags) {
        public boolean filtered() {
            return !chosenTag.isEmpty() || company != null;
        }
    }

    public Answer list(Request request) {
        UUID workspace = request.workspace();
        ContactList.Sort sort = ContactList.Sort.of(request.query("sort").orElse("name"));
        Optional<Company> company = request.queryId("company").map(id -> companies.get(workspace, id));
        ContactList.Filter filter = new ContactList.Filter(
                request.query("tag").orElse(null), company.map(Company::id).orElse(null));
        ContactList.Page page = list.page(workspace, filter, sort, request.query("cursor"), PAGE_SIZE);
        ContactList.Summary summary = list.summary(workspace, filter, TAGS_OFFERED);
        ListView view = new ListView(
                page.rows(),
                page.next(),
                request.query("cursor").isEmpty(),
                summary.count(),
                sort.text(),
                request.query("tag").orElse(""),
                company.orElse(null),
                summary.tags());
        return Answer.page("contacts/list", view);
    }

    public Answer show(Request request) {
        Contact contact = contact(request);
        UUID workspace = request.workspace();
        List<JournalEntry> entries = journal.about(workspace, List.of(contact.id()), ENTRIES_LIMIT);
        Origins origins = Origins.of(entries);
        Timeline.Page page = timeline.page(workspace, contact.id(), entries, before(request), TIMELINE_SIZE);
        ContactView view = new ContactView(
                contact,
                contact.points().stream()
                        .map(point -> ContactView.PointView.of(point, origins))
                        .toList(),
                employments.of(workspace, List.of(contact.id())),
                notes.pinnedOfContact(workspace, contact.id(), PINNED_LIMIT).stream()
                        .map(Timeline.NoteView::of)
                        .toList(),
                page.items(),
                page.next(),
                ContactView.FieldOrigins.of(origins));
        return Answer.page("contacts/show", view);
    }

    private static Instant before(Request request) {
        try {
            return request.query("before").map(Instant::parse).orElse(Instant.parse("9000-01-01T00:00:00Z"));
        } catch (DateTimeException notATime) {
            throw new PiiloException(Fault.BAD_REQUEST, "before is a time such as 2026-11-01T12:00:00Z", notATime);
        }
    }

    private Contact contact(Request request) {
        return contacts.get(request.workspace(), request.id("id"));
    }

    public Answer fresh(Request request) {
        return form(ContactForm.parse(request, null, new Problems()), true, new Problems());
    }

    public Answer create(Request request) {
        Problems problems = new Problems();
        Draft draft = ContactForm.parse(request, null, problems);
        if (!problems.none()) {
            return form(draft, true, problems);
        }
        writing.create(request.author(), draft);
        return Answer.redirect("/contacts/" + draft.contact().id()).telling("done.contact_saved", null);
    }

    public Answer edit(Request request) {
        Contact contact = contact(request);
        List<JobRow> jobs = employments.of(request.workspace(), List.of(contact.id())).stream()
                .map(JobRow::of)
                .toList();
        return form(new Draft(contact, jobs), false, new Problems());
    }

    private static Answer form(Draft draft, boolean fresh, Problems problems) {
        return Answer.page("contacts/form", new FormView(draft, fresh, problems.fields()))
                .withStatus(problems.none() ? 200 : 422);
    }

    public Answer update(Request request) {
        Contact stored = contact(request);
        Problems problems = new Problems();
        Draft draft = ContactForm.parse(request, stored, problems);
        if (!problems.none()) {
            return form(draft, false, problems);
        }
        ContactMerge merge = ContactMerge.of(draft.contact(), stored, since(request, stored), theirs(request));
        return merge.conflicts().isEmpty()
                ? save(request, stored, draft.withContact(merge.merged()))
                : Answer.page(
                                "contacts/conflict",
                                ConflictView.of(draft.withContact(merge.merged()), stored, merge.conflicts()))
                        .withStatus(409);
    }

    /** Saves; when yet another change came between, the form is judged again against that. */
    private Answer save(Request request, Contact stored, Draft draft) {
        try {
            writing.update(request.author(), stored, draft);
        } catch (PiiloException failure) {
            if (failure.fault() == Fault.CONFLICT && contact(request).version() != stored.version()) {
                return update(request);
            }
            throw failure;
        }
        return Answer.redirect("/contacts/" + stored.id()).telling("done.contact_saved", null);
    }

    private static int version(Request request, int otherwise) {
        try {
            return request.form("version").map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException notANumber) {
            throw new PiiloException(Fault.BAD_REQUEST, "version is a number", notANumber);
        }
    }

    /** Returns what has happened to a contact since the form was made, newest first. */
    private List<JournalEntry> since(Request request, Contact stored) {
        int changes = stored.version() - version(request, stored.version());
        return changes <= 0 ? List.of() : journal.about(request.workspace(), List.of(stored.id()), changes);
    }

    private static Set<String> theirs(Request request) {
        Set<String> theirs = new HashSet<>();
        request.form().forEach((name, values) -> {
            if (name.startsWith("keep.") && values.contains("theirs")) {
                theirs.add(name.substring("keep.".length()));
            }
        });
        return theirs;
    }

    public Answer delete(Request request) {
        Contact contact = contact(request);
        UUID cause = writing.delete(request.author(), contact).id();
        return Answer.redirect("/contacts").telling("done.contact_deleted", cause);
    }
}
