package piilo.accounts;

import java.util.Optional;
import piilo.http.Visitor;
import piilo.http.Visitors;

/** Knows who sends a request: by the session's cookie, or by a token of the API. */
public record AccountVisitors(Sessions sessions, ApiTokens tokens) implements Visitors {
    @Override
    public Optional<Visitor> bySession(String cookie) {
        return sessions.visitor(cookie);
    }

    @Override
    public Optional<Visitor> byToken(String token) {
        return tokens.visitor(token);
    }
}
