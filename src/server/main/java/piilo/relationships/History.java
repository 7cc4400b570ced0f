package piilo.relationships;

import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.FAVOUR;
import static piilo.database.schema.Tables.INTERACTION;
import static piilo.database.schema.Tables.PARTICIPANT;
import static piilo.database.schema.Tables.RELATIONSHIP;
import static piilo.database.schema.Tables.WISH;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import piilo.api.InteractionLine.Direction;
import piilo.api.InteractionLine.Kind;
import piilo.database.Database;
import piilo.favours.Balance;
import piilo.favours.FavourKind;

/** What has been between the user and a contact, in the sums that cadence, strength and asks are made of; each is one query, however much there was. */
public final class History {
    private static final int YEAR = 365;
    private static final int GIFTS_READ = 200;
    private static final Field<Instant> FIRST = DSL.min(PARTICIPANT.AT);
    private static final Field<Instant> LAST = DSL.max(PARTICIPANT.AT);
    static final Field<BigDecimal> GIVEN =
            DSL.sum(DSL.when(FAVOUR.GIVEN.isTrue(), FAVOUR.WEIGHT).otherwise(0));
    static final Field<BigDecimal> RECEIVED =
            DSL.sum(DSL.when(FAVOUR.GIVEN.isFalse(), FAVOUR.WEIGHT).otherwise(0));
    static final Field<LocalDate> LAST_GIVEN =
            DSL.max(DSL.when(FAVOUR.GIVEN.isTrue(), DSL.coalesce(FAVOUR.DAY, DSL.cast(FAVOUR.CREATED_AT, FAVOUR.DAY))));

    private final Database database;

    public History(Database database) {
        this.database = database;
    }

    /**
     * When it is looked at.
     *
     * @param offset of the user's zone at that time
     */
    public record Now(Instant at, ZoneOffset offset) {
        /** Returns the user's day. */
        public LocalDate today() {
            return at.atOffset(offset).toLocalDate();
        }
    }

    /** Adds up the meaningful interactions with a contact until now. */
    public Contacted contacted(UUID workspace, UUID contact, Now now) {
        Instant yearAgo = now.today().minusDays(YEAR).atStartOfDay().toInstant(now.offset());
        Field<BigDecimal> lastYear =
                DSL.sum(DSL.when(PARTICIPANT.AT.ge(yearAgo), 1).otherwise(0));
        return new Contacted(database.read(db -> db.select(
                        INTERACTION.KIND, INTERACTION.DIRECTION, DSL.count(), lastYear, FIRST, LAST)
                .from(PARTICIPANT)
                .join(INTERACTION)
                .on(INTERACTION.ID.eq(PARTICIPANT.INTERACTION_ID))
                .where(PARTICIPANT.WORKSPACE_ID.eq(workspace))
                .and(PARTICIPANT.CONTACT_ID.eq(contact))
                .and(PARTICIPANT.MEANINGFUL.isTrue())
                .and(PARTICIPANT.AT.le(now.at()))
                .groupBy(INTERACTION.KIND, INTERACTION.DIRECTION)
                .fetch(row -> new Contacted.Tally(
                        Kind.valueOf(row.value1().toUpperCase(Locale.ROOT)),
                        Direction.valueOf(row.value2().toUpperCase(Locale.ROOT)),
                        row.value3(),
                        row.value4().intValue(),
                        Due.day(row.value5(), now.offset()),
                        Due.day(row.value6(), now.offset())))));
    }

    /** Returns when the user asked a contact for something, and how the favours between both stand. */
    public AskRule.Past asks(UUID workspace, UUID contact, Now now) {
        return Objects.requireNonNull(asks(workspace, List.of(contact), now).get(contact));
    }

    /** Returns the same for each of some contacts. */
    Map<UUID, AskRule.Past> asks(UUID workspace, Collection<UUID> contacts, Now now) {
        return database.read(db -> {
            Map<UUID, List<LocalDate>> asks = Asks.of(db, workspace, contacts, now);
            Map<UUID, Record> favours = db.select(FAVOUR.CONTACT_ID, GIVEN, RECEIVED, LAST_GIVEN)
                    .from(FAVOUR)
                    .where(FAVOUR.WORKSPACE_ID.eq(workspace))
                    .and(FAVOUR.CONTACT_ID.in(contacts))
                    .and(FAVOUR.PROMISED.isFalse())
                    .groupBy(FAVOUR.CONTACT_ID)
                    .fetchMap(row -> row.value1(), row -> row);
            return contacts.stream()
                    .collect(Collectors.toMap(
                            Function.identity(),
                            one -> past(asks.getOrDefault(one, List.of()), favours.get(one)),
                            (same, _) -> same));
        });
    }

    private static AskRule.Past past(List<LocalDate> asks, @Nullable Record favours) {
        return favours == null
                ? new AskRule.Past(asks, null, new Balance(0, 0))
                : new AskRule.Past(
                        asks,
                        favours.get(LAST_GIVEN),
                        new Balance(number(favours.get(GIVEN)), number(favours.get(RECEIVED))));
    }

    static int number(@Nullable BigDecimal sum) {
        return sum == null ? 0 : sum.intValue();
    }

    /** Another contact who has what is looked for. */
    public record Offer(String tag, UUID contact, String name) {}

    /** Returns who else offers what a contact looks for, but for those who are kept out. */
    public List<Offer> offers(UUID workspace, Relationship relationship, CareRules rules, int limit) {
        List<String> tags =
                relationship.looksFor().stream().map(Relationship.Wish::tag).toList();
        return database.read(db -> db.select(WISH.TAG, WISH.CONTACT_ID, CONTACT.SHOWN_NAME)
                .from(WISH)
                .join(RELATIONSHIP)
                .on(RELATIONSHIP.ID.eq(WISH.RELATIONSHIP_ID))
                .join(CONTACT)
                .on(CONTACT.ID.eq(WISH.CONTACT_ID))
                .where(WISH.WORKSPACE_ID.eq(workspace))
                .and(WISH.OFFERED.isTrue())
                .and(WISH.TAG.in(tags))
                .and(WISH.CONTACT_ID.ne(relationship.contact()))
                .and(DSL.not(Relationships.keptOut(rules)))
                .orderBy(WISH.TAG, WISH.CONTACT_ID)
                .limit(limit)
                .fetch(row -> new Offer(row.value1(), row.value2(), row.value3())));
    }

    /** Returns the kinds of favours that the user has given to anybody lately, the most frequent first. */
    public List<String> givenKinds(UUID workspace, int limit) {
        Table<?> lately = DSL.select(FAVOUR.KIND)
                .from(FAVOUR)
                .where(FAVOUR.WORKSPACE_ID.eq(workspace))
                .and(FAVOUR.GIVEN.isTrue())
                .and(FAVOUR.PROMISED.isFalse())
                .orderBy(FAVOUR.DAY.desc())
                .limit(GIFTS_READ)
                .asTable("lately");
        Field<String> kind = Objects.requireNonNull(lately.field(FAVOUR.KIND));
        return database.read(db -> db.select(kind)
                .from(lately)
                .where(kind.in(FavourKind.texts()))
                .groupBy(kind)
                .orderBy(DSL.count().desc(), kind)
                .limit(limit)
                .fetch(row -> Objects.requireNonNull(row.value1())));
    }
}
