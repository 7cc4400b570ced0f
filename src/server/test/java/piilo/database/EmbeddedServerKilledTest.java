package piilo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static piilo.database.EmbeddedTesting.await;
import static piilo.database.EmbeddedTesting.execute;
import static piilo.database.EmbeddedTesting.query;
import static piilo.database.EmbeddedTesting.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is killed, and whenever, the next start goes on with every row that was acknowledged. */
class EmbeddedServerKilledTest {
    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

    @TempDir
    Path folder;

    @BeforeAll
    static void shareBase() {
        EmbeddedTesting.shareBase();
    }

    @Test
    void endsSoonAfterPiiloAndKeepsEveryAcknowledgedRow() throws IOException, SQLException {
        assumeTrue(Files.isExecutable(SETPRIV), "setpriv is not installed");
        int acknowledged;
        try (EmbeddedChild piilo = EmbeddedChild.start(folder.toUri(), true)) {
            ProcessHandle database = piilo.database();
            piilo.awaitRows(50);

            acknowledged = piilo.kill();

            await("the database has ended", () -> !database.isAlive());
        }
        assertThatAllRowsAreKept(Math.max(50, acknowledged));
    }

    @Test
    void stopsTheServerThatAKilledPiiloHasLeftBehind() throws IOException, SQLException {
        List<String> steps = new ArrayList<>();
        try (EmbeddedChild piilo = EmbeddedChild.start(folder.toUri(), false)) {
            ProcessHandle orphan = piilo.database();
            piilo.awaitRows(50);
            int acknowledged = piilo.kill();
            assertThat(orphan.isAlive()).isTrue();

            try (EmbeddedServer server = EmbeddedServer.start(folder, steps::add)) {
                assertThat(orphan.isAlive()).isFalse();
                assertThat(steps).contains("Stopping the MariaDB that an earlier Piilo has left behind");
                assertThat(server.running()).isTrue();
            }
            assertThatAllRowsAreKept(Math.max(50, acknowledged));
        }
    }

    @Test
    void refusesAFolderThatAnotherProcessUses() throws IOException {
        try (EmbeddedChild piilo = EmbeddedChild.start(folder.toUri(), true)) {
            ProcessHandle database = piilo.database();

            assertThatThrownBy(() -> start(folder)).hasMessage("Another Piilo is already using " + folder);

            assertThat(database.isAlive()).isTrue();
            assertThat(piilo.alive()).isTrue();
            piilo.kill();
            await("the database has ended", () -> !database.isAlive());
        }
    }

    @Test
    void leavesTheProcessesOfOthersAlone() throws IOException {
        List<String> waits = List.of("sh", "-c", "read line", "--datadir=" + folder.resolve("data"));
        Process foreign = new ProcessBuilder(waits).start();
        try {
            Files.createDirectories(folder.resolve("run"));
            Files.writeString(folder.resolve("run/mariadb.pid"), Long.toString(foreign.pid()));

            start(folder).close();

            assertThat(foreign.isAlive()).isTrue();
        } finally {
            foreign.destroyForcibly();
        }
    }

    @Test
    void isStartedAgainOnTheSamePortWhenItAloneIsKilled() throws SQLException {
        try (EmbeddedServer server = start(folder)) {
            execute(server, "CREATE TABLE kept (id INT)", "INSERT INTO kept VALUES (7)");
            String url = server.url();

            for (int times = 0; times < 2; times++) {
                long killed = server.processId();
                ProcessHandle.of(killed).orElseThrow().destroyForcibly();
                await(
                        "another server answers",
                        () -> server.processId() != killed
                                && query(server, "SELECT id FROM kept").equals("7"));
            }

            assertThat(server.running()).isTrue();
            assertThat(server.url()).isEqualTo(url);
        }
    }

    @Test
    void installsAnewAfterItWasKilledWhileInstalling() throws IOException, SQLException {
        try (EmbeddedChild piilo = EmbeddedChild.start(folder.toUri(), true)) {
            await("the installation is half done", () -> Files.exists(folder.resolve("data.new/ibdata1")));
            piilo.kill();
        }
        assertThat(folder.resolve("data")).doesNotExist();
        assertThat(folder.resolve("data.new")).exists();

        try (EmbeddedServer server = start(folder)) {
            execute(server, "CREATE TABLE works (id INT)");
            assertThat(folder.resolve("data.new")).doesNotExist();
        }
    }

    @Test
    void unpacksAnewAfterItWasKilledWhileUnpacking(@TempDir Path base) throws IOException {
        Path left = Files.createDirectories(base.resolve("mariadb-11.4.5.new/bin"));
        Files.writeString(left.resolve("mariadbd"), "half a program");

        MariaDbBinaries binaries = MariaDbBinaries.unpack(base, _ -> {});

        assertThat(MariaDbProcess.run(
                        new ProcessBuilder(binaries.program("mariadbd").toString(), "--version")
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)))
                .isZero();
        assertThat(base.resolve("mariadb-11.4.5.new")).doesNotExist();
    }

    @Test
    void worksInAFolderWithASpaceAndLettersThatAreNotAscii() throws IOException {
        try (EmbeddedChild piilo = EmbeddedChild.start(folder.toUri().resolve("Ty%C3%B6%20%C3%A4/"), false)) {
            ProcessHandle database = piilo.database();
            piilo.awaitRows(1);
            piilo.kill();

            try (EmbeddedChild next = EmbeddedChild.start(folder.toUri().resolve("Ty%C3%B6%20%C3%A4/"), true)) {
                ProcessHandle another = next.database();
                assertThat(database.isAlive()).isFalse();
                next.kill();
                await("the database has ended", () -> !another.isAlive());
            }
        }
    }

    @Test
    void worksAsAnotherUserThanRoot() throws IOException {
        assumeTrue(
                System.getProperty("user.name").equals("root") && Files.isExecutable(SETPRIV),
                "only root can become another");
        Path shared = open(Files.createDirectory(folder.resolve("shared")));
        open(folder);
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.setAttribute(home, "unix:uid", 65534);
        List<String> nobody = List.of(SETPRIV.toString(), "--reuid", "65534", "--regid", "65534", "--clear-groups");

        try (EmbeddedChild piilo = EmbeddedChild.start(
                nobody,
                readableClassPath(shared),
                List.of(home.resolve("database").toUri().toString(), "true"))) {
            ProcessHandle database = piilo.database();
            piilo.awaitRows(1);

            assertThat(Files.getAttribute(Path.of("/proc", Long.toString(database.pid())), "unix:uid"))
                    .isEqualTo(65534);
            piilo.kill();
            await("the database has ended", () -> !database.isAlive());
        }
    }

    /** The rows have no gap: what was acknowledged is there, and at most one more that was under way. */
    private void assertThatAllRowsAreKept(int acknowledged) throws SQLException {
        try (EmbeddedServer server = start(folder)) {
            assertThat(query(server, "SELECT MAX(number) = COUNT(*) FROM written"))
                    .isEqualTo("1");
            assertThat(Integer.parseInt(query(server, "SELECT COUNT(*) FROM written")))
                    .isBetween(acknowledged, acknowledged + 1);
        }
    }

    private static Path open(Path directory) throws IOException {
        return Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Copies what lies where other users cannot read, such as below root's home. */
    private static String readableClassPath(Path target) throws IOException {
        List<String> copies = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path source = Path.of(entry);
            Path copy = target.resolve(copies.size() + "-" + source.getFileName());
            Process process = new ProcessBuilder("cp", "-rL", source.toString(), copy.toString()).start();
            process.onExit().join();
            copies.add(copy.toString());
        }
        return String.join(File.pathSeparator, copies);
    }
}
