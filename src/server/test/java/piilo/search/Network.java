package piilo.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.TestDatabase;
import piilo.api.ContactPoint;
import piilo.api.PersonName;
import piilo.companies.Companies;
import piilo.companies.Company;
import piilo.companies.Employment;
import piilo.companies.Employments;
import piilo.contacts.Contact;
import piilo.contacts.Contacts;
import piilo.database.Database;
import piilo.database.Ids;
import piilo.journal.Author;
import piilo.journal.Cause;
import piilo.journal.Journal;
import piilo.notes.Note;
import piilo.notes.Notes;

/** A workspace of a test's own, written through the journal as the server does. */
final class Network {
    final Database database;
    final UUID workspace;
    final Contacts contacts;
    final Companies companies;
    final Employments employments;
    final Notes notes;
    final Journal journal;

    Network() {
        this(TestDatabase.workspace(), TestDatabase.database());
    }

    Network(UUID workspace, Database database) {
        this.workspace = workspace;
        this.database = database;
        contacts = new Contacts(database);
        companies = new Companies(database);
        employments = new Employments(database);
        notes = new Notes(database);
        journal = new Journal(database, List.of(companies, contacts, employments, notes), () -> {});
    }

    Author author() {
        return new Author(workspace, null);
    }

    Contact contact(String given, String family) {
        return create(person(given, family, null, null));
    }

    static Contact person(String given, String family, @Nullable String headline, @Nullable String email) {
        List<ContactPoint> points =
                email == null ? List.of() : List.of(new ContactPoint(ContactPoint.Type.EMAIL, null, email));
        return new Contact(
                Ids.next(),
                0,
                Instant.now(),
                PersonName.of(given, family),
                headline,
                null,
                null,
                null,
                null,
                List.of(),
                points,
                List.of(),
                List.of());
    }

    Contact create(Contact contact) {
        journal.write(author(), Cause.edit(), change -> {
            change.create(contacts, contact);
            return true;
        });
        return contact;
    }

    Contact renamed(Contact contact, String given, String family) {
        Contact before = contacts.find(workspace, contact.id()).orElseThrow();
        Contact after = new Contact(
                before.id(),
                before.version(),
                before.createdAt(),
                PersonName.of(given, family),
                before.headline(),
                before.location(),
                before.birthday(),
                before.howWeMet(),
                before.connectedOn(),
                before.languages(),
                before.points(),
                before.addresses(),
                before.tags());
        journal.write(author(), Cause.edit(), change -> {
            change.update(contacts, before, after);
            return true;
        });
        return after;
    }

    Company company(String name) {
        Company company = Company.named(name);
        journal.write(author(), Cause.edit(), change -> {
            change.create(companies, company);
            return true;
        });
        return company;
    }

    void rename(Company company, String name) {
        Company before = companies.find(workspace, company.id()).orElseThrow();
        Company after = new Company(
                before.id(),
                before.version(),
                before.createdAt(),
                name,
                List.of(),
                null,
                null,
                null,
                null,
                false,
                null);
        journal.write(author(), Cause.edit(), change -> {
            change.update(companies, before, after);
            return true;
        });
    }

    Employment employ(Contact contact, Company company, String title) {
        Employment employment =
                new Employment(Ids.next(), 0, Instant.now(), contact.id(), company.id(), title, null, null, true);
        journal.write(author(), Cause.edit(), change -> {
            change.create(employments, employment);
            return true;
        });
        return employment;
    }

    Note note(Contact contact, String text) {
        Note note = Note.aboutContact(contact.id(), text, Instant.now());
        journal.write(author(), Cause.edit(), change -> {
            change.create(notes, note);
            return true;
        });
        return note;
    }

    void rewrite(Note note, String text) {
        Note before = notes.find(workspace, note.id()).orElseThrow();
        journal.write(author(), Cause.edit(), change -> {
            change.update(notes, before, before.withText(text));
            return true;
        });
    }

    void delete(Note note) {
        Note before = notes.find(workspace, note.id()).orElseThrow();
        journal.write(author(), Cause.edit(), change -> {
            change.delete(notes, before);
            return true;
        });
    }

    void delete(Contact contact) {
        Contact before = contacts.find(workspace, contact.id()).orElseThrow();
        journal.write(author(), Cause.edit(), change -> {
            change.delete(contacts, before);
            return true;
        });
    }

    void delete(Company company) {
        Company before = companies.find(workspace, company.id()).orElseThrow();
        journal.write(author(), Cause.edit(), change -> {
            change.delete(companies, before);
            return true;
        });
    }

    void delete(Employment employment) {
        Employment before = database.read(db -> employments.load(db, workspace, List.of(employment.id())))
                .getFirst();
        journal.write(author(), Cause.edit(), change -> {
            change.delete(employments, before);
            return true;
        });
    }
}
