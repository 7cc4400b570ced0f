package piilo.relationships;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import piilo.http.Request;

/**
 * What a form in which somebody is asked says before it is saved. It is a warning, never a refusal: the form comes back once, and whoever it has warned of is
 * asked when it is sent again.
 */
public final class AskWarnings {
    /** Of those who are asked at once, the most that are warned of. */
    private static final int MOST = 20;

    private static final String HEEDED = "anyway";

    private final Asking asking;
    private final People people;
    private final Clock clock;

    public AskWarnings(Asking asking, People people, Clock clock) {
        this.asking = asking;
        this.people = people;
        this.clock = clock;
    }

    /** A form's warnings by themselves. */
    public record View(List<Warned> warned) {}

    /** Returns whom a form asks; a contact that is not the user's is not found. */
    public Optional<UUID> asked(Request request) {
        Optional<UUID> asked = request.formId("ask").or(() -> request.queryId("ask"));
        asked.ifPresent(id -> people.get(request.workspace(), id));
        return asked;
    }

    /** Returns those of some contacts whom it is not the time to ask. */
    public List<Warned> of(Request request, Collection<UUID> contacts) {
        UUID workspace = request.workspace();
        History.Now now = Panel.now(request.signedIn(), clock);
        List<UUID> some = contacts.stream().distinct().limit(MOST).toList();
        if (some.isEmpty()) {
            return List.of();
        }
        Map<UUID, String> names = people.names(workspace, some);
        Map<UUID, Asking.Advice> advice = asking.warnings(workspace, some, now);
        List<Warned> warned = new ArrayList<>();
        for (UUID id : some) {
            Asking.Advice known = advice.get(id);
            String name = names.get(id);
            if (known != null && name != null) {
                warned.add(new Warned(id, name, known));
            }
        }
        return warned;
    }

    /** Returns them when there are some of whom the form has not warned yet. */
    public List<Warned> unheeded(Request request, Collection<UUID> contacts) {
        List<Warned> warned = of(request, contacts);
        List<String> heeded = request.forms(HEEDED);
        boolean all =
                warned.stream().allMatch(one -> heeded.contains(one.contact().toString()));
        return all ? List.of() : warned;
    }
}
