package piilo;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import piilo.accounts.SetupToken;

/** The first account. */
class SetupTest {
    private static final Map<String, String> FIRST =
            Map.of("name", "Elli", "email", "elli@example.org", "password", TestAccount.PASSWORD);

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        Map<String, String> changed = new HashMap<>(form);
        changed.put(field, value);
        return changed;
    }

    private static boolean signedIn(TestBrowser browser) {
        return browser.get("/settings").statusCode() == 200;
    }

    @Test
    void letsWhoSitsAtTheMachineMakeTheFirstAccount(@TempDir Path data) {
        try (TestServer server = TestServer.start(data)) {
            TestBrowser browser = server.browser();
            assertThat(browser.get("/").headers().firstValue("Location")).hasValue("/sign-in?to=%2F");
            assertThat(browser.get("/sign-in").headers().firstValue("Location")).hasValue("/setup");

            // A proxy in front means that anybody may be asking.
            HttpRequest.Builder foreign = server.browser().request("/setup").header("X-Forwarded-For", "203.0.113.9");
            HttpResponse<String> refused = server.browser().send(TestHttp.form(foreign, FIRST));
            HttpResponse<String> weak = browser.post("/setup", with(FIRST, "password", "password123"));
            HttpResponse<String> made = browser.post("/setup", FIRST);

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body())
                    .contains("id=\"token-error\"", "value=\"elli@example.org\"")
                    .doesNotContain(TestAccount.PASSWORD);
            assertThat(weak.statusCode()).isEqualTo(422);
            assertThat(weak.body()).contains("id=\"password-error\"");
            assertThat(made.statusCode()).isEqualTo(303);
            assertThat(signedIn(browser)).isTrue();
            assertThat(server.browser().get("/setup").statusCode()).isEqualTo(303);
            assertThat(server.browser()
                            .post("/setup", with(FIRST, "email", "second@example.org"))
                            .statusCode())
                    .isEqualTo(409);
        }
    }

    @Test
    void letsWhoCanReadTheLogMakeTheFirstAccountFromElsewhere(@TempDir Path data) {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(SetupToken.class);
        logger.setLevel(Level.INFO);
        logger.addAppender(log);
        log.start();
        try (TestServer server = TestServer.start(data, URI.create("http://piilo.example.org"))) {
            String token = World.found("token ([A-Za-z0-9_-]{43})", log.list.toString());

            assertThat(server.browser().post("/setup", FIRST).statusCode()).isEqualTo(422);
            assertThat(server.browser()
                            .post("/setup", with(FIRST, "token", "x" + token))
                            .statusCode())
                    .isEqualTo(422);
            assertThat(server.browser()
                            .post("/setup", with(FIRST, "token", token))
                            .statusCode())
                    .isEqualTo(303);
        } finally {
            logger.detachAppender(log);
            logger.setLevel(null);
        }
    }
}
