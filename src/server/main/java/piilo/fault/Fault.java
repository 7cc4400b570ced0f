package piilo.fault;

/** What went wrong, as far as the one who asked can act on it; each fault has its HTTP status and its title in the message bundles. */
public enum Fault {
    /** The request cannot be understood: a parameter outside its closed set, a body that does not parse. */
    BAD_REQUEST(400),
    /** Nobody is signed in, or the token is unknown. */
    NOT_SIGNED_IN(401),
    /** The request may not be made, whoever asks: a missing CSRF token, a foreign origin. */
    FORBIDDEN(403),
    /** There is no such thing in this workspace; also what belongs to somebody else. */
    NOT_FOUND(404),
    /** The address is known, the method is not. */
    METHOD_NOT_ALLOWED(405),
    /** The record has been changed by somebody else since it was read. */
    CONFLICT(409),
    /** The If-Match header names another version than the current one. */
    VERSION_MISMATCH(412),
    /** The body or the upload is larger than its limit. */
    TOO_LARGE(413),
    /** The body is of a type that is not read here. */
    UNSUPPORTED_TYPE(415),
    /** What was sent can be read but not accepted: an archive that is hostile, a file that no plugin recognises. */
    UNACCEPTABLE(422),
    /** If-Match is required for this change. */
    VERSION_REQUIRED(428),
    /** Too many attempts; try again later. */
    TOO_MANY(429),
    /** A defect of Piilo's own. */
    INTERNAL(500),
    /** The database or a plugin process is not there just now. */
    UNAVAILABLE(503),
    /** The disk is nearly full: writes are refused, reads go on. */
    DISK_FULL(507);

    private final int status;

    Fault(int status) {
        this.status = status;
    }

    /** Returns the HTTP status that this fault is answered with. */
    public int status() {
        return status;
    }

    /** Returns the key of the sentence, in the message bundles, that tells a person what happened. */
    public String messageKey() {
        return "fault." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
