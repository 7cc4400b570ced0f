package piilo.introductions;

import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.INTRODUCTION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import piilo.contacts.IntroductionsOf;
import piilo.database.Database;
import piilo.database.Keyset;
import piilo.database.schema.tables.Contact;
import piilo.introductions.Introduction.State;
import piilo.journal.Counts;

/** The introductions of a workspace as a list, what was touched last first. */
public final class IntroductionList {
    private static final int OF_CONTACT = 20;
    private static final Keyset<Instant> LATEST = new Keyset<>(INTRODUCTION.UPDATED_AT, INTRODUCTION.ID, true);
    private static final Contact FIRST = CONTACT.as("first_contact");
    private static final Contact SECOND = CONTACT.as("second_contact");
    private static final Contact BY = CONTACT.as("by_contact");

    private final Database database;
    private final Counts counts;

    public IntroductionList(Database database, Counts counts) {
        this.database = database;
        this.counts = counts;
    }

    /** Which of them. */
    enum Filter {
        ALL,
        OPEN,
        DONE,
        DECLINED;

        Condition condition() {
            return switch (this) {
                case ALL -> DSL.noCondition();
                case OPEN ->
                    INTRODUCTION.STATE.in(Arrays.stream(State.values())
                            .filter(state -> state != State.THANKED && state != State.DECLINED)
                            .map(StateNames::text)
                            .toList());
                case DONE -> INTRODUCTION.STATE.eq(StateNames.text(State.THANKED));
                case DECLINED -> INTRODUCTION.STATE.eq(StateNames.text(State.DECLINED));
            };
        }
    }

    /** An introduction with the names of those it speaks of; the user has none. */
    record Row(
            Introduction introduction,
            @Nullable String first,
            String second,
            @Nullable String by) {
        public String stateKey() {
            return StateNames.key(introduction, introduction.state());
        }

        public @Nullable LocalDate since() {
            return introduction.since();
        }

        /** Returns who should meet; only whom the user is to meet when it is the user's own. */
        String title() {
            return first == null ? second : first + ", " + second;
        }

        /** Returns the names in the order in which what has happened speaks of them. */
        String[] names() {
            return Stream.of(first, second, by)
                    .map(name -> Objects.requireNonNullElse(name, ""))
                    .toArray(String[]::new);
        }
    }

    /**
     * One page.
     *
     * @param next where the next page begins; null on the last
     */
    record Page(List<Row> rows, @Nullable String next) {}

    /** Returns a page of at most {@code limit} introductions; the first when {@code cursor} is empty. */
    Page page(UUID workspace, Filter filter, Optional<String> cursor, int limit) {
        Condition place =
                cursor.map(text -> LATEST.after(Keyset.Place.of(text))).orElseGet(DSL::noCondition);
        List<? extends Record> found =
                database.read(db -> rows(db.select(INTRODUCTION.fields()), INTRODUCTION.WORKSPACE_ID.eq(workspace))
                        .and(filter.condition())
                        .and(place)
                        .orderBy(LATEST.order())
                        .limit(limit + 1)
                        .fetch());
        List<Row> rows = found.stream().limit(limit).map(IntroductionList::row).toList();
        if (found.size() <= limit) {
            return new Page(rows, null);
        }
        Record last = found.get(limit - 1);
        String updated = last.get(INTRODUCTION.UPDATED_AT).toString();
        return new Page(rows, new Keyset.Place(updated, last.get(INTRODUCTION.ID)).cursor());
    }

    private static SelectConditionStep<Record> rows(org.jooq.SelectSelectStep<Record> select, Condition condition) {
        SelectOnConditionStep<Record> joined = select.select(FIRST.SHOWN_NAME, SECOND.SHOWN_NAME, BY.SHOWN_NAME)
                .from(INTRODUCTION)
                .leftJoin(FIRST)
                .on(FIRST.ID.eq(INTRODUCTION.FIRST_ID))
                .join(SECOND)
                .on(SECOND.ID.eq(INTRODUCTION.SECOND_ID))
                .leftJoin(BY)
                .on(BY.ID.eq(INTRODUCTION.BY_ID));
        return joined.where(condition);
    }

    private static Row row(Record row) {
        return new Row(
                Introductions.read(row), row.get(FIRST.SHOWN_NAME), row.get(SECOND.SHOWN_NAME), row.get(BY.SHOWN_NAME));
    }

    /** Returns how many introductions a filter lets through. */
    int count(UUID workspace, Filter filter) {
        return counts.now(workspace)
                .of(
                        filter,
                        () -> database.read(db -> db.fetchCount(
                                INTRODUCTION,
                                INTRODUCTION.WORKSPACE_ID.eq(workspace).and(filter.condition()))));
    }

    /** Returns the introductions of a contact to others, and those that the contact makes, the latest first. */
    public List<IntroductionsOf.Line> of(UUID workspace, UUID contact) {
        return database.read(db -> rows(db.select(INTRODUCTION.fields()), INTRODUCTION.WORKSPACE_ID.eq(workspace))
                .and(withPartOf(contact))
                .orderBy(INTRODUCTION.ID.desc())
                .limit(OF_CONTACT)
                .fetch(row -> line(row(row))));
    }

    /** Returns all introductions that somebody has a part in; there are never many of one person. */
    List<Row> with(UUID workspace, UUID contact) {
        return database.read(db -> rows(db.select(INTRODUCTION.fields()), INTRODUCTION.WORKSPACE_ID.eq(workspace))
                .and(withPartOf(contact))
                .fetch(IntroductionList::row));
    }

    private static Condition withPartOf(UUID contact) {
        return DSL.or(
                INTRODUCTION.FIRST_ID.eq(contact), INTRODUCTION.SECOND_ID.eq(contact), INTRODUCTION.BY_ID.eq(contact));
    }

    private static IntroductionsOf.Line line(Row row) {
        return new IntroductionsOf.Line(
                row.introduction.id(), row.stateKey(), row.first, row.second, row.by, row.since());
    }
}
