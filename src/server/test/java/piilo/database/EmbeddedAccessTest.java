package piilo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static piilo.database.EmbeddedTesting.execute;
import static piilo.database.EmbeddedTesting.query;
import static piilo.database.EmbeddedTesting.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Who may do what with an embedded database; all tests look at one server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedAccessTest {
    private final Path folder;
    private final EmbeddedServer server;

    EmbeddedAccessTest(@TempDir Path folder) {
        EmbeddedTesting.shareBase();
        this.folder = folder;
        server = start(folder);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void keepsThePasswordFromOtherUsers() throws IOException {
        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("password"))).isEqualTo("rw-------");
        assertThat(Files.readString(folder.resolve("password")).strip())
                .isEqualTo(server.password())
                .hasSizeGreaterThan(30);
        assertThat(ProcessHandle.of(server.processId())
                        .orElseThrow()
                        .info()
                        .commandLine()
                        .orElse(""))
                .contains("mariadbd")
                .doesNotContain(server.password());
    }

    @Test
    void letsNobodyInButItsOwnAccount() {
        for (String user : List.of("root", "", "mariadb.sys", server.user())) {
            assertThatThrownBy(() ->
                            DriverManager.getConnection(server.url(), user, "").close())
                    .as(user)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("Access denied");
        }
    }

    @Test
    void givesItsAccountRightsOnOneSchemaOnly() throws SQLException {
        execute(server, "CREATE TABLE mine (line TEXT)", "INSERT INTO piilo.mine VALUES ('allowed')");

        for (String forbidden : List.of(
                "CREATE DATABASE other",
                "SELECT * FROM mysql.global_priv",
                "CREATE USER friend IDENTIFIED BY 'secret'",
                "SET GLOBAL max_connections = 1",
                "SELECT 1 INTO OUTFILE '/tmp/leaked'",
                "LOAD DATA LOCAL INFILE '/etc/passwd' INTO TABLE mine")) {
            assertThatThrownBy(() -> execute(server, forbidden))
                    .as(forbidden)
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?is).*(denied|disabled).*");
        }
        assertThat(query(server, "SELECT LOAD_FILE('/etc/passwd')")).isEqualTo("null");
        assertThat(query(server, "SELECT @@local_infile")).isEqualTo("0");
    }

    @Test
    void listensOnThisMachineOnly() throws IOException {
        String port = server.url().replaceAll(".*127\\.0\\.0\\.1:(\\d+)/.*", "$1");
        String suffix = ":%04X".formatted(Integer.parseInt(port)).toUpperCase(Locale.ROOT);

        assertThat(listeners().filter(address -> address.endsWith(suffix))).containsExactly("0100007F" + suffix);
    }

    @Test
    void comparesAsFinnsAndSwedesDo() throws SQLException {
        execute(
                server,
                "CREATE TABLE letters (letter VARCHAR(5))",
                "INSERT INTO letters VALUES ('ö'), ('z'), ('å'), ('a'), ('ä')");

        assertThat(query(server, "SELECT GROUP_CONCAT(letter ORDER BY letter SEPARATOR '') FROM letters"))
                .isEqualTo("azåäö");
        assertThat(query(server, "SELECT COUNT(*) FROM letters WHERE letter = 'A'"))
                .isEqualTo("1");
        assertThat(query(server, "SELECT @@global.time_zone")).isEqualTo("+00:00");
        assertThatThrownBy(() -> execute(server, "INSERT INTO letters VALUES ('too long')"))
                .isInstanceOf(SQLException.class);
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    /** The addresses on which anybody on this machine listens, as the kernel writes them. */
    private static Stream<String> listeners() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path table : List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"))) {
            if (Files.exists(table)) {
                lines.addAll(Files.readAllLines(table));
            }
        }
        return lines.stream()
                .map(line -> line.strip().split("\\s+", -1))
                .filter(words -> words[3].equals("0A"))
                .map(words -> words[1]);
    }
}
