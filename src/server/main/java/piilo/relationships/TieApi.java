package piilo.relationships;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import piilo.database.Ids;
import piilo.http.Answer;
import piilo.http.EntityTag;
import piilo.http.JsonEdit;
import piilo.http.Listing;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.http.Undoable;

/** Ties between contacts, for programs. */
public final class TieApi {
    private final Ties ties;
    private final People people;
    private final RelationshipWriting writing;

    public TieApi(Ties ties, People people, RelationshipWriting writing) {
        this.ties = ties;
        this.people = people;
        this.writing = writing;
    }

    public Answer ofContact(Request request) {
        UUID contact = people.get(request.workspace(), request.id("id")).id();
        return Answer.json(Listing.whole(ties.of(request.workspace(), contact, Listing.MOST)));
    }

    public Answer add(Request request) {
        UUID contact = people.get(request.workspace(), request.id("id")).id();
        return new JsonEdit<>(TieBody.class)
                .create(
                        request,
                        (body, problems) -> body.on(empty(request, contact, body, problems), problems),
                        tie -> created(request, tie));
    }

    /** Whoever is named must be there, before anything else is found wanting. */
    private Tie empty(Request request, UUID contact, TieBody body, Problems problems) {
        UUID first = Objects.requireNonNullElse(body.first(), contact);
        UUID second = Objects.requireNonNullElse(body.second(), contact);
        people.get(request.workspace(), first);
        people.get(request.workspace(), second);
        if (first.equals(second)) {
            problems.add("second", body.first() == null && body.second() == null ? "form.required" : "ties.self");
        } else if (!first.equals(contact) && !second.equals(contact)) {
            problems.add("first", "ties.elsewhere");
        }
        return new Tie(Ids.next(), 0, Instant.now(), first, second, Tie.Kind.KNOWS, null, null, null);
    }

    private Answer created(Request request, Tie tie) {
        writing.create(request.author(), tie);
        return Answer.versioned(ties.get(request.workspace(), tie.id())).created("/api/v1/ties/" + tie.id());
    }

    public Answer show(Request request) {
        return Answer.versioned(tie(request));
    }

    private Tie tie(Request request) {
        return ties.get(request.workspace(), request.id("id"));
    }

    /** Replaces it, or changes it in part. */
    public Answer change(Request request) {
        Tie stored = tie(request);
        EntityTag.check(request, stored);
        return new JsonEdit<>(TieBody.class)
                .change(
                        request,
                        stored,
                        (body, problems) -> body.on(stored, problems),
                        tie -> updated(request, stored, tie));
    }

    private Answer updated(Request request, Tie stored, Tie tie) {
        writing.update(request.author(), stored, tie);
        return show(request);
    }

    public Answer delete(Request request) {
        Tie stored = tie(request);
        EntityTag.check(request, stored);
        return Answer.json(new Undoable(writing.delete(request.author(), stored).id()));
    }
}
