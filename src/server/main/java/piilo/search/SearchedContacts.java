package piilo.search;

import static piilo.database.schema.Tables.COMPANY;
import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.CONTACT_POINT;
import static piilo.database.schema.Tables.CONTACT_TAG;
import static piilo.database.schema.Tables.EMPLOYMENT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import piilo.api.ContactPoint;

/** Contacts, with their work, tags and e-mail addresses. */
final class SearchedContacts implements SearchedKind {
    @Override
    public String kind() {
        return Searchable.CONTACT;
    }

    @Override
    public TableField<?, UUID> id() {
        return CONTACT.ID;
    }

    @Override
    public TableField<?, UUID> workspace() {
        return CONTACT.WORKSPACE_ID;
    }

    @Override
    public List<Mention> mentions() {
        return List.of(
                Mention.of(EMPLOYMENT.CONTACT_ID, EMPLOYMENT.WORKSPACE_ID, EMPLOYMENT.COMPANY_ID, Searchable.COMPANY));
    }

    @Override
    public List<Piece> pieces() {
        return List.of(
                new Piece("employment", EMPLOYMENT.ID, EMPLOYMENT.WORKSPACE_ID, EMPLOYMENT.CONTACT_ID, "contact"));
    }

    @Override
    public List<Searchable> read(DSLContext db, Condition condition, int limit) {
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
        Words words = new Words(jobs(db, ids), tags(db, ids), emails(db, ids));
        return rows.stream().map(row -> contact(row, words)).toList();
    }

    /** What a contact is found by that stands in other tables. */
    private record Words(Map<UUID, List<String>> jobs, Map<UUID, List<String>> tags, Map<UUID, List<String>> emails) {}

    private static Searchable contact(Record row, Words words) {
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
                SearchedKind.present(
                        row.get(CONTACT.GIVEN_NAME), row.get(CONTACT.MIDDLE_NAME), row.get(CONTACT.FAMILY_NAME)),
                SearchedKind.joined("\n", lines.toArray(new @Nullable String[0])),
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
                        row -> SearchedKind.joined(", ", row.get(EMPLOYMENT.TITLE), row.get(COMPANY.NAME)));
    }

    private static Map<UUID, List<String>> tags(DSLContext db, Collection<UUID> contacts) {
        return db.select(CONTACT_TAG.CONTACT_ID, CONTACT_TAG.TAG)
                .from(CONTACT_TAG)
                .where(CONTACT_TAG.CONTACT_ID.in(contacts))
                .orderBy(CONTACT_TAG.TAG)
                .fetchGroups(CONTACT_TAG.CONTACT_ID, CONTACT_TAG.TAG);
    }

    private static Map<UUID, List<String>> emails(DSLContext db, Collection<UUID> contacts) {
        String email = ContactPoint.Type.EMAIL.name().toLowerCase(Locale.ROOT);
        return db.select(CONTACT_POINT.CONTACT_ID, CONTACT_POINT.VALUE)
                .from(CONTACT_POINT)
                .where(CONTACT_POINT.CONTACT_ID.in(contacts))
                .and(CONTACT_POINT.TYPE.eq(email))
                .orderBy(CONTACT_POINT.POSITION)
                .fetchGroups(CONTACT_POINT.CONTACT_ID, CONTACT_POINT.VALUE);
    }
}
