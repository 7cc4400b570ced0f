package piilo.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the introductions that a contact's page shows; who introduces people knows contacts, so contacts ask through here. */
public interface IntroductionsOf {
    /** Returns the latest introductions of a contact to others. */
    List<Line> of(UUID workspace, UUID contact);

    /**
     * An introduction as a contact's page shows it.
     *
     * @param other the name of whom the contact is introduced to
     * @param state as in the keys of the bundles, which speak of the first and the second by name
     */
    record Line(UUID id, String other, String state, String first, String second, @Nullable LocalDate since) {}
}
