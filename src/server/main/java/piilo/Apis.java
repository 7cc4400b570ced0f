package piilo;

import piilo.accounts.AccountApi;
import piilo.companies.CompanyApi;
import piilo.contacts.ContactApi;
import piilo.http.ApiPages;
import piilo.imports.ImportApi;
import piilo.logbook.InteractionApi;
import piilo.notes.NoteApi;
import piilo.plugins.PluginApi;
import piilo.search.SearchApi;
import piilo.trash.TrashApi;

/** The endpoints that the routes of the API lead to. */
record Apis(
        ApiPages self,
        AccountApi accounts,
        ContactApi contacts,
        CompanyApi companies,
        NoteApi notes,
        ImportApi imports,
        SearchApi search,
        TrashApi trash,
        PluginApi plugins,
        InteractionApi interactions) {}
