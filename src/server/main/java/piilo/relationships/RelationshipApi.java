package piilo.relationships;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Answer;
import piilo.http.EntityTag;
import piilo.http.JsonEdit;
import piilo.http.Listing;
import piilo.http.Request;
import piilo.journal.Journal;
import piilo.journal.Opened;
import piilo.relationships.Relationship.Cadence;
import piilo.relationships.Relationship.Circle;
import piilo.relationships.Relationship.Wish;

/** Relationships, for programs: what was said of them, what follows from it, and who is due. */
public final class RelationshipApi {
    private final Relationships relationships;
    private final RingRules rings;
    private final People people;
    private final Standings standings;
    private final DueContacts due;
    private final RelationshipWriting writing;
    private final Journal journal;
    private final Clock clock;

    public RelationshipApi(
            Relationships relationships,
            RingRules rings,
            People people,
            Standings standings,
            DueContacts due,
            RelationshipWriting writing,
            Journal journal,
            Clock clock) {
        this.relationships = relationships;
        this.rings = rings;
        this.people = people;
        this.standings = standings;
        this.due = due;
        this.writing = writing;
        this.journal = journal;
        this.clock = clock;
    }

    /** A relationship as it is told; a contact of whom nothing was said has one all the same, with nothing in it. */
    record Resource(
            UUID contact,
            List<Circle> circles,
            @Nullable Integer ring,
            Cadence cadence,
            boolean neverForWork,
            List<Wish> offers,
            List<Wish> looksFor) {
        static Resource of(Relationship one) {
            return new Resource(
                    one.contact(),
                    one.circles(),
                    one.ring(),
                    one.cadence(),
                    one.neverForWork(),
                    one.offers(),
                    one.looksFor());
        }
    }

    public Answer show(Request request) {
        return Answer.versioned(Resource.of(stored(request)));
    }

    private Relationship stored(Request request) {
        UUID contact = people.get(request.workspace(), request.id("id")).id();
        return relationships.with(request.workspace(), contact).orElseGet(() -> Relationship.with(contact));
    }

    /** Replaces it, or changes it in part. */
    public Answer change(Request request) {
        Opened opened = Opened.at(journal.number(request.workspace()));
        Relationship stored = stored(request);
        Resource shown = Resource.of(stored);
        EntityTag.check(request, shown);
        return new JsonEdit<>(RelationshipBody.class)
                .change(
                        request,
                        shown,
                        (body, problems) -> body.on(stored, problems),
                        mine -> updated(request, opened, mine));
    }

    private Answer updated(Request request, Opened opened, Relationship mine) {
        if (!writing.save(request.author(), opened, mine).settled()) {
            throw new PiiloException(Fault.CONFLICT, "The relationship has been changed since it was read");
        }
        return show(request);
    }

    /** Tells how things stand today: all that is derived. */
    public Answer standing(Request request) {
        People.Person person = people.get(request.workspace(), request.id("id"));
        return Answer.json(standings.with(
                request.workspace(),
                person,
                relationships.with(request.workspace(), person.id()).orElse(null),
                Panel.now(request.signedIn(), clock)));
    }

    /** Lists who is due, the longest overdue first. */
    public Answer due(Request request) {
        UUID workspace = request.workspace();
        CareRules rules = rings.care(workspace);
        History.Now now = Panel.now(request.signedIn(), clock);
        DueContacts.Page page = due.page(workspace, rules, now, request.query("cursor"), Listing.limit(request));
        return Answer.json(new Listing<>(page.rows(), page.next(), due.count(workspace, rules, now)));
    }
}
