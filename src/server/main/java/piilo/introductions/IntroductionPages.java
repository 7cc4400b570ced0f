package piilo.introductions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.contacts.ContactNames;
import piilo.database.Names;
import piilo.http.Answer;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.journal.Cause;
import piilo.journal.Choice;
import piilo.journal.Conflict;
import piilo.journal.Journal;
import piilo.journal.Merge;
import piilo.journal.Opened;
import piilo.json.Json;
import piilo.relationships.People;
import piilo.text.Messages;

/** The pages of introductions: all of them with who should meet, and the form of one. */
public final class IntroductionPages {
    static final String PATH = "/introductions/";
    private static final int PAGE_SIZE = 50;
    private static final int PROPOSED = 10;

    private final Introductions introductions;
    private final IntroductionList list;
    private final Proposals proposals;
    private final IntroductionWriting writing;
    private final Party.Book book;
    private final Journal journal;
    private final Today today;

    public IntroductionPages(
            Introductions introductions,
            Shown shown,
            IntroductionWriting writing,
            People people,
            ContactNames names,
            Journal journal,
            Today today) {
        this.introductions = introductions;
        this.list = shown.list;
        this.proposals = shown.proposals;
        this.writing = writing;
        this.book = new Party.Book(people, names);
        this.journal = journal;
        this.today = today;
    }

    /** What is shown of all introductions. */
    public record Shown(IntroductionList list, Proposals proposals) {}

    record ListView(
            List<ProposalView> proposals,
            List<IntroductionList.Row> rows,
            String state,
            @Nullable String next,
            boolean first,
            int total) {
        public List<String> states() {
            return List.of("open", "done", "declined");
        }
    }

    /** A proposal with the reason that its introduction would have. */
    record ProposalView(Proposals.Proposal proposal, String why) {}

    /**
     * Whom a form names.
     *
     * @param me whether the first is the user
     */
    record Parties(boolean me, Party first, Party second, Party by) {
        /** Returns what a page about both is called. */
        String title() {
            return me ? second.name() : first.name();
        }

        IntroductionBody body(Request request) {
            return new IntroductionBody(
                    first.contact(),
                    second.contact(),
                    by.contact(),
                    request.form("why").orElse(null),
                    request.form("outcome").orElse(null));
        }
    }

    /**
     * The form of an introduction.
     *
     * @param id empty for a new one
     * @param fixed whether it is too late to choose somebody else
     * @param told whether it is known what came of it
     * @param opened the journal's number of what the form shows
     */
    record FormView(
            String id,
            Parties parties,
            String why,
            @Nullable String outcome,
            boolean fixed,
            boolean told,
            long opened,
            Map<String, Problems.Problem> problems) {
        static FormView fresh(Parties parties, String why, Problems problems) {
            return new FormView("", parties, why, null, false, false, 0, problems.fields());
        }

        static FormView of(Introduction one, Parties parties, long opened, Problems problems) {
            return new FormView(
                    one.id().toString(),
                    parties,
                    one.why(),
                    one.outcome(),
                    one.steps().size() > 1,
                    one.has(Introduction.State.OUTCOME),
                    opened,
                    problems.fields());
        }

        public boolean invalid() {
            return !problems.isEmpty();
        }

        /** Returns whether the user is one of both, and it is too late for somebody else. */
        public boolean mine() {
            return fixed && parties.me;
        }

        public boolean isNew() {
            return id.isEmpty();
        }

        public String path() {
            return isNew() ? "/introductions" : PATH + id;
        }
    }

    public Answer list(Request request) {
        UUID workspace = request.workspace();
        IntroductionList.Filter filter = request.query("state")
                .flatMap(text -> Names.find(IntroductionList.Filter.class, text))
                .orElse(IntroductionList.Filter.ALL);
        boolean first = request.query("cursor").isEmpty();
        IntroductionList.Page page = list.page(workspace, filter, request.query("cursor"), PAGE_SIZE);
        ListView view = new ListView(
                first ? proposed(request) : List.of(),
                page.rows(),
                filter == IntroductionList.Filter.ALL ? "" : String.valueOf(Names.of(filter)),
                page.next(),
                first,
                list.count(workspace, filter));
        return Answer.page("introductions/list", view);
    }

    private List<ProposalView> proposed(Request request) {
        Messages messages = Messages.in(request.language());
        return proposals.of(request.workspace(), PROPOSED).stream()
                .map(one -> new ProposalView(
                        one, messages.text("introductions.proposal.why", one.firstName(), one.secondName(), one.tag())))
                .toList();
    }

    public Answer fresh(Request request) {
        Parties parties = new Parties(
                request.query("me").isPresent(),
                party(request, "first"),
                party(request, "second"),
                party(request, "by"));
        return form(FormView.fresh(parties, request.query("why").orElse(""), new Problems()));
    }

    private Party party(Request request, String parameter) {
        return request.queryId(parameter)
                .map(id -> book.get(request.workspace(), id))
                .orElse(Party.NOBODY);
    }

    private static Answer form(FormView view) {
        return Answer.page("introductions/form", view).withStatus(view.invalid() ? 422 : 200);
    }

    public Answer create(Request request) {
        Problems problems = new Problems();
        Parties parties = parties(request, problems);
        Introduction one = parties.body(request).fresh(today.of(request), problems);
        if (!problems.none()) {
            return form(FormView.fresh(parties, one.why(), problems));
        }
        UUID cause = writing.create(request.author(), one).id();
        return Answer.redirect(PATH + one.id()).telling("done.introduction_saved", cause);
    }

    private Parties parties(Request request, Problems problems) {
        boolean me = request.form("me").isPresent();
        Party first = Party.read(request, "first", book, problems);
        if (me && !first.name().isEmpty()) {
            problems.add("first", "introductions.me.either", first.name());
        } else if (!me && first.name().isEmpty()) {
            problems.add("first", "form.required");
        }
        return new Parties(
                me, first, Party.read(request, "second", book, problems), Party.read(request, "by", book, problems));
    }

    /** Puts a proposal away: it is kept as an introduction that was declined as an idea. */
    public Answer dismiss(Request request) {
        Problems problems = new Problems();
        Parties parties = parties(request, problems);
        Introduction one = parties.body(request).fresh(today.of(request), problems);
        if (!problems.none()) {
            return form(FormView.fresh(parties, one.why(), problems));
        }
        NextStep declined = new NextStep(Introduction.State.DECLINED, today.of(request), null);
        UUID cause = writing.create(request.author(), declined.after(one)).id();
        return Answer.redirect("/introductions").telling("done.proposal_dismissed", cause);
    }

    public Answer edit(Request request) {
        long now = journal.number(request.workspace());
        Introduction one = introduction(request);
        return form(FormView.of(one, parties(request.workspace(), one), now, new Problems()));
    }

    private Introduction introduction(Request request) {
        return introductions.get(request.workspace(), request.id("id"));
    }

    private Parties parties(UUID workspace, Introduction one) {
        return new Parties(
                one.mine(), party(workspace, one.first()), party(workspace, one.second()), party(workspace, one.by()));
    }

    private Party party(UUID workspace, @Nullable UUID contact) {
        return contact == null ? Party.NOBODY : book.get(workspace, contact);
    }

    public Answer update(Request request) {
        long now = journal.number(request.workspace());
        Introduction stored = introduction(request);
        Opened opened = Opened.of(request.form());
        Problems problems = new Problems();
        Parties parties = parties(request, problems);
        Introduction one = parties.body(request).on(stored, problems);
        if (!problems.none()) {
            return form(FormView.of(one, parties, opened.number(), problems));
        }
        Cause cause = Cause.edit();
        Merge<Introduction> merge = writing.merge(request.author(), opened, cause, one);
        return merge.conflicts().isEmpty()
                ? Answer.redirect(PATH + stored.id()).telling("done.introduction_saved", cause.id())
                : conflict(request, merge, FormView.of(merge.merged(), parties, now, new Problems()));
    }

    private Answer conflict(Request request, Merge<Introduction> merge, FormView form) {
        List<Choice> choices = Choice.of(merge, "introductions.field.", one -> readable(request, one));
        Conflict<FormView> conflict = new Conflict<>(form.parties.title(), form.path(), form.opened, choices, form);
        return Answer.page("introductions/conflict", conflict).withStatus(409);
    }

    private ObjectNode readable(Request request, Introduction one) {
        Parties parties = parties(request.workspace(), one);
        return Json.tree(one)
                .put("first", parties.me ? PartyNames.me(request.language()) : parties.first.name())
                .put("second", parties.second.name())
                .put("by", parties.by.name());
    }

    public Answer delete(Request request) {
        UUID cause = writing.delete(request.author(), introduction(request)).id();
        return Answer.redirect("/introductions").telling("done.introduction_deleted", cause);
    }
}
