package piilo.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.json.Json;

/**
 * What one transaction changes. It is gathered first and written at the end, kind by kind in large batches: what is referred to before what refers to it, and
 * the other way round when deleting. A query within the transaction therefore does not see it yet.
 */
public final class Change {
    private final DSLContext db;
    private final UUID workspace;
    private final List<RecordKind<?>> order;
    private final Map<RecordKind<?>, Pending<?>> pending = new LinkedHashMap<>();
    private final List<Written> written = new ArrayList<>();
    private long lastNumber = -1;

    Change(DSLContext db, UUID workspace, Collection<RecordKind<?>> order) {
        this.db = db;
        this.workspace = workspace;
        this.order = List.copyOf(order);
    }

    /** Returns the transaction's connection, for a store's own queries. */
    public DSLContext db() {
        return db;
    }

    public UUID workspace() {
        return workspace;
    }

    /** Adds a record. */
    public <R extends Journalled> void create(RecordKind<R> kind, R record) {
        pending(kind).created.add(record);
    }

    /**
     * Changes a record; nothing happens when both are alike.
     *
     * @param before as read, with its version
     * @param after with the same id
     */
    public <R extends Journalled> void update(RecordKind<R> kind, R before, R after) {
        Difference difference = Difference.between(Json.tree(before), Json.tree(after));
        if (!difference.none()) {
            pending(kind).updated.add(after);
            pending(kind).differences.add(difference);
        }
    }

    /** Removes a record with all that has no meaning without it, and makes the rest of what refers to it let go of it; see {@link RecordKind#without}. */
    public <R extends Journalled> void deleteWithAll(RecordKind<R> kind, R record) {
        new Deletion(this, order).run(kind, record);
    }

    /** Removes a record. What refers to it must be removed by the same change. */
    public <R extends Journalled> void delete(RecordKind<R> kind, R record) {
        pending(kind).deleted.add(record);
    }

    /** Returns records as they were when the journal had a number; those that were not there then are left out. */
    public <R extends Journalled> Map<UUID, R> past(RecordKind<R> kind, Collection<UUID> ids, long number) {
        lock();
        return ids.isEmpty() ? Map.of() : new Past(db, workspace, number).records(kind, ids);
    }

    /**
     * Brings a record together with what others have made of it since its form was opened. Nothing is written yet.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND} when it is no longer there
     */
    public <R extends Journalled> Merge<R> merge(RecordKind<R> kind, R mine, Opened opened) {
        lock();
        List<UUID> id = List.of(mine.id());
        R theirs = kind.load(db, workspace, id).stream()
                .findFirst()
                .orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "There is no such " + kind.kind()));
        R base = past(kind, id, opened.number()).get(mine.id());
        return Merge.of(kind.type(), new Merge.Versions<>(base, mine, theirs), opened.givenUp());
    }

    /** Writes a merge, unless there is something to be chosen. */
    public <R extends Journalled> void update(RecordKind<R> kind, Merge<R> merge) {
        if (merge.conflicts().isEmpty()) {
            update(kind, merge.theirs(), merge.merged());
        }
    }

    /**
     * Brings a record together with what others have made of it since its form was opened, and writes it unless there is something to be chosen.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND} when it is no longer there
     */
    public <R extends Journalled> Merge<R> save(RecordKind<R> kind, R mine, Opened opened) {
        Merge<R> merge = merge(kind, mine, opened);
        update(kind, merge);
        return merge;
    }

    /** Lets nobody else write in the workspace until this change is done, so that what is read from now on stays as it is. */
    public void lock() {
        if (lastNumber < 0) {
            lastNumber = Journal.lock(db, workspace);
        }
    }

    @SuppressWarnings("unchecked") // A kind's pending records were put there under the same kind.
    private <R extends Journalled> Pending<R> pending(RecordKind<R> kind) {
        return (Pending<R>) pending.computeIfAbsent(kind, absent -> new Pending<>(kind));
    }

    /** Writes what has been gathered so far. */
    void flush() {
        if (!pending.isEmpty()) {
            lock();
        }
        order.forEach(kind -> {
            Pending<?> records = pending.get(kind);
            if (records != null) {
                records.save();
            }
        });
        order.reversed().forEach(kind -> {
            Pending<?> records = pending.get(kind);
            if (records != null) {
                records.remove();
            }
        });
        pending.clear();
    }

    List<Written> written() {
        return written;
    }

    /** Returns the journal's last number before this change; only when something has been written. */
    long lastNumber() {
        return lastNumber;
    }

    /** A row that has been written and waits for its number in the journal; its states are JSON. */
    record Written(
            String kind,
            UUID record,
            JournalEntry.Action action,
            @Nullable String before,
            @Nullable String after) {}

    private final class Pending<R extends Journalled> {
        private final RecordKind<R> kind;
        private final List<R> created = new ArrayList<>();
        private final List<R> updated = new ArrayList<>();
        private final List<Difference> differences = new ArrayList<>();
        private final List<R> deleted = new ArrayList<>();

        Pending(RecordKind<R> kind) {
            this.kind = kind;
        }

        void save() {
            if (!created.isEmpty()) {
                kind.insert(db, workspace, created);
                created.forEach(record -> note(record, JournalEntry.Action.CREATE, null, Json.write(record)));
            }
            if (!updated.isEmpty()) {
                refuseOlderVersions(kind.update(db, workspace, updated));
                for (int i = 0; i < updated.size(); i++) {
                    Difference difference = differences.get(i);
                    note(
                            updated.get(i),
                            JournalEntry.Action.UPDATE,
                            Json.write(difference.before()),
                            Json.write(difference.after()));
                }
            }
        }

        private void refuseOlderVersions(int rows) {
            if (rows != updated.size()) {
                throw new PiiloException(Fault.CONFLICT, "A " + kind.kind() + " has been changed since it was read");
            }
        }

        void remove() {
            if (!deleted.isEmpty()) {
                kind.delete(db, workspace, deleted.stream().map(Journalled::id).toList());
                deleted.forEach(record -> note(record, JournalEntry.Action.DELETE, Json.write(record), null));
            }
        }

        private void note(R record, JournalEntry.Action action, @Nullable String before, @Nullable String after) {
            written.add(new Written(kind.kind(), record.id(), action, before, after));
        }
    }
}
