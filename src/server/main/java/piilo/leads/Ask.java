package piilo.leads;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a step of a lead asked somebody for something.
 *
 * @param contact null for somebody who is not among the contacts any more
 * @param stage the one it was made with; null for a next step
 * @param text the next step; null for a stage
 */
public record Ask(
        @Nullable UUID contact,
        String name,
        LocalDate day,
        Lead.@Nullable Stage stage,
        @Nullable String text) {
    /** Returns whom a step of a lead can ask, by their names in it: the contacts who told of it and who have to do with it. */
    static Map<UUID, String> askable(Lead lead) {
        Map<UUID, String> names = new LinkedHashMap<>();
        lead.tellers().forEach(one -> add(names, one.contact(), one.name()));
        lead.people().forEach(one -> add(names, one.contact(), one.name()));
        return names;
    }

    private static void add(Map<UUID, String> names, @Nullable UUID contact, String name) {
        if (contact != null) {
            names.putIfAbsent(contact, name);
        }
    }

    /** Returns the same as it goes on without a contact; the name stays. */
    Ask without(UUID gone) {
        return gone.equals(contact) ? new Ask(null, name, day, stage, text) : this;
    }
}
