package piilo.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Describes one job that the user looked at or applied for.
 *
 * @param source where it was read
 * @param key the lead's lasting name in the place the file comes from, or null
 * @param title of the job
 * @param company name as written, or null
 * @param link to the posting, or null
 * @param savedOn the day it was noted down, or null
 * @param appliedOn the day of the application, or null when there was none
 * @since 0.1
 */
public record LeadLine(
        Source source,
        @Nullable String key,
        String title,
        @Nullable String company,
        @Nullable String link,
        @Nullable LocalDate savedOn,
        @Nullable LocalDate appliedOn)
        implements Line {}
