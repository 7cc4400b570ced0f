package piilo.journal;

import static piilo.database.schema.Tables.JOURNAL;
import static piilo.database.schema.Tables.WORKSPACE;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import piilo.database.Database;

/**
 * Empties what can no longer be brought back: of a record that was deleted long enough ago the journal still says when something was done with it and by whom, but
 * no longer what it was. That holds for all of its entries, from the one that made it to the one that deleted it.
 */
public final class Forgetting {
    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);
    /** How many deletions a transaction deals with, during which nobody else writes in the workspace. */
    private static final int CHUNK = 500;

    private final Database database;
    private final List<Memory> memories;

    /**
     * Makes one.
     *
     * @param memories who else keeps something of records that are no longer there
     */
    public Forgetting(Database database, List<Memory> memories) {
        this.database = database;
        this.memories = List.copyOf(memories);
    }

    /** Keeps something of records beside their rows and the journal. */
    public interface Memory {
        /** Forgets records of a workspace, whatever their kind. */
        void forget(DSLContext db, UUID workspace, Collection<UUID> records);
    }

    /** Forgets what was deleted before a time and has not been brought back, in all workspaces. Returns how many records. */
    public int run(Instant before) {
        List<UUID> workspaces =
                database.read(db -> db.select(WORKSPACE.ID).from(WORKSPACE).fetch(WORKSPACE.ID));
        return workspaces.stream()
                .mapToInt(workspace -> runQuietly(workspace, before))
                .sum();
    }

    /** One workspace in which something goes wrong must not keep the others' people in memory. */
    private int runQuietly(UUID workspace, Instant before) {
        try {
            return run(workspace, before);
        } catch (RuntimeException failure) {
            LOG.warn("What was deleted in workspace {} could not be forgotten and will be later", workspace, failure);
            return 0;
        }
    }

    private int run(UUID workspace, Instant before) {
        int forgotten = 0;
        Step step;
        do {
            step = database.inTransaction(db -> step(db, workspace, before));
            forgotten += step.forgotten;
        } while (step.deletions == CHUNK);
        return forgotten;
    }

    private record Step(int deletions, int forgotten) {}

    private record Deletion(long number, UUID record) {}

    private Step step(DSLContext db, UUID workspace, Instant before) {
        Journal.lock(db, workspace);
        List<Deletion> due = due(db, workspace, before);
        if (due.isEmpty()) {
            return new Step(0, 0);
        }
        Set<UUID> gone = gone(db, workspace, due);
        if (!gone.isEmpty()) {
            empty(db, workspace, gone);
            memories.forEach(memory -> memory.forget(db, workspace, gone));
        }
        db.update(WORKSPACE)
                .set(WORKSPACE.FORGOTTEN_NUMBER, due.getLast().number)
                .where(WORKSPACE.ID.eq(workspace))
                .execute();
        return new Step(due.size(), gone.size());
    }

    /** Returns the first deletions that have not been dealt with yet. Numbers are in the order of time, so whatever comes behind one that is too young is younger. */
    private static List<Deletion> due(DSLContext db, UUID workspace, Instant before) {
        return db
                .select(JOURNAL.NUMBER, JOURNAL.RECORD_ID, JOURNAL.WRITTEN_AT)
                .from(JOURNAL)
                .where(JOURNAL.WORKSPACE_ID.eq(workspace))
                .and(JOURNAL.ACTION.eq(JournalEntry.Action.DELETE.text()))
                .and(JOURNAL.NUMBER.gt(DSL.field(
                        DSL.select(WORKSPACE.FORGOTTEN_NUMBER).from(WORKSPACE).where(WORKSPACE.ID.eq(workspace)))))
                .orderBy(JOURNAL.NUMBER)
                .limit(CHUNK)
                .fetch()
                .stream()
                .takeWhile(row -> row.value3().isBefore(before))
                .map(row -> new Deletion(row.value1(), row.value2()))
                .toList();
    }

    /** Returns the records whose deletion is the last that was done with them; others were brought back. */
    private static Set<UUID> gone(DSLContext db, UUID workspace, List<Deletion> due) {
        Map<UUID, Long> last = db
                .select(JOURNAL.RECORD_ID, DSL.max(JOURNAL.NUMBER))
                .from(JOURNAL)
                .where(JOURNAL.WORKSPACE_ID.eq(workspace))
                .and(JOURNAL.RECORD_ID.in(due.stream().map(Deletion::record).toList()))
                .groupBy(JOURNAL.RECORD_ID)
                .fetch()
                .stream()
                .collect(Collectors.toMap(row -> row.value1(), row -> row.value2()));
        Set<UUID> gone = new HashSet<>();
        for (Deletion deletion : due) {
            if (Long.valueOf(deletion.number).equals(last.get(deletion.record))) {
                gone.add(deletion.record);
            }
        }
        return gone;
    }

    private static void empty(DSLContext db, UUID workspace, Set<UUID> records) {
        db.update(JOURNAL)
                .setNull(JOURNAL.BEFORE_JSON)
                .setNull(JOURNAL.AFTER_JSON)
                .where(JOURNAL.WORKSPACE_ID.eq(workspace))
                .and(JOURNAL.RECORD_ID.in(records))
                .execute();
    }
}
