package piilo.targets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.database.Ids;
import piilo.journal.Journalled;

/** Something that happened at a company and makes it worth writing to. */
public record TriggerEvent(
        UUID id,
        int version,
        Instant createdAt,
        UUID company,
        LocalDate day,
        String text,
        @Nullable String link) implements Journalled {
    /** Makes an event of which nothing is known yet. */
    static TriggerEvent at(UUID company, LocalDate day) {
        return new TriggerEvent(Ids.next(), 0, Instant.now(), company, day, "", null);
    }
}
