package piilo.journal;

import static piilo.database.schema.Tables.JOURNAL;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import piilo.json.Json;

/** A workspace as it was when its journal had a number: what is stored, less what the journal says has been done since. */
record Past(DSLContext db, UUID workspace, long number) {

    /** Returns records as they were, under the version they have now; those that were not there are left out. */
    <R extends Journalled> Map<UUID, R> records(RecordKind<R> kind, Collection<UUID> ids) {
        Map<UUID, ObjectNode> states = new HashMap<>();
        kind.load(db, workspace, ids)
                .forEach(record -> states.put(record.id(), Json.tree(record).put("version", record.version())));
        since(kind, ids).forEach(entry -> takeBack(states, entry));
        Map<UUID, R> records = new HashMap<>();
        states.forEach((id, state) -> records.put(id, Json.read(state, kind.type())));
        return records;
    }

    private List<JournalEntry> since(RecordKind<?> kind, Collection<UUID> ids) {
        return Journal.entries(
                db,
                JOURNAL.WORKSPACE_ID
                        .eq(workspace)
                        .and(JOURNAL.RECORD_ID.in(ids))
                        .and(JOURNAL.RECORD_KIND.eq(kind.kind()))
                        .and(JOURNAL.NUMBER.gt(number)),
                Integer.MAX_VALUE,
                true);
    }

    private static void takeBack(Map<UUID, ObjectNode> states, JournalEntry entry) {
        ObjectNode before = entry.before();
        // What has been forgotten is gone, and was never there for whoever asks now.
        if (before == null) {
            states.remove(entry.record());
        } else {
            ObjectNode state = states.computeIfAbsent(
                    entry.record(), deleted -> Json.mapper().createObjectNode());
            before.properties().forEach(member -> Difference.put(state, member.getKey(), member.getValue()));
        }
    }
}
