package piilo.notes;

import static piilo.database.schema.Tables.COMPANY;
import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.JOB_LEAD;
import static piilo.database.schema.Tables.NOTE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
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
    private static final Field<String> NAME = DSL.coalesce(CONTACT.SHOWN_NAME, COMPANY.NAME, JOB_LEAD.TITLE);
    private static final Keyset<Instant> NEWEST = new Keyset<>(NOTE.WRITTEN_AT, NOTE.ID, true);
    private static final RecordRows<Note> ROWS = new RecordRows<>(
            NOTE,
            List.of(NOTE.CONTACT_ID, NOTE.COMPANY_ID, NOTE.LEAD_ID, NOTE.TEXT, NOTE.PINNED, NOTE.WRITTEN_AT),
            note -> new @Nullable Object[] {
                note.contact(), note.company(), note.lead(), note.text(), note.pinned(), note.writtenAt()
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

    /** What a note can be on. */
    public enum Kind {
        CONTACT,
        COMPANY,
        LEAD;

        private Condition is(UUID id) {
            return switch (this) {
                case CONTACT -> NOTE.CONTACT_ID.eq(id);
                case COMPANY -> NOTE.COMPANY_ID.eq(id);
                case LEAD -> NOTE.LEAD_ID.eq(id);
            };
        }
    }

    /** Returns at most {@code limit} of the notes on something, newest first, that come after a place in their list. */
    public List<Note> on(UUID workspace, Kind kind, UUID id, Optional<Keyset.Place> after, int limit) {
        return database.read(db -> newest(db, workspace, kind.is(id).and(place(after)), limit));
    }

    /** Returns the pinned notes on something, newest first; no more than have room above all else. */
    public List<Note> pinned(UUID workspace, Kind kind, UUID id) {
        return database.read(db -> newest(db, workspace, kind.is(id).and(NOTE.PINNED.isTrue()), PINNED_LIMIT));
    }

    /**
     * One page.
     *
     * @param next where the next page begins; null on the last
     */
    record Page(List<Note> notes, @Nullable String next) {}

    /** Returns a page of the notes on a contact, company or lead, newest first; the first page when {@code cursor} is empty. */
    Page page(UUID workspace, UUID about, Optional<String> cursor, int limit) {
        Condition place = place(cursor.map(Keyset.Place::of));
        List<Note> found = database.read(db -> newest(db, workspace, of(about).and(place), limit + 1));
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

    /** Counts the notes on a contact, company or lead. */
    int count(UUID workspace, UUID about) {
        return database.read(
                db -> db.fetchCount(NOTE, NOTE.WORKSPACE_ID.eq(workspace).and(of(about))));
    }

    private static Condition of(UUID about) {
        return NOTE.CONTACT_ID.eq(about).or(NOTE.COMPANY_ID.eq(about)).or(NOTE.LEAD_ID.eq(about));
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
                .select(NAME)
                .from(NOTE)
                .leftJoin(CONTACT)
                .on(CONTACT.ID.eq(NOTE.CONTACT_ID))
                .leftJoin(COMPANY)
                .on(COMPANY.ID.eq(NOTE.COMPANY_ID))
                .leftJoin(JOB_LEAD)
                .on(JOB_LEAD.ID.eq(NOTE.LEAD_ID))
                .where(NOTE.WORKSPACE_ID.eq(workspace))
                .orderBy(NOTE.WRITTEN_AT.desc(), NOTE.ID.desc())
                .limit(limit)
                .fetch(row -> new About(note(row), row.get(NAME))));
    }

    private static Note note(Record row) {
        return new Note(
                row.get(NOTE.ID),
                row.get(NOTE.VERSION),
                row.get(NOTE.CREATED_AT),
                row.get(NOTE.CONTACT_ID),
                row.get(NOTE.COMPANY_ID),
                row.get(NOTE.LEAD_ID),
                row.get(NOTE.TEXT),
                row.get(NOTE.PINNED),
                row.get(NOTE.WRITTEN_AT));
    }
}
