package piilo.contacts;

import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.EMPLOYMENT;
import static piilo.database.schema.Tables.FAVOUR;
import static piilo.database.schema.Tables.NOTE;
import static piilo.database.schema.Tables.PARTICIPANT;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import piilo.api.PartialDate;
import piilo.api.PersonName;
import piilo.database.Database;
import piilo.database.Rows;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.journal.RecordKind;
import piilo.json.Json;

/** The contacts of each workspace. */
public final class Contacts implements RecordKind<Contact> {
    private static final List<Field<?>> CHANGING = List.of(
            CONTACT.VERSION,
            CONTACT.PREFIX,
            CONTACT.GIVEN_NAME,
            CONTACT.MIDDLE_NAME,
            CONTACT.FAMILY_NAME,
            CONTACT.SUFFIX,
            CONTACT.SHOWN_NAME,
            CONTACT.SORT_NAME,
            CONTACT.HEADLINE,
            CONTACT.LOCATION,
            CONTACT.BIRTHDAY,
            CONTACT.HOW_WE_MET,
            CONTACT.CONNECTED_ON,
            CONTACT.LANGUAGES,
            CONTACT.UPDATED_AT);
    private static final List<Field<?>> KEY = List.of(CONTACT.ID, CONTACT.WORKSPACE_ID, CONTACT.VERSION);
    private static final List<Field<?>> ALL =
            Rows.fields(List.of(CONTACT.ID, CONTACT.WORKSPACE_ID, CONTACT.CREATED_AT), CHANGING);

    private final Database database;

    public Contacts(Database database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "contact";
    }

    @Override
    public Class<Contact> type() {
        return Contact.class;
    }

    @Override
    public String title(Contact contact) {
        return contact.name().display();
    }

    /**
     * Returns a contact.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND}
     */
    public Contact get(UUID workspace, UUID id) {
        return find(workspace, id).orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "There is no such contact"));
    }

    public Optional<Contact> find(UUID workspace, UUID id) {
        return database.read(db -> load(db, workspace, List.of(id))).stream().findFirst();
    }

    /** Returns those that exist, in no particular order. */
    public List<Contact> find(UUID workspace, Collection<UUID> ids) {
        return database.read(db -> load(db, workspace, ids));
    }

    @Override
    public List<Contact> load(DSLContext db, UUID workspace, Collection<UUID> ids) {
        ContactParts parts = ContactParts.load(db, workspace, ids);
        return db.selectFrom(CONTACT)
                .where(CONTACT.WORKSPACE_ID.eq(workspace))
                .and(CONTACT.ID.in(ids))
                .fetch(row -> contact(row, parts));
    }

    private static Contact contact(Record row, ContactParts parts) {
        UUID id = row.get(CONTACT.ID);
        String birthday = row.get(CONTACT.BIRTHDAY);
        return new Contact(
                id,
                row.get(CONTACT.VERSION),
                row.get(CONTACT.CREATED_AT),
                name(row),
                row.get(CONTACT.HEADLINE),
                row.get(CONTACT.LOCATION),
                birthday == null ? null : PartialDate.parse(birthday),
                row.get(CONTACT.HOW_WE_MET),
                row.get(CONTACT.CONNECTED_ON),
                Json.texts(row.get(CONTACT.LANGUAGES)),
                parts.points(id),
                parts.addresses(id),
                parts.tags(id));
    }

    private static PersonName name(Record row) {
        PersonName parts = new PersonName(
                row.get(CONTACT.PREFIX),
                row.get(CONTACT.GIVEN_NAME),
                row.get(CONTACT.MIDDLE_NAME),
                row.get(CONTACT.FAMILY_NAME),
                row.get(CONTACT.SUFFIX),
                null);
        String shown = row.get(CONTACT.SHOWN_NAME);
        return parts.display().equals(shown)
                ? parts
                : new PersonName(parts.prefix(), parts.given(), parts.middle(), parts.family(), parts.suffix(), shown);
    }

    @Override
    public void insert(DSLContext db, UUID workspace, List<Contact> contacts) {
        Instant now = Instant.now();
        Rows.insert(
                db,
                ALL,
                contacts,
                contact -> Rows.values(
                        new Object[] {contact.id(), workspace, contact.createdAt()}, changing(contact, now)));
        ContactParts.insert(db, workspace, contacts);
    }

    @Override
    public int update(DSLContext db, UUID workspace, List<Contact> contacts) {
        Instant now = Instant.now();
        int rows = Rows.update(
                db,
                CHANGING,
                KEY,
                contacts,
                contact ->
                        Rows.values(changing(contact, now), new Object[] {contact.id(), workspace, contact.version()}));
        ContactParts.delete(db, workspace, contacts.stream().map(Contact::id).toList());
        ContactParts.insert(db, workspace, contacts);
        return rows;
    }

    private static @Nullable Object[] changing(Contact contact, Instant now) {
        PersonName name = contact.name();
        return new @Nullable Object[] {
            contact.version() + 1,
            name.prefix(),
            name.given(),
            name.middle(),
            name.family(),
            name.suffix(),
            name.display(),
            contact.sortName(),
            contact.headline(),
            contact.location(),
            contact.birthday() == null ? null : contact.birthday().toString(),
            contact.howWeMet(),
            contact.connectedOn(),
            Json.write(contact.languages()),
            now
        };
    }

    @Override
    public void delete(DSLContext db, UUID workspace, Collection<UUID> ids) {
        Rows.delete(db, CONTACT.WORKSPACE_ID, workspace, CONTACT.ID, ids);
    }

    @Override
    public Set<UUID> inUse(DSLContext db, UUID workspace, Collection<UUID> ids) {
        Set<UUID> used = new HashSet<>(db.selectDistinct(EMPLOYMENT.CONTACT_ID)
                .from(EMPLOYMENT)
                .where(EMPLOYMENT.CONTACT_ID.in(ids))
                .fetch(EMPLOYMENT.CONTACT_ID));
        used.addAll(db.selectDistinct(NOTE.CONTACT_ID)
                .from(NOTE)
                .where(NOTE.CONTACT_ID.in(ids))
                .fetch(NOTE.CONTACT_ID));
        used.addAll(db.selectDistinct(FAVOUR.CONTACT_ID)
                .from(FAVOUR)
                .where(FAVOUR.CONTACT_ID.in(ids))
                .fetch(FAVOUR.CONTACT_ID));
        used.addAll(db.selectDistinct(PARTICIPANT.CONTACT_ID)
                .from(PARTICIPANT)
                .where(PARTICIPANT.CONTACT_ID.in(ids))
                .fetch(PARTICIPANT.CONTACT_ID));
        return used;
    }
}
