package piilo.contacts;

import static piilo.database.schema.Tables.CONTACT;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import piilo.api.PartialDate;
import piilo.api.PersonName;
import piilo.database.Database;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.journal.RecordKind;
import piilo.journal.RecordRows;
import piilo.json.Json;

/** The contacts of each workspace. */
public final class Contacts implements RecordKind<Contact> {
    private static final RecordRows<Contact> ROWS = new RecordRows<>(
            CONTACT,
            List.of(
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
                    CONTACT.LANGUAGES),
            Contacts::values,
            row -> contact(row, ContactParts.NONE));

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
    public RecordRows<Contact> rows() {
        return ROWS;
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
        ROWS.insert(db, workspace, contacts);
        ContactParts.insert(db, workspace, contacts);
    }

    @Override
    public int update(DSLContext db, UUID workspace, List<Contact> contacts) {
        int rows = ROWS.update(db, workspace, contacts);
        ContactParts.delete(db, workspace, contacts.stream().map(Contact::id).toList());
        ContactParts.insert(db, workspace, contacts);
        return rows;
    }

    private static @Nullable Object[] values(Contact contact) {
        PersonName name = contact.name();
        return new @Nullable Object[] {
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
            Json.write(contact.languages())
        };
    }
}
