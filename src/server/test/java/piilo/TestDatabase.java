package piilo;

import static piilo.database.schema.Tables.WORKSPACE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import piilo.database.Database;
import piilo.database.EmbeddedServer;
import piilo.database.Ids;
import piilo.database.Migrations;

/** One MariaDB for all tests of a JVM, with the schema of the migrations. Each test makes workspaces of its own in it. */
public final class TestDatabase {
    private static final TestDatabase ONLY = new TestDatabase();

    private final Path home =
            Path.of("target", "test-database-" + ProcessHandle.current().pid());
    private final EmbeddedServer server;
    private final Database database;

    private TestDatabase() {
        if (System.getProperty(EmbeddedServer.BASE_PROPERTY) == null) {
            System.setProperty(EmbeddedServer.BASE_PROPERTY, "target/mariadb");
        }
        server = EmbeddedServer.start(home, step -> {});
        Migrations.run(server.url(), server.user(), server.password(), Migrations.ON_CLASS_PATH);
        database = new Database(at());
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    private void close() {
        database.close();
        server.close();
        try (Stream<Path> files = Files.walk(home)) { // a hundred megabytes that the next run has no use for
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the pool that the tests share. */
    public static Database database() {
        return ONLY.database;
    }

    /** Says where the database is, for a pool of one's own. */
    public static Database.Connection connection() {
        return ONLY.at();
    }

    private Database.Connection at() {
        return new Database.Connection(server.url(), server.user(), server.password(), 8, 30_000);
    }

    /** Makes an empty workspace. */
    public static UUID workspace() {
        UUID id = Ids.next();
        database()
                .read(db -> db.insertInto(WORKSPACE)
                        .set(WORKSPACE.ID, id)
                        .set(WORKSPACE.NAME, "Test")
                        .set(WORKSPACE.CREATED_AT, Instant.now())
                        .execute());
        return id;
    }
}
