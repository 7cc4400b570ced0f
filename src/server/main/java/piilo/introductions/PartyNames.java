package piilo.introductions;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.text.Language;
import piilo.text.Messages;

/** What those are called of whom an introduction speaks. The user is called "you". */
record PartyNames(String first, String second, String by) {
    static PartyNames of(Introduction one, Map<UUID, String> contacts, Language language) {
        return new PartyNames(
                name(one.first(), contacts, language),
                name(one.second(), contacts, language),
                name(one.by(), contacts, language));
    }

    /** Returns a name; nothing for a contact who has just been deleted. */
    private static String name(@Nullable UUID contact, Map<UUID, String> contacts, Language language) {
        return contact == null ? me(language) : contacts.getOrDefault(contact, "");
    }

    static String me(Language language) {
        return Messages.in(language).text("introductions.me");
    }

    /** Returns them as the texts of the bundles speak of them. */
    Object[] all() {
        return new Object[] {first, second, by};
    }
}
