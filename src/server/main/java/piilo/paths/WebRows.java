package piilo.paths;

import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.EMPLOYMENT;
import static piilo.database.schema.Tables.INTERACTION;
import static piilo.database.schema.Tables.INTRODUCTION;
import static piilo.database.schema.Tables.PARTICIPANT;
import static piilo.database.schema.Tables.TIE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.database.Names;
import piilo.database.PartialDates;
import piilo.database.schema.tables.Participant;
import piilo.relationships.Acquaintances;
import piilo.relationships.History;
import piilo.relationships.Tie;

/** Reads the web of a workspace, one statement for each kind of edge. */
public final class WebRows {
    /** The most edges of one kind: what a workspace has beyond is left out, the oldest of it first where there is an order. */
    private static final int MOST = 250_000;

    /** The most who took part in one interaction and may have talked to each other. */
    private static final int MOST_TALKING = 20;

    private static final List<String> SPOKEN = List.of("meeting", "event", "video", "call");
    private static final List<String> MADE = List.of("made", "outcome", "thanked");
    private static final Participant OTHER = PARTICIPANT.as("other");
    private static final Participant TOO_MANY = PARTICIPANT.as("too_many");
    private static final Field<Integer> HOW_OFTEN = DSL.count();
    private static final Field<Instant> LAST = DSL.max(PARTICIPANT.AT);
    private static final Field<Integer> HOW_OFTEN_SPOKEN = DSL.count(DSL.when(INTERACTION.KIND.in(SPOKEN), 1));

    private final Database database;
    private final Acquaintances acquaintances;

    public WebRows(Database database, Acquaintances acquaintances) {
        this.database = database;
        this.acquaintances = acquaintances;
    }

    /** Reads all there is. */
    Web read(UUID workspace, History.Now now) {
        Web web = new Web(acquaintances.of(workspace, now));
        return database.read(db -> {
            addTies(db, workspace, now.today(), web);
            addEmployments(db, workspace, YearMonth.from(now.today()), web);
            addMeetings(db, workspace, now, web);
            addIntroductions(db, workspace, web);
            return web;
        });
    }

    private static void addTies(DSLContext db, UUID workspace, LocalDate today, Web web) {
        db.select(TIE.FIRST_ID, TIE.SECOND_ID, TIE.KIND, TIE.UNTIL)
                .from(TIE)
                .where(TIE.WORKSPACE_ID.eq(workspace))
                .orderBy(TIE.ID.desc())
                .limit(MOST)
                .forEach(row -> web.tie(
                        row.value1(),
                        row.value2(),
                        new Bond.Tied(
                                row.value1(),
                                Objects.requireNonNull(Names.read(Tie.Kind.class, row.value3())),
                                ended(row.value4(), today))));
    }

    private static boolean ended(@Nullable String until, LocalDate today) {
        return Months.of(null, PartialDates.read(until), false, YearMonth.from(today))
                .map(months -> months.last()
                        < Months.of(null, null, true, YearMonth.from(today))
                                .orElseThrow()
                                .last())
                .orElse(false);
    }

    private static void addEmployments(DSLContext db, UUID workspace, YearMonth today, Web web) {
        db.select(
                        EMPLOYMENT.CONTACT_ID,
                        EMPLOYMENT.COMPANY_ID,
                        EMPLOYMENT.FROM_DATE,
                        EMPLOYMENT.TO_DATE,
                        EMPLOYMENT.CURRENT)
                .from(EMPLOYMENT)
                .where(EMPLOYMENT.WORKSPACE_ID.eq(workspace))
                .and(EMPLOYMENT.COMPANY_ID.isNotNull())
                .limit(MOST)
                .forEach(row -> web.tie(
                        row.value1(),
                        row.value2(),
                        new Employed(
                                Months.of(
                                                PartialDates.read(row.value3()),
                                                PartialDates.read(row.value4()),
                                                row.value5(),
                                                today)
                                        .orElse(null),
                                row.value5())));
    }

    /** Pairs those who took part in the same interactions, unless there were too many of them to have talked. */
    private static void addMeetings(DSLContext db, UUID workspace, History.Now now, Web web) {
        db.select(PARTICIPANT.CONTACT_ID, OTHER.CONTACT_ID, HOW_OFTEN, LAST, HOW_OFTEN_SPOKEN)
                .from(CONTACT)
                .join(PARTICIPANT)
                .on(PARTICIPANT.CONTACT_ID.eq(CONTACT.ID))
                .join(OTHER)
                .on(OTHER.INTERACTION_ID.eq(PARTICIPANT.INTERACTION_ID))
                .and(OTHER.CONTACT_ID.gt(PARTICIPANT.CONTACT_ID))
                .join(INTERACTION)
                .on(INTERACTION.ID.eq(PARTICIPANT.INTERACTION_ID))
                .where(CONTACT.WORKSPACE_ID.eq(workspace))
                .and(PARTICIPANT.AT.le(now.at()))
                .and(DSL.not(crowded()))
                .groupBy(PARTICIPANT.CONTACT_ID, OTHER.CONTACT_ID)
                .limit(MOST)
                .forEach(row -> web.tie(
                        row.value1(),
                        row.value2(),
                        new Bond.Met(
                                row.value3(),
                                row.value4().atOffset(now.offset()).toLocalDate(),
                                row.value5() > 0)));
    }

    /** The places of those who took part are numbered from 0. */
    private static Condition crowded() {
        return DSL.exists(DSL.selectOne()
                .from(TOO_MANY)
                .where(TOO_MANY.INTERACTION_ID.eq(PARTICIPANT.INTERACTION_ID))
                .and(TOO_MANY.POSITION.ge((short) MOST_TALKING)));
    }

    /** Who has been introduced knows the other, and whoever introduced them knows both; of the user, who is introduced too, that need not be said. */
    private static void addIntroductions(DSLContext db, UUID workspace, Web web) {
        db.select(INTRODUCTION.FIRST_ID, INTRODUCTION.SECOND_ID, INTRODUCTION.BY_ID)
                .from(INTRODUCTION)
                .where(INTRODUCTION.WORKSPACE_ID.eq(workspace))
                .and(INTRODUCTION.STATE.in(MADE))
                .limit(MOST)
                .forEach(row -> addIntroduction(row.value1(), row.value2(), row.value3(), web));
    }

    private static void addIntroduction(@Nullable UUID first, UUID second, @Nullable UUID by, Web web) {
        if (first != null) {
            web.tie(first, second, new Bond.Introduced());
        }
        if (first != null && by != null) {
            web.tie(by, first, new Bond.Introducing(by));
        }
        if (by != null) {
            web.tie(by, second, new Bond.Introducing(by));
        }
    }
}
