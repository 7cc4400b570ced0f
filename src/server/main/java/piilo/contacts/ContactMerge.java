package piilo.contacts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import piilo.journal.JournalEntry;
import piilo.json.Json;

/**
 * Brings together what two people made of the same contact: what only one of them changed is taken from that one, and what both changed in different ways is
 * left to be chosen.
 *
 * @param merged with the choice of the one who saved last where both changed
 * @param conflicts the fields that both changed
 */
record ContactMerge(Contact merged, List<String> conflicts) {
    /** Never part of a form, so nobody changes it there. */
    private static final Set<String> NOT_EDITED = Set.of("id", "createdAt", "connectedOn");

    /**
     * Merges.
     *
     * @param mine what is being saved
     * @param theirs what is stored by now
     * @param since the changes of the stored one since mine was read, newest first
     * @param chosen the fields of which theirs was chosen
     */
    static ContactMerge of(Contact mine, Contact theirs, List<JournalEntry> since, Set<String> chosen) {
        ObjectNode result = Json.tree(mine);
        ObjectNode stored = Json.tree(theirs);
        List<String> conflicts = new ArrayList<>();
        for (String field : fields(result, stored)) {
            JsonNode own = member(result, field);
            JsonNode other = member(stored, field);
            if (own.equals(other)) {
                continue;
            }
            boolean onlyTheirs = own.equals(before(since, field));
            if (NOT_EDITED.contains(field) || onlyTheirs || chosen.contains(field)) {
                put(result, field, other);
            } else if (changed(since, field)) {
                conflicts.add(field);
            }
        }
        Contact merged = Json.read(result.put("version", theirs.version()), Contact.class);
        return new ContactMerge(merged, conflicts);
    }

    private static List<String> fields(ObjectNode one, ObjectNode other) {
        List<String> fields = new ArrayList<>();
        one.fieldNames().forEachRemaining(fields::add);
        other.fieldNames().forEachRemaining(field -> {
            if (!fields.contains(field)) {
                fields.add(field);
            }
        });
        return fields;
    }

    /** Returns what a field was before the changes; missing when none of them touched it. */
    private static JsonNode before(List<JournalEntry> since, String field) {
        JsonNode before = com.fasterxml.jackson.databind.node.MissingNode.getInstance();
        for (JournalEntry entry : since) {
            if (entry.after() != null && entry.after().has(field) && entry.before() != null) {
                before = member(entry.before(), field);
            }
        }
        return before;
    }

    private static boolean changed(List<JournalEntry> since, String field) {
        return since.stream()
                .anyMatch(entry -> entry.after() != null && entry.after().has(field));
    }

    private static JsonNode member(ObjectNode record, String field) {
        JsonNode value = record.get(field);
        return value == null ? NullNode.getInstance() : value;
    }

    private static void put(ObjectNode record, String field, JsonNode value) {
        if (value.isNull()) {
            record.remove(field);
        } else {
            record.set(field, value);
        }
    }
}
