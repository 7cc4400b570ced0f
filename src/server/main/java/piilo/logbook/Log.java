package piilo.logbook;

import piilo.companies.CompanyNames;
import piilo.contacts.ContactNames;

/** Finds the people and companies that are named in what is logged. */
public record Log(ContactNames contacts, CompanyNames companies) {
    Attendees attendees() {
        return new Attendees(contacts);
    }

    InteractionForm form() {
        return new InteractionForm(companies, attendees());
    }
}
