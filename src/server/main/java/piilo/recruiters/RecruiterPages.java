package piilo.recruiters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.database.Ids;
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
import piilo.relationships.People;

/** The list of recruiters, who else may be one, and the form of a recruiter's profile. */
public final class RecruiterPages {
    private static final int PAGE_SIZE = 50;
    private static final int PROPOSED = 10;
    private static final int ANSWERED = 100;

    private final Recruiters recruiters;
    private final RecruiterList list;
    private final RecruiterRows rows;
    private final Proposals proposals;
    private final RecruiterWriting writing;
    private final People people;
    private final Journal journal;

    public RecruiterPages(
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

    /**
     * The list.
     *
     * @param proposals only on the first page
     * @param more whether others are proposed when these have been answered
     */
    record ListView(
            List<Proposals.Proposal> proposals,
            boolean more,
            List<RecruiterRows.Row> rows,
            @Nullable String next,
            boolean first,
            int total,
            String sort,
            String employer) {
        public boolean filtered() {
            return !employer.isEmpty();
        }

        /** Returns the address of the list as it is sorted and filtered. */
        public String path() {
            return "/recruiters?sort=" + sort + (filtered() ? "&employer=" + employer : "");
        }
    }

    /**
     * The form of a profile.
     *
     * @param opened the journal's number of what the form shows
     */
    record FormView(Recruiter recruiter, String name, long opened, Map<String, Problems.Problem> problems) {
        public boolean invalid() {
            return !problems.isEmpty();
        }

        public String employer() {
            String name = Names.of(recruiter.employer());
            return name == null ? "" : name;
        }

        public String fields() {
            return String.join(", ", recruiter.fields());
        }

        public String regions() {
            return String.join(", ", recruiter.regions());
        }

        public String levels() {
            return String.join(", ", recruiter.levels());
        }

        public String roles() {
            return String.join(", ", recruiter.roles());
        }

        public String path() {
            return "/contacts/" + recruiter.contact() + "/recruiter";
        }
    }

    public Answer list(Request request) {
        UUID workspace = request.workspace();
        RecruiterList.Sort sort = RecruiterList.Sort.of(request.query("sort").orElse("name"));
        RecruiterList.Filter filter = RecruiterList.Filter.of(request.query("employer"));
        boolean first = request.query("cursor").isEmpty();
        RecruiterList.Page page = list.page(workspace, filter, sort, request.query("cursor"), PAGE_SIZE);
        List<Proposals.Proposal> proposed = first ? proposals.of(workspace, PROPOSED + 1) : List.of();
        ListView view = new ListView(
                proposed.stream().limit(PROPOSED).toList(),
                proposed.size() > PROPOSED,
                rows.of(workspace, page.rows()),
                page.next(),
                first,
                list.count(workspace, filter),
                Names.of(sort),
                filter.employer() == null ? "" : Names.of(filter.employer()));
        return Answer.page("recruiters/list", view);
    }

    /** Keeps whether those who were proposed are recruiters. */
    public Answer answer(Request request) {
        List<UUID> contacts = contacts(request);
        if (contacts.isEmpty()) {
            return Answer.redirect("/recruiters");
        }
        boolean yes = request.form("answer").orElse("").equals("yes");
        UUID cause = writing.answer(request.author(), contacts, yes).id();
        return Answer.redirect("/recruiters").telling(yes ? "done.recruiters.yes" : "done.recruiters.no", cause);
    }

    private List<UUID> contacts(Request request) {
        List<String> sent = request.forms("contact");
        if (sent.size() > ANSWERED) {
            throw new PiiloException(Fault.BAD_REQUEST, "At most " + ANSWERED + " are answered at once");
        }
        List<UUID> contacts = new ArrayList<>();
        for (String text : sent.stream().distinct().toList()) {
            UUID id = Ids.parse(text)
                    .orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "There is no such contact"));
            contacts.add(people.get(request.workspace(), id).id());
        }
        return contacts;
    }

    public Answer edit(Request request) {
        long now = journal.number(request.workspace());
        People.Person person = person(request);
        return form(new FormView(stored(request, person), person.name(), now, Map.of()));
    }

    private People.Person person(Request request) {
        return people.get(request.workspace(), request.id("id"));
    }

    private Recruiter stored(Request request, People.Person person) {
        return recruiters
                .of(request.workspace(), person.id())
                .orElseGet(() -> Recruiter.of(person.id(), false));
    }

    private static Answer form(FormView view) {
        return Answer.page("recruiters/form", view).withStatus(view.invalid() ? 422 : 200);
    }

    /** Saves a profile; whoever has one is a recruiter. */
    public Answer update(Request request) {
        long now = journal.number(request.workspace());
        People.Person person = person(request);
        Opened opened = Opened.of(request.form());
        Problems problems = new Problems();
        Recruiter mine = RecruiterBody.parse(request, problems).on(stored(request, person), problems);
        if (!problems.none()) {
            return form(new FormView(mine, person.name(), opened.number(), problems.fields()));
        }
        RecruiterWriting.Saved saved = writing.save(request.author(), opened, mine);
        return saved.merge() == null || saved.settled()
                ? back(person.id()).telling("done.recruiters.saved", saved.cause().id())
                : conflict(saved.merge(), person.name(), now);
    }

    private static Answer back(UUID contact) {
        return Answer.redirect("/contacts/" + contact + "#recruiter");
    }

    private static Answer conflict(Merge<Recruiter> merge, String name, long now) {
        FormView form = new FormView(merge.merged(), name, now, Map.of());
        Conflict<FormView> conflict =
                new Conflict<>(name, form.path(), now, Choice.of(merge, "recruiters.field.", Json::tree), form);
        return Answer.page("recruiters/conflict", conflict).withStatus(409);
    }

    /** Keeps that a contact is a recruiter, or that he is none. */
    public Answer say(Request request) {
        People.Person person = person(request);
        boolean yes = !request.form("answer").orElse("yes").equals("no");
        UUID cause =
                writing.answer(request.author(), List.of(person.id()), yes).id();
        return back(person.id()).telling(yes ? "done.recruiters.yes" : "done.recruiters.no", cause);
    }
}
