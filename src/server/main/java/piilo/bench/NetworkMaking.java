package piilo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import piilo.accounts.Accounts;
import piilo.companies.Companies;
import piilo.companies.Company;
import piilo.companies.Employments;
import piilo.contacts.Contact;
import piilo.contacts.Contacts;
import piilo.database.Database;
import piilo.database.EmbeddedServer;
import piilo.database.Migrations;
import piilo.journal.Author;
import piilo.journal.Cause;
import piilo.journal.Journal;
import piilo.journal.Journalled;
import piilo.journal.RecordKind;
import piilo.notes.Notes;
import piilo.search.SearchIndex;

/** Fills a data folder with the made-up network: a large account and a small one. Everything is written through the journal, and so indexed too. */
final class NetworkMaking {
    static final int SMALL_CONTACTS = 1000;
    private static final int AT_ONCE = 1000;
    private static final int CONTACTS_PER_COMPANY = 20;

    private final Journal journal;
    private final Contacts contacts;
    private final Companies companies;
    private final Employments employments;
    private final Notes notes;

    private NetworkMaking(Database database, SearchIndex index) {
        contacts = new Contacts(database);
        companies = new Companies(database);
        employments = new Employments(database);
        notes = new Notes(database);
        journal = new Journal(database, List.<RecordKind<?>>of(companies, contacts, employments, notes), () -> {});
        journal.listen(index);
    }

    /** Makes the network of a plan unless it is there already. */
    static void ensure(Plan plan, Consumer<String> progress) throws IOException {
        if (plan.network().exists()) {
            return;
        }
        progress.accept("Making %,d contacts and %,d notes".formatted(plan.contacts(), plan.notes()));
        DataFolder draft = plan.throwaway("network");
        draft.delete();
        Files.createDirectories(draft.path());
        make(draft.path(), plan, progress);
        Files.move(draft.path(), plan.network().path());
    }

    private static void make(Path folder, Plan plan, Consumer<String> progress) {
        try (EmbeddedServer server = EmbeddedServer.start(folder.resolve("database"), progress)) {
            Migrations.run(server.url(), server.user(), server.password(), Migrations.ON_CLASS_PATH);
            Database.Connection connection =
                    new Database.Connection(server.url(), server.user(), server.password(), 4, 30_000);
            try (Database database = new Database(connection);
                    SearchIndex index = new SearchIndex(folder.resolve("index"), database)) {
                NetworkMaking making = new NetworkMaking(database, index);
                int small = Math.min(SMALL_CONTACTS, plan.contacts());
                int smallNotes = (int) ((long) plan.notes() * small / plan.contacts());
                making.fill(author(database, Account.LARGE), plan.contacts(), plan.notes());
                making.fill(author(database, Account.SMALL), small, smallNotes);
            }
        }
    }

    private static Author author(Database database, String email) {
        Accounts accounts = new Accounts(database);
        UUID account = accounts.create(email, "Bench", UUID.randomUUID().toString());
        return new Author(accounts.workspace(account).orElseThrow(), account);
    }

    private void fill(Author author, int contactCount, int noteCount) {
        MadeUpNetwork network = new MadeUpNetwork(contactCount);
        List<UUID> companyIds = new ArrayList<>();
        inBatches(1 + contactCount / CONTACTS_PER_COMPANY, numbers -> {
            List<Company> made = numbers.stream().map(network::company).toList();
            write(author, companies, made);
            companyIds.addAll(ids(made));
        });
        List<UUID> contactIds = new ArrayList<>();
        inBatches(contactCount, numbers -> {
            List<Contact> made = numbers.stream().map(network::contact).toList();
            write(author, contacts, made);
            write(
                    author,
                    employments,
                    made.stream()
                            .map(contact -> network.employment(contact.id(), network.any(companyIds)))
                            .toList());
            contactIds.addAll(ids(made));
        });
        inBatches(
                noteCount,
                numbers -> write(
                        author,
                        notes,
                        numbers.stream()
                                .map(number -> network.note(network.any(contactIds)))
                                .toList()));
    }

    private static List<UUID> ids(List<? extends Journalled> records) {
        return records.stream().map(Journalled::id).toList();
    }

    private static void inBatches(int count, Consumer<List<Integer>> work) {
        for (int start = 0; start < count; start += AT_ONCE) {
            work.accept(IntStream.range(start, Math.min(count, start + AT_ONCE))
                    .boxed()
                    .toList());
        }
    }

    private <R extends Journalled> void write(Author author, RecordKind<R> kind, List<R> records) {
        int written = journal.write(author, Cause.edit(), change -> {
            records.forEach(record -> change.create(kind, record));
            return records.size();
        });
        if (written != records.size()) {
            throw new IllegalStateException("Not all was written");
        }
    }
}
