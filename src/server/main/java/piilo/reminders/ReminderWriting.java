package piilo.reminders;

import java.util.UUID;
import piilo.journal.Author;
import piilo.journal.Cause;
import piilo.journal.Journal;
import piilo.journal.Merge;
import piilo.journal.Opened;

/** Writes reminders. Each answers with the cause by which it is taken back. */
public final class ReminderWriting {
    private final Journal journal;
    private final Reminders reminders;

    public ReminderWriting(Journal journal, Reminders reminders) {
        this.journal = journal;
        this.reminders = reminders;
    }

    /** Adds a reminder. */
    public UUID create(Author author, Reminder reminder) {
        return journal.edit(author, change -> change.create(reminders, reminder))
                .id();
    }

    /** Saves a reminder, when nobody has changed it since it was read. */
    public UUID update(Author author, Reminder stored, Reminder reminder) {
        return journal.edit(author, change -> change.update(reminders, stored, reminder))
                .id();
    }

    /** Saves a form under a cause, unless both it and somebody else have changed the same fields since it was opened. */
    Merge<Reminder> merge(Author author, Cause cause, Opened opened, Reminder reminder) {
        return journal.write(author, cause, change -> change.save(reminders, reminder, opened));
    }

    /** Moves a reminder to the trash. */
    UUID delete(Author author, Reminder reminder) {
        return journal.edit(author, change -> change.delete(reminders, reminder))
                .id();
    }
}
