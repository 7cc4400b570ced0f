package piilo.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
import piilo.fault.Fault;
import piilo.fault.PiiloException;

/**
 * Takes back what one act of the user brought about: what it made goes, what it changed becomes what it was, what it deleted comes back. Whatever has been
 * edited since, or is needed by something else, is left alone and listed.
 */
public final class Undo {
    /** What a thousand lines of an import make, or nearly: a new contact comes with a company and an employment. */
    private static final int CHUNK = 3000;

    private static final int TRIES = 5;

    private final Journal journal;

    public Undo(Journal journal) {
        this.journal = journal;
    }

    /** Why something was left alone, by its key in the message bundles. */
    public static final String CHANGED_SINCE = "undo.changed_since";

    public static final String IN_USE = "undo.in_use";
    public static final String PARENT_GONE = "undo.parent_gone";
    public static final String FIELD_CHANGED = "undo.field_changed";

    /** It was deleted so long ago that nothing is left to take back or to bring back. */
    public static final String GONE = "undo.gone";

    /**
     * What was not taken back.
     *
     * @param title what the record is called; empty when nobody knows any more
     * @param field null when the whole record was left alone
     * @param reason a message key
     */
    public record LeftAlone(
            String kind,
            UUID record,
            String title,
            @Nullable String field,
            String reason) {
        /** Returns the key of the text that says what it is. */
        public String label() {
            return "trash." + kind;
        }
    }

    /** How many records went, became what they were and came back, and what was left alone. */
    public record Report(int removed, int reverted, int restored, List<LeftAlone> leftAlone) {
        static final Report NONE = new Report(0, 0, 0, List.of());

        Report plus(Report other) {
            List<LeftAlone> both = new ArrayList<>(leftAlone);
            both.addAll(other.leftAlone);
            return new Report(
                    removed + other.removed, reverted + other.reverted, restored + other.restored, List.copyOf(both));
        }
    }

    /**
     * What one transaction took back.
     *
     * @param position the number of the oldest entry dealt with: whoever goes on later goes on before it
     * @param entries how many were dealt with
     */
    public record Step(long position, int entries, Report report) {}

    /** Told of each step within its transaction, so that whoever keeps the position takes nothing back twice, whenever the server dies. */
    public interface Progress {
        /**
         * Keeps the position.
         *
         * @return whether to go on after this step
         */
        boolean done(DSLContext db, Step step);
    }

    /** Returns whether a cause has been taken back, at least in part. */
    public boolean undone(UUID workspace, UUID cause) {
        return journal.read(db -> new CauseEntries(db, workspace, cause).undone());
    }

    /** Returns how many entries a cause has. */
    public int count(UUID workspace, UUID cause) {
        return journal.read(db -> new CauseEntries(db, workspace, cause).count());
    }

    /**
     * Takes back all of a cause.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND} when there is no such cause, {@link Fault#CONFLICT} when it has been taken back already
     */
    public Report run(Author author, UUID cause) {
        if (count(author.workspace(), cause) == 0) {
            throw new PiiloException(Fault.NOT_FOUND, "There is nothing to take back");
        }
        if (undone(author.workspace(), cause)) {
            throw new PiiloException(Fault.CONFLICT, "This has been undone already");
        }
        return run(author, cause, Long.MAX_VALUE, (_, _) -> true);
    }

    /**
     * Takes back what of a cause comes before a number of the journal, newest first, one transaction after the other.
     *
     * @param before the last position that {@code progress} was told, {@link Long#MAX_VALUE} at first
     */
    public Report run(Author author, UUID cause, long before, Progress progress) {
        Report total = Report.NONE;
        long position = before;
        boolean goOn = true;
        try (LongWork work = new LongWork(journal, author, Cause.undo(cause))) {
            while (goOn) {
                Turn turn = tried(work, cause, position, progress);
                total = total.plus(turn.step.report());
                position = turn.step.position();
                goOn = turn.goOn;
            }
        }
        return total;
    }

    private record Turn(Step step, boolean goOn) {}

    private Turn tried(LongWork work, UUID cause, long before, Progress progress) {
        for (int tries = 1; ; tries++) {
            try {
                return work.write(change -> {
                    Step step = step(change, cause, before);
                    return new Turn(step, progress.done(change.db(), step) && step.entries() == CHUNK);
                });
            } catch (PiiloException | IntegrityConstraintViolationException failure) {
                if (tries == TRIES || !anotherWasQuicker(failure)) {
                    throw failure;
                }
            }
        }
    }

    /** Somebody has changed a record, or written a note about it, between our reading and our writing. */
    private static boolean anotherWasQuicker(RuntimeException failure) {
        return !(failure instanceof PiiloException ours) || ours.fault() == Fault.CONFLICT;
    }

    private Step step(Change change, UUID cause, long before) {
        CauseEntries entries = new CauseEntries(change.db(), change.workspace(), cause);
        List<CauseEntries.Entry> chunk = entries.before(before, CHUNK);
        if (chunk.isEmpty()) {
            return new Step(before, 0, Report.NONE);
        }
        Report report = new UndoStep(change, journal.kinds(), entries).take(chunk);
        return new Step(chunk.getLast().number(), chunk.size(), report);
    }
}
