package piilo.reasons;

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

/** Writes reasons. */
public final class ReasonWriting {
    private final Journal journal;
    private final Reasons reasons;
    private final RecordKind<? extends Journalled> contacts;
    private final RecordKind<? extends Journalled> companies;

    /**
     * Makes the writer.
     *
     * @param contacts and {@code companies} are what reasons are about; asked whether they are there, and what they are called
     */
    public ReasonWriting(
            Journal journal,
            Reasons reasons,
            RecordKind<? extends Journalled> contacts,
            RecordKind<? extends Journalled> companies) {
        this.journal = journal;
        this.reasons = reasons;
        this.contacts = contacts;
        this.companies = companies;
    }

    /**
     * Returns what a reason is about.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND} when it is not there
     */
    About about(UUID workspace, @Nullable UUID contact, @Nullable UUID company) {
        String person = contact == null ? "" : journal.title(workspace, contacts, contact);
        String firm = company == null ? "" : journal.title(workspace, companies, company);
        return contact == null ? new About("/companies/" + company, firm) : new About("/contacts/" + contact, person);
    }

    /** The page of whom or what a reason is about, and the name. */
    record About(String path, String name) {}

    Cause create(Author author, Reason one) {
        return journal.edit(author, change -> change.create(reasons, one));
    }

    Cause update(Author author, Reason stored, Reason one) {
        return journal.edit(author, change -> change.update(reasons, stored, one));
    }

    /** Saves a form, unless both it and somebody else have changed the same fields since it was opened. */
    Merge<Reason> merge(Author author, Opened opened, Cause cause, Reason one) {
        return journal.write(author, cause, change -> change.save(reasons, one, opened));
    }

    /**
     * Moves a reason to the trash.
     *
     * @return the cause, by which it is brought back
     */
    Cause delete(Author author, Reason one) {
        return journal.edit(author, change -> change.deleteWithAll(reasons, one));
    }
}
