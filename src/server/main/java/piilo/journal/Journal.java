package piilo.journal;

import static piilo.database.schema.Tables.JOURNAL;
import static piilo.database.schema.Tables.WORKSPACE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.database.Keyset;
import piilo.database.Rows;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.json.Json;
import piilo.text.Language;

/**
 * The record of every change of user data, and the only way to make one.
 *
 * <p>A transaction takes its numbers from the workspace's own row, when it begins to write. The row stays locked until the commit, so within a workspace the
 * order of the numbers is the order of the commits, and a reader that asks for all after a number misses none.
 */
public final class Journal {
    private static final Keyset<Instant> NEWEST = new Keyset<>(JOURNAL.WRITTEN_AT, JOURNAL.CAUSE_ID, true);
    private static final List<Field<?>> FIELDS = List.of(
            JOURNAL.WORKSPACE_ID,
            JOURNAL.NUMBER,
            JOURNAL.WRITTEN_AT,
            JOURNAL.ACCOUNT_ID,
            JOURNAL.CAUSE_KIND,
            JOURNAL.CAUSE_ID,
            JOURNAL.RECORD_KIND,
            JOURNAL.RECORD_ID,
            JOURNAL.ACTION,
            JOURNAL.BEFORE_JSON,
            JOURNAL.AFTER_JSON);

    private final Database database;
    private final List<RecordKind<?>> kinds;
    private final List<AfterCommit> listeners = new CopyOnWriteArrayList<>();
    private final WriteGuard guard;

    /**
     * Makes the journal.
     *
     * @param kinds all kinds that are journalled, what is referred to before what refers to it
     * @param guard asked before each write
     */
    public Journal(Database database, List<RecordKind<?>> kinds, WriteGuard guard) {
        this.database = database;
        this.kinds = List.copyOf(kinds);
        this.guard = guard;
    }

    /** Told of each commit, before the one who wrote gets his answer. */
    public interface AfterCommit {
        /** Reads what it needs from the journal; it must not throw. */
        void written(UUID workspace);

        /** Told in the middle of long work, which goes on meanwhile, so that there is less to do at its end. */
        default void writing(UUID workspace) {}
    }

    /** May forbid all writing. */
    public interface WriteGuard {
        /**
         * Lets a write pass or not.
         *
         * @throws PiiloException when nothing may be written just now
         */
        void check();
    }

    /**
     * Asks whether anything may be written just now, for work that writes beside the journal or begins long before it.
     *
     * @throws PiiloException when not
     */
    public void checkWritable() {
        guard.check();
    }

    public void listen(AfterCommit listener) {
        listeners.add(listener);
    }

    /**
     * Changes records: all that {@code work} asks for, and the journal's entries about it, or nothing.
     *
     * @param work may run more than once, see {@link Database#inTransaction}
     * @throws PiiloException {@link Fault#CONFLICT} when a record has been changed since it was read
     */
    public <T extends @Nullable Object> T write(Author author, Cause cause, Function<Change, T> work) {
        T result = commit(author, cause, work);
        tell(author.workspace());
        return result;
    }

    /**
     * Changes records as {@link #write} does, by an edit of the user's.
     *
     * @return its cause, by which it is taken back
     */
    public Cause edit(Author author, Consumer<Change> work) {
        Cause cause = Cause.edit();
        write(author, cause, change -> {
            work.accept(change);
            return null;
        });
        return cause;
    }

    /**
     * Returns what a record is called.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND} when it is not there
     */
    public <R extends Journalled> String title(UUID workspace, RecordKind<R> kind, UUID id) {
        return kind.title(one(workspace, kind, id));
    }

    /** Returns the same for somebody who reads a language. */
    public <R extends Journalled> String title(UUID workspace, RecordKind<R> kind, UUID id, Language language) {
        return kind.title(one(workspace, kind, id), language);
    }

    private <R extends Journalled> R one(UUID workspace, RecordKind<R> kind, UUID id) {
        return read(db -> kind.load(db, workspace, List.of(id))).stream()
                .findFirst()
                .orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "There is no such " + kind.kind()));
    }

    /** Changes records as {@link #write} does, but tells nobody. */
    <T extends @Nullable Object> T commit(Author author, Cause cause, Function<Change, T> work) {
        guard.check();
        return database.inTransaction(db -> {
            Change change = new Change(db, author.workspace(), kinds);
            T value = work.apply(change);
            change.flush();
            append(db, author, cause, change);
            return value;
        });
    }

    /** Tells of all that has been committed in a workspace. */
    void tell(UUID workspace) {
        listeners.forEach(listener -> listener.written(workspace));
    }

    /** Tells that there is more to come. */
    void foretell(UUID workspace) {
        listeners.forEach(listener -> listener.writing(workspace));
    }

    /** Reads records by their kinds, outside any transaction. */
    public <T> T read(Function<DSLContext, T> query) {
        return database.read(query);
    }

    private static void append(DSLContext db, Author author, Cause cause, Change change) {
        List<Change.Written> written = change.written();
        if (written.isEmpty()) {
            return;
        }
        AtomicLong number = new AtomicLong(change.lastNumber());
        Instant now = Instant.now();
        Rows.insert(db, FIELDS, written, one -> new @Nullable Object[] {
            author.workspace(),
            number.incrementAndGet(),
            now,
            author.account(),
            cause.kind().text(),
            cause.id(),
            one.kind(),
            one.record(),
            one.action().text(),
            one.before(),
            one.after()
        });
        db.update(WORKSPACE)
                .set(WORKSPACE.JOURNAL_NUMBER, number.get())
                .where(WORKSPACE.ID.eq(author.workspace()))
                .execute();
    }

    /**
     * Locks the workspace's row until the transaction ends and returns the last number taken. This comes before the first row is written: a new row that refers to
     * the workspace locks it too, but together with others, and two transactions that both did so would wait for each other when they came to take their numbers.
     */
    static long lock(DSLContext db, UUID workspace) {
        return there(db.select(WORKSPACE.JOURNAL_NUMBER)
                .from(WORKSPACE)
                .where(WORKSPACE.ID.eq(workspace))
                .forUpdate()
                .fetchOne(WORKSPACE.JOURNAL_NUMBER));
    }

    private static long number(DSLContext db, UUID workspace) {
        return there(db.select(WORKSPACE.JOURNAL_NUMBER)
                .from(WORKSPACE)
                .where(WORKSPACE.ID.eq(workspace))
                .fetchOne(WORKSPACE.JOURNAL_NUMBER));
    }

    private static long there(@Nullable Long number) {
        if (number == null) {
            throw new PiiloException(Fault.NOT_FOUND, "There is no such workspace");
        }
        return number;
    }

    /** Returns the number of the last entry: as long as it is the same, nothing has changed in the workspace. */
    public long number(UUID workspace) {
        return database.read(db -> number(db, workspace));
    }

    /** Returns up to {@code limit} entries after a number, in order. */
    public List<JournalEntry> after(UUID workspace, long number, int limit) {
        return database.read(
                db -> entries(db, JOURNAL.WORKSPACE_ID.eq(workspace).and(JOURNAL.NUMBER.gt(number)), limit, false));
    }

    /** Returns the last {@code limit} entries about records, newest first. */
    public List<JournalEntry> about(UUID workspace, Collection<UUID> records, int limit) {
        return database.read(
                db -> entries(db, JOURNAL.WORKSPACE_ID.eq(workspace).and(JOURNAL.RECORD_ID.in(records)), limit, true));
    }

    /** Returns up to {@code limit} of the entries that imports wrote about a record, newest first, that come after a place in the order of time. */
    public List<JournalEntry> imports(UUID workspace, UUID record, Optional<Keyset.Place> after, int limit) {
        return database.read(db -> db.selectFrom(JOURNAL)
                .where(JOURNAL.WORKSPACE_ID.eq(workspace))
                .and(JOURNAL.RECORD_ID.eq(record))
                .and(JOURNAL.CAUSE_KIND.eq(Cause.Kind.IMPORT.text()))
                .and(NEWEST.afterTime(after))
                .orderBy(NEWEST.order())
                .limit(limit)
                .fetch(Journal::entry));
    }

    /** Returns up to {@code limit} entries that a condition of a store holds for, which must name the workspace. */
    public static List<JournalEntry> entries(DSLContext db, Condition condition, int limit, boolean newestFirst) {
        return db.selectFrom(JOURNAL)
                .where(condition)
                .orderBy(newestFirst ? JOURNAL.NUMBER.desc() : JOURNAL.NUMBER.asc())
                .limit(limit)
                .fetch(Journal::entry);
    }

    private static JournalEntry entry(Record row) {
        return new JournalEntry(
                row.get(JOURNAL.NUMBER),
                row.get(JOURNAL.WRITTEN_AT),
                row.get(JOURNAL.ACCOUNT_ID),
                new Cause(Cause.Kind.of(row.get(JOURNAL.CAUSE_KIND)), row.get(JOURNAL.CAUSE_ID)),
                row.get(JOURNAL.RECORD_KIND),
                row.get(JOURNAL.RECORD_ID),
                JournalEntry.Action.of(row.get(JOURNAL.ACTION)),
                state(row.get(JOURNAL.BEFORE_JSON)),
                state(row.get(JOURNAL.AFTER_JSON)));
    }

    private static @Nullable ObjectNode state(@Nullable String text) {
        return text == null ? null : Json.read(text, ObjectNode.class);
    }

    /** Returns the kinds of records that are journalled, those first that others refer to. */
    public List<RecordKind<?>> kinds() {
        return kinds;
    }
}
