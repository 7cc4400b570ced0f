package piilo.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the introductions that a contact's page shows; who introduces people knows contacts, so contacts ask through here. */
public interface IntroductionsOf {
    /** Returns the latest introductions of a contact to others, and those that the contact makes. */
    List<Line> of(UUID workspace, UUID contact);

    /**
     * An introduction as a contact's page shows it.
     *
     * @param state as in the keys of the bundles, which speak of the first, the second and who introduces them by name
     * @param first and {@code by}: the names of contacts; null for the user
     */
    record Line(
            UUID id,
            String state,
            @Nullable String first,
            String second,
            @Nullable String by,
            @Nullable LocalDate since) {}
}
