package piilo.relationships;

import static piilo.database.schema.Tables.CONTACT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import piilo.database.Database;
import piilo.fault.Fault;
import piilo.fault.PiiloException;

/** The contacts of a workspace by their names, for what ties them to each other. */
public final class People {
    private final Database database;

    public People(Database database) {
        this.database = database;
    }

    /** A contact by name. */
    public record Person(UUID id, String name, Instant createdAt) {}

    /**
     * Returns a contact.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND}
     */
    public Person get(UUID workspace, UUID id) {
        return database.read(db -> db.select(CONTACT.ID, CONTACT.SHOWN_NAME, CONTACT.CREATED_AT)
                        .from(CONTACT)
                        .where(CONTACT.WORKSPACE_ID.eq(workspace))
                        .and(CONTACT.ID.eq(id))
                        .fetchOptional(row -> new Person(row.value1(), row.value2(), row.value3())))
                .orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "There is no such contact"));
    }

    /** Returns the names of contacts. */
    public Map<UUID, String> names(UUID workspace, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database.read(db -> db.select(CONTACT.ID, CONTACT.SHOWN_NAME)
                        .from(CONTACT)
                        .where(CONTACT.WORKSPACE_ID.eq(workspace))
                        .and(CONTACT.ID.in(ids))
                        .fetchMap(CONTACT.ID, CONTACT.SHOWN_NAME));
    }

    /** Returns those whose name begins like this, in the order of their names. */
    List<Person> beginning(UUID workspace, String name, int limit) {
        return database.read(db -> db.select(CONTACT.ID, CONTACT.SHOWN_NAME, CONTACT.CREATED_AT)
                .from(CONTACT)
                .where(CONTACT.WORKSPACE_ID.eq(workspace))
                .and(CONTACT.SHOWN_NAME.startsWith(name))
                .orderBy(CONTACT.SHOWN_NAME, CONTACT.ID)
                .limit(limit)
                .fetch(row -> new Person(row.value1(), row.value2(), row.value3())));
    }
}
