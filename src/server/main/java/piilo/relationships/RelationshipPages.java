package piilo.relationships;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
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
import piilo.relationships.Relationship.Cadence;

/** The form of a relationship, and the buttons for its cadence. */
public final class RelationshipPages {
    private final Relationships relationships;
    private final RingRules rings;
    private final People people;
    private final RelationshipWriting writing;
    private final Journal journal;
    private final Clock clock;

    public RelationshipPages(
            Relationships relationships,
            RingRules rings,
            People people,
            RelationshipWriting writing,
            Journal journal,
            Clock clock) {
        this.relationships = relationships;
        this.rings = rings;
        this.people = people;
        this.writing = writing;
        this.journal = journal;
        this.clock = clock;
    }

    public Answer edit(Request request) {
        long now = journal.number(request.workspace());
        People.Person person = person(request);
        return form(view(person, stored(request, person.id()), now, new Problems()), rings.care(request.workspace()));
    }

    private People.Person person(Request request) {
        return people.get(request.workspace(), request.id("id"));
    }

    private Relationship stored(Request request, UUID contact) {
        return relationships.with(request.workspace(), contact).orElseGet(() -> Relationship.with(contact));
    }

    private static RelationshipView view(
            People.Person person, Relationship relationship, long opened, Problems problems) {
        return new RelationshipView(person.id(), person.name(), relationship, opened, problems.fields());
    }

    private static Answer form(RelationshipView view, CareRules rules) {
        return Answer.page("relationships/form", view.with(rules)).withStatus(view.invalid() ? 422 : 200);
    }

    public Answer update(Request request) {
        long now = journal.number(request.workspace());
        People.Person person = person(request);
        CareRules rules = rings.care(request.workspace());
        Opened opened = Opened.of(request.form());
        Problems problems = new Problems();
        Relationship mine = RelationshipForm.parse(request, stored(request, person.id()), problems);
        if (!problems.none()) {
            return form(view(person, mine, opened.number(), problems), rules);
        }
        RelationshipWriting.Saved saved = writing.save(request.author(), opened, mine);
        Merge<Relationship> merge = saved.merge();
        return saved.settled() || merge == null
                ? back(person.id())
                        .telling("done.relationship_saved", saved.cause().id())
                : Answer.page("relationships/conflict", conflict(person, merge, now, rules))
                        .withStatus(409);
    }

    private static Conflict<RelationshipView.WithRules> conflict(
            People.Person person, Merge<Relationship> merge, long now, CareRules rules) {
        return new Conflict<>(
                person.name(),
                "/contacts/" + person.id() + "/relationship",
                now,
                Choice.of(merge, "relationships.field.", RelationshipPages::readable),
                view(person, merge.merged(), now, new Problems()).with(rules));
    }

    private static ObjectNode readable(Relationship relationship) {
        return Json.tree(relationship);
    }

    private static Answer back(UUID contact) {
        return Answer.redirect("/contacts/" + contact + "#relationship");
    }

    /** Pauses, stops or resumes the cadence, or puts it off for some days. */
    public Answer cadence(Request request) {
        UUID contact = person(request).id();
        UnaryOperator<Cadence> changed = changed(request);
        UUID cause = writing.change(request.author(), contact, one -> one.withCadence(changed.apply(one.cadence())))
                .id();
        return back(contact).telling("done.cadence_saved", cause);
    }

    private UnaryOperator<Cadence> changed(Request request) {
        LocalDate today = Panel.now(request.signedIn(), clock).today();
        return switch (request.form("action").orElse("")) {
            case "pause" -> was -> new Cadence(was.days(), Cadence.State.PAUSED, was.snoozedUntil());
            case "stop" -> was -> new Cadence(was.days(), Cadence.State.STOPPED, null);
            case "resume" -> was -> new Cadence(was.days(), Cadence.State.RUNNING, null);
            case "week" -> was -> new Cadence(was.days(), was.state(), today.plusWeeks(1));
            case "month" -> was -> new Cadence(was.days(), was.state(), today.plusMonths(1));
            default -> throw new PiiloException(Fault.BAD_REQUEST, "action is pause, stop, resume, week or month");
        };
    }
}
