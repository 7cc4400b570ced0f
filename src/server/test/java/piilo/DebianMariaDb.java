package piilo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server of Debian's package {@code mariadb-server}, on a folder of its own: a database elsewhere, as docs/operations.md has it made. */
final class DebianMariaDb implements AutoCloseable {
    /** Whether this run of the tests is on it. */
    static final boolean CHOSEN = Boolean.getBoolean("piilo.test.debian");

    static final String USER = "piilo";
    static final String PASSWORD = "a password that nobody else has";

    private static final Path SERVER = Path.of("/usr/sbin/mariadbd");
    private static final Path INSTALLER = Path.of("/usr/bin/mariadb-install-db");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;
    private final int port;
    private final Process process;

    private DebianMariaDb(Path folder) throws IOException {
        this.folder = folder;
        this.port = LaunchedPiilo.freePort();
        run(List.of(INSTALLER.toString(), "--auth-root-authentication-method=socket", "--skip-test-db"))
                .onExit()
                .join();
        process = run(List.of(
                SERVER.toString(),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=socket", // in its data folder; a path may be too long for one
                "--pid-file=" + folder.resolve("pid"),
                "--init-file=" + initFile(),
                "--skip-ssl",
                // Piilo must not lean on the time zone that somebody else's server happens to have.
                "--default-time-zone=+05:30"));
    }

    static boolean installed() {
        return Files.isExecutable(SERVER) && Files.isExecutable(INSTALLER);
    }

    /** Makes a server in a folder that is there and empty, and waits until it answers. */
    static DebianMariaDb start(Path folder) {
        try {
            DebianMariaDb server = new DebianMariaDb(folder.toRealPath());
            server.awaitAnswer();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Process run(List<String> program) throws IOException {
        List<String> command = new ArrayList<>(program);
        command.add(1, "--no-defaults");
        command.add("--datadir=" + folder.resolve("data"));
        if (Distribution.isRoot()) {
            command.add("--user=root");
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private Path log() {
        return folder.resolve("log");
    }

    private Path initFile() throws IOException {
        return Files.write(
                folder.resolve("init.sql"),
                List.of(
                        "CREATE DATABASE piilo CHARACTER SET utf8mb4;",
                        "CREATE USER " + USER + " IDENTIFIED BY '" + PASSWORD + "';",
                        "GRANT ALL ON piilo.* TO " + USER + ";"));
    }

    private void awaitAnswer() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IOException("Debian's MariaDB does not answer:\n" + Files.readString(log(), UTF_8));
            }
            Thread.onSpinWait();
        }
    }

    private boolean answers() {
        try (Connection connection = DriverManager.getConnection(url(), USER, PASSWORD)) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Returns the address as the documentation writes it. */
    String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/piilo";
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().onExit().join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
