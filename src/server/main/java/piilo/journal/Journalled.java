package piilo.journal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;

/** A record whose changes the journal keeps. It does not change itself: a change is another record with the same id. */
public interface Journalled {
    UUID id();

    Instant createdAt();

    /** Returns how often the row had been changed when this was read, from 0; a change of an older version is refused. Not journalled. */
    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
    int version();
}
