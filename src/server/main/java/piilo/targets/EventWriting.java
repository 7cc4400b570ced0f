package piilo.targets;

import java.util.function.Consumer;
import piilo.journal.Author;
import piilo.journal.Cause;
import piilo.journal.Change;
import piilo.journal.Journal;
import piilo.journal.Merge;
import piilo.journal.Opened;

/** Writes trigger events. Each act gives the cause by which it is taken back. */
public final class EventWriting {
    private final Journal journal;
    private final TriggerEvents events;

    public EventWriting(Journal journal, TriggerEvents events) {
        this.journal = journal;
        this.events = events;
    }

    Cause create(Author author, TriggerEvent event) {
        return write(author, change -> change.create(events, event));
    }

    private Cause write(Author author, Consumer<Change> work) {
        Cause cause = Cause.edit();
        journal.write(author, cause, change -> {
            work.accept(change);
            return cause;
        });
        return cause;
    }

    /** What has become of an edit: its cause, and the merge that may have left something to be chosen. */
    record Edited(Cause cause, Merge<TriggerEvent> merge) {}

    /** Saves a form, unless both it and somebody else have changed the same fields since it was opened. */
    Edited merge(Author author, Opened opened, TriggerEvent event) {
        Cause cause = Cause.edit();
        return journal.write(author, cause, change -> {
            Merge<TriggerEvent> merge = change.merge(events, event, opened);
            change.update(events, merge);
            return new Edited(cause, merge);
        });
    }

    /** Moves an event to the trash. */
    Cause delete(Author author, TriggerEvent event) {
        return write(author, change -> change.delete(events, event));
    }
}
