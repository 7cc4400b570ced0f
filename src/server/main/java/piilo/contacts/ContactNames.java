package piilo.contacts;

import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.CONTACT_TAG;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;

/** Finds contacts by how they are called. */
public final class ContactNames {
    private final Database database;

    public ContactNames(Database database) {
        this.database = database;
    }

    /** A contact that bears a name, with what tells him from others of the same. */
    public record Bearer(UUID id, String name, @Nullable String detail) {}

    /** Returns who is called just so, but for upper and lower case. */
    public List<Bearer> called(UUID workspace, Collection<String> names, int limit) {
        return names.isEmpty() ? List.of() : bearers(workspace, CONTACT.SHOWN_NAME.in(names), limit);
    }

    /** Returns whose name, or family name, begins with these whole words. */
    public List<Bearer> calledFirst(UUID workspace, String words, int limit) {
        return words.isEmpty()
                ? List.of()
                : bearers(
                        workspace,
                        CONTACT.SHOWN_NAME
                                .startsWith(words + " ")
                                .or(CONTACT.SORT_NAME.startsWith(words + " "))
                                .or(CONTACT.SORT_NAME.eq(words)),
                        limit);
    }

    /** Returns whose name, or family name, begins with what has been typed. */
    public List<Bearer> beginning(UUID workspace, String typed, int limit) {
        return typed.isEmpty()
                ? List.of()
                : bearers(
                        workspace, CONTACT.SHOWN_NAME.startsWith(typed).or(CONTACT.SORT_NAME.startsWith(typed)), limit);
    }

    /** Says whether somebody bears a tag. */
    public boolean tagged(UUID workspace, String tag) {
        return database.read(db -> db.fetchExists(
                CONTACT_TAG, CONTACT_TAG.WORKSPACE_ID.eq(workspace).and(CONTACT_TAG.TAG.eq(tag))));
    }

    private List<Bearer> bearers(UUID workspace, Condition condition, int limit) {
        return database.read(db -> db.select(CONTACT.ID, CONTACT.SHOWN_NAME, CONTACT.HEADLINE)
                .from(CONTACT)
                .where(CONTACT.WORKSPACE_ID.eq(workspace))
                .and(condition)
                .orderBy(CONTACT.SHOWN_NAME, CONTACT.ID)
                .limit(limit)
                .fetch(row -> new Bearer(row.value1(), row.value2(), row.value3())));
    }
}
