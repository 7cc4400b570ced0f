package piilo.logbook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import piilo.http.Request;
import piilo.interactions.Interaction;
import piilo.json.Json;
import piilo.text.Messages;

/** An interaction's fields as one reads them, when there are two versions to choose from. */
final class ReadableFields {
    private ReadableFields() {}

    static ObjectNode of(Request request, Interaction one, About about) {
        InteractionFields fields = InteractionFields.of(
                one, InteractionForm.zone(request), about.company(request.workspace(), one.company()));
        Messages messages = Messages.in(request.language());
        ObjectNode tree = Json.tree(one);
        tree.put("kind", messages.text("interactions.kind." + fields.kind()));
        tree.put("direction", messages.text("interactions.direction." + fields.direction()));
        tree.put("at", (fields.day() + " " + fields.time()).strip());
        tree.put("company", fields.company());
        if (one.outcome() != null) {
            tree.put(
                    "outcome",
                    messages.text("interactions.outcome." + one.outcome().name().toLowerCase(Locale.ROOT)));
        }
        new ReasonChoices(about.reasons())
                .of(request, one).stream()
                        .filter(ReasonChoices.Choice::chosen)
                        .forEach(reason -> tree.put("reason", reason.text()));
        ArrayNode people = tree.putArray("participants");
        one.participants().forEach(participant -> people.add(participant.name()));
        return tree;
    }
}
