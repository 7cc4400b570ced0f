package piilo.api;

import org.jspecify.annotations.Nullable;

/**
 * Holds a postal address in parts; an address known only as text stands in {@code street}, with line breaks.
 *
 * @param kind {@code work}, {@code home} or a label of the user's own, or null
 * @param street street and number, box, floor, or null
 * @param postalCode or null
 * @param city or null
 * @param region county, state, or null
 * @param country name as written, or null
 * @since 0.1
 */
public record PostalAddress(
        @Nullable String kind,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String region,
        @Nullable String country) {}
