package piilo.targets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.database.Names;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Answer;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.journal.Choice;
import piilo.journal.Conflict;
import piilo.journal.Journal;
import piilo.journal.Merge;
import piilo.journal.Opened;
import piilo.json.Json;
import piilo.view.MenuChoice;

/** The list of targets, and what is done with a company that is one. */
public final class TargetPages {
    private static final int PAGE_SIZE = 50;

    private final Targets targets;
    private final TargetList list;
    private final TargetWriting writing;
    private final CompanyTitles companies;
    private final Journal journal;
    private final Clock clock;

    public TargetPages(
            Targets targets,
            TargetList list,
            TargetWriting writing,
            CompanyTitles companies,
            Journal journal,
            Clock clock) {
        this.targets = targets;
        this.list = list;
        this.writing = writing;
        this.companies = companies;
        this.journal = journal;
        this.clock = clock;
    }

    record ListView(
            List<TargetList.Row> rows,
            @Nullable String next,
            boolean first,
            int total,
            String sort,
            String stage,
            String hiring,
            LocalDate today) {
        public boolean filtered() {
            return !stage.isEmpty() || !hiring.isEmpty();
        }

        public List<MenuChoice> stages() {
            return TargetNames.STAGES;
        }

        public List<MenuChoice> hirings() {
            return TargetNames.HIRING;
        }

        /** Returns the address of the list as it is sorted and filtered. */
        public String path() {
            return "/targets?sort=" + sort
                    + (stage.isEmpty() ? "" : "&stage=" + stage)
                    + (hiring.isEmpty() ? "" : "&hiring=" + hiring);
        }
    }

    public Answer list(Request request) {
        UUID workspace = request.workspace();
        TargetList.Sort sort = TargetList.Sort.of(request.query("sort").orElse("next"));
        TargetList.Filter filter = TargetList.Filter.of(request.query("stage"), request.query("hiring"));
        TargetList.Page page = list.page(workspace, filter, sort, request.query("cursor"), PAGE_SIZE);
        ListView view = new ListView(
                page.rows(),
                page.next(),
                request.query("cursor").isEmpty(),
                list.count(workspace, filter),
                String.valueOf(Names.of(sort)),
                filter.stage() == null ? "" : String.valueOf(Names.of(filter.stage())),
                filter.hiring() == null ? "" : filter.hiring().text(),
                today(request));
        return Answer.page("targets/list", view);
    }

    private LocalDate today(Request request) {
        return LocalDate.ofInstant(clock.instant(), request.signedIn().zone());
    }

    /** Makes a company a target, or no longer one. */
    public Answer want(Request request) {
        UUID company = company(request).id;
        boolean wanted = request.form("target").isPresent();
        if (wanted == targets.of(request.workspace(), company).isPresent()) {
            return back(company);
        }
        UUID cause =
                writing.want(request.author(), company, wanted, today(request)).id();
        return back(company).telling(wanted ? "done.targets.made" : "done.targets.unmade", cause);
    }

    private record Named(UUID id, String name) {}

    private Named company(Request request) {
        UUID id = request.id("id");
        return new Named(id, companies.of(request.workspace(), id));
    }

    private static Answer back(UUID company) {
        return Answer.redirect("/companies/" + company + "#target");
    }

    /**
     * The form of a target.
     *
     * @param typed the days as they were typed
     * @param opened the journal's number of what the form shows
     */
    record FormView(Target target, String name, Typed typed, long opened, Map<String, Problems.Problem> problems) {
        static FormView of(Target target, String name, long opened) {
            return new FormView(
                    target, name, new Typed(text(target.nextStepOn()), text(target.approachAfter())), opened, Map.of());
        }

        private static String text(@Nullable LocalDate day) {
            return day == null ? "" : day.toString();
        }

        public boolean invalid() {
            return !problems.isEmpty();
        }

        public String hiring() {
            return Hiring.of(target.hiring()).text();
        }

        public List<MenuChoice> hirings() {
            return TargetNames.HIRING;
        }

        public String path() {
            return "/companies/" + target.company() + "/target/edit";
        }
    }

    record Typed(String nextStepOn, String approachAfter) {}

    /** Shows the form; saving it makes a target of a company that is none. */
    public Answer edit(Request request) {
        long now = journal.number(request.workspace());
        Named company = company(request);
        return form(FormView.of(stored(request, company), company.name, now));
    }

    private Target stored(Request request, Named company) {
        return targets.of(request.workspace(), company.id).orElseGet(() -> Target.watched(company.id, today(request)));
    }

    private static Answer form(FormView view) {
        return Answer.page("targets/form", view).withStatus(view.invalid() ? 422 : 200);
    }

    public Answer update(Request request) {
        long now = journal.number(request.workspace());
        Named company = company(request);
        Opened opened = Opened.of(request.form());
        Problems problems = new Problems();
        Target mine = TargetBody.parse(request, problems).on(stored(request, company), problems);
        if (!problems.none()) {
            Typed typed = new Typed(
                    request.form("nextStepOn").orElse(""),
                    request.form("approachAfter").orElse(""));
            return form(new FormView(mine, company.name, typed, opened.number(), problems.fields()));
        }
        TargetWriting.Edited edited = writing.save(request.author(), opened, mine);
        return edited.merge() == null || edited.settled()
                ? back(company.id).telling("done.targets.saved", edited.cause().id())
                : conflict(edited.merge(), company.name, now);
    }

    private static Answer conflict(Merge<Target> merge, String name, long now) {
        FormView form = FormView.of(merge.merged(), name, now);
        Conflict<FormView> conflict =
                new Conflict<>(name, form.path(), now, Choice.of(merge, "targets.field.", Json::tree), form);
        return Answer.page("targets/conflict", conflict).withStatus(409);
    }

    /** The form that asks again for a stage. */
    record MoveView(Target target, String name, String stage, String day, Map<String, Problems.Problem> problems) {
        public List<MenuChoice> stages() {
            return TargetNames.STAGES;
        }
    }

    /** Brings a target to another stage. */
    public Answer move(Request request) {
        Named company = company(request);
        Target stored = target(request, company);
        Problems problems = new Problems();
        Optional<Target.Step> step = StageMove.parse(request, problems).step(stored, today(request), request, problems);
        if (step.isEmpty()) {
            String stage = request.form("stage").orElse("");
            String day = request.form("day").orElse("");
            return Answer.page("targets/move", new MoveView(stored, company.name, stage, day, problems.fields()))
                    .withStatus(422);
        }
        UUID cause =
                writing.change(request.author(), stored, stored.at(step.get())).id();
        return back(company.id).telling("done.targets.moved", cause);
    }

    private Target target(Request request, Named company) {
        return targets.of(request.workspace(), company.id)
                .orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "The company is no target"));
    }

    /** Notes that the next step has been taken. */
    public Answer done(Request request) {
        Named company = company(request);
        Target stored = target(request, company);
        if (stored.nextStep() == null) {
            return back(company.id);
        }
        UUID cause =
                writing.change(request.author(), stored, stored.planned(null)).id();
        return back(company.id).telling("done.targets.next_step", cause);
    }
}
