package piilo.paths;

import static piilo.database.schema.Tables.CIRCLE;
import static piilo.database.schema.Tables.COMPANY;
import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.CONTACT_TAG;
import static piilo.database.schema.Tables.EMPLOYMENT;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.journal.Counts;
import piilo.relationships.Relationship.Circle;

/** What the network shows of contacts besides who knows whom. */
public final class NetworkRows {
    private static final int MOST_TAGS = 200;
    private static final Field<Integer> PEOPLE = DSL.countDistinct(CIRCLE.CONTACT_ID);

    private final Database database;
    private final Counts counts;

    public NetworkRows(Database database, Counts counts) {
        this.database = database;
        this.counts = counts;
    }

    /** Returns the contacts whom a filter lets through, whatever their ring. */
    Set<UUID> matching(UUID workspace, NetworkFilter.Kept filter) {
        return database.read(db -> db.select(CONTACT.ID)
                .from(CONTACT)
                .where(CONTACT.WORKSPACE_ID.eq(workspace))
                .and(ofCircle(filter.circle()))
                .and(atCompany(workspace, filter.company()))
                .and(tagged(filter.tag()))
                .fetchSet(CONTACT.ID));
    }

    private static Condition ofCircle(Circle.@Nullable Kind kind) {
        return kind == null
                ? DSL.noCondition()
                : CONTACT.ID.in(DSL.select(CIRCLE.CONTACT_ID)
                        .from(CIRCLE)
                        .where(CIRCLE.WORKSPACE_ID.eq(CONTACT.WORKSPACE_ID))
                        .and(CIRCLE.KIND.eq(kind.name().toLowerCase(Locale.ROOT))));
    }

    private static Condition atCompany(UUID workspace, @Nullable String name) {
        return name == null
                ? DSL.noCondition()
                : CONTACT.ID.in(DSL.select(EMPLOYMENT.CONTACT_ID)
                        .from(EMPLOYMENT)
                        .join(COMPANY)
                        .on(COMPANY.ID.eq(EMPLOYMENT.COMPANY_ID))
                        .where(COMPANY.WORKSPACE_ID.eq(workspace))
                        .and(COMPANY.NAME.eq(name)));
    }

    private static Condition tagged(@Nullable String tag) {
        return tag == null
                ? DSL.noCondition()
                : CONTACT.ID.in(DSL.select(CONTACT_TAG.CONTACT_ID)
                        .from(CONTACT_TAG)
                        .where(CONTACT_TAG.WORKSPACE_ID.eq(CONTACT.WORKSPACE_ID))
                        .and(CONTACT_TAG.TAG.eq(tag)));
    }

    /** Returns the circles of some contacts, each in the order in which they stand. */
    Map<UUID, List<String>> circles(UUID workspace, Collection<UUID> contacts) {
        return database.read(db -> db.select(CIRCLE.CONTACT_ID, CIRCLE.KIND)
                .from(CIRCLE)
                .join(CONTACT)
                .on(CONTACT.ID.eq(CIRCLE.CONTACT_ID))
                .where(CIRCLE.WORKSPACE_ID.eq(workspace))
                .and(CIRCLE.CONTACT_ID.in(contacts))
                .orderBy(CIRCLE.CONTACT_ID, CIRCLE.POSITION)
                .fetchGroups(CIRCLE.CONTACT_ID, CIRCLE.KIND));
    }

    /** Returns where some contacts work at present. */
    Map<UUID, List<String>> companies(UUID workspace, Collection<UUID> contacts) {
        return database.read(db -> db.select(EMPLOYMENT.CONTACT_ID, COMPANY.NAME)
                .from(EMPLOYMENT)
                .join(COMPANY)
                .on(COMPANY.ID.eq(EMPLOYMENT.COMPANY_ID))
                .where(EMPLOYMENT.WORKSPACE_ID.eq(workspace))
                .and(EMPLOYMENT.CONTACT_ID.in(contacts))
                .and(EMPLOYMENT.CURRENT.isTrue())
                .fetchGroups(EMPLOYMENT.CONTACT_ID, COMPANY.NAME));
    }

    /** How many people the user has in a circle. */
    record Covered(Circle.Kind circle, int people) {
        private static final int FEW = 3;

        /** Returns the name in addresses and keys. */
        public String name() {
            return circle.name().toLowerCase(Locale.ROOT);
        }

        public boolean nobody() {
            return people == 0;
        }

        public boolean few() {
            return people > 0 && people < FEW;
        }
    }

    private record Circles() {}

    /** Returns all circles, those with the fewest people first. */
    List<Covered> covered(UUID workspace) {
        Map<String, Integer> people = counts.now(workspace)
                .of(
                        new Circles(),
                        () -> database.read(db -> db.select(CIRCLE.KIND, PEOPLE)
                                .from(CIRCLE)
                                .where(CIRCLE.WORKSPACE_ID.eq(workspace))
                                .groupBy(CIRCLE.KIND)
                                .fetchMap(CIRCLE.KIND, PEOPLE)));
        return Arrays.stream(Circle.Kind.values())
                .map(kind -> new Covered(kind, people.getOrDefault(kind.name().toLowerCase(Locale.ROOT), 0)))
                .sorted(Comparator.comparingInt(Covered::people))
                .toList();
    }

    private record Tags() {}

    /** Returns the tags that are most used, in the order of their names. */
    List<String> tags(UUID workspace) {
        return counts.now(workspace)
                .of(
                        new Tags(),
                        () -> database
                                .read(db -> db.select(CONTACT_TAG.TAG)
                                        .from(CONTACT_TAG)
                                        .where(CONTACT_TAG.WORKSPACE_ID.eq(workspace))
                                        .groupBy(CONTACT_TAG.TAG)
                                        .orderBy(DSL.count().desc(), CONTACT_TAG.TAG)
                                        .limit(MOST_TAGS)
                                        .fetch(CONTACT_TAG.TAG))
                                .stream()
                                .sorted()
                                .toList());
    }
}
