package piilo.paths;

import static piilo.database.schema.Tables.COMPANY;
import static piilo.database.schema.Tables.CONTACT;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import piilo.database.Database;

/** The names of contacts and companies. */
public final class PathNames {
    private final Database database;

    public PathNames(Database database) {
        this.database = database;
    }

    /** Returns the names of some, each by its id. */
    public Map<UUID, String> of(UUID workspace, Collection<UUID> contacts, Collection<UUID> companies) {
        Map<UUID, String> names = new HashMap<>();
        if (!contacts.isEmpty()) {
            names.putAll(database.read(db -> db.select(CONTACT.ID, CONTACT.SHOWN_NAME)
                    .from(CONTACT)
                    .where(CONTACT.WORKSPACE_ID.eq(workspace))
                    .and(CONTACT.ID.in(contacts))
                    .fetchMap(CONTACT.ID, CONTACT.SHOWN_NAME)));
        }
        if (!companies.isEmpty()) {
            names.putAll(database.read(db -> db.select(COMPANY.ID, COMPANY.NAME)
                    .from(COMPANY)
                    .where(COMPANY.WORKSPACE_ID.eq(workspace))
                    .and(COMPANY.ID.in(companies))
                    .fetchMap(COMPANY.ID, COMPANY.NAME)));
        }
        return names;
    }
}
