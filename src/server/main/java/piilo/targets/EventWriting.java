package piilo.targets;

import piilo.journal.Author;
import piilo.journal.Cause;
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
        return journal.edit(author, change -> change.create(events, event));
    }

    /** What has become of an edit: its cause, and the merge that may have left something to be chosen. */
    record Edited(Cause cause, Merge<TriggerEvent> merge) {}

    /** Saves a form, unless both it and somebody else have changed the same fields since it was opened. */
    Edited merge(Author author, Opened opened, TriggerEvent event) {
        Cause cause = Cause.edit();
        return journal.write(author, cause, change -> new Edited(cause, change.save(events, event, opened)));
    }

    /** Moves an event to the trash, and the reminders of it. */
    Cause delete(Author author, TriggerEvent event) {
        return journal.edit(author, change -> change.deleteWithAll(events, event));
    }
}
