package piilo;

import piilo.accounts.SettingsPages;
import piilo.accounts.SignInPages;
import piilo.companies.CompanyPages;
import piilo.contacts.ContactPages;
import piilo.dashboard.DashboardPages;
import piilo.favours.FavourPages;
import piilo.http.HealthPages;
import piilo.imports.DemoPages;
import piilo.imports.ImportPages;
import piilo.leads.LeadListPages;
import piilo.leads.LeadMoves;
import piilo.leads.LeadPages;
import piilo.notes.NotePages;
import piilo.plugins.PluginPages;
import piilo.relationships.DuePages;
import piilo.relationships.RelationshipPages;
import piilo.relationships.RingPages;
import piilo.relationships.TiePages;
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
        LeadPages leads,
        LeadListPages leadLists,
        LeadMoves leadMoves,
        NotePages notes,
        RelationshipPages relationships,
        RingPages rings,
        TiePages ties,
        DuePages due,
        FavourPages favours,
        ImportPages imports,
        DemoPages demo,
        SearchPages search,
        TrashPages trash,
        PluginPages plugins) {}
