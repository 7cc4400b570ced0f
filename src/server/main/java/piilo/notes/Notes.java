package piilo.notes;

import static piilo.database.schema.Tables.COMPANY;
import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.NOTE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.database.Keyset;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.journal.RecordKind;
import piilo.journal.RecordRows;

/** The notes of each workspace. */
public final class Notes implements RecordKind<Note> {
    private static final int PINNED_LIMIT = 20;
    private static final int TITLE_LENGTH = 80;
    private static final Keyset<Instant> NEWEST = new Keyset<>(NOTE.WRITTEN_AT, NOTE.ID, true);
    private static final RecordRows<Note> ROWS = new RecordRows<>(
            NOTE,
            List.of(NOTE.CONTACT_ID, NOTE.COMPANY_ID, NOTE.TEXT, NOTE.PINNED, NOTE.WRITTEN_AT),
            note -> new @Nullable Object[] {note.contact(), note.company(), note.text(), note.pinned(), note.writtenAt()
            },
            Notes::note);

    private final Database database;

    public Notes(Database database) {
        this.database = database;
    }

    /** A note with the name of whom it is about. */
    public record About(Note note, String name) {}

    @Override
    public String kind() {
        return "note";
    }

    @Override
    public Class<Note> type() {
        return Note.class;
    }

    @Override
    public RecordRows<Note> rows() {
        return ROWS;
    }

    @Override
    public String title(Note note) {
        String line = note.text().strip().lines().findFirst().orElse("");
        return line.length() <= TITLE_LENGTH ? line : line.substring(0, TITLE_LENGTH - 1) + "…";
    }

    /**
     * Returns a note.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND}
     */
    public Note get(UUID workspace, UUID id) {
        return find(workspace, id).orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "There is no such note"));
    }

    public Optional<Note> find(UUID workspace, UUID id) {
        return database.read(db -> load(db, workspace, List.of(id))).stream().findFirst();
    }

    /** Returns at most {@code limit} of the notes on a contact, newest first, that come after a place in their list. */
    public List<Note> ofContact(UUID workspace, UUID contact, Optional<Keyset.Place> after, int limit) {
        return database.read(
                db -> newest(db, workspace, NOTE.CONTACT_ID.eq(contact).and(place(after)), limit));
    }

    /** Returns the pinned notes on a contact, newest first; no more than have room above all else. */
    public List<Note> pinnedOfContact(UUID workspace, UUID contact) {
        return database.read(
                db -> newest(db, workspace, NOTE.CONTACT_ID.eq(contact).and(NOTE.PINNED.isTrue()), PINNED_LIMIT));
    }

    /** Returns the pinned notes on a company, newest first; no more than have room above all else. */
    public List<Note> pinnedOfCompany(UUID workspace, UUID company) {
        return database.read(
                db -> newest(db, workspace, NOTE.COMPANY_ID.eq(company).and(NOTE.PINNED.isTrue()), PINNED_LIMIT));
    }

    /** Returns at most {@code limit} of the notes on a company, newest first, that come after a place in their list. */
    public List<Note> ofCompany(UUID workspace, UUID company, Optional<Keyset.Place> after, int limit) {
        return database.read(
                db -> newest(db, workspace, NOTE.COMPANY_ID.eq(company).and(place(after)), limit));
    }

    /**
     * One page.
     *
     * @param next where the next page begins; null on the last
     */
    record Page(List<Note> notes, @Nullable String next) {}

    /** Returns a page of the notes on a contact or company, newest first; the first page when {@code cursor} is empty. */
    Page page(UUID workspace, UUID contactOrCompany, Optional<String> cursor, int limit) {
        Condition place = place(cursor.map(Keyset.Place::of));
        List<Note> found = database.read(
                db -> newest(db, workspace, about(contactOrCompany).and(place), limit + 1));
        if (found.size() <= limit) {
            return new Page(found, null);
        }
        Note last = found.get(limit - 1);
        return new Page(
                found.subList(0, limit), new Keyset.Place(last.writtenAt().toString(), last.id()).cursor());
    }

    private static Condition place(Optional<Keyset.Place> after) {
        return after.map(NEWEST::after).orElseGet(DSL::noCondition);
    }

    /** Counts the notes on a contact or company. */
    int count(UUID workspace, UUID contactOrCompany) {
        return database.read(
                db -> db.fetchCount(NOTE, NOTE.WORKSPACE_ID.eq(workspace).and(about(contactOrCompany))));
    }

    private static Condition about(UUID contactOrCompany) {
        return NOTE.CONTACT_ID.eq(contactOrCompany).or(NOTE.COMPANY_ID.eq(contactOrCompany));
    }

    private static List<Note> newest(DSLContext db, UUID workspace, Condition condition, int limit) {
        return db.selectFrom(NOTE)
                .where(NOTE.WORKSPACE_ID.eq(workspace))
                .and(condition)
                .orderBy(NOTE.WRITTEN_AT.desc(), NOTE.ID.desc())
                .limit(limit)
                .fetch(Notes::note);
    }

    /** Returns the workspace's newest notes, with the names of whom they are about. */
    public List<About> recent(UUID workspace, int limit) {
        return database.read(db -> db.select(NOTE.fields())
                .select(DSL.coalesce(CONTACT.SHOWN_NAME, COMPANY.NAME))
                .from(NOTE)
                .leftJoin(CONTACT)
                .on(CONTACT.ID.eq(NOTE.CONTACT_ID))
                .leftJoin(COMPANY)
                .on(COMPANY.ID.eq(NOTE.COMPANY_ID))
                .where(NOTE.WORKSPACE_ID.eq(workspace))
                .orderBy(NOTE.WRITTEN_AT.desc(), NOTE.ID.desc())
                .limit(limit)
                .fetch(row -> new About(note(row), row.get(DSL.coalesce(CONTACT.SHOWN_NAME, COMPANY.NAME)))));
    }

    private static Note note(Record row) {
        return new Note(
                row.get(NOTE.ID),
                row.get(NOTE.VERSION),
                row.get(NOTE.CREATED_AT),
                row.get(NOTE.CONTACT_ID),
                row.get(NOTE.COMPANY_ID),
                row.get(NOTE.TEXT),
                row.get(NOTE.PINNED),
                row.get(NOTE.WRITTEN_AT));
    }
}
