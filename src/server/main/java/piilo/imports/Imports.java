package piilo.imports;

import static piilo.database.schema.Tables.IMPORT;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import piilo.api.ImportOptions;
import piilo.database.Database;
import piilo.database.Ids;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.journal.Author;
import piilo.json.Json;

/** The imports of each workspace. A state changes only from the one it is thought to be in, so that of two who decide at once one is told. */
public final class Imports {
    private final Database database;

    public Imports(Database database) {
        this.database = database;
    }

    Database database() {
        return database;
    }

    /** What is known of an uploaded file, its hash as 32 bytes. */
    record Upload(byte[] hash, long size) {}

    Import create(Author author, Import.Order order, Upload upload) {
        UUID id = Ids.next();
        Instant now = Instant.now();
        UUID account = author.account();
        if (account == null) {
            throw new PiiloException(Fault.NOT_SIGNED_IN, "An import is somebody's");
        }
        database.read(db -> db.insertInto(IMPORT)
                .set(IMPORT.ID, id)
                .set(IMPORT.WORKSPACE_ID, author.workspace())
                .set(IMPORT.ACCOUNT_ID, account)
                .set(IMPORT.FILE_NAME, LineLimits.cut(order.fileName(), LineLimits.TITLE))
                .set(IMPORT.FILE_HASH, upload.hash())
                .set(IMPORT.FILE_SIZE, upload.size())
                .set(IMPORT.PLUGIN, order.plugin())
                .set(IMPORT.WITH_BODIES, order.withBodies())
                .set(IMPORT.DEMO, order.demo())
                .set(IMPORT.TIME_ZONE, order.zone().getId())
                .set(IMPORT.STATE, ImportState.READING.text())
                .set(IMPORT.COUNTS, Json.write(ImportCounts.NONE))
                .set(IMPORT.CREATED_AT, now)
                .set(IMPORT.UPDATED_AT, now)
                .execute());
        return get(author.workspace(), id);
    }

    public Optional<Import> find(UUID workspace, UUID id) {
        return one(mine(workspace, id));
    }

    /**
     * Returns an import.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND}
     */
    public Import get(UUID workspace, UUID id) {
        return find(workspace, id).orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "There is no such import"));
    }

    /** Returns the import that brought the sample data, as long as it has not been taken back. */
    public Optional<UUID> demo(UUID workspace) {
        return database.read(db -> db.select(IMPORT.ID)
                .from(IMPORT)
                .where(IMPORT.WORKSPACE_ID.eq(workspace))
                .and(IMPORT.DEMO.isTrue())
                .and(IMPORT.STATE.in("reading", "preview", "applying", "applied"))
                .orderBy(IMPORT.ID.desc())
                .limit(1)
                .fetchOptional(IMPORT.ID));
    }

    /** Returns up to {@code limit} imports that were made before one, newest first. */
    public List<Import> before(UUID workspace, @Nullable UUID before, int limit) {
        Condition older = before == null
                ? IMPORT.WORKSPACE_ID.eq(workspace)
                : IMPORT.WORKSPACE_ID.eq(workspace).and(IMPORT.ID.lt(before));
        return database.read(db -> db.selectFrom(IMPORT)
                .where(older)
                .orderBy(IMPORT.ID.desc())
                .limit(limit)
                .fetch(Imports::read));
    }

    /** Returns the latest applied import of the very same file, if there is one. */
    public Optional<Import> sameFile(Import one) {
        return this.one(IMPORT.WORKSPACE_ID
                .eq(one.workspace())
                .and(IMPORT.FILE_HASH.eq(HexFormat.of().parseHex(one.fileHash())))
                .and(IMPORT.STATE.eq(ImportState.APPLIED.text()))
                .and(IMPORT.ID.ne(one.id())));
    }

    /** Returns those that a job was working on when the server ended, oldest first, of all workspaces. */
    List<Import> unfinished() {
        return database.read(db -> db.selectFrom(IMPORT)
                .where(IMPORT.STATE.in(
                        ImportState.READING.text(), ImportState.APPLYING.text(), ImportState.UNDOING.text()))
                .orderBy(IMPORT.ID)
                .fetch(Imports::read));
    }

    private Optional<Import> one(Condition condition) {
        return database
                .read(db -> db.selectFrom(IMPORT)
                        .where(condition)
                        .orderBy(IMPORT.APPLIED_AT.desc())
                        .limit(1)
                        .fetch(Imports::read))
                .stream()
                .findFirst();
    }

    private static Import read(Record row) {
        String plugin = row.get(IMPORT.PLUGIN);
        return new Import(
                row.get(IMPORT.ID),
                row.get(IMPORT.WORKSPACE_ID),
                row.get(IMPORT.ACCOUNT_ID),
                row.get(IMPORT.FILE_NAME),
                HexFormat.of().formatHex(row.get(IMPORT.FILE_HASH)),
                row.get(IMPORT.FILE_SIZE),
                plugin == null ? null : new ChosenImporter(plugin, row.get(IMPORT.IMPORTER)),
                new ImportOptions(row.get(IMPORT.WITH_BODIES), ZoneId.of(row.get(IMPORT.TIME_ZONE))),
                row.get(IMPORT.DEMO),
                ImportState.of(row.get(IMPORT.STATE)),
                Reason.stored(row.get(IMPORT.PROBLEM), row.get(IMPORT.PROBLEM_ARGUMENTS)),
                new Import.Progress(
                        row.get(IMPORT.LINE_COUNT), row.get(IMPORT.TOTAL_COUNT), row.get(IMPORT.DONE_COUNT)),
                Json.read(row.get(IMPORT.COUNTS), ImportCounts.class),
                row.get(IMPORT.CREATED_AT),
                row.get(IMPORT.APPLIED_AT));
    }

    void recognised(Import one, ChosenImporter importer) {
        database.read(db -> db.update(IMPORT)
                .set(IMPORT.PLUGIN, importer.plugin())
                .set(IMPORT.IMPORTER, importer.importer())
                .where(mine(one.workspace(), one.id()))
                .execute());
    }

    /** Where the work of the present state stands. */
    long position(Import one) {
        return database.read(db -> db.select(IMPORT.POSITION)
                .from(IMPORT)
                .where(mine(one.workspace(), one.id()))
                .fetchSingle(IMPORT.POSITION));
    }

    /** Notes how far reading is; returns false when the import is no longer being read. */
    boolean read(DSLContext db, Import one, long lines) {
        return set(db, one, ImportState.READING, Map.of(IMPORT.LINE_COUNT, lines, IMPORT.DONE_COUNT, lines));
    }

    /** Notes how far the work is; returns false when the import has left the state. */
    boolean done(DSLContext db, Import one, ImportState state, long position, long newlyDone) {
        return set(
                db,
                one,
                state,
                Map.of(IMPORT.POSITION, position, IMPORT.DONE_COUNT, IMPORT.DONE_COUNT.plus(newlyDone)));
    }

    boolean toPreview(Import one, ImportCounts counts) {
        return change(
                one,
                ImportState.READING,
                Map.of(IMPORT.STATE, ImportState.PREVIEW.text(), IMPORT.COUNTS, Json.write(counts)));
    }

    boolean toApplying(Import one) {
        return change(
                one,
                ImportState.PREVIEW,
                Map.of(
                        IMPORT.STATE,
                        ImportState.APPLYING.text(),
                        IMPORT.POSITION,
                        0L,
                        IMPORT.DONE_COUNT,
                        0L,
                        IMPORT.TOTAL_COUNT,
                        IMPORT.LINE_COUNT));
    }

    boolean toApplied(Import one, ImportCounts counts) {
        return change(
                one,
                ImportState.APPLYING,
                Map.of(
                        IMPORT.STATE, ImportState.APPLIED.text(),
                        IMPORT.DONE_COUNT, IMPORT.TOTAL_COUNT,
                        IMPORT.COUNTS, Json.write(counts),
                        IMPORT.APPLIED_AT, Instant.now()));
    }

    /** Begins to take an import back, which ends as undone, cancelled or failed. */
    boolean toUndoing(Import one, ImportState from, ImportState endsAs, long entries) {
        return change(
                one,
                from,
                Map.of(
                        IMPORT.STATE,
                        ImportState.UNDOING.text(),
                        IMPORT.ENDS_AS,
                        endsAs.text(),
                        IMPORT.POSITION,
                        0L,
                        IMPORT.DONE_COUNT,
                        0L,
                        IMPORT.TOTAL_COUNT,
                        entries));
    }

    /** Ends the taking back. */
    boolean undone(Import one) {
        return change(
                one, ImportState.UNDOING, Map.of(IMPORT.STATE, IMPORT.ENDS_AS, IMPORT.DONE_COUNT, IMPORT.TOTAL_COUNT));
    }

    boolean cancelled(Import one, ImportState from) {
        return change(one, from, Map.of(IMPORT.STATE, ImportState.CANCELLED.text()));
    }

    boolean failed(Import one, ImportState from) {
        return change(one, from, Map.of(IMPORT.STATE, ImportState.FAILED.text()));
    }

    void problem(Import one, Reason problem) {
        database.read(db -> db.update(IMPORT)
                .set(IMPORT.PROBLEM, problem.key())
                .set(IMPORT.PROBLEM_ARGUMENTS, Reason.argumentsOf(problem))
                .where(mine(one.workspace(), one.id()))
                .execute());
    }

    private boolean change(Import one, ImportState from, Map<Field<?>, ?> values) {
        return database.read(db -> set(db, one, from, values));
    }

    private static boolean set(DSLContext db, Import one, ImportState from, Map<Field<?>, ?> values) {
        return db.update(IMPORT)
                        .set(values)
                        .set(IMPORT.UPDATED_AT, Instant.now())
                        .where(mine(one.workspace(), one.id()))
                        .and(IMPORT.STATE.eq(from.text()))
                        .execute()
                == 1;
    }

    private static Condition mine(UUID workspace, UUID id) {
        return IMPORT.ID.eq(id).and(IMPORT.WORKSPACE_ID.eq(workspace));
    }
}
