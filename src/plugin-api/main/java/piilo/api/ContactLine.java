package piilo.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes one person.
 *
 * @param source where it was read
 * @param key the person's lasting name in the place the file comes from (a profile address, a UID), the same in every later export, so that importing twice
 *     finds the same contact; null when the format has none
 * @param name the person's name
 * @param headline what the person says of themselves in a line, or null
 * @param points e-mail addresses, phone numbers and links, the preferred one of each kind first
 * @param addresses postal addresses
 * @param location where the person lives or works, as written, or null
 * @param birthday a whole or partial date, or null
 * @param languages names or codes as written
 * @param jobs employments, the current ones first
 * @param tags labels that the file gives the person
 * @param connectedOn the day the tie was made in the place the file comes from, or null
 * @param note free text of the file about the person, or null
 * @since 0.1
 */
public record ContactLine(
        Source source,
        @Nullable String key,
        PersonName name,
        @Nullable String headline,
        List<ContactPoint> points,
        List<PostalAddress> addresses,
        @Nullable String location,
        @Nullable PartialDate birthday,
        List<String> languages,
        List<Job> jobs,
        List<String> tags,
        @Nullable LocalDate connectedOn,
        @Nullable String note)
        implements Line {
    /** Copies the lists, so that a line never changes after it was made. */
    public ContactLine {
        points = List.copyOf(points);
        addresses = List.copyOf(addresses);
        languages = List.copyOf(languages);
        jobs = List.copyOf(jobs);
        tags = List.copyOf(tags);
    }

    /** Makes a line with a name and ways to reach the person, and nothing else. */
    public static ContactLine of(Source source, PersonName name, List<ContactPoint> points) {
        return new ContactLine(
                source, null, name, null, points, List.of(), null, null, List.of(), List.of(), List.of(), null, null);
    }
}
