package piilo.journal;

import static piilo.database.schema.Tables.JOURNAL;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import piilo.json.Json;

/** The entries of one cause, as its undo reads them: the states stay text until they are needed. */
record CauseEntries(DSLContext db, UUID workspace, UUID cause) {

    /** One entry; its states are JSON, there or not as in {@link JournalEntry}, and none in a forgotten one. */
    record Entry(
            long number,
            String kind,
            UUID record,
            JournalEntry.Action action,
            @Nullable String before,
            @Nullable String after) {
        /** Whether its record has been forgotten since, see {@link Forgetting}. */
        boolean forgotten() {
            return before == null && after == null;
        }

        ObjectNode stateBefore() {
            return Json.read(Objects.requireNonNull(before, "an update and a delete have a before"), ObjectNode.class);
        }

        ObjectNode stateAfter() {
            return Json.read(Objects.requireNonNull(after, "a create and an update have an after"), ObjectNode.class);
        }
    }

    /** Returns up to {@code limit} entries that come before a number, newest first; what an undo wrote is no part of it. */
    List<Entry> before(long number, int limit) {
        return db.select(
                        JOURNAL.NUMBER,
                        JOURNAL.RECORD_KIND,
                        JOURNAL.RECORD_ID,
                        JOURNAL.ACTION,
                        JOURNAL.BEFORE_JSON,
                        JOURNAL.AFTER_JSON)
                .from(JOURNAL)
                .where(own())
                .and(JOURNAL.CAUSE_KIND.ne(Cause.Kind.UNDO.text()))
                .and(JOURNAL.NUMBER.lt(number))
                .orderBy(JOURNAL.NUMBER.desc())
                .limit(limit)
                .fetch(row -> new Entry(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        JournalEntry.Action.of(row.value4()),
                        row.value5(),
                        row.value6()));
    }

    int count() {
        return db.fetchCount(JOURNAL, own().and(JOURNAL.CAUSE_KIND.ne(Cause.Kind.UNDO.text())));
    }

    /** Returns whether an undo has written anything. */
    boolean undone() {
        return db.fetchExists(JOURNAL, own().and(JOURNAL.CAUSE_KIND.eq(Cause.Kind.UNDO.text())));
    }

    /** Returns those of the records that something else has changed after a number. */
    Set<UUID> changedByOthers(Collection<UUID> records, long after) {
        return new HashSet<>(db.selectDistinct(JOURNAL.RECORD_ID)
                .from(JOURNAL)
                .where(JOURNAL.WORKSPACE_ID.eq(workspace))
                .and(JOURNAL.RECORD_ID.in(records))
                .and(JOURNAL.NUMBER.gt(after))
                .and(JOURNAL.CAUSE_ID.ne(cause))
                .fetch(JOURNAL.RECORD_ID));
    }

    private Condition own() {
        return JOURNAL.WORKSPACE_ID.eq(workspace).and(JOURNAL.CAUSE_ID.eq(cause));
    }
}
