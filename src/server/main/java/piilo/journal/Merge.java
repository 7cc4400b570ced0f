package piilo.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import piilo.json.Json;

/**
 * What two people made of the same record, brought together field by field: what only one of them changed is taken from that one, and of a list whatever either
 * added or removed. What both changed in different ways is left to be chosen.
 *
 * @param merged with mine where both changed
 * @param theirs what is stored
 * @param conflicts the fields that both changed
 */
public record Merge<R extends Journalled>(R merged, R theirs, List<String> conflicts) {
    public Merge {
        conflicts = List.copyOf(conflicts);
    }

    /**
     * The versions of a record that meet.
     *
     * @param base what mine was made of; null when the record was not there then
     * @param mine what is to be saved
     * @param theirs what is stored by now
     */
    public record Versions<R extends Journalled>(@Nullable R base, R mine, R theirs) {}

    /**
     * Merges.
     *
     * @param givenUp the fields of which theirs has been chosen
     */
    public static <R extends Journalled> Merge<R> of(Class<R> type, Versions<R> versions, Set<String> givenUp) {
        ObjectNode base = versions.base == null ? Json.mapper().createObjectNode() : Json.tree(versions.base);
        ObjectNode mine = Json.tree(versions.mine);
        ObjectNode merged = Json.tree(versions.theirs).put("version", versions.theirs.version());
        List<String> conflicts = new ArrayList<>();
        Difference.between(merged, mine).after().properties().forEach(member -> {
            String field = member.getKey();
            JsonNode was = Difference.member(base, field);
            JsonNode own = member.getValue();
            JsonNode other = Difference.member(merged, field);
            if (field.equals("version") || givenUp.contains(field) || own.equals(was)) {
                return;
            }
            Optional<ArrayNode> both = lists(was, own, other);
            if (both.isEmpty() && !other.equals(was)) {
                conflicts.add(field);
            }
            Difference.put(merged, field, both.<JsonNode>map(list -> list).orElse(own));
        });
        return new Merge<>(Json.read(merged, type), versions.theirs, conflicts);
    }

    /** Returns a list with what either has added, without what either has removed; empty for what is no list, or when both put something in place of the same element. */
    private static Optional<ArrayNode> lists(JsonNode was, JsonNode own, JsonNode other) {
        if (!was.isArray() || !own.isArray() || !other.isArray()) {
            return Optional.empty();
        }
        Set<JsonNode> added = without(own, was);
        Set<JsonNode> addedByThem = without(other, was);
        Set<JsonNode> removedByThem = without(was, other);
        boolean sameReplaced =
                !added.isEmpty() && !addedByThem.isEmpty() && !Collections.disjoint(without(was, own), removedByThem);
        Set<JsonNode> both = Difference.elements(own);
        both.removeAll(removedByThem);
        both.addAll(addedByThem);
        return sameReplaced
                ? Optional.empty()
                : Optional.of(Json.mapper().createArrayNode().addAll(both));
    }

    private static Set<JsonNode> without(JsonNode list, JsonNode others) {
        Set<JsonNode> rest = Difference.elements(list);
        rest.removeAll(Difference.elements(others));
        return rest;
    }
}
