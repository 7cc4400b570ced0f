package piilo.favours;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.api.PartialDate;
import piilo.database.Ids;
import piilo.database.Names;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Answer;
import piilo.http.FormFields;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.journal.Cause;
import piilo.journal.Choice;
import piilo.journal.Conflict;
import piilo.journal.Journal;
import piilo.journal.Merge;
import piilo.journal.Opened;
import piilo.json.Json;
import piilo.text.Dates;

/** The pages of favours: all of them, and the form of one. */
public final class FavourPages {
    private static final int PAGE_SIZE = 50;
    private static final int PROMISES = 50;

    private final Favours favours;
    private final FavourList list;
    private final FavourWriting writing;
    private final Journal journal;
    private final Clock clock;

    public FavourPages(Favours favours, FavourList list, FavourWriting writing, Journal journal, Clock clock) {
        this.favours = favours;
        this.list = list;
        this.writing = writing;
        this.journal = journal;
        this.clock = clock;
    }

    record ListView(
            Balance balance,
            List<FavourList.Row> promises,
            List<FavourList.Row> rows,
            @Nullable String next,
            boolean first,
            int total,
            LocalDate today) {
        public String words() {
            return "favours.balance.all." + Names.of(balance.words());
        }
    }

    /**
     * The form of a favour.
     *
     * @param opened the journal's number of what the form shows
     */
    record FormView(
            Favour favour,
            String name,
            boolean fresh,
            long opened,
            List<FavourList.LeadChoice> leads,
            Map<String, Problems.Problem> problems) {
        public boolean invalid() {
            return !problems.isEmpty();
        }

        public List<String> kinds() {
            return FavourKind.texts();
        }

        public String day() {
            return typed(favour.day());
        }

        public String promisedFor() {
            return typed(favour.promisedFor());
        }

        private static String typed(@Nullable LocalDate day) {
            return day == null ? "" : Dates.typed(PartialDate.of(day));
        }

        public String path() {
            return fresh ? "/contacts/" + favour.contact() + "/favours" : "/favours/" + favour.id();
        }
    }

    public Answer all(Request request) {
        UUID workspace = request.workspace();
        FavourList.Page page = list.page(workspace, Optional.empty(), request.query("cursor"), PAGE_SIZE);
        boolean first = request.query("cursor").isEmpty();
        return Answer.page(
                "favours/list",
                new ListView(
                        list.balance(workspace),
                        first ? list.promises(workspace, PROMISES) : List.of(),
                        page.rows().stream()
                                .filter(row -> !row.favour().promised())
                                .toList(),
                        page.next(),
                        first,
                        list.count(workspace, Optional.empty()),
                        today(request)));
    }

    private LocalDate today(Request request) {
        return LocalDate.ofInstant(clock.instant(), request.signedIn().zone());
    }

    public Answer fresh(Request request) {
        UUID contact = request.id("id");
        String name = writing.name(request.workspace(), contact);
        boolean given = !request.query("given").orElse("true").equals("false");
        Favour empty = Favour.done(Ids.next(), contact, given, FavourKind.ADVICE.text(), today(request), null);
        return form(view(request, empty, name, 0, new Problems()));
    }

    private FormView view(Request request, Favour favour, String name, long opened, Problems problems) {
        return new FormView(
                favour,
                name,
                favour.version() == 0,
                opened,
                list.leads(request.workspace(), favour.lead()),
                problems.fields());
    }

    private static Answer form(FormView view) {
        return Answer.page("favours/form", view).withStatus(view.invalid() ? 422 : 200);
    }

    public Answer create(Request request) {
        UUID contact = request.id("id");
        String name = writing.name(request.workspace(), contact);
        Problems problems = new Problems();
        Favour favour =
                parsed(request, Favour.done(Ids.next(), contact, true, FavourKind.OTHER.text(), null, null), problems);
        if (!problems.none()) {
            return form(view(request, favour, name, 0, problems));
        }
        UUID cause = writing.create(request.author(), favour).id();
        return back(favour).telling("done.favour_saved", cause);
    }

    private Favour parsed(Request request, Favour stored, Problems problems) {
        @Nullable UUID lead = request.form("lead").map(FavourPages::id).orElse(null);
        writing.checkLead(request.workspace(), lead);
        FavourBody body = new FavourBody(
                !request.form("given").orElse("true").equals("false"),
                request.form("promised").isPresent(),
                FormFields.day("promisedFor", request.form("promisedFor"), problems),
                FormFields.choice("kind", request.form("kind"), FavourKind.OTHER, problems),
                FormFields.number("weight", request.form("weight"), problems),
                lead,
                FormFields.day("day", request.form("day"), problems),
                request.form("text").orElse(null));
        return body.on(stored, today(request), problems);
    }

    private static UUID id(String text) {
        return Ids.parse(text).orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "There is no such lead"));
    }

    private static Answer back(Favour favour) {
        return Answer.redirect("/contacts/" + favour.contact() + "#favours");
    }

    public Answer edit(Request request) {
        long now = journal.number(request.workspace());
        Favour favour = favour(request);
        return form(view(request, favour, writing.name(request.workspace(), favour.contact()), now, new Problems()));
    }

    private Favour favour(Request request) {
        return favours.get(request.workspace(), request.id("id"));
    }

    public Answer update(Request request) {
        long now = journal.number(request.workspace());
        Favour stored = favour(request);
        String name = writing.name(request.workspace(), stored.contact());
        Opened opened = Opened.of(request.form());
        Problems problems = new Problems();
        Favour favour = parsed(request, stored, problems);
        if (!problems.none()) {
            return form(view(request, favour, name, opened.number(), problems));
        }
        Cause cause = Cause.edit();
        Merge<Favour> merge = writing.merge(request.author(), opened, cause, favour);
        return merge.conflicts().isEmpty()
                ? back(stored).telling("done.favour_saved", cause.id())
                : conflict(merge, now, view(request, merge.merged(), name, now, new Problems()));
    }

    private static Answer conflict(Merge<Favour> merge, long now, FormView form) {
        Conflict<FormView> conflict =
                new Conflict<>(form.name(), form.path(), now, Choice.of(merge, "favours.field.", Json::tree), form);
        return Answer.page("favours/conflict", conflict).withStatus(409);
    }

    /** Turns a promise into something done today. */
    public Answer keep(Request request) {
        Favour stored = favour(request);
        UUID cause = writing.update(request.author(), stored, stored.kept(today(request)))
                .id();
        return back(stored).telling("done.promise_kept", cause);
    }

    public Answer delete(Request request) {
        Favour stored = favour(request);
        UUID cause = writing.delete(request.author(), stored).id();
        return back(stored).telling("done.favour_deleted", cause);
    }
}
