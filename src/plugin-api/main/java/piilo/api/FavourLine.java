package piilo.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Describes one favour between the user and another: a recommendation, an introduction, advice.
 *
 * @param source where it was read
 * @param key the favour's lasting name in the place the file comes from, or null
 * @param person the other one
 * @param given true when the user gave it, false when he received it
 * @param kind {@code reference}, {@code introduction}, {@code advice}, {@code tip}, {@code feedback}, {@code time} or {@code other}
 * @param day when, or null
 * @param text what it was, or null
 * @since 0.1
 */
public record FavourLine(
        Source source,
        @Nullable String key,
        PersonReference person,
        boolean given,
        String kind,
        @Nullable LocalDate day,
        @Nullable String text)
        implements Line {}
