package piilo.contacts;

import static piilo.database.schema.Tables.COMPANY;
import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.CONTACT_TAG;
import static piilo.database.schema.Tables.EMPLOYMENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.database.Keyset;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.journal.Counts;

/** The contacts of a workspace as a list: sorted, filtered, page by page. */
public final class ContactList {
    private static final List<Field<?>> SHOWN = List.of(
            CONTACT.ID,
            CONTACT.SHOWN_NAME,
            CONTACT.HEADLINE,
            CONTACT.LOCATION,
            CONTACT.CONNECTED_ON,
            CONTACT.CREATED_AT,
            EMPLOYMENT.ID,
            EMPLOYMENT.FROM_DATE,
            EMPLOYMENT.TITLE,
            EMPLOYMENT.COMPANY_ID,
            COMPANY.NAME,
            CONTACT_TAG.TAG);
    private static final Comparator<Record> LATEST_FIRST = Comparator.comparing(
                    (Record part) -> part.get(EMPLOYMENT.FROM_DATE),
                    Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .reversed()
            .thenComparing(part -> part.get(EMPLOYMENT.ID));

    private final Database database;
    private final Counts counts;

    public ContactList(Database database, Counts counts) {
        this.database = database;
        this.counts = counts;
    }

    /** What the list may be sorted by. */
    public enum Sort {
        NAME,
        ADDED,
        CHANGED,
        CONNECTED;

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
            throw new PiiloException(Fault.BAD_REQUEST, "Contacts are sorted by name, added, changed or connected");
        }

        Keyset<?> keyset() {
            return switch (this) {
                case NAME -> new Keyset<>(CONTACT.SORT_NAME, CONTACT.ID, false);
                case ADDED -> new Keyset<>(CONTACT.CREATED_AT, CONTACT.ID, true);
                case CHANGED -> new Keyset<>(CONTACT.UPDATED_AT, CONTACT.ID, true);
                case CONNECTED -> new Keyset<>(CONTACT.CONNECTED_ON, CONTACT.ID, true);
            };
        }
    }

    /**
     * Which contacts are listed.
     *
     * @param tag that they bear, or null for all
     * @param company where they work or worked, or null for all
     */
    public record Filter(@Nullable String tag, @Nullable UUID company) {}

    /** A contact as the list shows it. */
    public record Row(
            UUID id,
            String name,
            @Nullable String headline,
            @Nullable String location,
            @Nullable LocalDate connectedOn,
            Instant createdAt,
            List<Work> work,
            List<String> tags) {
        /** Returns what stands below the name: the present title, or the headline of who has no work. */
        public @Nullable String detail() {
            return work.isEmpty() ? headline : work.getFirst().title();
        }
    }

    /** What a contact does at present. */
    public record Work(
            @Nullable String title,
            @Nullable UUID companyId,
            @Nullable String company) {}

    /**
     * One page.
     *
     * @param next where the next page begins; null on the last
     */
    public record Page(List<Row> rows, @Nullable String next) {}

    /** A tag and how many contacts bear it. */
    public record TagCount(String tag, int count) {}

    /** Returns a page of at most {@code limit} contacts, the first when {@code cursor} is empty. */
    public Page page(UUID workspace, Filter filter, Sort sort, Optional<String> cursor, int limit) {
        Keyset<?> keyset = sort.keyset();
        Condition place =
                cursor.map(text -> keyset.after(Keyset.Place.of(text))).orElseGet(DSL::noCondition);
        Table<?> places = DSL.select(CONTACT.ID, keyset.field())
                .from(CONTACT)
                .where(condition(workspace, filter))
                .and(place)
                .orderBy(keyset.order())
                .limit(limit + 1)
                .asTable("place");
        Keyset<?> order = keyset.in(places);
        List<Result<Record>> found = database.read(db -> parts(db, places, order));
        return new Page(found.stream().limit(limit).map(ContactList::row).toList(), next(found, limit, order));
    }

    /**
     * Returns contacts with their work and tags. One statement does it, since the next one would cost as much as what it asks for; and it sorts the places only, as
     * rows with all that is shown would not fit where MariaDB sorts.
     */
    private static List<Result<Record>> parts(DSLContext db, Table<?> places, Keyset<?> keyset) {
        return List.copyOf(db.select(SHOWN)
                .select(keyset.field())
                .from(places)
                .join(CONTACT)
                .on(CONTACT.ID.eq(keyset.id()))
                .leftJoin(EMPLOYMENT)
                .on(EMPLOYMENT.CONTACT_ID.eq(keyset.id()))
                .and(EMPLOYMENT.CURRENT.isTrue())
                .leftJoin(COMPANY)
                .on(COMPANY.ID.eq(EMPLOYMENT.COMPANY_ID))
                .leftJoin(CONTACT_TAG)
                .on(CONTACT_TAG.CONTACT_ID.eq(keyset.id()))
                .orderBy(keyset.order())
                .fetchGroups(CONTACT.ID)
                .values());
    }

    /** Makes the row of a contact from what is there for each of its employments with each of its tags. */
    private static Row row(Result<Record> parts) {
        Record contact = parts.getFirst();
        return new Row(
                contact.get(CONTACT.ID),
                contact.get(CONTACT.SHOWN_NAME),
                contact.get(CONTACT.HEADLINE),
                contact.get(CONTACT.LOCATION),
                contact.get(CONTACT.CONNECTED_ON),
                contact.get(CONTACT.CREATED_AT),
                work(parts),
                tags(parts));
    }

    private static List<Work> work(Result<Record> parts) {
        Map<UUID, Record> employments = new LinkedHashMap<>();
        parts.stream()
                .filter(part -> part.get(EMPLOYMENT.ID) != null)
                .sorted(LATEST_FIRST)
                .forEach(part -> employments.putIfAbsent(part.get(EMPLOYMENT.ID), part));
        return employments.values().stream()
                .map(part ->
                        new Work(part.get(EMPLOYMENT.TITLE), part.get(EMPLOYMENT.COMPANY_ID), part.get(COMPANY.NAME)))
                .toList();
    }

    private static List<String> tags(Result<Record> parts) {
        return parts.stream()
                .map(part -> part.get(CONTACT_TAG.TAG))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable String next(List<Result<Record>> found, int limit, Keyset<?> keyset) {
        if (found.size() <= limit) {
            return null;
        }
        Record last = found.get(limit - 1).getFirst();
        Object value = last.get(keyset.field());
        return new Keyset.Place(value == null ? null : value.toString(), last.get(CONTACT.ID)).cursor();
    }

    private static Condition condition(UUID workspace, Filter filter) {
        Condition condition = CONTACT.WORKSPACE_ID.eq(workspace);
        if (filter.tag() != null) {
            condition = condition.and(CONTACT.ID.in(DSL.select(CONTACT_TAG.CONTACT_ID)
                    .from(CONTACT_TAG)
                    .where(CONTACT_TAG.WORKSPACE_ID.eq(workspace))
                    .and(CONTACT_TAG.TAG.eq(filter.tag()))));
        }
        if (filter.company() != null) {
            condition = condition.and(CONTACT.ID.in(DSL.select(EMPLOYMENT.CONTACT_ID)
                    .from(EMPLOYMENT)
                    .where(EMPLOYMENT.WORKSPACE_ID.eq(workspace))
                    .and(EMPLOYMENT.COMPANY_ID.eq(filter.company()))));
        }
        return condition;
    }

    /** Returns how many contacts a filter lets through. */
    public int count(UUID workspace, Filter filter) {
        return count(counts.now(workspace), workspace, filter);
    }

    private int count(Counts.Now now, UUID workspace, Filter filter) {
        return now.of(
                filter,
                () -> database.read(db -> db.selectCount()
                        .from(CONTACT)
                        .where(condition(workspace, filter))
                        .fetchSingle()
                        .value1()));
    }

    /** The name under which the tags are counted. */
    private record Tags(int limit) {}

    /** Returns the tags that are most used, at most {@code limit}. */
    public List<TagCount> tags(UUID workspace, int limit) {
        return tags(counts.now(workspace), workspace, limit);
    }

    private List<TagCount> tags(Counts.Now now, UUID workspace, int limit) {
        return now.of(
                new Tags(limit),
                () -> database.read(db -> db.select(CONTACT_TAG.TAG, DSL.count())
                        .from(CONTACT_TAG)
                        .where(CONTACT_TAG.WORKSPACE_ID.eq(workspace))
                        .groupBy(CONTACT_TAG.TAG)
                        .orderBy(DSL.count().desc(), CONTACT_TAG.TAG)
                        .limit(limit)
                        .fetch(row -> new TagCount(row.value1(), row.value2()))));
    }

    /** What stands above the list: how many contacts a filter lets through, and by which tags one may choose. */
    public record Summary(int count, List<TagCount> tags) {}

    /** Returns the count and the tags that are most used, at most {@code limit}, as they are at one time. */
    public Summary summary(UUID workspace, Filter filter, int limit) {
        Counts.Now now = counts.now(workspace);
        return new Summary(count(now, workspace, filter), tags(now, workspace, limit));
    }
}
