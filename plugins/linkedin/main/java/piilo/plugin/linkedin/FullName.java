package piilo.plugin.linkedin;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import piilo.api.PersonName;

/** Makes names of LinkedIn's two columns, and lasting names of people who have no profile address in the file. */
final class FullName {
    private FullName() {}

    /** Moves what stands behind a comma in the last name, such as {@code PhD}, to where it belongs. */
    static PersonName of(@Nullable String given, @Nullable String family) {
        int comma = family == null ? -1 : family.indexOf(',');
        if (family == null || comma <= 0) {
            return PersonName.of(given, family);
        }
        String suffix = family.substring(comma + 1).strip();
        return new PersonName(
                null, given, null, family.substring(0, comma).strip(), suffix.isEmpty() ? null : suffix, null);
    }

    static PersonName shown(String name) {
        return new PersonName(null, null, null, null, null, name);
    }

    static String key(PersonName name) {
        return "name/" + name.display().toLowerCase(Locale.ROOT);
    }

    static String emailKey(String email) {
        return "mail/" + email.toLowerCase(Locale.ROOT);
    }
}
