package piilo.targets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.journal.Journalled;

/** Something that happened at a company and makes it worth writing to. */
public record TriggerEvent(
        UUID id,
        int version,
        Instant createdAt,
        UUID company,
        LocalDate day,
        String text,
        @Nullable String link) implements Journalled {}
