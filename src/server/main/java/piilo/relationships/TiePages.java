package piilo.relationships;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import piilo.database.Ids;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Answer;
import piilo.http.Problems;
import piilo.http.Request;

/** Adding and removing what contacts are to each other. */
public final class TiePages {
    private static final int OFFERED = 10;

    private final Ties ties;
    private final People people;
    private final RelationshipWriting writing;

    public TiePages(Ties ties, People people, RelationshipWriting writing) {
        this.ties = ties;
        this.people = people;
        this.writing = writing;
    }

    public Answer fresh(Request request) {
        return form(request, person(request), List.of(), new Problems());
    }

    private People.Person person(Request request) {
        return people.get(request.workspace(), request.id("id"));
    }

    private static Answer form(Request request, People.Person person, List<People.Person> others, Problems problems) {
        TieForm empty = new TieForm(person, null, "", others, "", Map.of(), 0, Map.of());
        TieForm form = TieForm.typed(request, empty, problems);
        return Answer.page("relationships/tie", form).withStatus(form.invalid() ? 422 : 200);
    }

    public Answer create(Request request) {
        People.Person person = person(request);
        Optional<UUID> chosen = request.form("other").map(TiePages::id);
        chosen.ifPresent(id -> people.get(request.workspace(), id));
        Problems problems = new Problems();
        List<People.Person> others = chosen.isPresent() ? List.of() : others(request, problems);
        UUID other =
                chosen.orElseGet(() -> others.size() == 1 ? others.getFirst().id() : person.id());
        if (person.id().equals(other)) {
            problems.add("who", "ties.self");
        }
        Tie tie = TieForm.read(request, person.id(), other, empty(person.id(), other), problems);
        if (!problems.none()) {
            return form(request, person, others, problems);
        }
        UUID cause = writing.create(request.author(), tie).id();
        return back(person.id()).telling("done.tie_saved", cause);
    }

    private static UUID id(String text) {
        return Ids.parse(text).orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "There is no such contact"));
    }

    /** Returns who may be meant by the name that was typed: who bears just that name, else whose name begins like it. */
    private List<People.Person> others(Request request, Problems problems) {
        String who = problems.required("who", request.form("who"), RelationshipBody.PLACE_LIMIT);
        if (who.isEmpty()) {
            return List.of();
        }
        List<People.Person> beginning = people.beginning(request.workspace(), who, OFFERED);
        List<People.Person> exact = beginning.stream()
                .filter(person -> person.name().equalsIgnoreCase(who))
                .toList();
        List<People.Person> found = exact.size() == 1 ? exact : beginning;
        if (found.isEmpty()) {
            problems.add("who", "ties.nobody");
        } else if (found.size() > 1) {
            problems.add("who", "ties.several");
        }
        return found;
    }

    private static Tie empty(UUID contact, UUID other) {
        return new Tie(Ids.next(), 0, Instant.now(), contact, other, Tie.Kind.KNOWS, null, null, null);
    }

    static Answer back(UUID contact) {
        return Answer.redirect("/contacts/" + contact + "#ties");
    }

    /** The tie belongs to both; one gets back to the one from whose page it was removed. */
    public Answer delete(Request request) {
        Tie tie = ties.get(request.workspace(), request.id("id"));
        UUID cause = writing.delete(request.author(), tie).id();
        UUID from = request.form("from").flatMap(Ids::parse).orElse(tie.first());
        return back(from.equals(tie.second()) ? tie.second() : tie.first()).telling("done.tie_deleted", cause);
    }
}
