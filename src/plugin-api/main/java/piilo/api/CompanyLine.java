package piilo.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Describes one company.
 *
 * @param source where it was read
 * @param name the company's name
 * @param domain of its web site, such as {@code example.org}, or null
 * @param followedOn the day since when the user has followed it, or null when he does not or it is unknown
 * @since 0.1
 */
public record CompanyLine(
        Source source,
        String name,
        @Nullable String domain,
        @Nullable LocalDate followedOn) implements Line {}
