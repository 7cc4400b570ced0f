package piilo;

import java.time.Clock;
import piilo.accounts.AccountVisitors;
import piilo.accounts.Accounts;
import piilo.accounts.ApiTokens;
import piilo.accounts.Sessions;
import piilo.accounts.SettingsPages;
import piilo.accounts.SetupToken;
import piilo.accounts.SignInLimit;
import piilo.accounts.SignInLinks;
import piilo.accounts.SignInPages;
import piilo.companies.CompanyList;
import piilo.companies.CompanyPages;
import piilo.config.Config;
import piilo.contacts.ContactList;
import piilo.contacts.ContactPages;
import piilo.contacts.ContactWriting;
import piilo.contacts.Timeline;
import piilo.dashboard.DashboardPages;
import piilo.http.HealthPages;
import piilo.imports.DemoPages;
import piilo.imports.ImportLines;
import piilo.imports.ImportPages;
import piilo.imports.Stores;
import piilo.journal.Counts;
import piilo.journal.Journal;
import piilo.journal.Trash;
import piilo.journal.TrashPages;
import piilo.journal.Undo;
import piilo.notes.NotePages;
import piilo.plugins.PluginPages;
import piilo.search.SearchPages;

/** Makes the pages out of what works behind them. */
final class PageMaking {
    private final Config config;
    private final Core core;
    private final Accounts accounts;
    private final SignInLinks links;
    private final Clock clock;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final SetupToken setupToken = new SetupToken();
    private final ContactList contactList;
    private final CompanyList companyList;

    PageMaking(Config config, Core core, Accounts accounts, SignInLinks links, Clock clock) {
        this.config = config;
        this.core = core;
        this.accounts = accounts;
        this.links = links;
        this.clock = clock;
        sessions = new Sessions(core.database(), clock);
        tokens = new ApiTokens(core.database(), clock);
        Counts counts = new Counts(core.journal());
        contactList = new ContactList(core.database(), counts);
        companyList = new CompanyList(core.database(), counts);
    }

    AccountVisitors visitors() {
        return new AccountVisitors(sessions, tokens);
    }

    SetupToken setupToken() {
        return setupToken;
    }

    Pages pages() {
        Stores stores = core.stores();
        return new Pages(
                new HealthPages(core.database()::answers),
                new SignInPages(accounts, sessions, new SignInLimit(core.database(), clock), links, setupToken),
                new SettingsPages(accounts, sessions, tokens),
                new DashboardPages(contactList, companyList, stores.employments(), stores.notes(), core.imports()),
                contacts(stores, core.journal()),
                new CompanyPages(stores.companies(), companyList, stores.employments(), stores.notes(), core.journal()),
                notes(stores),
                new ImportPages(core.imports(), new ImportLines(core.database()), core.jobs(), core.plugins()),
                new DemoPages(core.jobs(), core.imports(), config.data().resolve("incoming")),
                new SearchPages(core.index()),
                new TrashPages(new Trash(core.database(), clock), new Undo(core.journal()), core.journal(), clock),
                new PluginPages(core.plugins()));
    }

    private ContactPages contacts(Stores stores, Journal journal) {
        ContactWriting writing = new ContactWriting(
                journal,
                stores.contacts(),
                stores.companies(),
                stores.employments(),
                stores.notes(),
                stores.interactions(),
                stores.favours());
        Timeline timeline = new Timeline(stores.notes(), stores.interactions(), stores.favours());
        return new ContactPages(
                stores.contacts(),
                contactList,
                writing,
                stores.companies(),
                stores.employments(),
                stores.notes(),
                timeline,
                journal);
    }

    private NotePages notes(Stores stores) {
        return new NotePages(
                stores.notes(),
                core.journal(),
                new NotePages.Parent(stores.contacts(), "/contacts/"),
                new NotePages.Parent(stores.companies(), "/companies/"));
    }
}
