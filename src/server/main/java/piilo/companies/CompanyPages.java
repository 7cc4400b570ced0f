package piilo.companies;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.database.Meanwhile;
import piilo.http.Answer;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.journal.Choice;
import piilo.journal.Conflict;
import piilo.journal.Journal;
import piilo.journal.Merge;
import piilo.journal.Opened;
import piilo.json.Json;
import piilo.notes.Notes;
import piilo.reasons.ReasonCards;
import piilo.targets.TargetPanel;
import piilo.timeline.NoteView;
import piilo.timeline.Timeline;
import piilo.timeline.TimelineSubject;
import piilo.timeline.TimelineView;

/** The pages of companies: list, detail, form. */
public final class CompanyPages {
    static final int PAGE_SIZE = 50;
    private static final int PEOPLE_LIMIT = 200;
    private final Companies companies;
    private final CompanyList list;
    private final Employments employments;
    private final Beside beside;
    private final Timeline timeline;
    private final CompanyWriting writing;
    private final Journal journal;

    public CompanyPages(
            Companies companies,
            CompanyList list,
            Employments employments,
            Beside beside,
            Timeline timeline,
            CompanyWriting writing,
            Journal journal) {
        this.companies = companies;
        this.list = list;
        this.employments = employments;
        this.beside = beside;
        this.timeline = timeline;
        this.writing = writing;
        this.journal = journal;
    }

    /** What stands on a company's page beside the timeline, each found by its own part of the house. */
    public record Beside(LeadsOf leads, TargetPanel targets, ReasonCards reasons, Notes notes) {}

    record ListView(
            List<CompanyList.Row> rows,
            @Nullable String next,
            boolean first,
            int total,
            String sort,
            boolean targetsOnly) {}

    /** A company with its people: those there now, those there before, and whether there are more than are shown. */
    record CompanyView(
            Company company,
            List<Employments.Person> now,
            List<Employments.Person> before,
            boolean more,
            List<LeadsOf.Line> leads,
            TargetPanel.View targeting,
            ReasonCards.Card reasons,
            List<NoteView> pinned,
            TimelineView timeline) {}

    /**
     * The form of a company.
     *
     * @param opened the journal's number of what the form shows
     * @param fresh whether the company is not there yet
     */
    record FormView(Company company, long opened, boolean fresh, Map<String, Problems.Problem> problems) {
        public boolean invalid() {
            return !problems.isEmpty();
        }

        public String otherNames() {
            return String.join(", ", company.otherNames());
        }
    }

    public Answer list(Request request) {
        UUID workspace = request.workspace();
        CompanyList.Sort sort = CompanyList.Sort.of(request.query("sort").orElse("name"));
        CompanyList.Filter filter =
                new CompanyList.Filter(request.query("target").isPresent());
        CompanyList.Page page = list.page(workspace, filter, sort, request.query("cursor"), PAGE_SIZE);
        return Answer.page(
                "companies/list",
                new ListView(
                        page.rows(),
                        page.next(),
                        request.query("cursor").isEmpty(),
                        list.count(workspace, filter),
                        sort.text(),
                        filter.targetsOnly()));
    }

    public Answer show(Request request) {
        Company company = company(request);
        UUID workspace = request.workspace();
        Meanwhile<Timeline.Page> happened = Meanwhile.ask(
                () -> timeline.page(workspace, TimelineSubject.company(company.id()), TimelineView.wanted(request)));
        Meanwhile<TargetPanel.View> targeting =
                Meanwhile.ask(() -> beside.targets.of(request.signedIn(), company.id()));
        List<Employments.Person> people = employments.at(workspace, company.id(), PEOPLE_LIMIT + 1);
        List<Employments.Person> shown = people.stream().limit(PEOPLE_LIMIT).toList();
        CompanyView view = new CompanyView(
                company,
                shown.stream().filter(person -> person.employment().current()).toList(),
                shown.stream().filter(person -> !person.employment().current()).toList(),
                people.size() > PEOPLE_LIMIT,
                beside.leads.of(workspace, company.id()),
                targeting.answer(),
                beside.reasons.ofCompany(request, company.id()),
                beside.notes.pinned(workspace, Notes.Kind.COMPANY, company.id()).stream()
                        .map(NoteView::of)
                        .toList(),
                TimelineView.of(request, happened.answer()));
        return Answer.page("companies/show", view);
    }

    private Company company(Request request) {
        return companies.get(request.workspace(), request.id("id"));
    }

    public Answer fresh(Request request) {
        return form(new FormView(CompanyForm.parse(request, null, new Problems()), 0, true, Map.of()));
    }

    private static Answer form(FormView view) {
        return Answer.page("companies/form", view).withStatus(view.invalid() ? 422 : 200);
    }

    public Answer create(Request request) {
        Problems problems = new Problems();
        Company company = CompanyForm.parse(request, null, problems);
        if (!problems.none()) {
            return form(new FormView(company, 0, true, problems.fields()));
        }
        writing.create(request.author(), company, request.signedIn().zone());
        return Answer.redirect("/companies/" + company.id()).telling("done.company_saved", null);
    }

    public Answer edit(Request request) {
        long now = journal.number(request.workspace());
        return form(new FormView(company(request), now, false, Map.of()));
    }

    public Answer update(Request request) {
        long now = journal.number(request.workspace());
        Company stored = company(request);
        Opened opened = Opened.of(request.form());
        Problems problems = new Problems();
        Company company = CompanyForm.parse(request, stored, problems);
        if (!problems.none()) {
            return form(new FormView(company, opened.number(), false, problems.fields()));
        }
        Merge<Company> merge = writing.merge(request.author(), opened, company);
        return merge.conflicts().isEmpty()
                ? Answer.redirect("/companies/" + stored.id()).telling("done.company_saved", null)
                : Answer.page("companies/conflict", conflict(merge, now)).withStatus(409);
    }

    private static Conflict<FormView> conflict(Merge<Company> merge, long now) {
        return new Conflict<>(
                merge.theirs().name(),
                "/companies/" + merge.theirs().id(),
                now,
                Choice.of(merge, "companies.field.", Json::tree),
                new FormView(merge.merged(), now, false, Map.of()));
    }

    public Answer delete(Request request) {
        UUID cause = writing.delete(request.author(), company(request)).id();
        return Answer.redirect("/companies").telling("done.company_deleted", cause);
    }
}
