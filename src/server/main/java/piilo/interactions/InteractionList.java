package piilo.interactions;

import static piilo.database.schema.Tables.INTERACTION;
import static piilo.database.schema.Tables.PARTICIPANT;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.database.Keyset;

/** Interactions as a list, newest first, page by page. */
public final class InteractionList {
    private static final Keyset<?> NEWEST = new Keyset<>(INTERACTION.AT, INTERACTION.ID, true);
    // The same order, read from the index of whose timeline it is.
    private static final Keyset<?> NEWEST_OF_CONTACT = new Keyset<>(PARTICIPANT.AT, PARTICIPANT.INTERACTION_ID, true);

    private final Database database;
    private final Interactions interactions;

    public InteractionList(Database database, Interactions interactions) {
        this.database = database;
        this.interactions = interactions;
    }

    /**
     * Which interactions are listed: those with a contact, about a company, about a lead; null for all.
     */
    public record Filter(
            @Nullable UUID contact,
            @Nullable UUID company,
            @Nullable UUID lead) {
        public static Filter contact(UUID id) {
            return new Filter(id, null, null);
        }

        public static Filter company(UUID id) {
            return new Filter(null, id, null);
        }

        public static Filter lead(UUID id) {
            return new Filter(null, null, id);
        }
    }

    /**
     * One page.
     *
     * @param next where the next page begins; null on the last
     */
    public record Page(
            List<Interaction> interactions, @Nullable String next) {}

    /** Returns a page of at most {@code limit} interactions, the first when {@code cursor} is empty. */
    public Page page(UUID workspace, Filter filter, Optional<String> cursor, int limit) {
        List<Interaction> found = newest(workspace, filter, cursor.map(Keyset.Place::of), limit + 1);
        if (found.size() <= limit) {
            return new Page(found, null);
        }
        Interaction last = found.get(limit - 1);
        return new Page(found.subList(0, limit), new Keyset.Place(last.at().toString(), last.id()).cursor());
    }

    /** Returns at most {@code limit} interactions that come after a place in the list. */
    public List<Interaction> newest(UUID workspace, Filter filter, Optional<Keyset.Place> after, int limit) {
        return database.read(db -> {
            List<UUID> ids = ids(db, workspace, filter, after, limit);
            return interactions.load(db, workspace, ids).stream()
                    .sorted(Comparator.comparingInt(one -> ids.indexOf(one.id())))
                    .toList();
        });
    }

    private static List<UUID> ids(
            DSLContext db, UUID workspace, Filter filter, Optional<Keyset.Place> after, int limit) {
        if (filter.contact() == null) {
            return db.select(INTERACTION.ID)
                    .from(INTERACTION)
                    .where(about(workspace, filter))
                    .and(after.map(NEWEST::after).orElseGet(DSL::noCondition))
                    .orderBy(NEWEST.order())
                    .limit(limit)
                    .fetch(INTERACTION.ID);
        } else {
            return db.selectDistinct(PARTICIPANT.INTERACTION_ID, PARTICIPANT.AT)
                    .from(PARTICIPANT)
                    .where(with(workspace, filter))
                    .and(after.map(NEWEST_OF_CONTACT::after).orElseGet(DSL::noCondition))
                    .orderBy(NEWEST_OF_CONTACT.order())
                    .limit(limit)
                    .fetch(PARTICIPANT.INTERACTION_ID);
        }
    }

    private static Condition with(UUID workspace, Filter filter) {
        Condition with = PARTICIPANT.WORKSPACE_ID.eq(workspace).and(PARTICIPANT.CONTACT_ID.eq(filter.contact()));
        return filter.company() == null && filter.lead() == null
                ? with
                : with.and(PARTICIPANT.INTERACTION_ID.in(
                        DSL.select(INTERACTION.ID).from(INTERACTION).where(about(workspace, filter))));
    }

    private static Condition about(UUID workspace, Filter filter) {
        Condition about = INTERACTION.WORKSPACE_ID.eq(workspace);
        about = filter.company() == null ? about : about.and(INTERACTION.COMPANY_ID.eq(filter.company()));
        return filter.lead() == null ? about : about.and(INTERACTION.LEAD_ID.eq(filter.lead()));
    }

    /** Counts what a filter lets through. */
    public int count(UUID workspace, Filter filter) {
        return database.read(db -> filter.contact() == null
                ? db.fetchCount(INTERACTION, about(workspace, filter))
                : db.select(DSL.countDistinct(PARTICIPANT.INTERACTION_ID))
                        .from(PARTICIPANT)
                        .where(with(workspace, filter))
                        .fetchSingle()
                        .value1());
    }
}
