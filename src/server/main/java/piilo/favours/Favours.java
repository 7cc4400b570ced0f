package piilo.favours;

import static piilo.database.schema.Tables.FAVOUR;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.database.Rows;
import piilo.journal.RecordKind;

/** The favours of each workspace. */
public final class Favours implements RecordKind<Favour> {
    private static final List<Field<?>> CHANGING =
            List.of(FAVOUR.VERSION, FAVOUR.GIVEN, FAVOUR.KIND, FAVOUR.DAY, FAVOUR.TEXT, FAVOUR.UPDATED_AT);
    private static final List<Field<?>> KEY = List.of(FAVOUR.ID, FAVOUR.WORKSPACE_ID, FAVOUR.VERSION);
    private static final List<Field<?>> ALL =
            Rows.fields(List.of(FAVOUR.ID, FAVOUR.WORKSPACE_ID, FAVOUR.CREATED_AT, FAVOUR.CONTACT_ID), CHANGING);

    private final Database database;

    public Favours(Database database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "favour";
    }

    @Override
    public Class<Favour> type() {
        return Favour.class;
    }

    @Override
    public String title(Favour favour) {
        return favour.text() == null ? favour.kind() : favour.text();
    }

    /** Returns the favours between the user and a contact, newest first. */
    public List<Favour> with(UUID workspace, UUID contact) {
        return database.read(db -> allWith(db, workspace, contact));
    }

    /** Returns the favours between the user and a contact, newest first. */
    public List<Favour> allWith(DSLContext db, UUID workspace, UUID contact) {
        return db.selectFrom(FAVOUR)
                .where(FAVOUR.WORKSPACE_ID.eq(workspace))
                .and(FAVOUR.CONTACT_ID.eq(contact))
                .orderBy(FAVOUR.DAY.desc(), FAVOUR.ID.desc())
                .fetch(Favours::favour);
    }

    @Override
    public List<Favour> load(DSLContext db, UUID workspace, Collection<UUID> ids) {
        return db.selectFrom(FAVOUR)
                .where(FAVOUR.WORKSPACE_ID.eq(workspace))
                .and(FAVOUR.ID.in(ids))
                .fetch(Favours::favour);
    }

    private static Favour favour(Record row) {
        return new Favour(
                row.get(FAVOUR.ID),
                row.get(FAVOUR.VERSION),
                row.get(FAVOUR.CREATED_AT),
                row.get(FAVOUR.CONTACT_ID),
                row.get(FAVOUR.GIVEN),
                row.get(FAVOUR.KIND),
                row.get(FAVOUR.DAY),
                row.get(FAVOUR.TEXT));
    }

    @Override
    public void insert(DSLContext db, UUID workspace, List<Favour> favours) {
        Instant now = Instant.now();
        Rows.insert(
                db,
                ALL,
                favours,
                one -> Rows.values(
                        new Object[] {one.id(), workspace, one.createdAt(), one.contact()}, changing(one, now)));
    }

    @Override
    public int update(DSLContext db, UUID workspace, List<Favour> favours) {
        Instant now = Instant.now();
        return Rows.update(
                db,
                CHANGING,
                KEY,
                favours,
                one -> Rows.values(changing(one, now), new Object[] {one.id(), workspace, one.version()}));
    }

    private static @Nullable Object[] changing(Favour one, Instant now) {
        return new @Nullable Object[] {one.version() + 1, one.given(), one.kind(), one.day(), one.text(), now};
    }

    @Override
    public void delete(DSLContext db, UUID workspace, Collection<UUID> ids) {
        Rows.delete(db, FAVOUR.WORKSPACE_ID, workspace, FAVOUR.ID, ids);
    }
}
