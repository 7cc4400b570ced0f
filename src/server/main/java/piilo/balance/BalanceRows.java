package piilo.balance;

import static piilo.database.schema.Tables.CIRCLE;
import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.FAVOUR;
import static piilo.database.schema.Tables.INTERACTION;
import static piilo.database.schema.Tables.JOB_LEAD;
import static piilo.database.schema.Tables.LEAD_TELLER;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.database.schema.tables.LeadTeller;
import piilo.journal.Counts;
import piilo.relationships.History;

/** Adds up what the balance shows. Each sum is one statement with as many rows as the page has lines, and holds until something is written. */
public final class BalanceRows {
    private static final LeadTeller TELLER = LEAD_TELLER.as("teller");
    private static final Field<Integer> LEADS = DSL.countDistinct(JOB_LEAD.ID);
    private static final Field<BigDecimal> WEIGHT = DSL.sum(FAVOUR.WEIGHT);
    private static final Field<LocalDate> FIRST_HEARD =
            DSL.min(DSL.coalesce(JOB_LEAD.HEARD_ON, DSL.cast(JOB_LEAD.CREATED_AT, JOB_LEAD.HEARD_ON)));
    private static final Field<Instant> FIRST_ADDED = DSL.min(CONTACT.CREATED_AT);
    private static final Field<Integer> HOW_MANY = DSL.count();

    private final Database database;
    private final Counts counts;

    public BalanceRows(Database database, Counts counts) {
        this.database = database;
        this.counts = counts;
    }

    /** The months that are looked at. */
    record Months(YearMonth first, YearMonth last) {
        static Months until(LocalDate today, int count) {
            YearMonth last = YearMonth.from(today);
            return new Months(last.minusMonths(count - 1L), last);
        }

        LocalDate begin() {
            return first.atDay(1);
        }

        LocalDate end() {
            return last.atEndOfMonth();
        }

        Stream<YearMonth> all() {
            return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1));
        }
    }

    /** How many interactions of a kind there were in a month. */
    record Talked(YearMonth month, String kind, int count) {}

    /** The weight of what was given, or received, in a month. */
    record Moved(YearMonth month, boolean given, int weight) {}

    /**
     * How many leads were told by people of a circle.
     *
     * @param circle null for people in none, and for those who are not among the contacts
     */
    record Told(@Nullable String circle, int leads) {}

    /** How many leads are at a stage now. */
    record Stands(boolean hidden, String stage, int leads) {}

    /** All of it. */
    record Sums(
            Months months,
            List<Talked> talked,
            List<Moved> moved,
            List<Told> told,
            List<Stands> stands,
            Optional<LocalDate> start) {}

    private record Key(LocalDate day, ZoneOffset offset) {}

    /** Adds up the last months, and for leads all time. */
    Sums sums(UUID workspace, History.Now now, int months) {
        Months looked = Months.until(now.today(), months);
        return counts.now(workspace)
                .of(
                        new Key(now.today(), now.offset()),
                        () -> new Sums(
                                looked,
                                talked(workspace, looked, now.offset()),
                                moved(workspace, looked),
                                told(workspace),
                                stands(workspace),
                                start(workspace, now)));
    }

    private List<Talked> talked(UUID workspace, Months months, ZoneOffset offset) {
        Field<LocalDateTime> local = DSL.localDateTimeAdd(
                INTERACTION.AT.coerce(SQLDataType.LOCALDATETIME(6)),
                DSL.inline(offset.getTotalSeconds()),
                DatePart.SECOND);
        Field<Integer> year = DSL.year(local);
        Field<Integer> month = DSL.month(local);
        return database.read(db -> db.select(year, month, INTERACTION.KIND, HOW_MANY)
                .from(INTERACTION)
                .where(INTERACTION.WORKSPACE_ID.eq(workspace))
                .and(INTERACTION.AT.ge(months.begin().atStartOfDay().toInstant(offset)))
                .and(INTERACTION.AT.lt(months.end().plusDays(1).atStartOfDay().toInstant(offset)))
                .groupBy(year, month, INTERACTION.KIND)
                .fetch(row -> new Talked(YearMonth.of(row.value1(), row.value2()), row.value3(), row.value4())));
    }

    private List<Moved> moved(UUID workspace, Months months) {
        Field<Integer> year = DSL.year(FAVOUR.DAY);
        Field<Integer> month = DSL.month(FAVOUR.DAY);
        return database.read(db -> db.select(year, month, FAVOUR.GIVEN, WEIGHT)
                .from(FAVOUR)
                .where(FAVOUR.WORKSPACE_ID.eq(workspace))
                .and(FAVOUR.PROMISED.isFalse())
                .and(FAVOUR.DAY.between(months.begin(), months.end()))
                .groupBy(year, month, FAVOUR.GIVEN)
                .fetch(row -> new Moved(
                        YearMonth.of(row.value1(), row.value2()),
                        row.value3(),
                        row.value4().intValue())));
    }

    /** Who told the user is the last of a lead's chain; one of several circles counts for each of them. */
    private List<Told> told(UUID workspace) {
        Table<Record2<UUID, Short>> last = DSL.select(
                        LEAD_TELLER.LEAD_ID, DSL.max(LEAD_TELLER.POSITION).as("place"))
                .from(JOB_LEAD)
                .join(LEAD_TELLER)
                .on(LEAD_TELLER.LEAD_ID.eq(JOB_LEAD.ID))
                .where(JOB_LEAD.WORKSPACE_ID.eq(workspace))
                .groupBy(LEAD_TELLER.LEAD_ID)
                .asTable("last");
        Field<UUID> lead = Objects.requireNonNull(last.field(LEAD_TELLER.LEAD_ID));
        Field<Integer> leads = DSL.countDistinct(TELLER.LEAD_ID);
        return database.read(db -> db.select(CIRCLE.KIND, leads)
                .from(last)
                .join(TELLER)
                .on(TELLER.LEAD_ID.eq(lead))
                .and(TELLER.POSITION.eq(last.field("place", Short.class)))
                .leftJoin(CIRCLE)
                .on(CIRCLE.CONTACT_ID.eq(TELLER.CONTACT_ID))
                .and(CIRCLE.WORKSPACE_ID.eq(workspace))
                .groupBy(CIRCLE.KIND)
                .fetch(row -> new Told(row.value1(), row.value2())));
    }

    private List<Stands> stands(UUID workspace) {
        return database.read(db -> db.select(JOB_LEAD.HIDDEN, JOB_LEAD.STAGE, LEADS)
                .from(JOB_LEAD)
                .where(JOB_LEAD.WORKSPACE_ID.eq(workspace))
                .groupBy(JOB_LEAD.HIDDEN, JOB_LEAD.STAGE)
                .fetch(row -> new Stands(row.value1(), row.value2(), row.value3())));
    }

    /** The day of the first contact or of the first lead: imported messages are often from long before. */
    private Optional<LocalDate> start(UUID workspace, History.Now now) {
        List<LocalDate> days = new ArrayList<>();
        Instant added = database.read(db -> db.select(FIRST_ADDED)
                .from(CONTACT)
                .where(CONTACT.WORKSPACE_ID.eq(workspace))
                .fetchSingle(FIRST_ADDED));
        LocalDate heard = database.read(db -> db.select(FIRST_HEARD)
                .from(JOB_LEAD)
                .where(JOB_LEAD.WORKSPACE_ID.eq(workspace))
                .fetchSingle(FIRST_HEARD));
        Optional.ofNullable(added)
                .map(at -> at.atOffset(now.offset()).toLocalDate())
                .ifPresent(days::add);
        Optional.ofNullable(heard).ifPresent(days::add);
        return days.stream().filter(day -> !day.isAfter(now.today())).min(LocalDate::compareTo);
    }
}
