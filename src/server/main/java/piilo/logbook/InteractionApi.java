package piilo.logbook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import piilo.http.Answer;
import piilo.http.EntityTag;
import piilo.http.JsonBody;
import piilo.http.Listing;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.http.Undoable;
import piilo.interactions.Interaction;
import piilo.interactions.InteractionList;
import piilo.interactions.Interactions;
import piilo.journal.Cause;

/** Interactions, for programs. */
public final class InteractionApi {
    private final Interactions interactions;
    private final InteractionList list;
    private final InteractionWriting writing;
    private final InteractionPages.About about;

    public InteractionApi(
            Interactions interactions, InteractionList list, InteractionWriting writing, InteractionPages.About about) {
        this.interactions = interactions;
        this.list = list;
        this.writing = writing;
        this.about = about;
    }

    public Answer list(Request request) {
        UUID workspace = request.workspace();
        InteractionList.Filter filter = new InteractionList.Filter(
                request.queryId("contact")
                        .map(id -> about.contacts().get(workspace, id).id())
                        .orElse(null),
                request.queryId("company")
                        .map(id -> about.companies().get(workspace, id).id())
                        .orElse(null),
                request.queryId("lead")
                        .map(id -> about.leads().get(workspace, id).id())
                        .orElse(null));
        InteractionList.Page page = list.page(workspace, filter, request.query("cursor"), Listing.limit(request));
        return Answer.json(new Listing<>(page.interactions(), page.next(), list.count(workspace, filter)));
    }

    public Answer create(Request request) {
        Problems problems = new Problems();
        return JsonBody.read(request, InteractionBody.class, problems)
                .map(body -> checked(request, body.on(InteractionForm.empty(List.of()), problems), problems))
                .filter(_ -> problems.none())
                .map(one -> created(request, one))
                .orElseGet(() -> Answer.invalid(request, problems));
    }

    /** What belongs to somebody else is not found, whatever else is wrong with the body. */
    private Interaction checked(Request request, Interaction one, Problems problems) {
        if (one.participants().size() <= Attendees.MOST) {
            writing.check(request.workspace(), one);
        }
        return problems.none() ? named(request.workspace(), one) : one;
    }

    /** A contact's name is the one the contact has. */
    private Interaction named(UUID workspace, Interaction one) {
        return one.withParticipants(one.participants().stream()
                .map(other -> other.contact() == null
                        ? other
                        : new Interaction.Participant(
                                other.contact(),
                                about.contacts()
                                        .get(workspace, other.contact())
                                        .name()
                                        .display(),
                                null))
                .toList());
    }

    private Answer created(Request request, Interaction one) {
        writing.create(request.author(), Entry.of(one, List.of(), null));
        return Answer.versioned(interactions.get(request.workspace(), one.id()))
                .created("/api/v1/interactions/" + one.id());
    }

    public Answer show(Request request) {
        return Answer.versioned(interaction(request));
    }

    private Interaction interaction(Request request) {
        return interactions.get(request.workspace(), request.id("id"));
    }

    public Answer replace(Request request) {
        return change(request, (_, problems) -> JsonBody.read(request, InteractionBody.class, problems));
    }

    public Answer merge(Request request) {
        return change(request, (stored, problems) -> JsonBody.merge(request, stored, InteractionBody.class, problems));
    }

    private Answer change(Request request, BiFunction<Interaction, Problems, Optional<InteractionBody>> read) {
        Interaction stored = interaction(request);
        EntityTag.check(request, stored);
        Problems problems = new Problems();
        return read.apply(stored, problems)
                .map(body -> checked(request, body.on(stored, problems), problems))
                .filter(_ -> problems.none())
                .map(one -> updated(request, stored, one))
                .orElseGet(() -> Answer.invalid(request, problems));
    }

    private Answer updated(Request request, Interaction stored, Interaction one) {
        writing.update(request.author(), stored, one);
        return show(request);
    }

    public Answer delete(Request request) {
        Interaction one = interaction(request);
        EntityTag.check(request, one);
        Cause cause = writing.delete(request.author(), one);
        return Answer.json(new Undoable(cause.id()));
    }
}
