package piilo.imports;

import piilo.companies.Companies;
import piilo.companies.Employments;
import piilo.contacts.Contacts;
import piilo.favours.Favours;
import piilo.interactions.Interactions;
import piilo.leads.Leads;
import piilo.notes.Notes;

/** The kinds of records that imports make. */
public record Stores(
        Contacts contacts,
        Companies companies,
        Employments employments,
        Interactions interactions,
        Favours favours,
        Notes notes,
        Leads leads) {}
