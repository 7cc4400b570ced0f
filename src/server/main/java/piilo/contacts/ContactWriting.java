package piilo.contacts;

import piilo.companies.Companies;
import piilo.companies.Employments;
import piilo.journal.Author;
import piilo.journal.Cause;
import piilo.journal.Change;
import piilo.journal.Journal;
import piilo.journal.Merge;
import piilo.journal.Opened;

/** Writes contacts with all that hangs on them. */
public final class ContactWriting {
    private final Journal journal;
    private final Contacts contacts;
    private final Companies companies;
    private final Employments employments;

    public ContactWriting(Journal journal, Contacts contacts, Companies companies, Employments employments) {
        this.journal = journal;
        this.contacts = contacts;
        this.companies = companies;
        this.employments = employments;
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
        return journal.edit(author, change -> change.deleteWithAll(contacts, contact));
    }
}
