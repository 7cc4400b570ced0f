package piilo.notes;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
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

/** Writes notes. */
public final class NoteWriting {
    private final Journal journal;
    private final Notes notes;
    private final RecordKind<? extends Journalled> contacts;
    private final RecordKind<? extends Journalled> companies;
    private final RecordKind<? extends Journalled> leads;

    /**
     * Makes the writer.
     *
     * @param contacts and {@code companies} and {@code leads} are what notes are about; asked whether they are there
     */
    public NoteWriting(
            Journal journal,
            Notes notes,
            RecordKind<? extends Journalled> contacts,
            RecordKind<? extends Journalled> companies,
            RecordKind<? extends Journalled> leads) {
        this.journal = journal;
        this.notes = notes;
        this.contacts = contacts;
        this.companies = companies;
        this.leads = leads;
    }

    /**
     * Adds a note.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND} when what it is about is not there
     */
    public void create(Author author, Note note) {
        journal.write(author, Cause.edit(), change -> {
            if (!has(change.db(), change.workspace(), note)) {
                throw noSubject();
            }
            change.create(notes, note);
            return null;
        });
    }

    /**
     * Sees to it that what a note is about is there.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND} when it is not
     */
    void checkSubject(UUID workspace, Note note) {
        if (!journal.read(db -> has(db, workspace, note))) {
            throw noSubject();
        }
    }

    private static PiiloException noSubject() {
        return new PiiloException(Fault.NOT_FOUND, "There is nothing to write a note on");
    }

    private boolean has(DSLContext db, UUID workspace, Note note) {
        return has(db, workspace, contacts, note.contact())
                || has(db, workspace, companies, note.company())
                || has(db, workspace, leads, note.lead());
    }

    private static boolean has(
            DSLContext db, UUID workspace, RecordKind<? extends Journalled> kind, @Nullable UUID id) {
        return id != null && !kind.load(db, workspace, List.of(id)).isEmpty();
    }

    public void update(Author author, Note stored, Note note) {
        journal.write(author, Cause.edit(), change -> {
            change.update(notes, stored, note);
            return null;
        });
    }

    /** Saves a form, unless both it and somebody else have changed the text since it was opened. */
    Merge<Note> merge(Author author, Opened opened, Note note) {
        return journal.write(author, Cause.edit(), change -> change.save(notes, note, opened));
    }

    /**
     * Moves a note to the trash.
     *
     * @return the cause, by which it is brought back
     */
    public Cause delete(Author author, Note note) {
        return journal.edit(author, change -> change.deleteWithAll(notes, note));
    }
}
