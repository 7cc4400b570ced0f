package piilo.reasons;

import static piilo.database.schema.Tables.REASON;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.database.Names;
import piilo.journal.RecordKind;
import piilo.journal.RecordRows;

/** The reasons of each workspace that are stored: those that the user wrote, and those found ones that were used or put away. */
public final class Reasons implements RecordKind<Reason> {
    private static final String OPEN = "open";
    private static final long FAR = Long.MAX_VALUE;
    private static final int MOST_READ = 200;
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
                    REASON.STATE),
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

    /** Returns the reasons to write to a contact that have not been used or put away, the latest first. */
    public List<Reason> openOf(UUID workspace, UUID contact, int limit) {
        return database.read(db -> ROWS.where(
                db,
                workspace,
                REASON.CONTACT_ID.eq(contact).and(REASON.STATE.eq(OPEN)),
                List.of(REASON.CREATED_AT.desc()),
                limit));
    }

    /** Returns the best open reason for each of some contacts that has one: what is of a day near to today before what is not, the latest written first. */
    public Map<UUID, Reason> bestOf(UUID workspace, Collection<UUID> contacts, LocalDate today) {
        Condition open = REASON.CONTACT_ID
                .in(contacts)
                .and(REASON.STATE.eq(OPEN))
                .and(REASON.EXPIRES_ON.isNull().or(REASON.EXPIRES_ON.ge(today)));
        Comparator<Reason> best = Comparator.comparing(
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

    private static Reason read(Record row) {
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
                Reason.State.valueOf(row.get(REASON.STATE).toUpperCase(Locale.ROOT)));
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
            Names.of(one.state())
        };
    }
}
