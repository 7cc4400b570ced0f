package piilo.relationships;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import piilo.database.Ids;
import piilo.http.Answer;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.journal.Choice;
import piilo.journal.Conflict;
import piilo.journal.Journal;
import piilo.journal.Merge;
import piilo.journal.Opened;
import piilo.json.Json;
import piilo.text.Messages;

/** Changing what two contacts are to each other, seen from the one from whose page one comes; who they are stays. */
public final class TieEditing {
    private final Ties ties;
    private final People people;
    private final RelationshipWriting writing;
    private final Journal journal;

    public TieEditing(Ties ties, People people, RelationshipWriting writing, Journal journal) {
        this.ties = ties;
        this.people = people;
        this.writing = writing;
        this.journal = journal;
    }

    public Answer edit(Request request) {
        long now = journal.number(request.workspace());
        Tie tie = tie(request);
        UUID from = request.query("from").flatMap(Ids::parse).orElse(tie.first());
        return form(form(request, tie, tie.seenFrom(from), now));
    }

    private Tie tie(Request request) {
        return ties.get(request.workspace(), request.id("id"));
    }

    private TieForm form(Request request, Tie tie, UUID contact, long opened) {
        People.Person person = people.get(request.workspace(), contact);
        return TieForm.of(
                person, people.get(request.workspace(), tie.other(contact)).name(), tie, opened);
    }

    private static Answer form(TieForm form) {
        return Answer.page("relationships/tie", form).withStatus(form.invalid() ? 422 : 200);
    }

    public Answer update(Request request) {
        long now = journal.number(request.workspace());
        Tie stored = tie(request);
        UUID contact = stored.seenFrom(request.form("from").flatMap(Ids::parse).orElse(stored.first()));
        Opened opened = Opened.of(request.form());
        Problems problems = new Problems();
        Tie mine = TieForm.read(request, contact, stored.other(contact), stored, problems);
        if (!problems.none()) {
            return form(TieForm.typed(request, form(request, stored, contact, opened.number()), problems));
        }
        RelationshipWriting.EditedTie edited = writing.merge(request.author(), opened, mine);
        return edited.merge().conflicts().isEmpty()
                ? TiePages.back(contact)
                        .telling("done.tie_saved", edited.cause().id())
                : conflict(request, edited.merge(), form(request, edited.merge().merged(), contact, now));
    }

    private static Answer conflict(Request request, Merge<Tie> merge, TieForm form) {
        Messages messages = Messages.in(request.language());
        Conflict<TieForm> conflict = new Conflict<>(
                form.who(),
                form.path(),
                form.opened(),
                Choice.of(
                        merge, "ties.field.", tie -> readable(tie, form.person().id(), messages)),
                form);
        return Answer.page("relationships/tie-conflict", conflict).withStatus(409);
    }

    private static ObjectNode readable(Tie tie, UUID contact, Messages messages) {
        return Json.tree(tie)
                .put("kind", messages.text(TieChoice.of(tie, contact).key()));
    }
}
