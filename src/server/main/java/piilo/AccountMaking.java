package piilo;

import java.time.Clock;
import piilo.accounts.AccountApi;
import piilo.accounts.AccountVisitors;
import piilo.accounts.Accounts;
import piilo.accounts.ApiTokens;
import piilo.accounts.PasswordChange;
import piilo.accounts.Sessions;
import piilo.accounts.SettingsApi;
import piilo.accounts.SettingsPages;
import piilo.accounts.SetupToken;
import piilo.accounts.SignIn;
import piilo.accounts.SignInLimit;
import piilo.accounts.SignInLinks;
import piilo.accounts.SignInPages;
import piilo.database.Database;

/** Makes the pages of accounts, and what tells who asks. */
final class AccountMaking {
    private final Accounts accounts;
    private final SignInLinks links;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final SignIn signIn;
    private final SetupToken setupToken = new SetupToken();
    private final PasswordChange passwordChange;

    AccountMaking(Database database, Accounts accounts, SignInLinks links, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        sessions = new Sessions(database, clock);
        tokens = new ApiTokens(database, clock);
        signIn = new SignIn(accounts, new SignInLimit(database, clock));
        passwordChange = new PasswordChange(accounts, signIn, sessions);
    }

    AccountVisitors visitors() {
        return new AccountVisitors(sessions, tokens);
    }

    SetupToken setupToken() {
        return setupToken;
    }

    SignInPages signIn() {
        return new SignInPages(accounts, sessions, signIn, links, setupToken);
    }

    SettingsPages settings() {
        return new SettingsPages(accounts, sessions, tokens, passwordChange);
    }

    AccountApi api() {
        return new AccountApi(accounts, signIn, tokens, setupToken);
    }

    SettingsApi settingsApi() {
        return new SettingsApi(sessions, passwordChange);
    }
}
