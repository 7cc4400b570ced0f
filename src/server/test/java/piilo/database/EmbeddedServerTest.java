package piilo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static piilo.database.EmbeddedTesting.execute;
import static piilo.database.EmbeddedTesting.query;
import static piilo.database.EmbeddedTesting.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import piilo.fault.Fault;
import piilo.fault.PiiloException;

class EmbeddedServerTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void shareBase() {
        EmbeddedTesting.shareBase();
    }

    @Test
    void keepsItsRowsFromOneStartToTheNext() throws SQLException {
        List<String> steps = new ArrayList<>();
        try (EmbeddedServer server = EmbeddedServer.start(folder, _ -> {})) {
            execute(server, "CREATE TABLE kept (word VARCHAR(20))", "INSERT INTO kept VALUES ('åäö 🦆')");
        }

        try (EmbeddedServer server = EmbeddedServer.start(folder, steps::add)) {
            assertThat(query(server, "SELECT word FROM kept")).isEqualTo("åäö 🦆");
            assertThat(steps).containsExactly("Starting MariaDB");
        }
    }

    @Test
    void endsItsProcessWhenItIsClosedOnceOrTwice() {
        EmbeddedServer server = start(folder);
        ProcessHandle process = ProcessHandle.of(server.processId()).orElseThrow();
        assertThat(server.running()).isTrue();

        server.close();
        server.close();

        assertThat(process.isAlive()).isFalse();
        assertThat(server.running()).isFalse();
    }

    @Test
    void refusesASecondServerOnTheSameFolderAtOnce() {
        try (EmbeddedServer server = start(folder)) {
            assertThatThrownBy(() -> start(folder))
                    .isInstanceOfSatisfying(
                            PiiloException.class,
                            failure -> assertThat(failure.fault()).isEqualTo(Fault.UNAVAILABLE))
                    .hasMessage("Another Piilo is already using " + folder);
            assertThatThrownBy(() -> start(folder)).hasMessageStartingWith("Another Piilo");
            assertThat(server.running()).isTrue();
        }

        start(folder).close();
    }

    @Test
    void runsBesideAnotherOne(@TempDir Path other) throws SQLException {
        try (EmbeddedServer one = start(folder);
                EmbeddedServer two = start(other)) {
            execute(one, "CREATE TABLE place (name VARCHAR(9))", "INSERT INTO place VALUES ('one')");
            execute(two, "CREATE TABLE place (name VARCHAR(9))", "INSERT INTO place VALUES ('two')");

            assertThat(query(one, "SELECT name FROM place")).isEqualTo("one");
            assertThat(query(two, "SELECT name FROM place")).isEqualTo("two");
        }
    }

    @Test
    void takesAnotherPortWhenItsOwnIsTaken(@TempDir Path other) throws IOException, SQLException {
        start(folder).close();
        try (EmbeddedServer holder = start(folder)) {
            Files.copy(folder.resolve("port"), other.resolve("port"));

            try (EmbeddedServer server = start(other)) {
                assertThat(server.url()).isNotEqualTo(holder.url());
                assertThat(query(server, "SELECT 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void worksInAFolderWhosePathIsTooLongForASocket() throws SQLException {
        try (EmbeddedServer server = start(folder.resolve("a".repeat(120)))) {
            assertThat(query(server, "SELECT @@socket")).isEmpty();
        }
    }

    @Test
    void followsANewPasswordWhenTheFileWasDeleted() throws IOException, SQLException {
        EmbeddedServer before = start(folder);
        before.close();
        Files.delete(folder.resolve("password"));

        try (EmbeddedServer server = start(folder)) {
            assertThat(server.password()).isNotEqualTo(before.password());
            assertThat(query(server, "SELECT CURRENT_USER()")).isEqualTo("piilo@127.0.0.1");
        }
    }

    @Test
    void saysWhichVersionHasWrittenNewerData() throws IOException {
        Files.createDirectories(folder.resolve("data/mysql"));
        Files.writeString(folder.resolve("data/mariadb_upgrade_info"), "99.1.2-MariaDB");

        assertThatThrownBy(() -> start(folder))
                .isInstanceOf(PiiloException.class)
                .hasMessageContaining("have been written by MariaDB 99.1.2-MariaDB, and this Piilo has MariaDB");
        assertThat(folder.resolve("data/mysql")).exists();
    }

    @Test
    void saysWhyAServerCannotStartAndTouchesNothing() throws IOException {
        Files.createDirectories(folder.resolve("data/mysql"));
        Files.writeString(folder.resolve("data/ibdata1"), "damaged");
        long began = System.nanoTime();

        assertThatThrownBy(() -> start(folder))
                .isInstanceOf(PiiloException.class)
                .hasMessageContaining("InnoDB")
                .hasMessageContaining(folder.resolve("mariadb.log").toString());

        assertThat(System.nanoTime() - began).isLessThan(15_000_000_000L);
        assertThat(folder.resolve("data/ibdata1")).hasContent("damaged");
    }
}
