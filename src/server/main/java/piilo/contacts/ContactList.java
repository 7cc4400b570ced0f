package piilo.contacts;

import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.CONTACT_TAG;
import static piilo.database.schema.Tables.EMPLOYMENT;

import java.time.Instant;
import java.time.LocalDate;
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

/** The contacts of a workspace as a list: sorted, filtered, page by page. */
public final class ContactList {
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
            List<String> tags) {}

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
        return database.read(db -> {
            List<? extends Record> found = db.selectFrom(CONTACT)
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

    private static List<Row> rows(DSLContext db, UUID workspace, List<? extends Record> found) {
        List<UUID> ids = found.stream().map(row -> row.get(CONTACT.ID)).toList();
        Map<UUID, List<Work>> work = CurrentWork.of(db, workspace, ids);
        Map<UUID, List<String>> tags = ContactParts.tags(db, workspace, ids);
        return found.stream()
                .map(row -> {
                    UUID id = row.get(CONTACT.ID);
                    return new Row(
                            id,
                            row.get(CONTACT.SHOWN_NAME),
                            row.get(CONTACT.HEADLINE),
                            row.get(CONTACT.LOCATION),
                            row.get(CONTACT.CONNECTED_ON),
                            row.get(CONTACT.CREATED_AT),
                            work.getOrDefault(id, List.of()),
                            tags.getOrDefault(id, List.of()));
                })
                .toList();
    }

    /** Returns how many contacts a filter lets through. */
    public int count(UUID workspace, Filter filter) {
        return counts.of(
                workspace,
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
        return counts.of(
                workspace,
                new Tags(limit),
                () -> database.read(db -> db.select(CONTACT_TAG.TAG, DSL.count())
                        .from(CONTACT_TAG)
                        .where(CONTACT_TAG.WORKSPACE_ID.eq(workspace))
                        .groupBy(CONTACT_TAG.TAG)
                        .orderBy(DSL.count().desc(), CONTACT_TAG.TAG)
                        .limit(limit)
                        .fetch(row -> new TagCount(row.value1(), row.value2()))));
    }
}
