package piilo.plugin.linkedin;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Is the user himself, as far as his export tells.
 *
 * @param name in lower-case, or null
 * @param profile or null
 */
record Owner(@Nullable String name, @Nullable ProfileAddress profile) {
    /** Looks in the invitations, in the profile, and for the one who is party to the conversations. */
    static Owner in(Archive archive, Conversations conversations) throws IOException {
        OwnerSearch search = new OwnerSearch();
        for (Table table : archive.tables()) {
            if (table.kind() == FileKind.INVITATIONS) {
                table.rows(search::invitation, broken -> {});
            }
        }
        if (archive.profile() != null) {
            archive.profile().rows(search::profile, broken -> {});
        }
        return search.owner(conversations);
    }

    boolean isKnown() {
        return name != null || profile != null;
    }

    /** Compares by profile where both have one; two people may share a name. */
    boolean is(Person person) {
        if (profile != null && person.profile() != null) {
            return profile.equals(person.profile());
        }
        return person.plainName().equals(name);
    }
}
