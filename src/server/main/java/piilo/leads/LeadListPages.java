package piilo.leads;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.companies.Companies;
import piilo.companies.Company;
import piilo.http.Answer;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.journal.Cause;
import piilo.journal.Journal;
import piilo.view.MenuChoice;

/** All leads: as a table, as a board, and the filters that are kept. */
public final class LeadListPages {
    static final int PAGE_SIZE = 50;
    private static final int CARDS = 20;

    private final LeadList list;
    private final FilterKeeping filters;
    private final Companies companies;
    private final Journal journal;

    public LeadListPages(LeadList list, FilterKeeping filters, Companies companies, Journal journal) {
        this.journal = journal;
        this.list = list;
        this.filters = filters;
        this.companies = companies;
    }

    /** What the table and the board have in common: the filter, and what it may be. */
    record FilterView(
            LeadFilter filter,
            @Nullable Company company,
            List<SavedFilter> saved,
            String page,
            Map<String, Problems.Problem> problems) {
        public String stage() {
            return filter.stage() == null ? "" : filter.stage().value();
        }

        public String hidden() {
            return filter.hidden() == null ? "" : filter.hidden().toString();
        }

        public String due() {
            return LeadNames.textOrEmpty(filter.due());
        }

        public String sort() {
            return LeadNames.text(filter.sort());
        }

        public String text() {
            return filter.text() == null ? "" : filter.text();
        }

        public String query() {
            return filter.query();
        }

        public boolean filtered() {
            return filter.filtered();
        }

        public List<MenuChoice> stages() {
            return LeadNames.STAGES;
        }

        /** Returns the page with the filter, to come back to. */
        public String path() {
            return page + (query().isEmpty() ? "" : "?" + query());
        }

        /** Returns what the address of a page of the list goes on with. */
        public String and() {
            return query().isEmpty() ? "" : query() + "&";
        }
    }

    /**
     * The table.
     *
     * @param opened the journal's number, for what is changed in place
     */
    record ListView(
            FilterView filters,
            long opened,
            List<LeadList.Row> rows,
            @Nullable String next,
            boolean first,
            int total) {
        public List<MenuChoice> stages() {
            return LeadNames.STAGES;
        }

        public List<MenuChoice> sureness() {
            return LeadNames.SURENESS;
        }

        public List<MenuChoice> confidences() {
            return LeadNames.CONFIDENCES;
        }
    }

    record BoardView(FilterView filters, List<Column> columns, int total) {
        public List<MenuChoice> stages() {
            return LeadNames.STAGES;
        }
    }

    /** A stage with its latest leads. */
    record Column(String stage, String key, boolean ending, int count, List<LeadList.Row> rows) {
        static Column of(Lead.Stage stage, int count, List<LeadList.Row> rows) {
            return new Column(LeadNames.text(stage), LeadNames.key(stage), stage.ending(), count, rows);
        }

        public boolean more() {
            return count > rows.size();
        }
    }

    public Answer list(Request request) {
        return list(request, new Problems());
    }

    private Answer list(Request request, Problems problems) {
        UUID workspace = request.workspace();
        LeadFilter filter = LeadFilters.of(request, companies);
        Optional<String> cursor = request.query("cursor");
        long opened = journal.number(workspace);
        LeadList.Page page = list.page(workspace, filter, cursor, PAGE_SIZE);
        ListView view = new ListView(
                filterView(request, filter, "/leads", problems),
                opened,
                page.rows(),
                page.next(),
                cursor.isEmpty(),
                list.count(workspace, filter));
        return Answer.page("leads/list", view).withStatus(problems.none() ? 200 : 422);
    }

    private FilterView filterView(Request request, LeadFilter filter, String page, Problems problems) {
        return new FilterView(
                filter,
                LeadFilters.company(request, companies).orElse(null),
                filters.all(request.workspace()),
                page,
                problems.fields());
    }

    public Answer board(Request request) {
        UUID workspace = request.workspace();
        LeadFilter filter = LeadFilters.of(request, companies).withStage(null).withSort(LeadFilter.Sort.STAGE);
        Map<Lead.Stage, Integer> counts = list.counts(workspace, filter);
        Map<Lead.Stage, List<LeadList.Row>> first = list.first(workspace, filter, counts.keySet(), CARDS);
        List<Column> columns = Arrays.stream(Lead.Stage.values())
                .map(stage -> Column.of(stage, counts.getOrDefault(stage, 0), first.getOrDefault(stage, List.of())))
                .toList();
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        return Answer.page(
                "leads/board",
                new BoardView(
                        filterView(request, filter.withSort(LeadFilter.Sort.CHANGED), "/leads/board", new Problems()),
                        columns,
                        total));
    }

    /** Keeps a filter under a name. */
    public Answer keep(Request request) {
        Problems problems = new Problems();
        String name = problems.required("name", request.form("name"), FilterKeeping.NAME_LIMIT);
        String query = FilterKeeping.query(request.form("query").orElse(""));
        if (!problems.none()) {
            return list(request, problems);
        }
        Cause cause = filters.keep(request.author(), name, query);
        return Answer.redirect("/leads" + (query.isEmpty() ? "" : "?" + query))
                .telling("done.leads.filter_kept", cause.id());
    }

    public Answer forget(Request request) {
        Cause cause = filters.forget(request.author(), request.id("id"));
        return Answer.redirect(Back.of(request, "/leads")).telling("done.leads.filter_forgotten", cause.id());
    }
}
