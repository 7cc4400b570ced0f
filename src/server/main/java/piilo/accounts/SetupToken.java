package piilo.accounts;

import java.security.MessageDigest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import piilo.http.Request;

/**
 * The secret that lets somebody make the first account from another machine. It is made anew at each start and stands only in the server's log: who can read
 * that, runs the server.
 */
public final class SetupToken {
    private static final Logger LOG = LoggerFactory.getLogger(SetupToken.class);

    private final String token = Secrets.next();

    /** Tells the token in the log. */
    public void announce() {
        LOG.info("To make the first account from another machine, use the set-up token {}", token);
    }

    /** Whether the first account may be made without the token: from this machine itself. */
    boolean unnecessary(Request request) {
        return request.remote().loopback();
    }

    boolean matches(String given) {
        return MessageDigest.isEqual(Secrets.hash(given), Secrets.hash(token));
    }
}
