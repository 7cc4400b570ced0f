package piilo.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;
import piilo.json.Json;

/**
 * The members in which two states of a record differ.
 *
 * @param before the members as they were; null for one that was not there
 * @param after the members as they became; null for one that is no longer there
 */
record Difference(ObjectNode before, ObjectNode after) {

    static Difference between(ObjectNode before, ObjectNode after) {
        Difference difference =
                new Difference(Json.mapper().createObjectNode(), Json.mapper().createObjectNode());
        Set<String> members = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(members::add);
        after.fieldNames().forEachRemaining(members::add);
        for (String member : members) {
            if (!member(before, member).equals(member(after, member))) {
                difference.before.set(member, member(before, member));
                difference.after.set(member, member(after, member));
            }
        }
        return difference;
    }

    boolean none() {
        return after.isEmpty();
    }

    /**
     * Takes this difference back in a later state of the record: whatever is still as this difference left it becomes what it was, whatever has been changed
     * since stays. Of a list only the elements that this difference added or removed are touched.
     *
     * @param current the later state; changed in place
     * @return the members that were left alone
     */
    Set<String> revert(ObjectNode current) {
        Set<String> leftAlone = new LinkedHashSet<>();
        after.fieldNames().forEachRemaining(member -> {
            JsonNode was = member(before, member);
            JsonNode became = member(after, member);
            JsonNode now = member(current, member);
            if (now.equals(became)) {
                put(current, member, was);
            } else if (now.isArray() && became.isArray() && was.isArray()) {
                current.set(member, reverted(now, was, became));
            } else {
                leftAlone.add(member);
            }
        });
        return leftAlone;
    }

    private static ArrayNode reverted(JsonNode now, JsonNode was, JsonNode became) {
        Set<JsonNode> elements = elements(now);
        Set<JsonNode> added = elements(became);
        added.removeAll(elements(was));
        elements.removeAll(added);
        Set<JsonNode> removed = elements(was);
        removed.removeAll(elements(became));
        elements.addAll(removed);
        return Json.mapper().createArrayNode().addAll(elements);
    }

    static Set<JsonNode> elements(JsonNode list) {
        Set<JsonNode> elements = new LinkedHashSet<>();
        list.forEach(elements::add);
        return elements;
    }

    /** Sets a member; one that is null is left out, as everywhere in a record. */
    static void put(ObjectNode record, String member, JsonNode value) {
        if (value.isNull()) {
            record.remove(member);
        } else {
            record.set(member, value);
        }
    }

    static JsonNode member(ObjectNode record, String member) {
        JsonNode value = record.get(member);
        return value == null ? NullNode.getInstance() : value;
    }
}
