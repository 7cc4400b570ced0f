package piilo.relationships;

import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.FAVOUR;
import static piilo.database.schema.Tables.INTRODUCTION;
import static piilo.database.schema.Tables.PARTICIPANT;
import static piilo.database.schema.Tables.RELATIONSHIP;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.favours.Balance;

/** All contacts of a workspace with how near they are, in one statement for each thing that tells. */
public final class Acquaintances {
    private static final int MOST = 200_000;
    private static final int MOST_WAITING = 200_000;
    private static final Field<Instant> LAST = DSL.max(PARTICIPANT.AT);

    private final Database database;
    private final RingRules rings;

    public Acquaintances(Database database, RingRules rings) {
        this.database = database;
        this.rings = rings;
    }

    /** What the favours with somebody come to. */
    private record Favours(Balance balance, @Nullable LocalDate lastGiven) {
        static final Favours NONE = new Favours(Balance.NONE, null);
    }

    /** What there was with each, by contact. */
    private record Pasts(
            Map<UUID, LocalDate> last,
            Map<UUID, Favours> favours,
            Map<UUID, List<LocalDate>> asks,
            Map<UUID, Integer> waiting) {
        int openAsks(UUID contact) {
            Favours favours = this.favours.getOrDefault(contact, Favours.NONE);
            List<LocalDate> days = asks.getOrDefault(contact, List.of());
            int asked =
                    days.isEmpty() ? 0 : new AskRule.Past(days, favours.lastGiven, favours.balance).asksSinceGiven();
            return asked + waiting.getOrDefault(contact, 0);
        }

        int balance(UUID contact) {
            return favours.getOrDefault(contact, Favours.NONE).balance.total();
        }
    }

    /** Returns the contacts, those that were changed last when there are too many. */
    public List<Acquaintance> of(UUID workspace, History.Now now) {
        CareRules rules = rings.care(workspace);
        Pasts pasts = database.read(db -> new Pasts(
                last(db, workspace, now),
                favours(db, workspace),
                Asks.all(db, workspace, now),
                waiting(db, workspace)));
        return database.read(db -> db.select(CONTACT.ID, RELATIONSHIP.RING, RELATIONSHIP.NEVER_FOR_WORK)
                .from(CONTACT)
                .leftJoin(RELATIONSHIP)
                .on(RELATIONSHIP.CONTACT_ID.eq(CONTACT.ID))
                .where(CONTACT.WORKSPACE_ID.eq(workspace))
                .orderBy(CONTACT.UPDATED_AT.desc(), CONTACT.ID.desc())
                .limit(MOST)
                .fetch(row -> acquaintance(row, pasts, rules)));
    }

    private static Acquaintance acquaintance(Record3<UUID, Integer, Boolean> row, Pasts pasts, CareRules rules) {
        UUID id = row.value1();
        int balance = pasts.balance(id);
        boolean never = Boolean.TRUE.equals(row.value3());
        boolean spared = rules.spares(row.value2(), never, balance);
        return new Acquaintance(id, row.value2(), pasts.last.get(id), balance, pasts.openAsks(id), spared);
    }

    /** It goes from the contacts to the participants, as these have an index by contact and none by workspace. */
    private static Map<UUID, LocalDate> last(DSLContext db, UUID workspace, History.Now now) {
        return db.select(PARTICIPANT.CONTACT_ID, LAST)
                .from(CONTACT)
                .join(PARTICIPANT)
                .on(PARTICIPANT.CONTACT_ID.eq(CONTACT.ID))
                .where(CONTACT.WORKSPACE_ID.eq(workspace))
                .and(PARTICIPANT.MEANINGFUL.isTrue())
                .and(PARTICIPANT.AT.le(now.at()))
                .groupBy(PARTICIPANT.CONTACT_ID)
                .fetchMap(row -> row.value1(), row -> Due.day(row.value2(), now.offset()));
    }

    private static Map<UUID, Favours> favours(DSLContext db, UUID workspace) {
        return db.select(FAVOUR.CONTACT_ID, History.GIVEN, History.RECEIVED, History.LAST_GIVEN)
                .from(FAVOUR)
                .where(FAVOUR.WORKSPACE_ID.eq(workspace))
                .and(FAVOUR.PROMISED.isFalse())
                .groupBy(FAVOUR.CONTACT_ID)
                .fetchMap(
                        row -> row.value1(),
                        row -> new Favours(
                                new Balance(History.number(row.value2()), History.number(row.value3())), row.value4()));
    }

    /**
     * Counts the introductions for which somebody has been asked and has not yet answered: each of both, or who is to introduce the user. One to whom the user has
     * been introduced does the user a kindness until it is known what came of it.
     */
    private static Map<UUID, Integer> waiting(DSLContext db, UUID workspace) {
        Map<UUID, Integer> waiting = new HashMap<>();
        waiting(db, workspace, INTRODUCTION.FIRST_ID, "asked_first")
                .forEach(contact -> waiting.merge(contact, 1, Integer::sum));
        waiting(db, workspace, INTRODUCTION.BY_ID, "asked_by")
                .forEach(contact -> waiting.merge(contact, 1, Integer::sum));
        waiting(db, workspace, INTRODUCTION.SECOND_ID, "asked_second")
                .forEach(contact -> waiting.merge(contact, 1, Integer::sum));
        introduced(db, workspace).forEach(contact -> waiting.merge(contact, 1, Integer::sum));
        return waiting;
    }

    private static List<UUID> introduced(DSLContext db, UUID workspace) {
        return db.select(INTRODUCTION.SECOND_ID)
                .from(INTRODUCTION)
                .where(INTRODUCTION.WORKSPACE_ID.eq(workspace))
                .and(INTRODUCTION.STATE.eq("made"))
                .and(INTRODUCTION.FIRST_ID.isNull())
                .limit(MOST_WAITING)
                .fetch(INTRODUCTION.SECOND_ID);
    }

    private static List<UUID> waiting(DSLContext db, UUID workspace, Field<UUID> asked, String state) {
        return db.select(asked)
                .from(INTRODUCTION)
                .where(INTRODUCTION.WORKSPACE_ID.eq(workspace))
                .and(INTRODUCTION.STATE.eq(state))
                .limit(MOST_WAITING)
                .fetch(asked);
    }
}
