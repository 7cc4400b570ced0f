package piilo.api;

import java.io.IOException;

/**
 * Says, in words for the user, why an upload as a whole cannot be read: what was found and what was expected.
 *
 * @since 0.1
 */
public final class UnreadableUpload extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the refusal.
     *
     * @param message one or two sentences for the user, such as "Connections.csv has no row with “First Name” and “Connected On”."
     */
    public UnreadableUpload(String message) {
        super(message);
    }
}
