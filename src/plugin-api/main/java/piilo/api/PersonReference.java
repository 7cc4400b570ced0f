package piilo.api;

import org.jspecify.annotations.Nullable;

/**
 * Points at a person whom the server finds, or does not find, among the contacts: by profile address, else by e-mail address, else by name when just one
 * contact bears it. At least one of the three is there.
 *
 * @param name as written, or null
 * @param profile address of a profile page, or null
 * @param email or null
 * @since 0.1
 */
public record PersonReference(
        @Nullable String name,
        @Nullable String profile,
        @Nullable String email) {}
