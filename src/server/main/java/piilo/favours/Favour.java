package piilo.favours;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.journal.Journalled;

/**
 * One favour between the user and a contact.
 *
 * @param given true when the user gave it, false when he received it
 * @param kind reference, introduction, advice, tip, feedback, time or other
 */
public record Favour(
        UUID id,
        int version,
        Instant createdAt,
        UUID contact,
        boolean given,
        String kind,
        @Nullable LocalDate day,
        @Nullable String text)
        implements Journalled {}
