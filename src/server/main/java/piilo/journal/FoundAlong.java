package piilo.journal;

import static piilo.database.schema.Tables.JOURNAL;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What Piilo has found by itself about records that an undo takes away, and nobody has touched since: it is no use of them, and goes along. */
record FoundAlong(Change change, List<RecordKind<?>> kinds) {
    /** Removes it; returns whether there was anything. */
    boolean remove(RecordKind<?> kind, Set<UUID> going) {
        boolean any = false;
        for (RecordKind<?> other : kinds) {
            any |= removeOf(other, kind, going);
        }
        change.flush();
        return any;
    }

    private <R extends Journalled> boolean removeOf(RecordKind<R> other, RecordKind<?> kind, Set<UUID> going) {
        Set<UUID> referring = other.rows().referringTo(change.db(), change.workspace(), kind.rows(), going);
        Set<UUID> found = referring.isEmpty() ? Set.of() : withoutUsed(other, onlyFound(referring));
        if (!found.isEmpty()) {
            other.load(change.db(), change.workspace(), found).forEach(record -> change.delete(other, record));
        }
        return !found.isEmpty();
    }

    /** Leaves out what something else hangs on, such as a reminder of it: that is some use. */
    private Set<UUID> withoutUsed(RecordKind<?> kind, Set<UUID> found) {
        Set<UUID> unused = new HashSet<>(found);
        for (RecordKind<?> other : kinds) {
            unused.removeAll(other.rows().referred(change.db(), change.workspace(), kind.rows(), found));
        }
        return unused;
    }

    private Set<UUID> onlyFound(Set<UUID> records) {
        Set<UUID> found = new HashSet<>(entries(records, Cause.Kind.FOUND, true));
        found.removeAll(entries(records, Cause.Kind.FOUND, false));
        return found;
    }

    private List<UUID> entries(Set<UUID> records, Cause.Kind cause, boolean by) {
        return change.db()
                .selectDistinct(JOURNAL.RECORD_ID)
                .from(JOURNAL)
                .where(JOURNAL.WORKSPACE_ID.eq(change.workspace()))
                .and(JOURNAL.RECORD_ID.in(records))
                .and(by ? JOURNAL.CAUSE_KIND.eq(cause.text()) : JOURNAL.CAUSE_KIND.ne(cause.text()))
                .fetch(JOURNAL.RECORD_ID);
    }
}
