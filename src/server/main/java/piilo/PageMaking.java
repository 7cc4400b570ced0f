package piilo;

import java.time.Clock;
import java.util.List;
import piilo.accounts.AccountVisitors;
import piilo.accounts.Accounts;
import piilo.accounts.SetupToken;
import piilo.accounts.SignInLinks;
import piilo.companies.CompanyApi;
import piilo.companies.CompanyList;
import piilo.companies.CompanyPages;
import piilo.companies.CompanyWriting;
import piilo.config.Config;
import piilo.contacts.ContactApi;
import piilo.contacts.ContactList;
import piilo.contacts.ContactListPages;
import piilo.contacts.ContactPages;
import piilo.contacts.ContactWriting;
import piilo.dashboard.DashboardPages;
import piilo.database.Schedule;
import piilo.http.ApiPages;
import piilo.http.HealthPages;
import piilo.imports.DemoApi;
import piilo.imports.DemoNetwork;
import piilo.imports.DemoPages;
import piilo.imports.ImportApi;
import piilo.imports.ImportLines;
import piilo.imports.ImportPages;
import piilo.journal.Counts;
import piilo.journal.Undo;
import piilo.notes.NoteApi;
import piilo.notes.NotePages;
import piilo.notes.NoteWriting;
import piilo.plugins.PluginApi;
import piilo.plugins.PluginPages;
import piilo.relationships.People;
import piilo.search.SearchApi;
import piilo.search.SearchPages;
import piilo.timeline.Timeline;
import piilo.today.Today;
import piilo.today.TodayApi;
import piilo.today.TodayPages;
import piilo.trash.Trash;
import piilo.trash.TrashApi;
import piilo.trash.TrashPages;

/** Makes the pages, and the endpoints of the API, out of what works behind them. */
final class PageMaking {
    private final Config config;
    private final Core core;
    private final Records records;
    private final AccountMaking accounts;
    private final Clock clock;
    private final ContactList contactList;
    private final CompanyList companyList;
    private final Timeline timeline;
    private final ContactWriting contactWriting;
    private final CompanyWriting companyWriting;
    private final LeadMaking leads;
    private final NoteWriting noteWriting;
    private final RelationshipMaking relationships;
    private final ReminderMaking reminders;
    private final Today today;
    private final FollowingMaking following;
    private final MarketMaking market;
    private final MeetingMaking meeting;
    private final LogMaking log;
    private final OriginMaking origins;
    private final PathMaking paths;

    PageMaking(Config config, Core core, Accounts accounts, SignInLinks links, Clock clock) {
        this.config = config;
        this.core = core;
        this.accounts = new AccountMaking(core.database(), accounts, links, clock);
        this.clock = clock;
        records = core.records();
        Counts counts = new Counts(core.journal());
        contactList = new ContactList(core.database(), counts);
        companyList = new CompanyList(core.database(), counts);
        contactWriting =
                new ContactWriting(core.journal(), records.contacts(), records.companies(), records.employments());
        market = new MarketMaking(core, counts, clock);
        companyWriting = market.companyWriting();
        relationships = new RelationshipMaking(core, counts, clock);
        reminders = new ReminderMaking(core, counts, clock);
        today = new Today(core.database(), counts, relationships.today(reminders.list()), clock);
        following = new FollowingMaking(config, core, today, clock);
        meeting = new MeetingMaking(core, counts, clock);
        log = new LogMaking(core, meeting.about(relationships.warnings()));
        timeline = new TimelineMaking(core).timeline(log.list(), meeting.introductionList());
        origins = OriginMaking.of(core);
        paths = new PathMaking(core, counts, clock);
        leads = new LeadMaking(core, counts, timeline, relationships.warnings());
        noteWriting = new NoteWriting(
                core.journal(), records.notes(), records.contacts(), records.companies(), records.leads());
    }

    AccountVisitors visitors() {
        return accounts.visitors();
    }

    SetupToken setupToken() {
        return accounts.setupToken();
    }

    /** Returns what runs by the clock. */
    List<Schedule.Job> jobs() {
        return List.of(reminders.ringing(), following.mailing());
    }

    Pages pages() {
        return new Pages(
                new HealthPages(core.database()::answers),
                accounts.signIn(),
                accounts.settings(),
                new DashboardPages(
                        contactList,
                        companyList,
                        records.employments(),
                        records.notes(),
                        core.imports(),
                        core.finding(),
                        today),
                contactPages(),
                new ContactListPages(contactList, records.companies(), log.log().companies()),
                companyPages(),
                leads.pages(),
                leads.listPages(),
                leads.moves(),
                leads.cells(),
                new NotePages(records.notes(), noteWriting, core.journal()),
                relationships.relationships(),
                relationships.rings(),
                relationships.ties(),
                relationships.tieEditing(),
                relationships.due(meeting.cards()),
                relationships.favours(),
                market.recruiters(),
                market.mandates(),
                market.told(),
                market.targets(),
                market.events(),
                meeting.introductions(),
                meeting.steps(),
                meeting.reasons(),
                new ImportPages(core.imports(), new ImportLines(core.database()), core.jobs(), core.plugins()),
                new DemoPages(demo()),
                new SearchPages(core.index()),
                new TrashPages(new Trash(core.database(), clock), new Undo(core.journal()), core.journal(), clock),
                new PluginPages(core.plugins()),
                log.interactions(),
                log.capture(),
                log.meetUps(),
                log.names(),
                origins,
                paths.paths(meeting.introductionWriting()),
                paths.network(),
                paths.balance(),
                reminders.pages(),
                reminders.listPages(),
                todayPages(),
                following.pages(reminders.list(), relationships.dueContacts()));
    }

    DemoNetwork demo() {
        return new DemoNetwork(core.jobs(), core.imports(), config.data().resolve("incoming"));
    }

    private TodayPages todayPages() {
        return new TodayPages(
                core.journal(),
                new TodayPages.Reading(
                        new People(core.database()),
                        records.relationships(),
                        records.leads(),
                        records.targets(),
                        records.favours(),
                        records.interactions()),
                new TodayPages.Writing(relationships.writing(), leads.writing(), reminders.writing()),
                clock);
    }

    private ContactPages contactPages() {
        return new ContactPages(
                records.contacts(),
                contactWriting,
                records.employments(),
                records.notes(),
                timeline,
                meeting.besideContacts(relationships.panel(), market.recruiterPanel(), leads.list()),
                core.journal());
    }

    private CompanyPages companyPages() {
        return new CompanyPages(
                records.companies(),
                companyList,
                records.employments(),
                new CompanyPages.Beside(leads.list()::at, market.targetPanel(), meeting.cards(), records.notes()),
                timeline,
                companyWriting,
                core.journal());
    }

    Apis apis() {
        return new Apis(
                new ApiPages(),
                accounts.api(),
                accounts.settingsApi(),
                contactApi(),
                new CompanyApi(records.companies(), companyList, companyWriting, origins.companies(), timeline),
                leads.api(),
                leads.filterApi(),
                new NoteApi(records.notes(), noteWriting),
                relationships.relationshipApi(),
                relationships.ringApi(),
                relationships.tieApi(),
                relationships.favourApi(),
                market.recruiterApi(),
                market.mandateApi(),
                market.toldApi(),
                market.targetApi(),
                market.eventApi(),
                meeting.introductionApi(),
                meeting.reasonApi(),
                new ImportApi(core.imports(), new ImportLines(core.database()), core.jobs(), core.plugins()),
                new DemoApi(demo()),
                new SearchApi(core.index()),
                new TrashApi(new Trash(core.database(), clock), new Undo(core.journal()), core.journal(), clock),
                new PluginApi(core.plugins()),
                log.interactionApi(),
                paths.pathApi(),
                reminders.api(),
                new TodayApi(today, core.finding()),
                paths.networkApi(),
                paths.balanceApi(),
                log.captureApi(),
                following.api());
    }

    private ContactApi contactApi() {
        return new ContactApi(
                records.contacts(),
                contactList,
                contactWriting,
                records.companies(),
                records.employments(),
                origins.contacts(),
                timeline,
                core.journal());
    }
}
