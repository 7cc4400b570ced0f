package piilo.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Holds one note about a person.
 *
 * @param source where it was read
 * @param key the note's lasting name in the place the file comes from, or null
 * @param person whom it is about
 * @param text Markdown
 * @param at when it was written, or null
 * @since 0.1
 */
public record NoteLine(
        Source source,
        @Nullable String key,
        PersonReference person,
        String text,
        @Nullable Instant at) implements Line {}
