package piilo.reasons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.api.PartialDate;
import piilo.database.Ids;
import piilo.database.Names;
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
import piilo.text.Messages;
import piilo.view.MenuChoice;

/** The pages of reasons: all of them, and the form of one. */
public final class ReasonPages {
    private static final int PAGE_SIZE = 50;

    private final Reasons reasons;
    private final ReasonList list;
    private final ReasonWriting writing;
    private final Finding finding;
    private final Journal journal;

    public ReasonPages(Reasons reasons, ReasonList list, ReasonWriting writing, Finding finding, Journal journal) {
        this.reasons = reasons;
        this.list = list;
        this.writing = writing;
        this.finding = finding;
        this.journal = journal;
    }

    record ListView(
            List<ReasonView> rows,
            String kind,
            String state,
            @Nullable String next,
            boolean first,
            int total) {
        public List<MenuChoice> kinds() {
            return ReasonView.KINDS;
        }

        public List<MenuChoice> states() {
            return ReasonView.STATES;
        }

        public boolean filtered() {
            return !kind.isEmpty() || !state.isEmpty();
        }
    }

    /**
     * The form of a reason.
     *
     * @param opened the journal's number of what the form shows
     */
    record FormView(Reason reason, ReasonWriting.About about, long opened, Map<String, Problems.Problem> problems) {
        public boolean invalid() {
            return !problems.isEmpty();
        }

        public boolean fresh() {
            return reason.version() == 0;
        }

        public String kind() {
            return ReasonView.text(reason.kind());
        }

        public List<MenuChoice> kinds() {
            return ReasonView.KINDS;
        }

        public String day() {
            return typed(reason.day());
        }

        public String expiresOn() {
            return typed(reason.expiresOn());
        }

        private static String typed(@Nullable LocalDate day) {
            return day == null ? "" : Dates.typed(PartialDate.of(day));
        }

        public String path() {
            return fresh() ? about.path() + "/reasons" : "/reasons/" + reason.id();
        }
    }

    public Answer list(Request request) {
        LocalDate today = finding.today(request);
        ReasonList.Filter filter = filter(request);
        Optional<String> cursor = request.query("cursor");
        ReasonList.Page page = list.page(request.workspace(), filter, cursor, PAGE_SIZE);
        ListView view = new ListView(
                page.rows().stream()
                        .map(row -> new ReasonView(row.reason().in(request.language()), row.name(), today))
                        .toList(),
                ReasonView.text(filter.kind()),
                ReasonView.text(filter.state()),
                page.next(),
                cursor.isEmpty(),
                list.count(request.workspace(), filter));
        return Answer.page("reasons/list", view);
    }

    private static ReasonList.Filter filter(Request request) {
        return new ReasonList.Filter(
                null,
                null,
                request.query("kind")
                        .flatMap(text -> Names.find(Reason.Kind.class, text))
                        .orElse(null),
                request.query("state")
                        .flatMap(text -> Names.find(Reason.State.class, text))
                        .orElse(null));
    }

    public Answer freshOfContact(Request request) {
        return fresh(request, request.id("id"), null);
    }

    public Answer freshOfCompany(Request request) {
        return fresh(request, null, request.id("id"));
    }

    private Answer fresh(Request request, @Nullable UUID contact, @Nullable UUID company) {
        ReasonWriting.About about = writing.about(request.workspace(), contact, company);
        return form(new FormView(empty(contact, company), about, 0, Map.of()));
    }

    /** Makes a reason of which nothing is known but what it is about. */
    static Reason empty(@Nullable UUID contact, @Nullable UUID company) {
        return new Reason(
                Ids.next(),
                0,
                Instant.now(),
                contact,
                company,
                Reason.Kind.IDEA,
                "",
                null,
                null,
                null,
                null,
                Reason.State.OPEN);
    }

    private static Answer form(FormView view) {
        return Answer.page("reasons/form", view).withStatus(view.invalid() ? 422 : 200);
    }

    public Answer addToContact(Request request) {
        return add(request, empty(request.id("id"), null));
    }

    public Answer addToCompany(Request request) {
        return add(request, empty(null, request.id("id")));
    }

    private Answer add(Request request, Reason empty) {
        ReasonWriting.About about = writing.about(request.workspace(), empty.contact(), empty.company());
        Problems problems = new Problems();
        Reason reason = parsed(request, empty, problems);
        if (!problems.none()) {
            return form(new FormView(reason, about, 0, problems.fields()));
        }
        UUID cause = writing.create(request.author(), reason).id();
        return back(about).telling("done.reason_saved", cause);
    }

    private static Reason parsed(Request request, Reason stored, Problems problems) {
        ReasonBody body = new ReasonBody(
                null,
                null,
                FormFields.choice("kind", request.form("kind"), stored.kind(), problems),
                request.form("text").orElse(null),
                request.form("link").orElse(null),
                FormFields.day("day", request.form("day"), problems),
                FormFields.day("expiresOn", request.form("expiresOn"), problems),
                stored.state());
        return body.on(stored, request.language(), problems);
    }

    private static Answer back(ReasonWriting.About about) {
        return Answer.redirect(about.path() + "#reasons");
    }

    public Answer edit(Request request) {
        long now = journal.number(request.workspace());
        Reason reason = reason(request).in(request.language());
        return form(new FormView(reason, about(request, reason), now, Map.of()));
    }

    private Reason reason(Request request) {
        return reasons.get(request.workspace(), request.id("id"));
    }

    private ReasonWriting.About about(Request request, Reason reason) {
        return writing.about(request.workspace(), reason.contact(), reason.company());
    }

    public Answer update(Request request) {
        long now = journal.number(request.workspace());
        Reason stored = reason(request);
        ReasonWriting.About about = about(request, stored);
        Opened opened = Opened.of(request.form());
        Problems problems = new Problems();
        Reason reason = parsed(request, stored, problems);
        if (!problems.none()) {
            return form(new FormView(reason, about, opened.number(), problems.fields()));
        }
        Cause cause = Cause.edit();
        Merge<Reason> merge = writing.merge(request.author(), opened, cause, reason);
        return merge.conflicts().isEmpty()
                ? back(about).telling("done.reason_saved", cause.id())
                : conflict(request, merge, new FormView(merge.merged(), about, now, Map.of()));
    }

    private static Answer conflict(Request request, Merge<Reason> merge, FormView form) {
        Messages messages = Messages.in(request.language());
        List<Choice> choices = Choice.of(
                merge,
                "reasons.field.",
                one -> Json.tree(one).put("kind", messages.text("reasons.kind." + ReasonView.text(one.kind()))));
        Conflict<FormView> conflict = new Conflict<>(form.about.name(), form.path(), form.opened, choices, form);
        return Answer.page("reasons/conflict", conflict).withStatus(409);
    }

    /** Marks a reason as used, as not worth it, or as open again. */
    public Answer mark(Request request) {
        Reason stored = reason(request);
        Problems problems = new Problems();
        Reason.State state = FormFields.choice("state", request.form("state"), Reason.State.DISMISSED, problems);
        UUID cause = writing.update(request.author(), stored, stored.withState(state))
                .id();
        return returned(request, stored).telling(done(state), cause);
    }

    private static String done(Reason.State state) {
        return switch (state) {
            case OPEN -> "done.reason_open";
            case USED -> "done.reason_used";
            case DISMISSED -> "done.reason_dismissed";
        };
    }

    /** One gets back to where one was: to the list, or to the page of what it is about. */
    private Answer returned(Request request, Reason reason) {
        return request.form("back").filter("/reasons"::equals).isPresent()
                ? Answer.redirect("/reasons")
                : back(about(request, reason));
    }

    public Answer delete(Request request) {
        Reason stored = reason(request);
        UUID cause = writing.delete(request.author(), stored).id();
        return returned(request, stored).telling("done.reason_deleted", cause);
    }
}
