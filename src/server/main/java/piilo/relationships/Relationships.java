package piilo.relationships;

import static piilo.database.schema.Tables.CIRCLE;
import static piilo.database.schema.Tables.RELATIONSHIP;
import static piilo.database.schema.Tables.WISH;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.database.Names;
import piilo.database.PartialDates;
import piilo.database.Rows;
import piilo.journal.RecordKind;
import piilo.journal.RecordRows;
import piilo.relationships.Relationship.Cadence;
import piilo.relationships.Relationship.Circle;
import piilo.relationships.Relationship.Wish;

/** The relationships of each workspace. */
public final class Relationships implements RecordKind<Relationship> {
    private static final RecordRows<Relationship> ROWS = new RecordRows<>(
            RELATIONSHIP,
            List.of(
                    RELATIONSHIP.CONTACT_ID,
                    RELATIONSHIP.RING,
                    RELATIONSHIP.CADENCE_DAYS,
                    RELATIONSHIP.CADENCE_STATE,
                    RELATIONSHIP.SNOOZED_UNTIL,
                    RELATIONSHIP.NEVER_FOR_WORK),
            Relationships::values,
            row -> read(row, Parts.NONE));
    private static final List<Field<?>> CIRCLE_FIELDS = List.of(
            CIRCLE.RELATIONSHIP_ID,
            CIRCLE.POSITION,
            CIRCLE.WORKSPACE_ID,
            CIRCLE.CONTACT_ID,
            CIRCLE.KIND,
            CIRCLE.SINCE,
            CIRCLE.PLACE);
    private static final List<Field<?>> WISH_FIELDS = List.of(
            WISH.RELATIONSHIP_ID, WISH.POSITION, WISH.WORKSPACE_ID, WISH.CONTACT_ID, WISH.OFFERED, WISH.TAG, WISH.TEXT);

    private final Database database;

    public Relationships(Database database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "relationship";
    }

    @Override
    public Class<Relationship> type() {
        return Relationship.class;
    }

    @Override
    public RecordRows<Relationship> rows() {
        return ROWS;
    }

    @Override
    public String title(Relationship one) {
        return "";
    }

    /** Returns the relationship with a contact; empty when nothing has been said about it. */
    public Optional<Relationship> with(UUID workspace, UUID contact) {
        return with(workspace, List.of(contact)).stream().findFirst();
    }

    /** Returns the relationships with some contacts, in no particular order. */
    public List<Relationship> with(UUID workspace, Collection<UUID> contacts) {
        return database.read(db -> with(db, workspace, contacts));
    }

    /** Does the same within a transaction. */
    List<Relationship> with(DSLContext db, UUID workspace, Collection<UUID> contacts) {
        return load(db, workspace, RELATIONSHIP.CONTACT_ID.in(contacts));
    }

    /**
     * Returns what holds for the relationships with those who are kept out of rankings, for a query that has this table in it; the same as
     * {@link CareRules#keptOut(Relationship)}.
     */
    public static Condition keptOut(CareRules rules) {
        return RELATIONSHIP
                .NEVER_FOR_WORK
                .isTrue()
                .or(DSL.coalesce(RELATIONSHIP.RING, 0).in(rules.keptOutRings()));
    }

    /** Returns what holds for a contact who is never to be asked for what has to do with work; the same as {@link CareRules#neverForWork}. */
    public static Condition neverForWork(Field<UUID> contact, CareRules rules) {
        return DSL.exists(DSL.selectOne()
                .from(RELATIONSHIP)
                .where(RELATIONSHIP.CONTACT_ID.eq(contact))
                .and(RELATIONSHIP
                        .NEVER_FOR_WORK
                        .isTrue()
                        .or(DSL.coalesce(RELATIONSHIP.RING, 0).in(rules.neverForWorkRings()))));
    }

    /** Returns which of some contacts are kept out of rankings. */
    public Set<UUID> keptOut(UUID workspace, Collection<UUID> contacts, CareRules rules) {
        return database.read(db -> db.select(RELATIONSHIP.CONTACT_ID)
                .from(RELATIONSHIP)
                .where(RELATIONSHIP.WORKSPACE_ID.eq(workspace))
                .and(RELATIONSHIP.CONTACT_ID.in(contacts))
                .and(keptOut(rules))
                .fetchSet(RELATIONSHIP.CONTACT_ID));
    }

    /** What a relationship has several of. */
    private record Parts(
            Map<UUID, List<Circle>> circles, Map<UUID, List<Wish>> offers, Map<UUID, List<Wish>> looksFor) {
        static final Parts NONE = new Parts(Map.of(), Map.of(), Map.of());
    }

    @Override
    public List<Relationship> load(DSLContext db, UUID workspace, Collection<UUID> ids) {
        return load(db, workspace, RELATIONSHIP.ID.in(ids));
    }

    private static List<Relationship> load(DSLContext db, UUID workspace, Condition which) {
        Result<? extends Record> rows = db.selectFrom(RELATIONSHIP)
                .where(RELATIONSHIP.WORKSPACE_ID.eq(workspace))
                .and(which)
                .fetch();
        if (rows.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = rows.getValues(RELATIONSHIP.ID);
        Map<Boolean, Map<UUID, List<Wish>>> wishes = wishes(db, workspace, ids);
        Parts parts = new Parts(
                circles(db, workspace, ids), wishes.getOrDefault(true, Map.of()), wishes.getOrDefault(false, Map.of()));
        return rows.map(row -> read(row, parts));
    }

    private static Map<UUID, List<Circle>> circles(DSLContext db, UUID workspace, Collection<UUID> ids) {
        return db.selectFrom(CIRCLE)
                .where(CIRCLE.WORKSPACE_ID.eq(workspace))
                .and(CIRCLE.RELATIONSHIP_ID.in(ids))
                .orderBy(CIRCLE.RELATIONSHIP_ID, CIRCLE.POSITION)
                .fetchGroups(
                        CIRCLE.RELATIONSHIP_ID,
                        row -> new Circle(
                                Circle.Kind.valueOf(row.getKind().toUpperCase(java.util.Locale.ROOT)),
                                PartialDates.read(row.getSince()),
                                row.getPlace()));
    }

    /** Returns what is offered, under true, and what is looked for. */
    private static Map<Boolean, Map<UUID, List<Wish>>> wishes(DSLContext db, UUID workspace, Collection<UUID> ids) {
        Map<Boolean, Map<UUID, List<Wish>>> wishes = new HashMap<>();
        db.selectFrom(WISH)
                .where(WISH.WORKSPACE_ID.eq(workspace))
                .and(WISH.RELATIONSHIP_ID.in(ids))
                .orderBy(WISH.RELATIONSHIP_ID, WISH.POSITION)
                .forEach(row -> wishes.computeIfAbsent(row.getOffered(), _ -> new HashMap<>())
                        .computeIfAbsent(row.getRelationshipId(), _ -> new ArrayList<>())
                        .add(new Wish(row.getTag(), row.getText())));
        return wishes;
    }

    private static Relationship read(Record row, Parts parts) {
        UUID id = row.get(RELATIONSHIP.ID);
        return new Relationship(
                id,
                row.get(RELATIONSHIP.VERSION),
                row.get(RELATIONSHIP.CREATED_AT),
                row.get(RELATIONSHIP.CONTACT_ID),
                parts.circles.getOrDefault(id, List.of()),
                row.get(RELATIONSHIP.RING),
                new Cadence(
                        row.get(RELATIONSHIP.CADENCE_DAYS),
                        Cadence.State.valueOf(
                                row.get(RELATIONSHIP.CADENCE_STATE).toUpperCase(java.util.Locale.ROOT)),
                        row.get(RELATIONSHIP.SNOOZED_UNTIL)),
                row.get(RELATIONSHIP.NEVER_FOR_WORK),
                parts.offers.getOrDefault(id, List.of()),
                parts.looksFor.getOrDefault(id, List.of()));
    }

    private static @Nullable Object[] values(Relationship one) {
        return new @Nullable Object[] {
            one.contact(),
            one.ring(),
            one.cadence().days(),
            Names.of(one.cadence().state()),
            one.cadence().snoozedUntil(),
            one.neverForWork()
        };
    }

    @Override
    public void insert(DSLContext db, UUID workspace, List<Relationship> relationships) {
        ROWS.insert(db, workspace, relationships);
        insertParts(db, workspace, relationships);
    }

    @Override
    public int update(DSLContext db, UUID workspace, List<Relationship> relationships) {
        int rows = ROWS.update(db, workspace, relationships);
        List<UUID> ids = relationships.stream().map(Relationship::id).toList();
        Rows.delete(db, CIRCLE.WORKSPACE_ID, workspace, CIRCLE.RELATIONSHIP_ID, ids);
        Rows.delete(db, WISH.WORKSPACE_ID, workspace, WISH.RELATIONSHIP_ID, ids);
        insertParts(db, workspace, relationships);
        return rows;
    }

    private static void insertParts(DSLContext db, UUID workspace, List<Relationship> relationships) {
        List<@Nullable Object[]> circles = new ArrayList<>();
        List<@Nullable Object[]> wishes = new ArrayList<>();
        for (Relationship one : relationships) {
            addCircles(workspace, one, circles);
            int position = addWishes(workspace, one, true, 0, wishes);
            addWishes(workspace, one, false, position, wishes);
        }
        Rows.insert(db, CIRCLE_FIELDS, circles, row -> row);
        Rows.insert(db, WISH_FIELDS, wishes, row -> row);
    }

    private static void addCircles(UUID workspace, Relationship one, List<@Nullable Object[]> rows) {
        int position = 0;
        for (Circle circle : one.circles()) {
            rows.add(new @Nullable Object[] {
                one.id(),
                position++,
                workspace,
                one.contact(),
                Names.of(circle.kind()),
                PartialDates.text(circle.since()),
                circle.place()
            });
        }
    }

    private static int addWishes(
            UUID workspace, Relationship one, boolean offered, int first, List<@Nullable Object[]> rows) {
        int position = first;
        for (Wish wish : offered ? one.offers() : one.looksFor()) {
            rows.add(new @Nullable Object[] {
                one.id(), position++, workspace, one.contact(), offered, wish.tag(), wish.text()
            });
        }
        return position;
    }
}
