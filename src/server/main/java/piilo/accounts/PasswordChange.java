package piilo.accounts;

import java.util.Optional;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Problems;
import piilo.http.Request;

/** Gives an account a new password when the present one is known: who has got hold of a session or a token alone cannot take the account over. */
public final class PasswordChange {
    private final Accounts accounts;
    private final SignIn signIn;
    private final Sessions sessions;

    public PasswordChange(Accounts accounts, SignIn signIn, Sessions sessions) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.sessions = sessions;
    }

    /** A password that an account may have from now on. */
    record Wanted(Account account, String password) {}

    /**
     * Looks at what was sent; what is wrong goes to the problems.
     *
     * @throws PiiloException {@link Fault#TOO_MANY} for whoever guesses
     */
    Wanted check(Request request, Optional<String> present, Optional<String> password, Problems problems) {
        Account account = accounts.find(request.signedIn().account())
                .orElseThrow(() -> new PiiloException(Fault.NOT_SIGNED_IN, "The account is gone"));
        if (present.flatMap(given -> signIn.authenticate(account.email(), given, request))
                .isEmpty()) {
            problems.add("present", "accounts.password.wrong");
        }
        Passwords.check("password", password.orElse(""), account.email(), problems);
        return new Wanted(account, password.orElse(""));
    }

    /** Changes it and ends all other sessions: who had got hold of the old one is out. */
    void make(Request request, Wanted wanted) {
        accounts.changePassword(wanted.account.id(), wanted.password);
        sessions.endOthers(wanted.account.id(), request.signedIn().session());
    }
}
