package piilo.http;

import java.util.Optional;

/** Knows who sends a request. */
public interface Visitors {
    /** Returns who is signed in with a session's cookie; empty when it is unknown or has ended. */
    Optional<Visitor> bySession(String cookie);

    /** Returns whose token of the API it is. */
    Optional<Visitor> byToken(String token);
}
