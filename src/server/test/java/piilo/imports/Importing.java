package piilo.imports;

import static piilo.database.schema.Tables.COMPANY;
import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.EMPLOYMENT;
import static piilo.database.schema.Tables.FAVOUR;
import static piilo.database.schema.Tables.INTERACTION;
import static piilo.database.schema.Tables.NOTE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import piilo.TestDatabase;
import piilo.companies.Companies;
import piilo.companies.Employments;
import piilo.contacts.Contact;
import piilo.contacts.Contacts;
import piilo.database.Database;
import piilo.database.Ids;
import piilo.favours.Favours;
import piilo.interactions.Interactions;
import piilo.journal.Author;
import piilo.journal.Cause;
import piilo.journal.Journal;
import piilo.leads.Leads;
import piilo.notes.Note;
import piilo.notes.Notes;

/** One workspace with all that imports need, and what a user does there. */
final class Importing implements AutoCloseable {
    final UUID workspace;
    final Author author;
    final Database database;
    final Journal journal;
    final Stores stores;
    final Imports imports;
    final ImportLines lines;
    final ImportJobs jobs;
    private final Path folder;
    private volatile Runnable beforeWriting = () -> {};

    Importing(Path folder) {
        this(folder, TestDatabase.database(), TestDatabase.workspace(), new TextReader());
    }

    Importing(Path folder, Database database, UUID workspace, LineReader reader) {
        this.folder = folder;
        this.database = database;
        this.workspace = workspace;
        author = new Author(workspace, Ids.next());
        stores = new Stores(
                new Contacts(database),
                new Companies(database),
                new Employments(database),
                new Interactions(database),
                new Favours(database),
                new Notes(database),
                new Leads(database));
        journal = new Journal(
                database,
                List.of(
                        stores.companies(),
                        stores.contacts(),
                        stores.employments(),
                        stores.interactions(),
                        stores.favours(),
                        stores.notes(),
                        stores.leads()),
                () -> beforeWriting.run());
        imports = new Imports(database);
        lines = new ImportLines(database);
        jobs = new ImportJobs(imports, journal, stores, reader, folder.resolve("uploads"));
    }

    Import preview(String text) {
        return preview(text, "export.txt", false);
    }

    Import preview(String text, String name, boolean withBodies) {
        return settled(start(text, name, withBodies));
    }

    Import start(String text, String name, boolean withBodies) {
        return jobs.start(
                author, new Import.Order(name, null, withBodies, ZoneId.of("Europe/Helsinki"), false), file(text));
    }

    /** Does something once, after so many transactions from now on and before the next. */
    void afterWrites(int number, Runnable what) {
        AtomicInteger writes = new AtomicInteger();
        beforeWriting = () -> {
            if (writes.getAndIncrement() == number) {
                what.run();
            }
        };
    }

    /** Waits until the jobs have been told to end. */
    void awaitEnding() {
        while (!jobs.ending()) {
            Thread.onSpinWait();
        }
    }

    private Path file(String text) {
        try {
            return Files.writeString(Files.createTempFile(folder, "upload", ".txt"), text);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Waits until nothing is at work and returns the import as it is then. */
    Import settled(Import one) {
        jobs.idle(workspace).join();
        return imports.get(workspace, one.id());
    }

    Import apply(Import one) {
        jobs.apply(workspace, one.id());
        return settled(one);
    }

    Import applied(String text) {
        return apply(preview(text));
    }

    Import undo(Import one) {
        jobs.undo(workspace, one.id());
        return settled(one);
    }

    List<ImportLine> lines(Import one) {
        return lines.page(one, ImportLines.Filter.ALL, 0, 10_000);
    }

    ImportLine line(Import one, int number) {
        return lines.page(one, ImportLines.Filter.ALL, number - 1, 1).getFirst();
    }

    List<Contact> contacts() {
        List<UUID> ids = database.read(db -> db.select(CONTACT.ID)
                .from(CONTACT)
                .where(CONTACT.WORKSPACE_ID.eq(workspace))
                .orderBy(CONTACT.ID)
                .fetch(CONTACT.ID));
        return stores.contacts().find(workspace, ids).stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }

    Contact contact(String name) {
        return contacts().stream()
                .filter(contact -> contact.name().display().equals(name))
                .reduce((_, _) -> {
                    throw new AssertionError("More than one " + name);
                })
                .orElseThrow(() -> new AssertionError("No " + name));
    }

    /** Returns the jobs of somebody as {@code title, company}, those that have ended in brackets. */
    List<String> jobs(String name) {
        return stores.employments().of(workspace, List.of(contact(name).id())).stream()
                .map(one -> (one.employment().current() ? "%s, %s" : "(%s, %s)")
                        .formatted(one.employment().title(), one.company()))
                .toList();
    }

    /** Changes a contact by hand. */
    void edit(String name, UnaryOperator<Contact> edit) {
        Contact before = contact(name);
        journal.write(author, Cause.edit(), change -> {
            change.update(stores.contacts(), before, edit.apply(before));
            return null;
        });
    }

    static UnaryOperator<Contact> headline(@Nullable String headline) {
        return one -> new Contact(
                one.id(),
                one.version(),
                one.createdAt(),
                one.name(),
                headline,
                one.location(),
                one.birthday(),
                one.howWeMet(),
                one.connectedOn(),
                one.languages(),
                one.points(),
                one.addresses(),
                one.tags());
    }

    void note(String name, String text) {
        Note note = Note.aboutContact(contact(name).id(), text, Instant.parse("2026-04-01T08:00:00Z"));
        journal.write(author, Cause.edit(), change -> {
            change.create(stores.notes(), note);
            return null;
        });
    }

    /** Counts the rows of everything that imports make. */
    int records() {
        return count(CONTACT, CONTACT.WORKSPACE_ID)
                + count(COMPANY, COMPANY.WORKSPACE_ID)
                + count(EMPLOYMENT, EMPLOYMENT.WORKSPACE_ID)
                + count(INTERACTION, INTERACTION.WORKSPACE_ID)
                + count(FAVOUR, FAVOUR.WORKSPACE_ID)
                + count(NOTE, NOTE.WORKSPACE_ID);
    }

    int count(Table<?> table, Field<UUID> of) {
        Condition mine = of.eq(workspace);
        return database.read(db -> db.fetchCount(table, mine));
    }

    @Override
    public void close() {
        jobs.close();
    }

    /** Returns the interactions with a contact, newest first. */
    java.util.List<piilo.interactions.Interaction> interactionsWith(java.util.UUID contact) {
        return new piilo.interactions.InteractionList(database, stores.interactions())
                .newest(
                        workspace,
                        piilo.interactions.InteractionList.Filter.contact(contact),
                        java.util.Optional.empty(),
                        10);
    }
}
