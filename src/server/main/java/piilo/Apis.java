package piilo;

import piilo.accounts.AccountApi;
import piilo.companies.CompanyApi;
import piilo.contacts.ContactApi;
import piilo.favours.FavourApi;
import piilo.http.ApiPages;
import piilo.imports.ImportApi;
import piilo.leads.FilterApi;
import piilo.leads.LeadApi;
import piilo.logbook.InteractionApi;
import piilo.notes.NoteApi;
import piilo.plugins.PluginApi;
import piilo.relationships.RelationshipApi;
import piilo.relationships.RingApi;
import piilo.relationships.TieApi;
import piilo.reminders.ReminderApi;
import piilo.search.SearchApi;
import piilo.trash.TrashApi;

/** The endpoints that the routes of the API lead to. */
record Apis(
        ApiPages self,
        AccountApi accounts,
        ContactApi contacts,
        CompanyApi companies,
        LeadApi leads,
        FilterApi filters,
        NoteApi notes,
        RelationshipApi relationships,
        RingApi rings,
        TieApi ties,
        FavourApi favours,
        ImportApi imports,
        SearchApi search,
        TrashApi trash,
        PluginApi plugins,
        InteractionApi interactions,
        ReminderApi reminders) {}
