package piilo.accounts;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Answer;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.text.Language;

/** What everybody decides for himself: language, colours, password, the API's tokens, where he is signed in. */
public final class SettingsPages {
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
            .sorted()
            .toList();

    private final Accounts accounts;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final PasswordChange passwordChange;

    public SettingsPages(Accounts accounts, Sessions sessions, ApiTokens tokens, PasswordChange passwordChange) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.passwordChange = passwordChange;
    }

    record SettingsView(
            String email,
            Preferences preferences,
            List<Language> languages,
            List<String> zones,
            List<ApiTokens.Listed> tokens,
            ApiTokens.@Nullable Created created,
            List<Sessions.Listed> sessions,
            Map<String, Problems.Problem> problems) {
        public String languageCode() {
            return preferences.language() == null ? "" : preferences.language().code();
        }
    }

    public Answer show(Request request) {
        return show(request, preferences(account(request)), null, new Problems());
    }

    private static Preferences preferences(Account account) {
        return new Preferences(
                account.name(), account.language(), account.theme(), account.zone(), account.shortcuts());
    }

    private Answer show(
            Request request, Preferences preferences, ApiTokens.@Nullable Created created, Problems problems) {
        Account account = account(request);
        SettingsView view = new SettingsView(
                account.email(),
                preferences,
                List.of(Language.values()),
                ZONES,
                tokens.of(account.id()),
                created,
                sessions.of(account.id(), session(request)),
                problems.fields());
        return Answer.page("accounts/settings", view).withStatus(problems.none() ? 200 : 422);
    }

    private Account account(Request request) {
        return accounts.find(request.signedIn().account())
                .orElseThrow(() -> new PiiloException(Fault.NOT_SIGNED_IN, "The account is gone"));
    }

    private static UUID session(Request request) {
        return Objects.requireNonNull(request.signedIn().session(), "signed in by a session");
    }

    public Answer changePreferences(Request request) {
        Problems problems = new Problems();
        Preferences preferences = Preferences.parse(request, problems);
        if (!problems.none()) {
            return show(request, preferences, null, problems);
        }
        accounts.changePreferences(request.signedIn().account(), preferences);
        sessions.forget();
        return Answer.redirect("/settings").telling("done.settings_saved", null);
    }

    public Answer changeTheme(Request request) {
        accounts.changeTheme(
                request.signedIn().account(),
                Preferences.theme(request.form("theme").orElse("")));
        sessions.forget();
        return Answer.redirect(SignInPages.target(request.form("to")));
    }

    public Answer changePassword(Request request) {
        Problems problems = new Problems();
        PasswordChange.Wanted wanted = passwordChange.check(
                request, SignInPages.password(request, "present"), SignInPages.password(request, "password"), problems);
        if (!problems.none()) {
            return show(request, preferences(wanted.account()), null, problems);
        }
        passwordChange.make(request, wanted);
        return Answer.redirect("/settings").telling("done.password_changed", null);
    }

    public Answer createToken(Request request) {
        Problems problems = new Problems();
        String name = problems.required("tokenName", request.form("tokenName"), ApiTokens.NAME_LIMIT);
        ApiTokens.Created created =
                problems.none() ? tokens.create(request.signedIn().account(), name) : null;
        return show(request, preferences(account(request)), created, problems);
    }

    public Answer revokeToken(Request request) {
        if (!tokens.revoke(request.signedIn().account(), request.id("id"))) {
            throw new PiiloException(Fault.NOT_FOUND, "There is no such token");
        }
        return Answer.redirect("/settings").telling("done.token_revoked", null);
    }

    public Answer endSession(Request request) {
        if (!sessions.end(request.signedIn().account(), request.id("id"))) {
            throw new PiiloException(Fault.NOT_FOUND, "There is no such session");
        }
        return Answer.redirect("/settings").telling("done.session_ended", null);
    }
}
