package piilo.recruiters;

import static piilo.database.schema.Tables.ATTACHMENT;
import static piilo.database.schema.Tables.ATTACHMENT_CONTENT;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import piilo.database.Database;
import piilo.database.Names;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.journal.Filed;
import piilo.journal.Forgetting;
import piilo.journal.RecordKind;
import piilo.journal.RecordRows;

/** The files of each workspace, and their bytes. */
public final class Attachments implements RecordKind<Attachment>, Filed, Forgetting.Memory {
    private static final RecordRows<Attachment> ROWS = new RecordRows<>(
            ATTACHMENT,
            List.of(ATTACHMENT.TOLD_ID, ATTACHMENT.NAME, ATTACHMENT.TYPE, ATTACHMENT.SIZE),
            Attachments::values,
            Attachments::read);

    private final Database database;

    public Attachments(Database database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "attachment";
    }

    @Override
    public Class<Attachment> type() {
        return Attachment.class;
    }

    @Override
    public RecordRows<Attachment> rows() {
        return ROWS;
    }

    @Override
    public String title(Attachment one) {
        return one.name();
    }

    /** Returns the files that went with what was told, by the ids of that. */
    Map<UUID, Attachment> of(UUID workspace, Collection<UUID> told) {
        return database.read(db -> of(db, workspace, told));
    }

    Map<UUID, Attachment> of(DSLContext db, UUID workspace, Collection<UUID> told) {
        Map<UUID, Attachment> found = new LinkedHashMap<>();
        ROWS.where(db, workspace, ATTACHMENT.TOLD_ID.in(told)).forEach(one -> found.put(one.told(), one));
        return found;
    }

    @Override
    public void keep(DSLContext db, UUID workspace, UUID id, byte[] bytes) {
        db.insertInto(ATTACHMENT_CONTENT)
                .set(ATTACHMENT_CONTENT.ID, id)
                .set(ATTACHMENT_CONTENT.WORKSPACE_ID, workspace)
                .set(ATTACHMENT_CONTENT.CONTENT, bytes)
                .execute();
    }

    /**
     * Returns the bytes of a file that has a record.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND}
     */
    byte[] bytes(UUID workspace, UUID id) {
        return database.read(db -> db.select(ATTACHMENT_CONTENT.CONTENT)
                        .from(ATTACHMENT_CONTENT)
                        .where(ATTACHMENT_CONTENT.WORKSPACE_ID.eq(workspace))
                        .and(ATTACHMENT_CONTENT.ID.eq(id))
                        .fetchOptional(ATTACHMENT_CONTENT.CONTENT))
                .orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "There is no such file"));
    }

    /** Forgets the bytes of files whose record can no longer be brought back. */
    @Override
    public void forget(DSLContext db, UUID workspace, Collection<UUID> records) {
        db.deleteFrom(ATTACHMENT_CONTENT)
                .where(ATTACHMENT_CONTENT.WORKSPACE_ID.eq(workspace))
                .and(ATTACHMENT_CONTENT.ID.in(records))
                .execute();
    }

    private static Attachment read(Record row) {
        return new Attachment(
                row.get(ATTACHMENT.ID),
                row.get(ATTACHMENT.VERSION),
                row.get(ATTACHMENT.CREATED_AT),
                row.get(ATTACHMENT.TOLD_ID),
                row.get(ATTACHMENT.NAME),
                FileType.valueOf(row.get(ATTACHMENT.TYPE).toUpperCase(Locale.ROOT)),
                row.get(ATTACHMENT.SIZE));
    }

    private static Object[] values(Attachment one) {
        return new Object[] {one.told(), one.name(), Names.of(one.type()), one.size()};
    }
}
