package piilo.favours;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.journal.Author;
import piilo.journal.Cause;
import piilo.journal.Journal;
import piilo.journal.Journalled;
import piilo.journal.Merge;
import piilo.journal.Opened;
import piilo.journal.RecordKind;

/** Writes favours. */
public final class FavourWriting {
    private final Journal journal;
    private final Favours favours;
    private final RecordKind<? extends Journalled> contacts;
    private final RecordKind<? extends Journalled> leads;

    /**
     * Makes the writer.
     *
     * @param contacts and {@code leads} are what favours refer to; asked whether they are there
     */
    public FavourWriting(
            Journal journal,
            Favours favours,
            RecordKind<? extends Journalled> contacts,
            RecordKind<? extends Journalled> leads) {
        this.journal = journal;
        this.favours = favours;
        this.contacts = contacts;
        this.leads = leads;
    }

    /**
     * Returns the name of a contact.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND}
     */
    String name(UUID workspace, UUID contact) {
        return journal.title(workspace, contacts, contact);
    }

    /**
     * Sees to it that a lead is there.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND} when it is not
     */
    void checkLead(UUID workspace, @Nullable UUID lead) {
        if (lead != null) {
            journal.title(workspace, leads, lead);
        }
    }

    Cause create(Author author, Favour favour) {
        return journal.edit(author, change -> change.create(favours, favour));
    }

    Cause update(Author author, Favour stored, Favour favour) {
        return journal.edit(author, change -> change.update(favours, stored, favour));
    }

    /** Saves a form, unless both it and somebody else have changed the same fields since it was opened. */
    Merge<Favour> merge(Author author, Opened opened, Cause cause, Favour favour) {
        return journal.write(author, cause, change -> change.save(favours, favour, opened));
    }

    /**
     * Moves a favour to the trash, and the reminders of it.
     *
     * @return the cause, by which it is brought back
     */
    Cause delete(Author author, Favour favour) {
        return journal.edit(author, change -> change.deleteWithAll(favours, favour));
    }
}
