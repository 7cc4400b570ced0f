package piilo.favours;

import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.FAVOUR;
import static piilo.database.schema.Tables.JOB_LEAD;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.database.Keyset;
import piilo.journal.Counts;

/** The favours of a workspace as a list, the latest first, and what they add up to. */
public final class FavourList {
    private static final int LEADS_OFFERED = 50;
    private static final Keyset<LocalDate> LATEST = new Keyset<>(FAVOUR.DAY, FAVOUR.ID, true);
    private static final Field<BigDecimal> WEIGHT = DSL.sum(FAVOUR.WEIGHT);

    private final Database database;
    private final Counts counts;

    public FavourList(Database database, Counts counts) {
        this.database = database;
        this.counts = counts;
    }

    /** A favour with the name of whom it was between. */
    public record Row(Favour favour, String name) {}

    /**
     * One page.
     *
     * @param next where the next page begins; null on the last
     */
    public record Page(List<Row> rows, @Nullable String next) {}

    /** A lead that a favour may belong to. */
    public record LeadChoice(UUID id, String title) {}

    /** Returns a page of at most {@code limit} favours, of one contact or of all; the first when {@code cursor} is empty. */
    public Page page(UUID workspace, Optional<UUID> contact, Optional<String> cursor, int limit) {
        Condition place =
                cursor.map(text -> LATEST.after(Keyset.Place.of(text))).orElseGet(DSL::noCondition);
        List<Row> found = database.read(db -> db.select(FAVOUR.fields())
                .select(CONTACT.SHOWN_NAME)
                .from(FAVOUR)
                .join(CONTACT)
                .on(CONTACT.ID.eq(FAVOUR.CONTACT_ID))
                .where(condition(workspace, contact))
                .and(place)
                .orderBy(LATEST.order())
                .limit(limit + 1)
                .fetch(row -> new Row(Favours.favour(row), row.get(CONTACT.SHOWN_NAME))));
        if (found.size() <= limit) {
            return new Page(found, null);
        }
        Favour last = found.get(limit - 1).favour;
        String day = last.day() == null ? null : last.day().toString();
        return new Page(found.subList(0, limit), new Keyset.Place(day, last.id()).cursor());
    }

    private static Condition condition(UUID workspace, Optional<UUID> contact) {
        Condition own = FAVOUR.WORKSPACE_ID.eq(workspace);
        return contact.map(id -> own.and(FAVOUR.CONTACT_ID.eq(id))).orElse(own);
    }

    /** Returns how many favours there are, with one contact or with all. */
    public int count(UUID workspace, Optional<UUID> contact) {
        return counts.now(workspace)
                .of(
                        new Counted(contact.orElse(null)),
                        () -> database.read(db -> db.fetchCount(FAVOUR, condition(workspace, contact))));
    }

    private record Counted(@Nullable UUID contact) {}

    private record OverAll() {}

    /** Returns what was given against what was received over all contacts. */
    public Balance balance(UUID workspace) {
        return counts.now(workspace).of(new OverAll(), () -> new Balance(sum(workspace, true), sum(workspace, false)));
    }

    private int sum(UUID workspace, boolean given) {
        return database.read(db -> db.select(DSL.coalesce(WEIGHT, BigDecimal.ZERO))
                .from(FAVOUR)
                .where(FAVOUR.WORKSPACE_ID.eq(workspace))
                .and(FAVOUR.PROMISED.isFalse())
                .and(FAVOUR.GIVEN.eq(given))
                .fetchSingle()
                .value1()
                .intValue());
    }

    /** Returns what the user has promised for a day or before and not yet done, the most urgent first. */
    public List<Row> promisesDue(UUID workspace, LocalDate day, int limit) {
        return database.read(db -> db.select(FAVOUR.fields())
                .select(CONTACT.SHOWN_NAME)
                .from(FAVOUR)
                .join(CONTACT)
                .on(CONTACT.ID.eq(FAVOUR.CONTACT_ID))
                .where(FAVOUR.WORKSPACE_ID.eq(workspace))
                .and(FAVOUR.PROMISED.isTrue())
                .and(FAVOUR.GIVEN.isTrue())
                .and(FAVOUR.PROMISED_FOR.le(day))
                .orderBy(FAVOUR.PROMISED_FOR, FAVOUR.ID)
                .limit(limit)
                .fetch(row -> new Row(Favours.favour(row), row.get(CONTACT.SHOWN_NAME))));
    }

    /** Returns what is promised and not yet done, the most urgent first. */
    public List<Row> promises(UUID workspace, int limit) {
        return database.read(db -> db.select(FAVOUR.fields())
                .select(CONTACT.SHOWN_NAME)
                .from(FAVOUR)
                .join(CONTACT)
                .on(CONTACT.ID.eq(FAVOUR.CONTACT_ID))
                .where(FAVOUR.WORKSPACE_ID.eq(workspace))
                .and(FAVOUR.PROMISED.isTrue())
                .orderBy(FAVOUR.PROMISED_FOR.isNull(), FAVOUR.PROMISED_FOR, FAVOUR.ID)
                .limit(limit)
                .fetch(row -> new Row(Favours.favour(row), row.get(CONTACT.SHOWN_NAME))));
    }

    /** Returns the leads that were changed last, and in any case the one that is chosen. */
    List<LeadChoice> leads(UUID workspace, @Nullable UUID chosen) {
        return database.read(db -> db.select(JOB_LEAD.ID, JOB_LEAD.TITLE)
                .from(JOB_LEAD)
                .where(JOB_LEAD.WORKSPACE_ID.eq(workspace))
                .orderBy(
                        DSL.when(JOB_LEAD.ID.eq(DSL.val(chosen, JOB_LEAD.ID)), 0)
                                .otherwise(1),
                        JOB_LEAD.UPDATED_AT.desc())
                .limit(LEADS_OFFERED)
                .fetch(row -> new LeadChoice(row.value1(), row.value2())));
    }
}
