package piilo.contacts;

import java.util.List;
import java.util.UUID;
import piilo.companies.Companies;
import piilo.companies.Employments;
import piilo.favours.Favours;
import piilo.interactions.Interaction;
import piilo.interactions.Interactions;
import piilo.journal.Author;
import piilo.journal.Cause;
import piilo.journal.Change;
import piilo.journal.Journal;
import piilo.journal.Merge;
import piilo.journal.Opened;
import piilo.notes.Notes;

/** Writes contacts with all that hangs on them. */
public final class ContactWriting {
    private final Journal journal;
    private final Contacts contacts;
    private final Companies companies;
    private final Employments employments;
    private final Notes notes;
    private final Interactions interactions;
    private final Favours favours;

    public ContactWriting(
            Journal journal,
            Contacts contacts,
            Companies companies,
            Employments employments,
            Notes notes,
            Interactions interactions,
            Favours favours) {
        this.journal = journal;
        this.contacts = contacts;
        this.companies = companies;
        this.employments = employments;
        this.notes = notes;
        this.interactions = interactions;
        this.favours = favours;
    }

    /** Adds a contact with its employments; companies that are not there yet are added too. */
    public void create(Author author, Draft draft) {
        journal.write(author, Cause.edit(), change -> {
            change.create(contacts, draft.contact());
            employments(change, draft, Opened.at(Long.MAX_VALUE)).save();
            return null;
        });
    }

    private EmploymentMerge employments(Change change, Draft draft, Opened opened) {
        // Before the companies are looked for, so that two who name the same new one do not both add it.
        change.lock();
        return new EmploymentMerge(change, employments, companies, new EmploymentMerge.Wanted(draft, opened));
    }

    /** Saves a contact and its employments as the draft says, unless both it and somebody else have changed the same since it was opened. */
    ContactMerge merge(Author author, Opened opened, Draft draft) {
        return journal.write(author, Cause.edit(), change -> {
            Merge<Contact> contact = change.merge(contacts, draft.contact(), opened);
            EmploymentMerge jobs = employments(change, draft, opened);
            ContactMerge merge = ContactMerge.of(contact, jobs);
            if (merge.settled()) {
                change.update(contacts, contact);
                jobs.save();
            }
            return merge;
        });
    }

    /**
     * Moves a contact to the trash, with its employments, notes and favours; interactions stay, with the name alone.
     *
     * @return the cause, by which it is brought back
     */
    public Cause delete(Author author, Contact contact) {
        Cause cause = Cause.edit();
        journal.write(author, cause, change -> {
            UUID workspace = change.workspace();
            employments
                    .of(change.db(), workspace, List.of(contact.id()))
                    .forEach(job -> change.delete(employments, job.employment()));
            notes.allOf(change.db(), workspace, contact.id()).forEach(note -> change.delete(notes, note));
            favours.allWith(change.db(), workspace, contact.id()).forEach(favour -> change.delete(favours, favour));
            interactions
                    .allWith(change.db(), workspace, contact.id())
                    .forEach(one -> change.update(interactions, one, without(one, contact.id())));
            change.delete(contacts, contact);
            return null;
        });
        return cause;
    }

    private static Interaction without(Interaction one, UUID contact) {
        return one.withParticipants(one.participants().stream()
                .map(participant -> contact.equals(participant.contact()) ? participant.withContact(null) : participant)
                .toList());
    }
}
