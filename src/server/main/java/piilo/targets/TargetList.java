package piilo.targets;

import static piilo.database.schema.Tables.COMPANY;
import static piilo.database.schema.Tables.EMPLOYMENT;
import static piilo.database.schema.Tables.RELATIONSHIP;
import static piilo.database.schema.Tables.TARGET;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.database.Keyset;
import piilo.database.Names;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.journal.Counts;
import piilo.relationships.Relationships;
import piilo.relationships.RingRules;

/** The targets of a workspace as a list: sorted, filtered, page by page. */
public final class TargetList {
    private final Database database;
    private final RingRules rings;
    private final Counts counts;

    public TargetList(Database database, RingRules rings, Counts counts) {
        this.database = database;
        this.rings = rings;
        this.counts = counts;
    }

    /** What the list may be sorted by: what comes next first, the name, or how long ago the stage began, the longest first. */
    enum Sort {
        NEXT,
        NAME,
        SINCE;

        /**
         * Reads the name in an address.
         *
         * @throws PiiloException {@link Fault#BAD_REQUEST} when it is none of them
         */
        static Sort of(String text) {
            return Names.find(Sort.class, text)
                    .orElseThrow(
                            () -> new PiiloException(Fault.BAD_REQUEST, "Targets are sorted by next, name or since"));
        }

        Keyset<?> keyset() {
            return switch (this) {
                case NEXT -> new Keyset<>(TARGET.NEXT_DUE, TARGET.ID, false);
                case NAME -> new Keyset<>(COMPANY.NAME, COMPANY.ID, false);
                case SINCE -> new Keyset<>(TARGET.STAGE_SINCE, TARGET.ID, false);
            };
        }
    }

    /** Which targets are listed; null for all. */
    record Filter(Target.@Nullable Stage stage, @Nullable Hiring hiring) {
        /**
         * Reads the names in an address.
         *
         * @throws PiiloException {@link Fault#BAD_REQUEST} when one is none
         */
        static Filter of(Optional<String> stage, Optional<String> hiring) {
            return new Filter(
                    stage.map(text -> Names.find(Target.Stage.class, text)
                                    .orElseThrow(
                                            () -> new PiiloException(Fault.BAD_REQUEST, "stage is none of a target's")))
                            .orElse(null),
                    hiring.map(text -> Names.find(Hiring.class, text)
                                    .orElseThrow(() ->
                                            new PiiloException(Fault.BAD_REQUEST, "hiring is yes, no or unknown")))
                            .orElse(null));
        }
    }

    /**
     * How many contacts work at a company, and how many did.
     *
     * @param spared how many are not counted, since the care rules keep them out
     */
    record Known(int now, int before, int spared) {
        static final Known NOBODY = new Known(0, 0, 0);

        Known with(boolean current, boolean keptOut, int people) {
            if (keptOut) {
                return new Known(now, before, spared + people);
            }
            return current ? new Known(now + people, before, spared) : new Known(now, before + people, spared);
        }
    }

    /** A target with the name of its company. */
    record Row(Target target, String name, Known known) {
        public String stage() {
            return "targets.stage." + Names.of(target.stage());
        }

        public String hiring() {
            return "targets.hiring." + Hiring.of(target.hiring()).text();
        }
    }

    /**
     * One page.
     *
     * @param next where the next page begins; null on the last
     */
    record Page(List<Row> rows, @Nullable String next) {}

    /** Returns a page of at most {@code limit} targets, the first when {@code cursor} is empty. */
    Page page(UUID workspace, Filter filter, Sort sort, Optional<String> cursor, int limit) {
        Keyset<?> keyset = sort.keyset();
        Condition place =
                cursor.map(text -> keyset.after(Keyset.Place.of(text))).orElseGet(DSL::noCondition);
        List<? extends Record> found = database.read(db -> db.select(TARGET.fields())
                .select(
                        COMPANY.NAME.as("company_name"),
                        keyset.field().as("sorted"),
                        keyset.id().as("place"))
                .from(TARGET)
                .join(COMPANY)
                .on(COMPANY.ID.eq(TARGET.COMPANY_ID))
                .where(condition(workspace, filter))
                .and(COMPANY.WORKSPACE_ID.eq(workspace))
                .and(COMPANY.TARGET.isTrue())
                .and(place)
                .orderBy(keyset.order())
                .limit(limit + 1)
                .fetch());
        return new Page(rows(workspace, found.stream().limit(limit).toList()), next(found, limit));
    }

    private static @Nullable String next(List<? extends Record> found, int limit) {
        if (found.size() <= limit) {
            return null;
        }
        Record last = found.get(limit - 1);
        return new Keyset.Place(String.valueOf(last.get("sorted")), last.get("place", UUID.class)).cursor();
    }

    private static Condition condition(UUID workspace, Filter filter) {
        Condition condition = TARGET.WORKSPACE_ID.eq(workspace);
        if (filter.stage != null) {
            condition = condition.and(TARGET.STAGE.eq(Names.of(filter.stage)));
        }
        if (filter.hiring == null) {
            return condition;
        }
        Boolean hiring = filter.hiring.truth();
        return condition.and(hiring == null ? TARGET.HIRING.isNull() : TARGET.HIRING.eq(hiring));
    }

    private List<Row> rows(UUID workspace, List<? extends Record> found) {
        Map<UUID, Known> known = known(
                workspace, found.stream().map(row -> row.get(TARGET.COMPANY_ID)).toList());
        return found.stream()
                .map(row -> new Row(
                        Targets.read(row),
                        row.get("company_name", String.class),
                        known.getOrDefault(row.get(TARGET.COMPANY_ID), Known.NOBODY)))
                .toList();
    }

    /** Whoever works there and did before, too, counts on both sides; of those who are kept out each once. */
    private Map<UUID, Known> known(UUID workspace, List<UUID> companies) {
        Condition keptOut = Relationships.keptOut(rings.care(workspace));
        Field<Boolean> spared = DSL.when(keptOut, DSL.inline(true)).otherwise(DSL.inline(false));
        Field<Boolean> current = DSL.when(keptOut, DSL.inline(false)).otherwise(EMPLOYMENT.CURRENT);
        Map<UUID, Known> known = new HashMap<>();
        database.read(db -> db.select(EMPLOYMENT.COMPANY_ID, current, spared, DSL.countDistinct(EMPLOYMENT.CONTACT_ID))
                        .from(EMPLOYMENT)
                        .leftJoin(RELATIONSHIP)
                        .on(RELATIONSHIP.CONTACT_ID.eq(EMPLOYMENT.CONTACT_ID))
                        .where(EMPLOYMENT.WORKSPACE_ID.eq(workspace))
                        .and(EMPLOYMENT.COMPANY_ID.in(companies))
                        .groupBy(EMPLOYMENT.COMPANY_ID, current, spared)
                        .fetch())
                .forEach(row -> known.merge(
                        row.value1(),
                        Known.NOBODY.with(row.value2(), row.value3(), row.value4()),
                        (one, _) -> one.with(row.value2(), row.value3(), row.value4())));
        return known;
    }

    /** Returns how many targets a filter lets through. */
    int count(UUID workspace, Filter filter) {
        return counts.now(workspace)
                .of(filter, () -> database.read(db -> db.fetchCount(TARGET, condition(workspace, filter))));
    }
}
