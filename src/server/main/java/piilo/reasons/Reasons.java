package piilo.reasons;

import static piilo.database.schema.Tables.FOUND_REASON;
import static piilo.database.schema.Tables.REASON;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.database.Names;
import piilo.database.Rows;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.journal.RecordKind;
import piilo.journal.RecordRows;
import piilo.json.Json;
import piilo.text.Language;

/** The reasons of each workspace: those that the user wrote, and those that Piilo has found. */
public final class Reasons implements RecordKind<Reason> {
    private static final long FAR = Long.MAX_VALUE;
    private static final int MOST_READ = 200;
    private static final List<Field<?>> MEMORY =
            List.of(FOUND_REASON.WORKSPACE_ID, FOUND_REASON.CONTACT_ID, FOUND_REASON.FOUND_AS);
    private static final RecordRows<Reason> ROWS = new RecordRows<>(
            REASON,
            List.of(
                    REASON.CONTACT_ID,
                    REASON.COMPANY_ID,
                    REASON.KIND,
                    REASON.TEXT,
                    REASON.LINK,
                    REASON.DAY,
                    REASON.EXPIRES_ON,
                    REASON.FOUND_AS,
                    REASON.STATE,
                    REASON.WORDING),
            Reasons::values,
            Reasons::read);

    private final Database database;

    public Reasons(Database database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "reason";
    }

    @Override
    public Class<Reason> type() {
        return Reason.class;
    }

    @Override
    public RecordRows<Reason> rows() {
        return ROWS;
    }

    @Override
    public String title(Reason one) {
        return one.text();
    }

    @Override
    public String title(Reason one, Language language) {
        return one.in(language).text();
    }

    /**
     * Returns one.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND}
     */
    Reason get(UUID workspace, UUID id) {
        return database.read(db -> load(db, workspace, List.of(id))).stream()
                .findFirst()
                .orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "There is no such reason"));
    }

    /** Returns the best open reason for each of some contacts that has one: what is of a day near to today before what is not, the latest written first. */
    public Map<UUID, Reason> bestOf(UUID workspace, Collection<UUID> contacts, LocalDate today) {
        Condition open = REASON.CONTACT_ID
                .in(contacts)
                .and(REASON.STATE.eq(Names.of(Reason.State.OPEN)))
                .and(REASON.EXPIRES_ON.isNull().or(REASON.EXPIRES_ON.ge(today)));
        Comparator<Reason> best = Comparator.comparingLong(
                        (Reason one) -> one.day() == null ? FAR : Math.abs(ChronoUnit.DAYS.between(today, one.day())))
                .thenComparing(Reason::createdAt, Comparator.reverseOrder());
        return database
                .read(db -> ROWS.where(db, workspace, open, List.of(REASON.CREATED_AT.desc()), MOST_READ))
                .stream()
                .collect(Collectors.toMap(
                        one -> Objects.requireNonNull(one.contact()), Function.identity(), BinaryOperator.minBy(best)));
    }

    /** Returns those that were found by the same, within a transaction. */
    public List<Reason> foundAs(DSLContext db, UUID workspace, String foundAs) {
        return ROWS.where(db, workspace, REASON.FOUND_AS.eq(foundAs));
    }

    static List<Reason> where(DSLContext db, UUID workspace, Condition condition, List<SortField<?>> order, int limit) {
        return ROWS.where(db, workspace, condition, order, limit);
    }

    /** Returns at most {@code limit} open ones that were found by what begins alike, within a transaction. */
    static List<Reason> openFound(DSLContext db, UUID workspace, String beginning, int limit) {
        return ROWS.where(
                db,
                workspace,
                REASON.FOUND_AS.startsWith(beginning).and(REASON.STATE.eq(Names.of(Reason.State.OPEN))),
                List.of(REASON.FOUND_AS.asc()),
                limit);
    }

    /** What was found is remembered for good: whoever deletes it does not want it again. */
    @Override
    public void insert(DSLContext db, UUID workspace, List<Reason> reasons) {
        ROWS.insert(db, workspace, reasons);
        List<Reason> found = reasons.stream()
                .filter(one -> one.foundAs() != null && one.contact() != null)
                .toList();
        if (!found.isEmpty()) {
            Set<Key> known = known(db, workspace, found.stream().map(Key::of).toList());
            List<Key> fresh = found.stream()
                    .map(Key::of)
                    .distinct()
                    .filter(key -> !known.contains(key))
                    .toList();
            Rows.insert(db, MEMORY, fresh, key -> new @Nullable Object[] {workspace, key.contact, key.foundAs});
        }
    }

    /** What something is found by, and for whom. */
    record Key(UUID contact, String foundAs) {
        private static Key of(Reason one) {
            return new Key(
                    Objects.requireNonNull(one.contact(), "only found ones are asked"),
                    Objects.requireNonNull(one.foundAs(), "only found ones are asked"));
        }
    }

    /** Returns which of the keys have been found before. */
    static Set<Key> known(DSLContext db, UUID workspace, List<Key> keys) {
        Set<Key> found = new HashSet<>(db.select(FOUND_REASON.CONTACT_ID, FOUND_REASON.FOUND_AS)
                .from(FOUND_REASON)
                .where(FOUND_REASON.WORKSPACE_ID.eq(workspace))
                .and(FOUND_REASON.FOUND_AS.in(
                        keys.stream().map(Key::foundAs).distinct().toList()))
                .fetch(row -> new Key(row.value1(), row.value2())));
        found.retainAll(new HashSet<>(keys));
        return found;
    }

    static Reason read(Record row) {
        return new Reason(
                row.get(REASON.ID),
                row.get(REASON.VERSION),
                row.get(REASON.CREATED_AT),
                row.get(REASON.CONTACT_ID),
                row.get(REASON.COMPANY_ID),
                Reason.Kind.valueOf(row.get(REASON.KIND).toUpperCase(Locale.ROOT)),
                row.get(REASON.TEXT),
                row.get(REASON.LINK),
                row.get(REASON.DAY),
                row.get(REASON.EXPIRES_ON),
                row.get(REASON.FOUND_AS),
                Reason.State.valueOf(row.get(REASON.STATE).toUpperCase(Locale.ROOT)),
                wording(row.get(REASON.WORDING)));
    }

    private static @Nullable Wording wording(@Nullable String json) {
        return json == null ? null : Json.read(json, Wording.class);
    }

    private static @Nullable Object[] values(Reason one) {
        return new @Nullable Object[] {
            one.contact(),
            one.company(),
            Names.of(one.kind()),
            one.text(),
            one.link(),
            one.day(),
            one.expiresOn(),
            one.foundAs(),
            Names.of(one.state()),
            one.wording() == null ? null : Json.write(one.wording())
        };
    }
}
