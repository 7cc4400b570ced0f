package piilo.recruiters;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.journal.Journalled;

/**
 * That a contact finds people for jobs for a living, and for which jobs.
 *
 * @param declined whether the user has said that this one does not, though the title sounds like it
 * @param employer null when it is not known
 */
public record Recruiter(
        UUID id,
        int version,
        Instant createdAt,
        UUID contact,
        boolean declined,
        @Nullable Employer employer,
        List<String> fields,
        List<String> regions,
        List<String> levels,
        List<String> roles)
        implements Journalled {
    public Recruiter {
        fields = List.copyOf(fields);
        regions = List.copyOf(regions);
        levels = List.copyOf(levels);
        roles = List.copyOf(roles);
    }

    /** For whom a recruiter looks for people. */
    public enum Employer {
        AGENCY,
        IN_HOUSE
    }
}
