package piilo.api;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds a person's name in parts; at least one of given, family and shown is there.
 *
 * @param prefix a title before the name, or null
 * @param given first name, or null
 * @param middle further given names, or null
 * @param family last name, or null
 * @param suffix what stands behind the name, such as credentials, or null
 * @param shown the name as the person writes it, or null when it is just the parts in this order
 * @since 0.1
 */
public record PersonName(
        @Nullable String prefix,
        @Nullable String given,
        @Nullable String middle,
        @Nullable String family,
        @Nullable String suffix,
        @Nullable String shown) {
    /** Makes a name of first and last name; a null part is left out. */
    public static PersonName of(@Nullable String given, @Nullable String family) {
        return new PersonName(null, given, null, family, null, null);
    }

    /** Returns the name as it is shown: as written, else its parts with a space between; empty when there is no part. */
    public String display() {
        if (shown != null && !shown.isBlank()) {
            return shown.strip();
        }
        return Stream.of(given, middle, family)
                .filter(part -> part != null && !part.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }
}
