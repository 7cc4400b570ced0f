package piilo;

import java.util.List;
import piilo.companies.Companies;
import piilo.companies.Employments;
import piilo.contacts.Contacts;
import piilo.database.Database;
import piilo.favours.Favours;
import piilo.imports.Stores;
import piilo.interactions.Interactions;
import piilo.introductions.Introductions;
import piilo.journal.RecordKind;
import piilo.leads.Leads;
import piilo.leads.SavedFilters;
import piilo.notes.Notes;
import piilo.reasons.Reasons;
import piilo.recruiters.Attachments;
import piilo.recruiters.Mandates;
import piilo.recruiters.Recruiters;
import piilo.recruiters.ToldTexts;
import piilo.relationships.Relationships;
import piilo.relationships.RingRules;
import piilo.relationships.Ties;
import piilo.reminders.Reminders;
import piilo.targets.Targets;
import piilo.targets.TriggerEvents;

/** All kinds of records that the journal follows. */
record Records(
        Companies companies,
        Contacts contacts,
        Employments employments,
        Relationships relationships,
        RingRules ringRules,
        Ties ties,
        Notes notes,
        Reasons reasons,
        Introductions introductions,
        Targets targets,
        TriggerEvents triggerEvents,
        Recruiters recruiters,
        Mandates mandates,
        ToldTexts toldTexts,
        Attachments attachments,
        Leads leads,
        SavedFilters savedFilters,
        Interactions interactions,
        Favours favours,
        Reminders reminders) {
    static Records of(Database database) {
        return new Records(
                new Companies(database),
                new Contacts(database),
                new Employments(database),
                new Relationships(database),
                new RingRules(database),
                new Ties(database),
                new Notes(database),
                new Reasons(database),
                new Introductions(database),
                new Targets(database),
                new TriggerEvents(database),
                new Recruiters(database),
                new Mandates(database),
                new ToldTexts(database),
                new Attachments(database),
                new Leads(database),
                new SavedFilters(database),
                new Interactions(database),
                new Favours(database),
                new Reminders(database));
    }

    /** Returns them all, what is referred to before what refers to it. */
    List<RecordKind<?>> inOrder() {
        return List.of(
                companies,
                contacts,
                employments,
                relationships,
                ringRules,
                ties,
                reasons,
                introductions,
                targets,
                triggerEvents,
                recruiters,
                mandates,
                toldTexts,
                attachments,
                leads,
                notes,
                savedFilters,
                interactions,
                favours,
                reminders);
    }

    /** Returns those that imports make. */
    Stores imported() {
        return new Stores(contacts, companies, employments, interactions, favours, notes, leads);
    }
}
