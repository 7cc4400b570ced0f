package piilo.api;

import org.jspecify.annotations.Nullable;

/**
 * Is one employment of a person.
 *
 * @param company the employer's name as written, or null for a title without one
 * @param title or null
 * @param from first day as far as known, or null
 * @param to last day as far as known; null while it lasts or when unknown
 * @param current whether it lasted when the file was made
 * @since 0.1
 */
public record Job(
        @Nullable String company,
        @Nullable String title,
        @Nullable PartialDate from,
        @Nullable PartialDate to,
        boolean current) {}
