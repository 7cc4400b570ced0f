package piilo.companies;

import static piilo.database.schema.Tables.COMPANY;
import static piilo.database.schema.Tables.EMPLOYMENT;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.database.Keyset;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.journal.Counts;

/** The companies of a workspace as a list: sorted, filtered, page by page. */
public final class CompanyList {
    private final Database database;
    private final Counts counts;

    public CompanyList(Database database, Counts counts) {
        this.database = database;
        this.counts = counts;
    }

    /** What the list may be sorted by. */
    public enum Sort {
        NAME,
        ADDED,
        CHANGED;

        /** Returns the name in an address. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * Reads the name in an address.
         *
         * @throws PiiloException {@link Fault#BAD_REQUEST} when it is none of them
         */
        public static Sort of(String text) {
            for (Sort sort : values()) {
                if (sort.text().equals(text)) {
                    return sort;
                }
            }
            throw new PiiloException(Fault.BAD_REQUEST, "Companies are sorted by name, added or changed");
        }

        Keyset<?> keyset() {
            return switch (this) {
                case NAME -> new Keyset<>(COMPANY.NAME, COMPANY.ID, false);
                case ADDED -> new Keyset<>(COMPANY.CREATED_AT, COMPANY.ID, true);
                case CHANGED -> new Keyset<>(COMPANY.UPDATED_AT, COMPANY.ID, true);
            };
        }
    }

    /** Which companies are listed: all, or only those the user wants to work at. */
    public record Filter(boolean targetsOnly) {}

    /**
     * A company as the list shows it.
     *
     * @param people how many contacts work there at present
     */
    public record Row(Company company, int people) {}

    /**
     * One page.
     *
     * @param next where the next page begins; null on the last
     */
    public record Page(List<Row> rows, @Nullable String next) {}

    /** Returns a page of at most {@code limit} companies, the first when {@code cursor} is empty. */
    public Page page(UUID workspace, Filter filter, Sort sort, Optional<String> cursor, int limit) {
        Keyset<?> keyset = sort.keyset();
        Condition place =
                cursor.map(text -> keyset.after(Keyset.Place.of(text))).orElseGet(DSL::noCondition);
        return database.read(db -> {
            List<? extends Record> found = db.selectFrom(COMPANY)
                    .where(condition(workspace, filter))
                    .and(place)
                    .orderBy(keyset.order())
                    .limit(limit + 1)
                    .fetch();
            List<? extends Record> shown = found.size() > limit ? found.subList(0, limit) : found;
            return new Page(rows(db, workspace, shown), next(found, limit, keyset));
        });
    }

    private static @Nullable String next(List<? extends Record> found, int limit, Keyset<?> keyset) {
        if (found.size() <= limit) {
            return null;
        }
        Record last = found.get(limit - 1);
        return new Keyset.Place(String.valueOf(last.get(keyset.field())), last.get(COMPANY.ID)).cursor();
    }

    private static Condition condition(UUID workspace, Filter filter) {
        Condition condition = COMPANY.WORKSPACE_ID.eq(workspace);
        return filter.targetsOnly() ? condition.and(COMPANY.TARGET.isTrue()) : condition;
    }

    private static List<Row> rows(DSLContext db, UUID workspace, List<? extends Record> found) {
        List<Company> companies = found.stream().map(Companies::company).toList();
        Map<UUID, Integer> people = db.select(EMPLOYMENT.COMPANY_ID, DSL.countDistinct(EMPLOYMENT.CONTACT_ID))
                .from(EMPLOYMENT)
                .where(EMPLOYMENT.WORKSPACE_ID.eq(workspace))
                .and(EMPLOYMENT.COMPANY_ID.in(
                        companies.stream().map(Company::id).toList()))
                .and(EMPLOYMENT.CURRENT.isTrue())
                .groupBy(EMPLOYMENT.COMPANY_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
        return companies.stream()
                .map(company -> new Row(company, people.getOrDefault(company.id(), 0)))
                .toList();
    }

    /** Returns how many companies a filter lets through. */
    public int count(UUID workspace, Filter filter) {
        return counts.now(workspace)
                .of(
                        filter,
                        () -> database.read(db -> db.selectCount()
                                .from(COMPANY)
                                .where(condition(workspace, filter))
                                .fetchSingle()
                                .value1()));
    }
}
