package piilo.recruiters;

import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.RECRUITER;
import static piilo.database.schema.Tables.TOLD;

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
import piilo.database.Names;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.journal.Counts;

/** The recruiters of a workspace as a list: sorted, filtered, page by page. */
public final class RecruiterList {
    /** Who was told nothing comes before all who were told something. */
    private static final LocalDate NEVER = LocalDate.of(1000, 1, 1);

    private static final Field<LocalDate> LAST_TOLD = DSL.coalesce(
            DSL.field(DSL.select(DSL.max(TOLD.DAY)).from(TOLD).where(TOLD.CONTACT_ID.eq(RECRUITER.CONTACT_ID))),
            DSL.inline(NEVER));

    private final Database database;
    private final Counts counts;

    public RecruiterList(Database database, Counts counts) {
        this.database = database;
        this.counts = counts;
    }

    /** What the list may be sorted by: the name, or how long ago somebody was last told something, the longest first. */
    enum Sort {
        NAME,
        TOLD;

        /**
         * Reads the name in an address.
         *
         * @throws PiiloException {@link Fault#BAD_REQUEST} when it is none of them
         */
        static Sort of(String text) {
            return Names.find(Sort.class, text)
                    .orElseThrow(() ->
                            new PiiloException(Fault.BAD_REQUEST, "Recruiters are sorted by name or by told"));
        }

        Keyset<?> keyset() {
            return switch (this) {
                case NAME -> new Keyset<>(CONTACT.SORT_NAME, CONTACT.ID, false);
                case TOLD -> new Keyset<>(LAST_TOLD, CONTACT.ID, false);
            };
        }
    }

    /** Which recruiters are listed; null for all. */
    record Filter(Recruiter.@Nullable Employer employer) {
        /**
         * Reads the name in an address.
         *
         * @throws PiiloException {@link Fault#BAD_REQUEST} when it is none
         */
        static Filter of(Optional<String> text) {
            return new Filter(text.map(name -> Names.find(Recruiter.Employer.class, name)
                            .orElseThrow(() -> new PiiloException(
                                    Fault.BAD_REQUEST, "employer is agency or in_house")))
                    .orElse(null));
        }
    }

    /** A recruiter with the name of the contact. */
    record Row(Recruiter recruiter, String name) {}

    /**
     * One page.
     *
     * @param next where the next page begins; null on the last
     */
    record Page(List<Row> rows, @Nullable String next) {}

    /** Returns a page of at most {@code limit} recruiters, the first when {@code cursor} is empty. */
    Page page(UUID workspace, Filter filter, Sort sort, Optional<String> cursor, int limit) {
        Keyset<?> keyset = sort.keyset();
        Condition place =
                cursor.map(text -> keyset.after(Keyset.Place.of(text))).orElseGet(DSL::noCondition);
        Field<?> sorted = keyset.field().as("sorted");
        var found = database.read(db -> db.select(RECRUITER.fields())
                .select(CONTACT.SHOWN_NAME, sorted)
                .from(RECRUITER)
                .join(CONTACT)
                .on(CONTACT.ID.eq(RECRUITER.CONTACT_ID))
                .where(condition(workspace, filter))
                .and(place)
                .orderBy(keyset.order())
                .limit(limit + 1)
                .fetch());
        String next = found.size() <= limit
                ? null
                : new Keyset.Place(
                                String.valueOf(found.get(limit - 1).get(sorted)),
                                found.get(limit - 1).get(RECRUITER.CONTACT_ID))
                        .cursor();
        return new Page(
                found.stream()
                        .limit(limit)
                        .map(row -> new Row(Recruiters.read(row), row.get(CONTACT.SHOWN_NAME)))
                        .toList(),
                next);
    }

    private static Condition condition(UUID workspace, Filter filter) {
        Condition condition = RECRUITER.WORKSPACE_ID.eq(workspace).and(RECRUITER.DECLINED.isFalse());
        return filter.employer == null ? condition : condition.and(RECRUITER.EMPLOYER.eq(Names.of(filter.employer)));
    }

    /** Returns how many recruiters a filter lets through. */
    int count(UUID workspace, Filter filter) {
        return counts.now(workspace)
                .of(filter, () -> database.read(db -> db.fetchCount(RECRUITER, condition(workspace, filter))));
    }
}
