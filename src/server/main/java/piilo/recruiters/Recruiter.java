package piilo.recruiters;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.database.Ids;
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

    /** Returns a contact of whom only this is known: that he is one, or that he is none. */
    static Recruiter of(UUID contact, boolean declined) {
        return new Recruiter(
                Ids.next(), 0, Instant.now(), contact, declined, null, List.of(), List.of(), List.of(), List.of());
    }

    /** Returns the same as a change of what is stored. */
    Recruiter as(Recruiter stored) {
        return new Recruiter(
                stored.id,
                stored.version,
                stored.createdAt,
                stored.contact,
                declined,
                employer,
                fields,
                regions,
                levels,
                roles);
    }

    /** Returns the same, declined or not; the rest is kept for whoever changes his mind. */
    Recruiter declined(boolean no) {
        return new Recruiter(id, version, createdAt, contact, no, employer, fields, regions, levels, roles);
    }

    /** For whom a recruiter looks for people. */
    public enum Employer {
        AGENCY,
        IN_HOUSE
    }
}
