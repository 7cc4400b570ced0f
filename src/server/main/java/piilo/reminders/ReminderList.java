package piilo.reminders;

import static piilo.database.schema.Tables.COMPANY;
import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.FAVOUR;
import static piilo.database.schema.Tables.JOB_LEAD;
import static piilo.database.schema.Tables.MANDATE;
import static piilo.database.schema.Tables.NOTE;
import static piilo.database.schema.Tables.PARTICIPANT;
import static piilo.database.schema.Tables.REASON;
import static piilo.database.schema.Tables.REMINDER;
import static piilo.database.schema.Tables.TOLD;
import static piilo.database.schema.Tables.TRIGGER_EVENT;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.database.Keyset;
import piilo.journal.Counts;

/** The reminders of a workspace as lists: those that are open, the longest due first, and those that are done, the latest first. */
public final class ReminderList {
    private static final Keyset<Instant> BY_DUE = new Keyset<>(REMINDER.DUE_AT, REMINDER.ID, false);
    private static final Keyset<Instant> BY_DONE = new Keyset<>(REMINDER.DONE_AT, REMINDER.ID, true);
    /** Whom it is about, though perhaps by way of something that has no name of its own. */
    private static final Field<UUID> PERSON = DSL.coalesce(
            REMINDER.CONTACT_ID,
            NOTE.CONTACT_ID,
            FAVOUR.CONTACT_ID,
            MANDATE.CONTACT_ID,
            TOLD.CONTACT_ID,
            REASON.CONTACT_ID,
            PARTICIPANT.CONTACT_ID);

    private static final Field<UUID> EMPLOYER =
            DSL.coalesce(REMINDER.COMPANY_ID, NOTE.COMPANY_ID, REASON.COMPANY_ID, TRIGGER_EVENT.COMPANY_ID);
    private static final Field<String> ABOUT =
            DSL.coalesce(CONTACT.SHOWN_NAME, COMPANY.NAME, JOB_LEAD.TITLE, PARTICIPANT.NAME);
    private static final short FIRST = 0;
    private static final Set<String> NAMED = Set.of("contact", "company", "lead");

    private final Database database;
    private final Counts counts;

    public ReminderList(Database database, Counts counts) {
        this.database = database;
        this.counts = counts;
    }

    /**
     * Which are listed.
     *
     * @param about only those about it; null for all
     */
    public record Filter(boolean done, @Nullable Subject about) {
        Condition condition(UUID workspace) {
            Condition state =
                    done ? REMINDER.NEXT_AT.isNull().and(REMINDER.DONE_AT.isNotNull()) : REMINDER.DUE_AT.isNotNull();
            return REMINDER.WORKSPACE_ID
                    .eq(workspace)
                    .and(state)
                    .and(
                            about == null
                                    ? DSL.noCondition()
                                    : Reminders.column(about.kind()).eq(about.id()));
        }

        private Keyset<Instant> order() {
            return done ? BY_DONE : BY_DUE;
        }
    }

    /**
     * A reminder with the name of what it is about.
     *
     * @param name null when it is about nothing that has one
     * @param rungAt when it rang; null when its time has not come
     */
    public record Row(
            Reminder reminder,
            @Nullable String name,
            @Nullable Instant rungAt) {
        private static final long PROMPT_SECONDS = 600;

        /** Returns the address of what it is about; null for nothing. */
        public @Nullable String path() {
            return reminder.about().subject().map(Subject::path).orElse(null);
        }

        /** Returns the key of the word for what it is about; null for nothing. */
        public @Nullable String kindKey() {
            return reminder.about()
                    .subject()
                    .map(subject -> "reminders.kind." + subject.kind())
                    .orElse(null);
        }

        /** Returns the key of the word for that by which it is about somebody, such as a favour; null when it is about him alone. */
        public @Nullable String byWayOf() {
            boolean named = reminder.about()
                    .subject()
                    .map(subject -> NAMED.contains(subject.kind()))
                    .orElse(true);
            return named ? null : kindKey();
        }

        public @Nullable Instant dueAt() {
            return reminder.dueAt();
        }

        /** Returns whether it has been put off. */
        public boolean snoozed() {
            return reminder.snoozedUntil() != null;
        }

        /** Returns whether nobody could be told in time, because Piilo did not run. */
        public boolean whileAway() {
            Instant due = reminder.dueAt();
            return due != null
                    && rungAt != null
                    && !rungAt.isBefore(due)
                    && rungAt.isAfter(due.plusSeconds(PROMPT_SECONDS));
        }
    }

    /**
     * One page.
     *
     * @param next where the next page begins; null on the last
     */
    public record Page(List<Row> rows, @Nullable String next) {}

    /** Returns a page of at most {@code limit}, the first when {@code cursor} is empty. */
    public Page page(UUID workspace, Filter filter, Optional<String> cursor, int limit) {
        Condition place =
                cursor.map(text -> filter.order().after(Keyset.Place.of(text))).orElseGet(DSL::noCondition);
        List<Row> found = rows(filter.condition(workspace).and(place), filter.order(), limit + 1);
        if (found.size() <= limit) {
            return new Page(found, null);
        }
        Reminder last = found.get(limit - 1).reminder;
        Instant value = Objects.requireNonNull(filter.done ? last.doneAt() : last.dueAt());
        return new Page(found.subList(0, limit), new Keyset.Place(value.toString(), last.id()).cursor());
    }

    private List<Row> rows(Condition condition, Keyset<Instant> order, int limit) {
        return database.read(db -> db.select(REMINDER.fields())
                .select(ABOUT)
                .from(REMINDER)
                .leftJoin(NOTE)
                .on(NOTE.ID.eq(REMINDER.NOTE_ID))
                .leftJoin(FAVOUR)
                .on(FAVOUR.ID.eq(REMINDER.FAVOUR_ID))
                .leftJoin(MANDATE)
                .on(MANDATE.ID.eq(REMINDER.MANDATE_ID))
                .leftJoin(TOLD)
                .on(TOLD.ID.eq(REMINDER.TOLD_ID))
                .leftJoin(REASON)
                .on(REASON.ID.eq(REMINDER.REASON_ID))
                .leftJoin(TRIGGER_EVENT)
                .on(TRIGGER_EVENT.ID.eq(REMINDER.EVENT_ID))
                .leftJoin(PARTICIPANT)
                .on(PARTICIPANT.INTERACTION_ID.eq(REMINDER.INTERACTION_ID))
                .and(PARTICIPANT.POSITION.eq(FIRST))
                .leftJoin(CONTACT)
                .on(CONTACT.ID.eq(PERSON))
                .leftJoin(COMPANY)
                .on(COMPANY.ID.eq(EMPLOYER))
                .leftJoin(JOB_LEAD)
                .on(JOB_LEAD.ID.eq(DSL.coalesce(REMINDER.LEAD_ID, NOTE.LEAD_ID)))
                .where(condition)
                .orderBy(order.order())
                .limit(limit)
                .fetch(ReminderList::row));
    }

    private static Row row(Record row) {
        return new Row(Reminders.read(row), row.get(ABOUT), row.get(REMINDER.RUNG_AT));
    }

    /** Returns those that are due before a time, the longest due first. */
    public List<Row> due(UUID workspace, Instant before, int limit) {
        Condition due = new Filter(false, null).condition(workspace).and(REMINDER.DUE_AT.lt(before));
        return rows(due, BY_DUE, limit);
    }

    /** Returns those that have rung after a time and not been done since, the first that rang first. */
    List<Row> rung(UUID workspace, Instant after, int limit) {
        Condition rung = new Filter(false, null)
                .condition(workspace)
                .and(REMINDER.RUNG_AT.gt(after))
                .and(REMINDER.RUNG_AT.ge(REMINDER.DUE_AT));
        return rows(rung, BY_DUE, limit);
    }

    /** Returns how many a filter lets through. */
    public int count(UUID workspace, Filter filter) {
        return counts.now(workspace)
                .of(filter, () -> database.read(db -> db.fetchCount(REMINDER, filter.condition(workspace))));
    }

    /**
     * Rings all whose time has come, of all workspaces, once for each time.
     *
     * @return how many
     */
    public int ring(Instant now) {
        return database.read(db -> db.update(REMINDER)
                .set(REMINDER.RUNG_AT, now)
                .where(REMINDER.DUE_AT.le(now))
                .and(REMINDER.RUNG_AT.isNull().or(REMINDER.RUNG_AT.lt(REMINDER.DUE_AT)))
                .execute());
    }
}
