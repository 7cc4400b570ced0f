package piilo.logbook;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import piilo.contacts.Contact;
import piilo.http.Answer;
import piilo.http.EntityTag;
import piilo.http.JsonEdit;
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
    private final About about;

    public InteractionApi(Interactions interactions, InteractionList list, InteractionWriting writing, About about) {
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
        return new JsonEdit<>(InteractionBody.class)
                .create(
                        request,
                        (body, problems) -> checked(request, body.on(empty(), problems), problems),
                        one -> created(request, one));
    }

    private static Interaction empty() {
        return InteractionForm.empty(List.of()).from(Interaction.Origin.PROGRAM);
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
        Map<UUID, String> names = about
                .contacts()
                .find(
                        workspace,
                        one.participants().stream()
                                .map(Interaction.Participant::contact)
                                .filter(Objects::nonNull)
                                .toList())
                .stream()
                .collect(Collectors.toMap(Contact::id, contact -> contact.name().display()));
        return one.withParticipants(one.participants().stream()
                .map(other -> other.contact() == null
                        ? other
                        : new Interaction.Participant(
                                other.contact(), names.getOrDefault(other.contact(), other.name()), null))
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

    /** Replaces it, or changes it in part. */
    public Answer change(Request request) {
        Interaction stored = interaction(request);
        EntityTag.check(request, stored);
        return new JsonEdit<>(InteractionBody.class)
                .change(
                        request,
                        stored,
                        (body, problems) -> checked(request, body.on(stored, problems), problems),
                        one -> updated(request, stored, one));
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
