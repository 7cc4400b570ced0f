package piilo.relationships;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.database.Ids;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Answer;
import piilo.http.FormFields;
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

    /**
     * The form of a tie.
     *
     * @param who the other's name, as it was typed
     * @param others who may be meant by it, when there are several
     */
    record View(
            People.Person person,
            String who,
            List<People.Person> others,
            String chosen,
            Map<String, String> typed,
            Map<String, Problems.Problem> problems) {
        public List<TieChoice> choices() {
            return TieChoice.ALL;
        }

        public boolean invalid() {
            return !problems.isEmpty();
        }
    }

    public Answer fresh(Request request) {
        return form(request, person(request), List.of(), new Problems());
    }

    private People.Person person(Request request) {
        return people.get(request.workspace(), request.id("id"));
    }

    private static Answer form(Request request, People.Person person, List<People.Person> others, Problems problems) {
        Map<String, String> typed = Map.of(
                "since", request.form("since").orElse(""),
                "until", request.form("until").orElse(""),
                "text", request.form("text").orElse(""));
        View view = new View(
                person,
                request.form("who").orElse(""),
                others,
                request.form("kind").orElse(""),
                typed,
                problems.fields());
        return Answer.page("relationships/tie", view).withStatus(view.invalid() ? 422 : 200);
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
        Tie tie = tie(request, person.id(), other, problems);
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

    private static Tie tie(Request request, UUID contact, UUID other, Problems problems) {
        @Nullable
        TieChoice choice = request.form("kind").flatMap(TieChoice::find).orElse(null);
        boolean reverse = choice != null && choice.reverse();
        Tie empty = new Tie(
                Ids.next(),
                0,
                Instant.now(),
                reverse ? other : contact,
                reverse ? contact : other,
                Tie.Kind.KNOWS,
                null,
                null,
                null);
        TieBody body = new TieBody(
                null,
                null,
                choice == null ? null : choice.kind(),
                FormFields.partialDay("since", request.form("since"), problems),
                FormFields.partialDay("until", request.form("until"), problems),
                request.form("text").orElse(null));
        return body.on(empty, problems);
    }

    private static Answer back(UUID contact) {
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
