package piilo;

import piilo.accounts.SettingsPages;
import piilo.accounts.SignInPages;
import piilo.companies.CompanyPages;
import piilo.contacts.ContactPages;
import piilo.dashboard.DashboardPages;
import piilo.http.HealthPages;
import piilo.imports.DemoPages;
import piilo.imports.ImportPages;
import piilo.logbook.CapturePages;
import piilo.logbook.InteractionPages;
import piilo.logbook.MeetUpPages;
import piilo.logbook.NamesPage;
import piilo.notes.NotePages;
import piilo.plugins.PluginPages;
import piilo.search.SearchPages;
import piilo.trash.TrashPages;

/** The pages that the routes lead to. */
record Pages(
        HealthPages health,
        SignInPages signIn,
        SettingsPages settings,
        DashboardPages dashboard,
        ContactPages contacts,
        CompanyPages companies,
        NotePages notes,
        ImportPages imports,
        DemoPages demo,
        SearchPages search,
        TrashPages trash,
        PluginPages plugins,
        InteractionPages interactions,
        CapturePages capture,
        MeetUpPages meetUps,
        NamesPage names) {}
