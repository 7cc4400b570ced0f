package piilo.bench;

import java.util.List;
import piilo.companies.Companies;
import piilo.companies.Employments;
import piilo.contacts.Contacts;
import piilo.database.Database;
import piilo.favours.Favours;
import piilo.interactions.Interactions;
import piilo.journal.RecordKind;
import piilo.leads.Leads;
import piilo.notes.Notes;
import piilo.reasons.Reasons;
import piilo.recruiters.Recruiters;
import piilo.relationships.Relationships;
import piilo.relationships.Ties;
import piilo.reminders.Reminders;
import piilo.targets.Targets;

/** The kinds of records that a made-up network has. */
record Stores(
        Companies companies,
        Contacts contacts,
        Employments employments,
        Relationships relationships,
        Ties ties,
        Notes notes,
        Reasons reasons,
        Targets targets,
        Recruiters recruiters,
        Leads leads,
        Interactions interactions,
        Favours favours,
        Reminders reminders) {
    static Stores of(Database database) {
        return new Stores(
                new Companies(database),
                new Contacts(database),
                new Employments(database),
                new Relationships(database),
                new Ties(database),
                new Notes(database),
                new Reasons(database),
                new Targets(database),
                new Recruiters(database),
                new Leads(database),
                new Interactions(database),
                new Favours(database),
                new Reminders(database));
    }

    List<RecordKind<?>> all() {
        return List.of(
                companies,
                contacts,
                employments,
                relationships,
                ties,
                notes,
                reasons,
                targets,
                recruiters,
                leads,
                interactions,
                favours,
                reminders);
    }
}
