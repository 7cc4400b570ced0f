package piilo.contacts;

import static piilo.database.schema.Tables.CONTACT_ADDRESS;
import static piilo.database.schema.Tables.CONTACT_POINT;
import static piilo.database.schema.Tables.CONTACT_TAG;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import piilo.api.ContactPoint;
import piilo.api.PostalAddress;
import piilo.database.Rows;

/** What a contact has several of, in tables of its own: contact points, addresses, tags. */
record ContactParts(
        Map<UUID, List<ContactPoint>> allPoints,
        Map<UUID, List<PostalAddress>> allAddresses,
        Map<UUID, List<String>> allTags) {
    /** Those of contacts that have none. */
    static final ContactParts NONE = new ContactParts(Map.of(), Map.of(), Map.of());

    private static final List<Field<?>> POINT = List.of(
            CONTACT_POINT.CONTACT_ID,
            CONTACT_POINT.POSITION,
            CONTACT_POINT.WORKSPACE_ID,
            CONTACT_POINT.TYPE,
            CONTACT_POINT.KIND,
            CONTACT_POINT.VALUE,
            CONTACT_POINT.MATCH_VALUE);
    private static final List<Field<?>> ADDRESS = List.of(
            CONTACT_ADDRESS.CONTACT_ID,
            CONTACT_ADDRESS.POSITION,
            CONTACT_ADDRESS.KIND,
            CONTACT_ADDRESS.STREET,
            CONTACT_ADDRESS.POSTAL_CODE,
            CONTACT_ADDRESS.CITY,
            CONTACT_ADDRESS.REGION,
            CONTACT_ADDRESS.COUNTRY);
    private static final List<Field<?>> TAG =
            List.of(CONTACT_TAG.CONTACT_ID, CONTACT_TAG.TAG, CONTACT_TAG.WORKSPACE_ID);

    /** An element of a contact's list with its place in it. */
    private record Part<T>(UUID contact, int position, T value) {}

    static ContactParts load(DSLContext db, UUID workspace, Collection<UUID> ids) {
        return new ContactParts(points(db, workspace, ids), addresses(db, ids), tags(db, workspace, ids));
    }

    List<ContactPoint> points(UUID contact) {
        return allPoints.getOrDefault(contact, List.of());
    }

    List<PostalAddress> addresses(UUID contact) {
        return allAddresses.getOrDefault(contact, List.of());
    }

    List<String> tags(UUID contact) {
        return allTags.getOrDefault(contact, List.of());
    }

    private static Map<UUID, List<ContactPoint>> points(DSLContext db, UUID workspace, Collection<UUID> ids) {
        return db.selectFrom(CONTACT_POINT)
                .where(CONTACT_POINT.CONTACT_ID.in(ids))
                .and(CONTACT_POINT.WORKSPACE_ID.eq(workspace))
                .orderBy(CONTACT_POINT.CONTACT_ID, CONTACT_POINT.POSITION)
                .fetchGroups(
                        CONTACT_POINT.CONTACT_ID,
                        row -> new ContactPoint(
                                ContactPoint.Type.valueOf(row.getType().toUpperCase(Locale.ROOT)),
                                row.getKind(),
                                row.getValue()));
    }

    private static Map<UUID, List<PostalAddress>> addresses(DSLContext db, Collection<UUID> ids) {
        return db.selectFrom(CONTACT_ADDRESS)
                .where(CONTACT_ADDRESS.CONTACT_ID.in(ids))
                .orderBy(CONTACT_ADDRESS.CONTACT_ID, CONTACT_ADDRESS.POSITION)
                .fetchGroups(
                        CONTACT_ADDRESS.CONTACT_ID,
                        row -> new PostalAddress(
                                row.getKind(),
                                row.getStreet(),
                                row.getPostalCode(),
                                row.getCity(),
                                row.getRegion(),
                                row.getCountry()));
    }

    private static Map<UUID, List<String>> tags(DSLContext db, UUID workspace, Collection<UUID> ids) {
        return db.selectFrom(CONTACT_TAG)
                .where(CONTACT_TAG.CONTACT_ID.in(ids))
                .and(CONTACT_TAG.WORKSPACE_ID.eq(workspace))
                .orderBy(CONTACT_TAG.CONTACT_ID, CONTACT_TAG.TAG)
                .fetchGroups(CONTACT_TAG.CONTACT_ID, CONTACT_TAG.TAG);
    }

    static void insert(DSLContext db, UUID workspace, List<Contact> contacts) {
        Rows.insert(db, POINT, parts(contacts, Contact::points), part -> new Object[] {
            part.contact,
            part.position,
            workspace,
            part.value.type().name().toLowerCase(Locale.ROOT),
            part.value.kind(),
            part.value.value(),
            ContactPoints.match(part.value)
        });
        Rows.insert(db, ADDRESS, parts(contacts, Contact::addresses), part -> new Object[] {
            part.contact,
            part.position,
            part.value.kind(),
            part.value.street(),
            part.value.postalCode(),
            part.value.city(),
            part.value.region(),
            part.value.country()
        });
        Rows.insert(
                db, TAG, parts(contacts, Contact::tags), part -> new Object[] {part.contact, part.value, workspace});
    }

    private static <T> List<Part<T>> parts(List<Contact> contacts, Function<Contact, List<T>> list) {
        List<Part<T>> parts = new ArrayList<>();
        for (Contact contact : contacts) {
            List<T> values = list.apply(contact);
            for (int position = 0; position < values.size(); position++) {
                parts.add(new Part<>(contact.id(), position, values.get(position)));
            }
        }
        return parts;
    }

    /** Removes the parts of contacts that this workspace has. */
    static void delete(DSLContext db, UUID workspace, Collection<UUID> ids) {
        Rows.delete(db, CONTACT_POINT.WORKSPACE_ID, workspace, CONTACT_POINT.CONTACT_ID, ids);
        Rows.delete(db, CONTACT_TAG.WORKSPACE_ID, workspace, CONTACT_TAG.CONTACT_ID, ids);
        db.deleteFrom(CONTACT_ADDRESS)
                .where(CONTACT_ADDRESS.CONTACT_ID.in(DSL.select(piilo.database.schema.Tables.CONTACT.ID)
                        .from(piilo.database.schema.Tables.CONTACT)
                        .where(piilo.database.schema.Tables.CONTACT.ID.in(ids))
                        .and(piilo.database.schema.Tables.CONTACT.WORKSPACE_ID.eq(workspace))))
                .execute();
    }
}
