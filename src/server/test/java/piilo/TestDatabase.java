package piilo;

import static piilo.database.schema.Tables.WORKSPACE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import piilo.config.Config;
import piilo.database.Database;
import piilo.database.EmbeddedServer;
import piilo.database.Ids;
import piilo.database.Migrations;

/**
 * One MariaDB for all tests of a JVM, with the schema of the migrations. Each test makes workspaces of its own in it. It is the embedded one, and in another run
 * of the same tests Debian's, see the profile in the pom.
 */
public final class TestDatabase {
    private static final TestDatabase ONLY = new TestDatabase();

    private final Path home =
            Path.of("target", "test-database-" + ProcessHandle.current().pid());
    private final Runnable stop;
    private final Database.Connection at;
    private final Database database;

    private TestDatabase() {
        if (DebianMariaDb.CHOSEN) {
            DebianMariaDb server = DebianMariaDb.start(Folders.make(home));
            stop = server::close;
            at = connection(server.url(), DebianMariaDb.USER, DebianMariaDb.PASSWORD);
        } else {
            EmbeddedServer server = embedded();
            stop = server::close;
            at = connection(server.url(), server.user(), server.password());
        }
        Migrations.run(at.url(), at.user(), at.password(), Migrations.ON_CLASS_PATH);
        database = new Database(at);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    private EmbeddedServer embedded() {
        if (System.getProperty(EmbeddedServer.BASE_PROPERTY) == null) {
            System.setProperty(EmbeddedServer.BASE_PROPERTY, "target/mariadb");
        }
        return EmbeddedServer.start(home, step -> {});
    }

    private static Database.Connection connection(String url, String user, String password) {
        return new Database.Connection(url, user, password, 8, 30_000);
    }

    private void close() {
        database.close();
        stop.run();
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
        return ONLY.at;
    }

    /** Says the same as what a whole server is set to. */
    static Config.External external() {
        return new Config.External(
                Optional.of(ONLY.at.url()), ONLY.at.user(), ONLY.at.password(), ONLY.at.connections());
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
