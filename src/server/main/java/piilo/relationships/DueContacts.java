package piilo.relationships;

import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.PARTICIPANT;
import static piilo.database.schema.Tables.RELATIONSHIP;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.database.Keyset;
import piilo.journal.Counts;

/**
 * Who is due in a workspace, the longest overdue first: what {@link Due} says of one contact, asked of all at once. It goes through the relationships whose
 * cadence is running; the last meaningful interaction of each is the end of a range of an index.
 */
public final class DueContacts {
    private static final String DAYS = "days";
    private static final String SINCE = "since";

    private final Database database;
    private final Counts counts;

    public DueContacts(Database database, Counts counts) {
        this.database = database;
        this.counts = counts;
    }

    /**
     * Somebody who is due.
     *
     * @param since the day of the last meaningful interaction, or the one on which the contact was added
     * @param on the day it fell due
     */
    public record Row(UUID id, String name, @Nullable Integer ring, LocalDate since, LocalDate on, int days) {}

    /**
     * One page.
     *
     * @param next where the next page begins; null on the last
     */
    public record Page(List<Row> rows, @Nullable String next) {}

    /** The query: the relationships that count, with their last days, and what is reckoned of them. */
    private record Reckoning(Table<Record> rows, Field<LocalDate> since, Field<LocalDate> on, Condition due) {
        static Reckoning of(UUID workspace, CareRules rules, History.Now now) {
            Table<Record> rows = candidates(workspace, rules, now);
            Field<LocalDate> since = day(rows.field(SINCE, LocalDateTime.class), now);
            Field<Integer> days = rows.field(DAYS, Integer.class);
            Field<LocalDate> after = DSL.localDateAdd(since, days, DatePart.DAY);
            Field<LocalDate> snoozed = rows.field(RELATIONSHIP.SNOOZED_UNTIL);
            Field<LocalDate> on = DSL.greatest(after, DSL.coalesce(snoozed, after));
            return new Reckoning(rows, since, on, days.isNotNull().and(on.le(now.today())));
        }

        /** A snooze that has not ended leaves a row out early; the interactions to come are none yet. */
        private static Table<Record> candidates(UUID workspace, CareRules rules, History.Now now) {
            // Not the largest, for which MariaDB would read all of them.
            Field<Instant> last = DSL.field(DSL.select(PARTICIPANT.AT)
                    .from(PARTICIPANT)
                    .where(PARTICIPANT.CONTACT_ID.eq(RELATIONSHIP.CONTACT_ID))
                    .and(PARTICIPANT.MEANINGFUL.isTrue())
                    .and(PARTICIPANT.AT.le(now.at()))
                    .orderBy(PARTICIPANT.AT.desc())
                    .limit(1));
            Field<Instant> since = DSL.coalesce(last, CONTACT.CREATED_AT);
            return DSL.select(List.of(
                            RELATIONSHIP.CONTACT_ID,
                            CONTACT.SHOWN_NAME,
                            RELATIONSHIP.RING,
                            RELATIONSHIP.SNOOZED_UNTIL,
                            DSL.coalesce(RELATIONSHIP.CADENCE_DAYS, ofRing(rules))
                                    .as(DAYS),
                            since.coerce(SQLDataType.LOCALDATETIME(6)).as(SINCE)))
                    .from(RELATIONSHIP)
                    .join(CONTACT)
                    .on(CONTACT.ID.eq(RELATIONSHIP.CONTACT_ID))
                    .where(RELATIONSHIP.WORKSPACE_ID.eq(workspace))
                    .and(RELATIONSHIP.CADENCE_STATE.eq(
                            Relationship.Cadence.State.RUNNING.name().toLowerCase(Locale.ROOT)))
                    .and(RELATIONSHIP.KEPT.isTrue())
                    .and(RELATIONSHIP.SNOOZED_UNTIL.isNull().or(RELATIONSHIP.SNOOZED_UNTIL.le(now.today())))
                    .asTable("candidates");
        }

        private static Field<Integer> ofRing(CareRules rules) {
            CaseConditionStep<Integer> cases = DSL.when(DSL.falseCondition(), DSL.inline((Integer) null));
            for (RingRule rule : rules.all()) {
                cases = cases.when(RELATIONSHIP.RING.eq(rule.ring()), DSL.val(rule.cadenceDays(), SQLDataType.INTEGER));
            }
            return cases;
        }

        /** The same as {@link Due#day}. */
        private static Field<LocalDate> day(Field<LocalDateTime> at, History.Now now) {
            Field<LocalDateTime> local = DSL.localDateTimeAdd(at, now.offset().getTotalSeconds(), DatePart.SECOND);
            Condition midnight = DSL.hour(at)
                    .eq(0)
                    .and(DSL.minute(at).eq(0))
                    .and(DSL.second(at).eq(0));
            return DSL.cast(DSL.when(midnight, at).otherwise(local), SQLDataType.LOCALDATE);
        }

        UUID contact(Record row) {
            return row.get(rows.field(RELATIONSHIP.CONTACT_ID));
        }
    }

    /** What is kept of a page: within an hour of a day nobody falls due. */
    private record PageAt(LocalDate day, Instant hour, String cursor, int limit) {}

    /** Returns a page of at most {@code limit} of those who are due, the first when {@code cursor} is empty. */
    public Page page(UUID workspace, CareRules rules, History.Now now, Optional<String> cursor, int limit) {
        PageAt place = new PageAt(now.today(), now.at().truncatedTo(ChronoUnit.HOURS), cursor.orElse(""), limit);
        return counts.now(workspace).of(place, () -> read(workspace, rules, now, cursor, limit));
    }

    private Page read(UUID workspace, CareRules rules, History.Now now, Optional<String> cursor, int limit) {
        Reckoning due = Reckoning.of(workspace, rules, now);
        Keyset<LocalDate> keyset = new Keyset<>(due.on, due.rows.field(RELATIONSHIP.CONTACT_ID), false);
        Condition place =
                cursor.map(text -> keyset.after(Keyset.Place.of(text))).orElseGet(DSL::noCondition);
        List<Row> found = database.read(db -> db.select(due.rows.fields())
                .select(due.since.as("since_day"), due.on.as("due_on"))
                .from(due.rows)
                .where(due.due)
                .and(place)
                .orderBy(keyset.order())
                .limit(limit + 1)
                .fetch(row -> row(due, row)));
        if (found.size() <= limit) {
            return new Page(found, null);
        }
        Row last = found.get(limit - 1);
        return new Page(found.subList(0, limit), new Keyset.Place(last.on.toString(), last.id).cursor());
    }

    private static Row row(Reckoning due, Record row) {
        return new Row(
                due.contact(row),
                row.get(due.rows.field(CONTACT.SHOWN_NAME)),
                row.get(due.rows.field(RELATIONSHIP.RING)),
                row.get("since_day", LocalDate.class),
                row.get("due_on", LocalDate.class),
                row.get(DAYS, Integer.class));
    }

    /** What is counted: another day has another count. */
    private record DueOn(LocalDate day) {}

    /** Returns how many are due. */
    public int count(UUID workspace, CareRules rules, History.Now now) {
        return counts.now(workspace).of(new DueOn(now.today()), () -> {
            Reckoning due = Reckoning.of(workspace, rules, now);
            return database.read(db ->
                    db.selectCount().from(due.rows).where(due.due).fetchSingle().value1());
        });
    }
}
