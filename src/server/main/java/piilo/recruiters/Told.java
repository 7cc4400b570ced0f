package piilo.recruiters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.journal.Journalled;

/**
 * What the user told a recruiter about himself.
 *
 * @param attachment the file that went with it, such as the CV
 */
public record Told(
        UUID id,
        int version,
        Instant createdAt,
        UUID contact,
        LocalDate day,
        String text,
        @Nullable UUID attachment) implements Journalled {}
