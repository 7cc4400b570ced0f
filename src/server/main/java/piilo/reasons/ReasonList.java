package piilo.reasons;

import static piilo.database.schema.Tables.COMPANY;
import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.REASON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.database.Keyset;
import piilo.database.Names;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.journal.Counts;

/** The reasons of a workspace as lists. */
public final class ReasonList {
    private static final int OFFERED = 200;
    private static final Keyset<Instant> LATEST = new Keyset<>(REASON.CREATED_AT, REASON.ID, true);
    /** Promises first, then thanks, then what is over soonest, then the latest. */
    private static final List<SortField<?>> BEST = List.of(
            urgency().asc(), REASON.EXPIRES_ON.isNull().asc(), REASON.EXPIRES_ON.asc(), REASON.CREATED_AT.desc());

    private final Database database;
    private final Counts counts;

    public ReasonList(Database database, Counts counts) {
        this.database = database;
        this.counts = counts;
    }

    private static Field<Integer> urgency() {
        return DSL.when(REASON.KIND.eq(Names.of(Reason.Kind.PROMISE)), 0)
                .when(REASON.KIND.eq(Names.of(Reason.Kind.THANKS)), 1)
                .otherwise(2);
    }

    /** Which of them; null for all. */
    record Filter(
            @Nullable UUID contact,
            @Nullable UUID company,
            Reason.@Nullable Kind kind,
            Reason.@Nullable State state) {
        private Condition condition(UUID workspace) {
            Condition own = REASON.WORKSPACE_ID.eq(workspace);
            own = contact == null ? own : own.and(REASON.CONTACT_ID.eq(contact));
            own = company == null ? own : own.and(REASON.COMPANY_ID.eq(company));
            own = kind == null ? own : own.and(REASON.KIND.eq(Names.of(kind)));
            return state == null ? own : own.and(REASON.STATE.eq(Names.of(state)));
        }
    }

    /** A reason with the name of whom or what it is about. */
    record Row(Reason reason, String name) {}

    /**
     * One page.
     *
     * @param next where the next page begins; null on the last
     */
    record Page(List<Row> rows, @Nullable String next) {}

    /** Returns a page of at most {@code limit} reasons, the latest first; the first page when {@code cursor} is empty. */
    Page page(UUID workspace, Filter filter, Optional<String> cursor, int limit) {
        Condition place =
                cursor.map(text -> LATEST.after(Keyset.Place.of(text))).orElseGet(DSL::noCondition);
        List<Row> found = database.read(db -> db.select(REASON.fields())
                .select(CONTACT.SHOWN_NAME, COMPANY.NAME)
                .from(REASON)
                .leftJoin(CONTACT)
                .on(CONTACT.ID.eq(REASON.CONTACT_ID))
                .leftJoin(COMPANY)
                .on(COMPANY.ID.eq(REASON.COMPANY_ID))
                .where(filter.condition(workspace))
                .and(place)
                .orderBy(LATEST.order())
                .limit(limit + 1)
                .fetch(row -> new Row(
                        Reasons.read(row),
                        Optional.ofNullable(row.get(CONTACT.SHOWN_NAME)).orElse(row.get(COMPANY.NAME)))));
        if (found.size() <= limit) {
            return new Page(found, null);
        }
        Reason last = found.get(limit - 1).reason;
        String created = last.createdAt().toString();
        return new Page(found.subList(0, limit), new Keyset.Place(created, last.id()).cursor());
    }

    /** Returns how many reasons a filter lets through. */
    int count(UUID workspace, Filter filter) {
        return counts.now(workspace)
                .of(filter, () -> database.read(db -> db.fetchCount(REASON, filter.condition(workspace))));
    }

    /** Returns the reasons about a company that are open on a day, the best first. */
    public List<Reason> openOfCompany(UUID workspace, UUID company, LocalDate today, int limit) {
        return open(workspace, REASON.COMPANY_ID.eq(company), today, limit);
    }

    /** Returns the reasons about some contacts that are open on a day, the best first. */
    public List<Reason> openOf(UUID workspace, Collection<UUID> contacts, LocalDate today, int limit) {
        return contacts.isEmpty() ? List.of() : open(workspace, REASON.CONTACT_ID.in(contacts), today, limit);
    }

    private List<Reason> open(UUID workspace, Condition about, LocalDate today, int limit) {
        return database.read(db -> Reasons.where(db, workspace, about.and(open(today)), BEST, limit));
    }

    private static Condition open(LocalDate today) {
        return REASON.STATE
                .eq(Names.of(Reason.State.OPEN))
                .and(REASON.EXPIRES_ON.isNull().or(REASON.EXPIRES_ON.ge(today)));
    }

    /**
     * Returns the reasons that an interaction may use, the best first: the open ones about its people and its company, and the one that it has.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND} when the one that is chosen is not there
     */
    public List<Reason> offered(UUID workspace, Collection<UUID> about, @Nullable UUID chosen, LocalDate today) {
        if (about.isEmpty() && chosen == null) {
            return List.of();
        }
        Condition those = REASON.CONTACT_ID.in(about).or(REASON.COMPANY_ID.in(about)).and(open(today));
        Condition condition = chosen == null ? those : those.or(REASON.ID.eq(chosen));
        List<Reason> found = database.read(db -> Reasons.where(db, workspace, condition, BEST, OFFERED));
        if (chosen != null && found.stream().noneMatch(one -> one.id().equals(chosen))) {
            throw new PiiloException(Fault.NOT_FOUND, "There is no such reason");
        }
        return found;
    }
}
