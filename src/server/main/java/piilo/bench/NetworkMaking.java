package piilo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import piilo.accounts.Accounts;
import piilo.database.Database;
import piilo.database.EmbeddedServer;
import piilo.database.Migrations;
import piilo.journal.Author;
import piilo.search.SearchIndex;

/** Fills a data folder with the made-up network: a large account and a small one. Everything is written through the journal, and so indexed too. */
final class NetworkMaking {
    static final int SMALL_CONTACTS = 1000;
    private static final int CONTACTS_PER_COMPANY = 20;
    static final int CONTACTS_PER_LEAD = 5;
    static final int INTERACTIONS_PER_CONTACT = 4;

    private NetworkMaking() {}

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
                RecordWriter writer = RecordWriter.of(database, index, author(database, Account.LARGE));
                int small = Math.min(SMALL_CONTACTS, plan.contacts());
                int smallNotes = (int) ((long) plan.notes() * small / plan.contacts());
                fill(writer, plan.contacts(), plan.notes(), progress);
                fill(writer.as(author(database, Account.SMALL)), small, smallNotes, progress);
            }
        }
    }

    private static Author author(Database database, String email) {
        Accounts accounts = new Accounts(database);
        UUID account = accounts.create(email, "Bench", UUID.randomUUID().toString());
        return new Author(accounts.workspace(account).orElseThrow(), account);
    }

    private static void fill(RecordWriter writer, int contactCount, int noteCount, Consumer<String> progress) {
        Stores stores = writer.stores();
        MadeUpNetwork network = new MadeUpNetwork(contactCount);
        List<UUID> companies =
                writer.write(stores.companies(), 1 + contactCount / CONTACTS_PER_COMPANY, network::company);
        List<UUID> contacts = writer.write(stores.contacts(), contactCount, network::contact);
        writer.write(
                stores.employments(),
                contactCount,
                number -> network.employment(contacts.get(number), network.any(companies)));
        writer.write(stores.notes(), noteCount, number -> network.note(network.any(contacts)));
        progress.accept("Making what goes on between %,d people".formatted(contactCount));
        goesOn(writer, MadeUpMarket.of(contacts, companies));
    }

    private static void goesOn(RecordWriter writer, MadeUpMarket market) {
        int contactCount = market.contacts().size();
        Stores stores = writer.stores();
        writer.write(stores.relationships(), contactCount * 2 / 5, market::relationship);
        writer.write(stores.ties(), contactCount / 2, _ -> market.tie());
        writer.write(stores.recruiters(), contactCount / 100, market::recruiter);
        writer.write(stores.targets(), market.companies().size() / 10, market::target);
        writer.write(stores.reasons(), contactCount / 10, _ -> market.reason());
        List<UUID> leads = writer.write(stores.leads(), 1 + contactCount / CONTACTS_PER_LEAD, _ -> market.lead());
        writer.write(stores.interactions(), contactCount * INTERACTIONS_PER_CONTACT, _ -> market.interaction(leads));
        writer.write(stores.favours(), contactCount / 5, _ -> market.favour());
        writer.write(stores.reminders(), contactCount / 50, _ -> market.reminder());
    }
}
