package piilo.accounts;

import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Answer;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.http.SessionCookie;

/** Coming in and going out: the first account, signing in, by password or by link, and signing out. */
public final class SignInPages {
    private static final Logger LOG = LoggerFactory.getLogger(SignInPages.class);

    private final Accounts accounts;
    private final Sessions sessions;
    private final SignIn signIn;
    private final SignInLinks links;
    private final SetupToken setupToken;

    public SignInPages(Accounts accounts, Sessions sessions, SignIn signIn, SignInLinks links, SetupToken setupToken) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.signIn = signIn;
        this.links = links;
        this.setupToken = setupToken;
    }

    record SetupView(AccountForm form, boolean tokenNeeded, Map<String, Problems.Problem> problems) {}

    record SignInView(String email, String to, boolean failed) {}

    record LinkView(String token) {}

    public Answer setup(Request request) {
        if (accounts.any()) {
            return Answer.redirect("/");
        }
        return setupForm(request, new AccountForm("", "", ""), new Problems());
    }

    private Answer setupForm(Request request, AccountForm form, Problems problems) {
        SetupView view = new SetupView(form.withoutPassword(), !setupToken.unnecessary(request), problems.fields());
        return Answer.page("accounts/setup", view).withStatus(problems.none() ? 200 : 422);
    }

    public Answer createFirst(Request request) {
        Problems problems = new Problems();
        AccountForm form =
                AccountForm.parse(request.form("name"), request.form("email"), password(request, "password"), problems);
        if (!setupToken.unnecessary(request)
                && !setupToken.matches(request.form("token").orElse(""))) {
            problems.add("token", "accounts.setup_token.wrong");
        }
        if (!problems.none()) {
            return setupForm(request, form, problems);
        }
        return enter(request, accounts.createFirst(form.email(), form.name(), form.password()), "/");
    }

    public Answer signIn(Request request) {
        if (!accounts.any()) {
            return Answer.redirect("/setup");
        }
        return Answer.page("accounts/sign-in", new SignInView("", target(request.query("to")), false));
    }

    public Answer enter(Request request) {
        String email = request.form("email").orElse("");
        Optional<Account> account =
                signIn.authenticate(email, password(request, "password").orElse(""), request);
        String to = target(request.form("to"));
        return account.map(found -> enter(request, found.id(), to))
                .orElseGet(() -> Answer.page("accounts/sign-in", new SignInView(email, to, true))
                        .withStatus(422));
    }

    private Answer enter(Request request, java.util.UUID account, String to) {
        String token = sessions.begin(account, request.header("user-agent").orElse(""));
        LOG.info("Signed in {} from {}", account, request.remote().address());
        return Answer.redirect(to)
                .withHeader("Set-Cookie", SessionCookie.set(request.remote().secure(), token));
    }

    /** A link is opened by a button, so that what merely looks at links, as mail programs do, does not use it up. */
    public Answer link(Request request) {
        String token = request.pathParameters().getOrDefault("token", "");
        if (!links.valid(token)) {
            throw new PiiloException(Fault.NOT_FOUND, "The link has been used or has expired");
        }
        return Answer.page("accounts/link", new LinkView(token));
    }

    public Answer enterByLink(Request request) {
        return links.use(request.pathParameters().getOrDefault("token", ""))
                .map(account -> enter(request, account, "/"))
                .orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "The link has been used or has expired"));
    }

    public Answer signOut(Request request) {
        sessions.end(
                request.signedIn().account(),
                java.util.Objects.requireNonNull(request.signedIn().session()));
        return Answer.redirect("/sign-in")
                .withHeader("Clear-Site-Data", "\"cache\", \"storage\"")
                .withHeader("Set-Cookie", SessionCookie.clear(request.remote().secure()));
    }

    static Optional<String> password(Request request, String field) {
        return request.forms(field).stream().findFirst();
    }

    /** Returns a path of our own to go on to, whatever was asked for. */
    static String target(Optional<String> asked) {
        return asked.filter(path -> path.matches("/[A-Za-z0-9][A-Za-z0-9/_.-]*"))
                .orElse("/");
    }
}
