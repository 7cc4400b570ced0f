package piilo.recruiters;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import piilo.relationships.People;

/** Recruiters, for programs. */
public final class RecruiterApi {
    private final Recruiters recruiters;
    private final RecruiterList list;
    private final RecruiterRows rows;
    private final Proposals proposals;
    private final RecruiterWriting writing;
    private final People people;
    private final Journal journal;

    public RecruiterApi(
            Recruiters recruiters,
            RecruiterList list,
            RecruiterRows rows,
            Proposals proposals,
            RecruiterWriting writing,
            People people,
            Journal journal) {
        this.recruiters = recruiters;
        this.list = list;
        this.rows = rows;
        this.proposals = proposals;
        this.writing = writing;
        this.people = people;
        this.journal = journal;
    }

    /** What is said of a contact as a recruiter. */
    record Resource(
            UUID contact,
            boolean declined,
            Recruiter.@Nullable Employer employer,
            List<String> fields,
            List<String> regions,
            List<String> levels,
            List<String> roles) {
        static Resource of(Recruiter one) {
            return new Resource(
                    one.contact(),
                    one.declined(),
                    one.employer(),
                    one.fields(),
                    one.regions(),
                    one.levels(),
                    one.roles());
        }
    }

    /** A recruiter as a list tells of him. */
    record Item(
            UUID contact,
            String name,
            Recruiter.@Nullable Employer employer,
            @Nullable String title,
            @Nullable UUID company,
            @Nullable String companyName,
            RecruiterFacts.@Nullable LastTold told,
            int openMandates,
            ResponseRecord response,
            int leads) {
        static Item of(RecruiterRows.Row row) {
            RecruiterFacts.Job job = row.job();
            return new Item(
                    row.recruiter().contact(),
                    row.name(),
                    row.recruiter().employer(),
                    job == null ? null : job.title(),
                    job == null ? null : job.company(),
                    job == null ? null : job.companyName(),
                    row.told(),
                    row.mandates(),
                    row.response(),
                    row.leads());
        }
    }

    public Answer list(Request request) {
        UUID workspace = request.workspace();
        RecruiterList.Sort sort = RecruiterList.Sort.of(request.query("sort").orElse("name"));
        RecruiterList.Filter filter = RecruiterList.Filter.of(request.query("employer"));
        RecruiterList.Page page = list.page(workspace, filter, sort, request.query("cursor"), Listing.limit(request));
        List<Item> items =
                rows.of(workspace, page.rows()).stream().map(Item::of).toList();
        return Answer.json(new Listing<>(items, page.next(), list.count(workspace, filter)));
    }

    /** Lists who may be a recruiter, by the title; PUT of the profile answers. */
    public Answer proposals(Request request) {
        return Answer.json(Listing.whole(proposals.of(request.workspace(), Listing.limit(request))));
    }

    public Answer show(Request request) {
        return Answer.versioned(Resource.of(said(request)));
    }

    private Recruiter said(Request request) {
        return stored(request)
                .orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "Nobody has said whether this is a recruiter"));
    }

    private Optional<Recruiter> stored(Request request) {
        UUID contact = people.get(request.workspace(), request.id("id")).id();
        return recruiters.of(request.workspace(), contact);
    }

    /** Says that a contact is a recruiter, or that he is none; the first time without If-Match. */
    public Answer replace(Request request) {
        Optional<Recruiter> stored = stored(request);
        if (stored.isEmpty() && request.header("if-match").isPresent()) {
            throw new PiiloException(Fault.VERSION_MISMATCH, "Nobody has said whether this is a recruiter");
        }
        return stored.isPresent() ? change(request) : first(request);
    }

    private Answer first(Request request) {
        Opened opened = Opened.at(journal.number(request.workspace()));
        Recruiter empty = Recruiter.of(request.id("id"), false);
        return new JsonEdit<>(RecruiterBody.class)
                .create(
                        request,
                        (body, problems) -> body.on(empty, problems),
                        mine -> saved(request, opened, mine).created(request.path()));
    }

    /** Replaces it, or changes it in part. */
    public Answer change(Request request) {
        Opened opened = Opened.at(journal.number(request.workspace()));
        Recruiter stored = said(request);
        Resource shown = Resource.of(stored);
        EntityTag.check(request, shown);
        return new JsonEdit<>(RecruiterBody.class)
                .change(
                        request,
                        shown,
                        (body, problems) -> body.on(stored, problems),
                        mine -> saved(request, opened, mine));
    }

    private Answer saved(Request request, Opened opened, Recruiter mine) {
        if (!writing.save(request.author(), opened, mine).settled()) {
            throw new PiiloException(Fault.CONFLICT, "The recruiter has been changed since it was read");
        }
        return show(request);
    }

    /** Forgets what was said; a title that sounds like it is proposed again. */
    public Answer delete(Request request) {
        Recruiter stored = said(request);
        EntityTag.check(request, Resource.of(stored));
        return Answer.json(new Undoable(writing.forget(request.author(), stored).id()));
    }
}
