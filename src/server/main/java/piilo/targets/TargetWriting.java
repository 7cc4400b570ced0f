package piilo.targets;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.journal.Author;
import piilo.journal.Cause;
import piilo.journal.Change;
import piilo.journal.Journal;
import piilo.journal.Merge;
import piilo.journal.Opened;

/** Writes targets. Each act gives the cause by which it is taken back. */
public final class TargetWriting {
    private final Journal journal;
    private final Targets targets;

    public TargetWriting(Journal journal, Targets targets) {
        this.journal = journal;
        this.targets = targets;
    }

    /** Makes a company a target from a day on, or no longer one, as part of another change. */
    public void want(Change change, UUID company, boolean wanted, LocalDate day) {
        change.lock();
        Target stored = targets.of(change.db(), change.workspace(), company).orElse(null);
        if (wanted && stored == null) {
            change.create(targets, Target.watched(company, day));
        } else if (!wanted && stored != null) {
            change.delete(targets, stored);
        }
    }

    /** Makes a company a target from a day on, or no longer one. */
    Cause want(Author author, UUID company, boolean wanted, LocalDate day) {
        return journal.edit(author, change -> want(change, company, wanted, day));
    }

    /** What has become of an edit; the merge is null when the company was no target before. */
    record Edited(Cause cause, @Nullable Merge<Target> merge) {
        boolean settled() {
            return merge == null || merge.conflicts().isEmpty();
        }
    }

    /** Saves a form, unless both it and somebody else have changed the same fields since it was opened; a company that was no target becomes one. */
    Edited save(Author author, Opened opened, Target mine) {
        Cause cause = Cause.edit();
        return journal.write(author, cause, change -> {
            change.lock();
            if (targets.of(change.db(), change.workspace(), mine.company()).isEmpty()) {
                change.create(targets, mine);
                return new Edited(cause, null);
            }
            return new Edited(cause, change.save(targets, mine, opened));
        });
    }

    Cause change(Author author, Target stored, Target changed) {
        return journal.edit(author, change -> change.update(targets, stored, changed));
    }

    Cause delete(Author author, Target stored) {
        return journal.edit(author, change -> change.delete(targets, stored));
    }
}
