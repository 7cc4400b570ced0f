package piilo.api;

import org.jspecify.annotations.Nullable;

/**
 * Is one way to reach or find a person.
 *
 * @param type what it is
 * @param kind {@code work}, {@code home}, {@code mobile} and the like, or a label of the user's own, or null
 * @param value the address, number or link as written
 * @since 0.1
 */
public record ContactPoint(Type type, @Nullable String kind, String value) {
    /**
     * Says what a contact point is.
     *
     * @since 0.1
     */
    public enum Type {
        /** An e-mail address. */
        EMAIL,
        /** A telephone number, in any notation. */
        PHONE,
        /** An address on the web; a profile page is one. */
        LINK
    }
}
