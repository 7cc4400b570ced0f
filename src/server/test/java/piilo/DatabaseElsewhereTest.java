package piilo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import piilo.config.Config;
import piilo.config.ConfigReader;

/** A whole Piilo on a database that is not its own. The stores' own tests run there too, see the profile in the pom. */
class DatabaseElsewhereTest {
    @BeforeAll
    static void needsDebiansServer() {
        assumeTrue(DebianMariaDb.installed(), "Debian's mariadb-server is not installed");
    }

    private static Config.External configured(DebianMariaDb database) {
        Map<String, String> environment = Map.of(
                "PIILO_DATABASE_URL", database.url(),
                "PIILO_DATABASE_USER", DebianMariaDb.USER,
                "PIILO_DATABASE_PASSWORD", DebianMariaDb.PASSWORD);
        return ConfigReader.read(null, environment, Map.of()).database();
    }

    @Test
    void keepsAndFindsWhatTheFirstAccountWrites(@TempDir Path folder) throws IOException {
        Path data = folder.resolve("data");
        try (DebianMariaDb database = DebianMariaDb.start(Files.createDirectory(folder.resolve("mariadb")))) {
            try (TestServer server = TestServer.start(data, configured(database))) {
                TestBrowser browser = server.browser();
                HttpResponse<String> entered = browser.post(
                        "/setup",
                        Map.of("name", "Maija", "email", "maija@example.org", "password", TestAccount.PASSWORD));
                browser.follow(entered);

                browser.post("/contacts", Map.of("givenName", "Åsa", "familyName", "Äijälä"));

                assertThat(browser.get("/search?q=aijala").body()).contains("Åsa Äijälä");
            }
            try (TestServer again = TestServer.start(data, configured(database))) {
                TestBrowser browser = again.browser();
                browser.signIn("maija@example.org", TestAccount.PASSWORD);

                assertThat(browser.get("/contacts").body()).contains("Åsa Äijälä");
                assertThat(browser.get("/search?q=åsa").body()).contains("Åsa Äijälä");
            }
        }
        assertThat(data.resolve("database")).doesNotExist();
    }
}
