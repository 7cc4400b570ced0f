package piilo.accounts;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import piilo.http.Request;

/** Tells by address and password who somebody is, slowly for whoever guesses. */
public final class SignIn {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final Accounts accounts;
    private final SignInLimit limit;

    public SignIn(Accounts accounts, SignInLimit limit) {
        this.accounts = accounts;
        this.limit = limit;
    }

    /** Returns the account when the password is its own; counts a failure otherwise. */
    Optional<Account> authenticate(String email, String password, Request request) {
        limit.check(email, request.remote().address());
        Optional<Account> account = accounts.byEmail(email);
        boolean right = account.map(found -> Passwords.matches(password, found.passwordHash()))
                .orElseGet(() -> Passwords.matchesNobody(password));
        if (right) {
            limit.succeeded(email);
            return account;
        }
        limit.failed(email, request.remote().address());
        LOG.info("Sign-in failed from {}", request.remote().address());
        return Optional.empty();
    }
}
