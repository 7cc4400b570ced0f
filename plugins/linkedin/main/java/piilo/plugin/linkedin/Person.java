package piilo.plugin.linkedin;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import piilo.api.PersonReference;

/**
 * Is somebody as a row names them.
 *
 * @param name as written; may be empty
 * @param profile or null
 */
record Person(String name, @Nullable ProfileAddress profile) {
    static Person of(String name, String address) {
        return new Person(name, ProfileAddress.of(address));
    }

    /** Says that LinkedIn does not tell who it is: the account is closed, or the row is empty. */
    boolean isNobody() {
        return profile == null && (name.isEmpty() || isMember());
    }

    /** LinkedIn's own word for one whose account is closed. */
    private boolean isMember() {
        return name.equalsIgnoreCase("LinkedIn Member");
    }

    /** Returns what tells this person from others: the profile, else the name in lower-case. */
    String identity() {
        return profile == null ? plainName() : profile.key();
    }

    /** Returns the name for comparing, without regard to case. */
    String plainName() {
        return name.toLowerCase(Locale.ROOT);
    }

    PersonReference reference() {
        return new PersonReference(
                name.isEmpty() || isMember() ? null : name, profile == null ? null : profile.link(), null);
    }
}
