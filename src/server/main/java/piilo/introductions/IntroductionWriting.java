package piilo.introductions;

import java.util.Collection;
import java.util.HashSet;
import java.util.UUID;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.journal.Author;
import piilo.journal.Cause;
import piilo.journal.Journal;
import piilo.journal.Journalled;
import piilo.journal.Merge;
import piilo.journal.Opened;
import piilo.journal.RecordKind;

/** Writes introductions. */
public final class IntroductionWriting {
    private final Journal journal;
    private final Introductions introductions;
    private final RecordKind<? extends Journalled> contacts;

    /**
     * Makes the writer.
     *
     * @param contacts only asked whether they are there
     */
    public IntroductionWriting(
            Journal journal, Introductions introductions, RecordKind<? extends Journalled> contacts) {
        this.journal = journal;
        this.introductions = introductions;
        this.contacts = contacts;
    }

    /**
     * Sees to it that contacts are there.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND} when one is not
     */
    void check(UUID workspace, Collection<UUID> ids) {
        int wanted = new HashSet<>(ids).size();
        if (wanted > 0 && journal.read(db -> contacts.load(db, workspace, ids)).size() != wanted) {
            throw new PiiloException(Fault.NOT_FOUND, "There is no such contact");
        }
    }

    Cause create(Author author, Introduction one) {
        return journal.edit(author, change -> change.create(introductions, one));
    }

    Cause update(Author author, Introduction stored, Introduction one) {
        return journal.edit(author, change -> change.update(introductions, stored, one));
    }

    /** Saves a form, unless both it and somebody else have changed the same fields since it was opened. */
    Merge<Introduction> merge(Author author, Opened opened, Cause cause, Introduction one) {
        return journal.write(author, cause, change -> change.save(introductions, one, opened));
    }

    /**
     * Moves an introduction to the trash.
     *
     * @return the cause, by which it is brought back
     */
    Cause delete(Author author, Introduction one) {
        return journal.edit(author, change -> change.deleteWithAll(introductions, one));
    }
}
