package piilo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import piilo.accounts.Accounts;
import piilo.accounts.SignInLinks;
import piilo.database.Database;

/** A server's data folder, and what can be done to it from outside while the server runs. */
record DataFolder(Path path) {
    private static final int CONNECTIONS = 2;
    private static final long TIMEOUT_MILLIS = 10_000;

    boolean exists() {
        return Files.isDirectory(path);
    }

    /** Says how to reach the running server's database. */
    Database.Connection connection() throws IOException {
        Path folder = path.resolve("database");
        return new Database.Connection(
                "jdbc:mariadb://127.0.0.1:%s/piilo?sslMode=disable"
                        .formatted(Files.readString(folder.resolve("port")).strip()),
                "piilo",
                Files.readString(folder.resolve("password")).strip(),
                CONNECTIONS,
                TIMEOUT_MILLIS);
    }

    /** Makes an account in the running server's database, or finds the first when there is one. */
    UUID account(String email) throws IOException {
        try (Database database = new Database(connection())) {
            Accounts accounts = new Accounts(database);
            return accounts.first()
                    .orElseGet(() ->
                            accounts.create(email, "Bench", UUID.randomUUID().toString()));
        }
    }

    /** Returns the secret of a link that signs in once. */
    String signInLink(UUID account) throws IOException {
        try (Database database = new Database(connection())) {
            return new SignInLinks(database, Clock.systemUTC()).create(account);
        }
    }

    /** Returns a workspace's contacts, in the order of a fixed seed. */
    List<ContactPlace> places(Account account, int limit) throws IOException {
        try (Database database = new Database(connection())) {
            return database.read(db -> db.fetch(
                            "select id, sort_name from contact where workspace_id = ? order by rand(?) limit ?",
                            Account.bytes(account.workspace()),
                            new Random(limit).nextInt(1000),
                            limit)
                    .map(row -> new ContactPlace(Account.id(row.get(0, byte[].class)), row.get(1, String.class))));
        }
    }

    /** What a workspace has, by the statement that chooses some of it. */
    enum Owned {
        CONTACTS("select id from contact where workspace_id = ? order by rand(1) limit ?"),
        COMPANIES("select id from company where workspace_id = ? order by rand(1) limit ?"),
        LEADS("select id from job_lead where workspace_id = ? order by rand(1) limit ?");

        private final String statement;

        Owned(String statement) {
            this.statement = statement;
        }
    }

    /** Returns the ids of some, in the order of a fixed seed. */
    List<UUID> ids(Owned owned, Account account, int limit) throws IOException {
        try (Database database = new Database(connection())) {
            return database.read(db -> db.fetch(owned.statement, Account.bytes(account.workspace()), limit)
                    .map(row -> Account.id(row.get(0, byte[].class))));
        }
    }

    void delete() throws IOException {
        if (exists()) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
