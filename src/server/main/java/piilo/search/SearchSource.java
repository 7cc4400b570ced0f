package piilo.search;

import static piilo.database.schema.Tables.COMPANY;
import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.CONTACT_POINT;
import static piilo.database.schema.Tables.CONTACT_TAG;
import static piilo.database.schema.Tables.EMPLOYMENT;
import static piilo.database.schema.Tables.JOURNAL;
import static piilo.database.schema.Tables.NOTE;
import static piilo.database.schema.Tables.WORKSPACE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import piilo.api.ContactPoint;
import piilo.database.Database;
import piilo.json.Json;

/** The rows that the index is made of, always many at once. */
final class SearchSource {
    private static final UUID NO_ID = new UUID(0, 0);
    private static final Field<Boolean> RENAMED = DSL.field(
            "{0} = 'update' and json_exists({1}, '$.name')", SQLDataType.BOOLEAN, JOURNAL.ACTION, JOURNAL.AFTER_JSON);
    private static final Field<@Nullable String> EMPLOYED = DSL.when(
            JOURNAL.RECORD_KIND.eq("employment"),
            DSL.field(
                    "json_value(coalesce({0}, {1}), '$.contact')",
                    SQLDataType.VARCHAR, JOURNAL.AFTER_JSON, JOURNAL.BEFORE_JSON));

    private final Database database;

    SearchSource(Database database) {
        this.database = database;
    }

    /**
     * What a journal entry touched.
     *
     * @param renamed whether the record has been given another name, which other records are found by too
     * @param employed the contact of an employment that came or went
     */
    record Touch(
            long number,
            String kind,
            UUID record,
            boolean renamed,
            @Nullable UUID employed) {}

    /** Returns the number of each workspace's last journal entry. */
    Map<UUID, Long> journalNumbers() {
        return database.read(db -> db.select(WORKSPACE.ID, WORKSPACE.JOURNAL_NUMBER)
                .from(WORKSPACE)
                .fetchMap(WORKSPACE.ID, WORKSPACE.JOURNAL_NUMBER));
    }

    /** Returns what the journal says after a number, in order; not what each record became. */
    List<Touch> touches(UUID workspace, long after, int limit) {
        return database.read(db -> db.select(JOURNAL.NUMBER, JOURNAL.RECORD_KIND, JOURNAL.RECORD_ID, RENAMED, EMPLOYED)
                .from(JOURNAL)
                .where(JOURNAL.WORKSPACE_ID.eq(workspace))
                .and(JOURNAL.NUMBER.gt(after))
                .orderBy(JOURNAL.NUMBER)
                .limit(limit)
                .fetch(row -> new Touch(
                        row.get(JOURNAL.NUMBER),
                        row.get(JOURNAL.RECORD_KIND),
                        row.get(JOURNAL.RECORD_ID),
                        Boolean.TRUE.equals(row.get(RENAMED)),
                        id(row.get(EMPLOYED)))));
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    /** Returns whom some employments belong to, of those that are still there. */
    List<UUID> employed(UUID workspace, Collection<UUID> employments) {
        return database.read(db -> db.selectDistinct(EMPLOYMENT.CONTACT_ID)
                .from(EMPLOYMENT)
                .where(EMPLOYMENT.WORKSPACE_ID.eq(workspace))
                .and(EMPLOYMENT.ID.in(employments))
                .fetch(EMPLOYMENT.CONTACT_ID));
    }

    /** Returns up to {@code limit} notes on some contacts or companies that come after an id, in the order of their ids. */
    List<UUID> notesOn(UUID workspace, Collection<UUID> subjects, @Nullable UUID after, int limit) {
        Condition next = NOTE.WORKSPACE_ID.eq(workspace).and(NOTE.ID.gt(after == null ? NO_ID : after));
        return database.read(db -> db.select(NOTE.ID)
                .from(NOTE)
                .where(next.and(NOTE.CONTACT_ID.in(subjects)))
                .union(db.select(NOTE.ID).from(NOTE).where(next.and(NOTE.COMPANY_ID.in(subjects))))
                .orderBy(1)
                .limit(limit)
                .fetch(NOTE.ID));
    }

    /** Returns up to {@code limit} contacts who work or worked at some companies, as {@link #notesOn} does. */
    List<UUID> peopleAt(UUID workspace, Collection<UUID> companies, @Nullable UUID after, int limit) {
        return database.read(db -> db.selectDistinct(EMPLOYMENT.CONTACT_ID)
                .from(EMPLOYMENT)
                .where(EMPLOYMENT.WORKSPACE_ID.eq(workspace))
                .and(EMPLOYMENT.COMPANY_ID.in(companies))
                .and(EMPLOYMENT.CONTACT_ID.gt(after == null ? NO_ID : after))
                .orderBy(EMPLOYMENT.CONTACT_ID)
                .limit(limit)
                .fetch(EMPLOYMENT.CONTACT_ID));
    }

    /** Returns those records of a kind that exist. */
    List<Searchable> find(UUID workspace, String kind, Collection<UUID> ids) {
        return database.read(db -> switch (kind) {
            case Searchable.CONTACT ->
                contacts(db, CONTACT.WORKSPACE_ID.eq(workspace).and(CONTACT.ID.in(ids)), ids.size());
            case Searchable.COMPANY ->
                companies(db, COMPANY.WORKSPACE_ID.eq(workspace).and(COMPANY.ID.in(ids)), ids.size());
            default -> notes(db, NOTE.WORKSPACE_ID.eq(workspace).and(NOTE.ID.in(ids)), ids.size());
        });
    }

    /** Returns up to {@code limit} records of a kind, of all workspaces, that come after an id, in the order of their ids. */
    List<Searchable> page(String kind, @Nullable UUID after, int limit) {
        UUID last = after == null ? NO_ID : after;
        return database.read(db -> switch (kind) {
            case Searchable.CONTACT -> contacts(db, CONTACT.ID.gt(last), limit);
            case Searchable.COMPANY -> companies(db, COMPANY.ID.gt(last), limit);
            default -> notes(db, NOTE.ID.gt(last), limit);
        });
    }

    private static List<Searchable> contacts(DSLContext db, Condition condition, int limit) {
        List<? extends Record> rows = db.select(
                        CONTACT.ID,
                        CONTACT.WORKSPACE_ID,
                        CONTACT.SHOWN_NAME,
                        CONTACT.GIVEN_NAME,
                        CONTACT.MIDDLE_NAME,
                        CONTACT.FAMILY_NAME,
                        CONTACT.HEADLINE,
                        CONTACT.LOCATION,
                        CONTACT.HOW_WE_MET,
                        CONTACT.UPDATED_AT)
                .from(CONTACT)
                .where(condition)
                .orderBy(CONTACT.ID)
                .limit(limit)
                .fetch();
        List<UUID> ids = rows.stream().map(row -> row.get(CONTACT.ID)).toList();
        ContactWords words = new ContactWords(jobs(db, ids), tags(db, ids), emails(db, ids));
        return rows.stream().map(row -> contact(row, words)).toList();
    }

    /** What a contact is found by that stands in other tables. */
    private record ContactWords(
            Map<UUID, List<String>> jobs, Map<UUID, List<String>> tags, Map<UUID, List<String>> emails) {}

    private static Searchable contact(Record row, ContactWords words) {
        UUID id = row.get(CONTACT.ID);
        List<@Nullable String> lines = new ArrayList<>();
        lines.add(row.get(CONTACT.HEADLINE));
        lines.addAll(words.jobs.getOrDefault(id, List.of()));
        lines.add(row.get(CONTACT.LOCATION));
        lines.add(row.get(CONTACT.HOW_WE_MET));
        lines.addAll(words.tags.getOrDefault(id, List.of()));
        lines.addAll(words.emails.getOrDefault(id, List.of()));
        return new Searchable(
                row.get(CONTACT.WORKSPACE_ID),
                Searchable.CONTACT,
                id,
                row.get(CONTACT.SHOWN_NAME),
                present(row.get(CONTACT.GIVEN_NAME), row.get(CONTACT.MIDDLE_NAME), row.get(CONTACT.FAMILY_NAME)),
                text(lines),
                row.get(CONTACT.UPDATED_AT));
    }

    private static Map<UUID, List<String>> jobs(DSLContext db, Collection<UUID> contacts) {
        return db.select(EMPLOYMENT.CONTACT_ID, EMPLOYMENT.TITLE, COMPANY.NAME)
                .from(EMPLOYMENT)
                .leftJoin(COMPANY)
                .on(COMPANY.ID.eq(EMPLOYMENT.COMPANY_ID))
                .where(EMPLOYMENT.CONTACT_ID.in(contacts))
                .orderBy(EMPLOYMENT.CURRENT.desc(), EMPLOYMENT.FROM_DATE.desc(), EMPLOYMENT.ID)
                .fetchGroups(
                        EMPLOYMENT.CONTACT_ID,
                        row -> String.join(", ", present(row.get(EMPLOYMENT.TITLE), row.get(COMPANY.NAME))));
    }

    private static Map<UUID, List<String>> tags(DSLContext db, Collection<UUID> contacts) {
        return db.select(CONTACT_TAG.CONTACT_ID, CONTACT_TAG.TAG)
                .from(CONTACT_TAG)
                .where(CONTACT_TAG.CONTACT_ID.in(contacts))
                .orderBy(CONTACT_TAG.TAG)
                .fetchGroups(CONTACT_TAG.CONTACT_ID, CONTACT_TAG.TAG);
    }

    private static Map<UUID, List<String>> emails(DSLContext db, Collection<UUID> contacts) {
        String email = ContactPoint.Type.EMAIL.name().toLowerCase(java.util.Locale.ROOT);
        return db.select(CONTACT_POINT.CONTACT_ID, CONTACT_POINT.VALUE)
                .from(CONTACT_POINT)
                .where(CONTACT_POINT.CONTACT_ID.in(contacts))
                .and(CONTACT_POINT.TYPE.eq(email))
                .orderBy(CONTACT_POINT.POSITION)
                .fetchGroups(CONTACT_POINT.CONTACT_ID, CONTACT_POINT.VALUE);
    }

    private static List<Searchable> companies(DSLContext db, Condition condition, int limit) {
        return db.selectFrom(COMPANY)
                .where(condition)
                .orderBy(COMPANY.ID)
                .limit(limit)
                .fetch(row -> new Searchable(
                        row.getWorkspaceId(),
                        Searchable.COMPANY,
                        row.getId(),
                        row.getName(),
                        Json.texts(row.getOtherNames()),
                        text(present(
                                row.getIndustry(),
                                row.getPlace(),
                                row.getDomain(),
                                String.join(", ", Json.texts(row.getOtherNames())))),
                        row.getUpdatedAt()));
    }

    private static List<Searchable> notes(DSLContext db, Condition condition, int limit) {
        return db.select(NOTE.ID, NOTE.WORKSPACE_ID, NOTE.TEXT, NOTE.WRITTEN_AT, CONTACT.SHOWN_NAME, COMPANY.NAME)
                .from(NOTE)
                .leftJoin(CONTACT)
                .on(CONTACT.ID.eq(NOTE.CONTACT_ID))
                .leftJoin(COMPANY)
                .on(COMPANY.ID.eq(NOTE.COMPANY_ID))
                .where(condition)
                .orderBy(NOTE.ID)
                .limit(limit)
                .fetch(row -> new Searchable(
                        row.get(NOTE.WORKSPACE_ID),
                        Searchable.NOTE,
                        row.get(NOTE.ID),
                        String.join(", ", present(row.get(CONTACT.SHOWN_NAME), row.get(COMPANY.NAME))),
                        List.of(),
                        PlainText.of(row.get(NOTE.TEXT)),
                        row.get(NOTE.WRITTEN_AT)));
    }

    private static List<String> present(@Nullable String... texts) {
        return Stream.of(texts).filter(text -> text != null && !text.isBlank()).toList();
    }

    private static String text(List<? extends @Nullable String> lines) {
        return String.join("\n", present(lines.toArray(new @Nullable String[0])));
    }
}
