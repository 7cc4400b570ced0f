package piilo.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Callable;

/** What the tests of the embedded server share. */
final class EmbeddedTesting {
    private static final long PATIENCE_NANOS = Duration.ofSeconds(60).toNanos();

    private EmbeddedTesting() {}

    /** Lets all tests use programs that are unpacked once. */
    static void shareBase() {
        if (System.getProperty(EmbeddedServer.BASE_PROPERTY) == null) {
            Path base = Path.of(System.getProperty("basedir", "")).resolve("target/mariadb");
            System.setProperty(
                    EmbeddedServer.BASE_PROPERTY, base.toAbsolutePath().toString());
        }
    }

    static EmbeddedServer start(Path home) {
        return EmbeddedServer.start(home, _ -> {});
    }

    static Connection connect(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(server.url(), server.user(), server.password());
    }

    static void execute(EmbeddedServer server, String... statements) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Returns the first column of the first row as text. */
    static String query(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    /** Waits until it is so; what throws is not so yet. */
    static void await(String what, Callable<Boolean> condition) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!holds(condition)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited in vain until " + what);
            }
            MariaDbProcess.pause(2);
        }
    }

    private static boolean holds(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (Exception notYet) {
            return false;
        }
    }
}
