package piilo.introductions;

import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.INTRODUCTION;
import static piilo.database.schema.Tables.RELATIONSHIP;
import static piilo.database.schema.Tables.TIE;
import static piilo.database.schema.Tables.WISH;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.database.schema.tables.Contact;
import piilo.database.schema.tables.Relationship;
import piilo.database.schema.tables.Wish;
import piilo.journal.Counts;
import piilo.relationships.CareRules;
import piilo.relationships.Relationships;
import piilo.relationships.RingRules;

/**
 * Who should meet whom: somebody who looks for something, and the first who offers it, unless they know each other or were introduced before. An introduction
 * that was declined counts too, so a proposal that has been put away does not come again. Those kept out of rankings are never proposed.
 */
public final class Proposals {
    private static final Wish LOOKS = WISH.as("looks");
    private static final Wish OFFERS = WISH.as("offers");
    private static final Relationship LOOKER = RELATIONSHIP.as("looker");
    private static final Relationship OFFERER = RELATIONSHIP.as("offerer");
    private static final Contact FIRST = CONTACT.as("first_contact");
    private static final Contact SECOND = CONTACT.as("second_contact");
    private static final String OFFERER_ID = "offerer_id";

    private final Database database;
    private final Counts counts;
    private final RingRules rings;

    public Proposals(Database database, Counts counts, RingRules rings) {
        this.database = database;
        this.counts = counts;
        this.rings = rings;
    }

    /**
     * Two who should meet.
     *
     * @param first looks for what {@code second} offers
     * @param tag what that is
     * @param text what the first has said about it
     */
    record Proposal(
            UUID first,
            String firstName,
            UUID second,
            String secondName,
            String tag,
            @Nullable String text) {
        private Set<UUID> both() {
            return Set.of(first, second);
        }
    }

    private record Limited(int limit) {}

    /** Returns at most {@code limit} proposals, no two of the same people; asked again only when something has changed. */
    List<Proposal> of(UUID workspace, int limit) {
        return counts.now(workspace).of(new Limited(limit), () -> {
            CareRules rules = rings.care(workspace);
            return database.read(db -> distinct(found(db, workspace, rules, limit)));
        });
    }

    private static List<Proposal> found(DSLContext db, UUID workspace, CareRules rules, int limit) {
        Table<Record> pairs = pairs(workspace, rules, limit);
        Field<UUID> first = pairs.field(LOOKS.CONTACT_ID);
        Field<UUID> second = pairs.field(OFFERER_ID, UUID.class);
        Field<String> tag = pairs.field(LOOKS.TAG);
        return db.select(pairs.fields())
                .select(FIRST.SHOWN_NAME, SECOND.SHOWN_NAME)
                .from(pairs)
                .join(FIRST)
                .on(FIRST.ID.eq(first))
                .join(SECOND)
                .on(SECOND.ID.eq(second))
                .orderBy(tag, first)
                .fetch(row -> new Proposal(
                        row.get(first),
                        row.get(FIRST.SHOWN_NAME),
                        row.get(second),
                        row.get(SECOND.SHOWN_NAME),
                        row.get(tag),
                        row.get(pairs.field(LOOKS.TEXT))));
    }

    /**
     * Goes through what is looked for in the order of an index, and asks for each whether there is an offer, which is the first of a range of an index; it ends
     * with the last one that is shown.
     */
    private static Table<Record> pairs(UUID workspace, CareRules rules, int limit) {
        return DSL.select(List.of(LOOKS.CONTACT_ID, LOOKS.TAG, LOOKS.TEXT, offerer(workspace, rules)))
                .from(LOOKS)
                .join(LOOKER)
                .on(LOOKER.ID.eq(LOOKS.RELATIONSHIP_ID))
                .where(LOOKS.WORKSPACE_ID.eq(workspace))
                .and(LOOKS.OFFERED.isFalse())
                .and(DSL.not(Relationships.keptOut(LOOKER, rules)))
                .having(DSL.field(DSL.name(OFFERER_ID)).isNotNull())
                .orderBy(LOOKS.TAG, LOOKS.CONTACT_ID)
                .limit(limit)
                .asTable("pairs");
    }

    private static Field<UUID> offerer(UUID workspace, CareRules rules) {
        return DSL.field(DSL.select(OFFERS.CONTACT_ID)
                        .from(OFFERS)
                        .join(OFFERER)
                        .on(OFFERER.ID.eq(OFFERS.RELATIONSHIP_ID))
                        .where(OFFERS.WORKSPACE_ID.eq(workspace))
                        .and(OFFERS.OFFERED.isTrue())
                        .and(OFFERS.TAG.eq(LOOKS.TAG))
                        .and(OFFERS.CONTACT_ID.ne(LOOKS.CONTACT_ID))
                        .and(DSL.not(Relationships.keptOut(OFFERER, rules)))
                        .and(strangers(INTRODUCTION, INTRODUCTION.FIRST_ID, INTRODUCTION.SECOND_ID))
                        .and(strangers(TIE, TIE.FIRST_ID, TIE.SECOND_ID))
                        .orderBy(OFFERS.CONTACT_ID)
                        .limit(1))
                .as(OFFERER_ID);
    }

    /** Returns what holds when a table has no row about the two, in neither order. */
    private static Condition strangers(Table<?> table, TableField<?, UUID> one, TableField<?, UUID> other) {
        return DSL.notExists(DSL.selectOne()
                        .from(table)
                        .where(one.eq(LOOKS.CONTACT_ID))
                        .and(other.eq(OFFERS.CONTACT_ID)))
                .and(DSL.notExists(DSL.selectOne()
                        .from(table)
                        .where(one.eq(OFFERS.CONTACT_ID))
                        .and(other.eq(LOOKS.CONTACT_ID))));
    }

    /** Two who look for what the other offers are proposed once. */
    private static List<Proposal> distinct(List<Proposal> all) {
        Set<Set<UUID>> seen = new HashSet<>();
        List<Proposal> left = new ArrayList<>();
        for (Proposal one : all) {
            if (seen.add(one.both())) {
                left.add(one);
            }
        }
        return left;
    }
}
