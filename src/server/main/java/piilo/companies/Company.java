package piilo.companies;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.database.Ids;
import piilo.journal.Journalled;

/**
 * A company.
 *
 * @param otherNames former names, names in other languages, brands
 * @param domain of its web site, such as {@code example.org}
 * @param size in words or as a range, such as {@code 50–200}
 * @param target whether the user wants to work there, hiring or not; the target record says so, see {@link piilo.targets.Targets}, and neither this
 *     company's row nor the journal's entries of it
 * @param followedOn since when the user follows it somewhere
 */
public record Company(
        UUID id,
        int version,
        Instant createdAt,
        String name,
        List<String> otherNames,
        @Nullable String domain,
        @Nullable String industry,
        @Nullable String size,
        @Nullable String place,
        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) boolean target,
        @Nullable LocalDate followedOn)
        implements Journalled {
    /** The longest name. */
    public static final int NAME_LIMIT = 200;

    public Company {
        otherNames = List.copyOf(otherNames);
    }

    /** Makes a company of which only the name is known. */
    public static Company named(String name) {
        return new Company(Ids.next(), 0, Instant.now(), name, List.of(), null, null, null, null, false, null);
    }

    public Company withFollowedOn(@Nullable LocalDate day) {
        return new Company(id, version, createdAt, name, otherNames, domain, industry, size, place, target, day);
    }

    public Company withDomain(@Nullable String ofSite) {
        return new Company(id, version, createdAt, name, otherNames, ofSite, industry, size, place, target, followedOn);
    }
}
