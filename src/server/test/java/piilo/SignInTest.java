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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import piilo.accounts.SetupToken;

class SignInTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final Map<String, String> FIRST =
            Map.of("name", "Elli", "email", "elli@example.org", "password", TestAccount.PASSWORD);

    private final TestAccount account = SERVER.newAccount();

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        Map<String, String> changed = new HashMap<>(form);
        changed.put(field, value);
        return changed;
    }

    private HttpResponse<String> signIn(TestBrowser browser, String password) {
        return browser.post("/sign-in", Map.of("email", account.email(), "password", password));
    }

    private static boolean signedIn(TestBrowser browser) {
        return browser.get("/settings").statusCode() == 200;
    }

    // The first account

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

    // Passwords

    @Test
    void refusesAWrongPasswordInTheWordsItHasForAnUnknownAddress() {
        HttpResponse<String> wrong = signIn(SERVER.browser(), "something else");
        HttpResponse<String> unknown =
                SERVER.browser().post("/sign-in", Map.of("email", "nobody@example.org", "password", "something else"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(wrong.body().replace(account.email(), ""))
                .isEqualTo(unknown.body().replace("nobody@example.org", ""));
    }

    @Test
    void closesAnAccountAfterTenWrongPasswords() {
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(SERVER.browser(), "guess " + i).statusCode()).isEqualTo(422);
        }

        HttpResponse<String> right = signIn(SERVER.browser(), TestAccount.PASSWORD);

        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(right.headers().allValues("Set-Cookie")).isEmpty();
    }

    private HttpResponse<String> change(TestBrowser browser, String present, String password) {
        return browser.post("/settings/password", Map.of("present", present, "password", password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "password123", "qwertyuiop", "aaaaaaaaaaaaaaa"})
    void refusesAPasswordThatIsEasyToGuess(String password) {
        TestBrowser browser = account.browser();

        HttpResponse<String> answer = change(browser, TestAccount.PASSWORD, password);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"password-error\"");
        assertThat(signIn(SERVER.browser(), TestAccount.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void tellsLongPasswordsApartByTheirEnds() {
        String common = "a1".repeat(37);
        change(account.browser(), TestAccount.PASSWORD, common + "Xbcdef");

        assertThat(signIn(SERVER.browser(), common + "Ybcdef").statusCode()).isEqualTo(422);
        assertThat(signIn(SERVER.browser(), common + "Xbcdef").statusCode()).isEqualTo(303);
    }

    @Test
    void changesAPasswordOnlyForWhoKnowsThePresentOne() {
        HttpResponse<String> answer = change(account.browser(), "a guess of mine", "kolme kanaa orrella");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"present-error\"");
    }

    @Test
    void endsAllOtherSessionsWhenThePasswordChanges() {
        TestBrowser here = account.browser();
        TestBrowser elsewhere = account.browser();
        assertThat(signedIn(elsewhere)).isTrue();

        assertThat(change(here, TestAccount.PASSWORD, "kolme kanaa orrella").statusCode())
                .isEqualTo(303);

        assertThat(signedIn(here)).isTrue();
        assertThat(signedIn(elsewhere)).isFalse();
    }

    // Sessions

    @Test
    void beginsANewSessionAtEachSignIn() {
        TestBrowser browser = SERVER.browser();
        signIn(browser, TestAccount.PASSWORD);
        String before = browser.sessionCookie().orElseThrow();
        browser.get("/settings");

        signIn(browser, TestAccount.PASSWORD);

        assertThat(browser.sessionCookie()).isPresent().isNotEqualTo(java.util.Optional.of(before));
    }

    @Test
    void takesNoSessionThatSomebodyElseChose() {
        String chosen = "A".repeat(43);
        TestBrowser browser = SERVER.browser();
        HttpRequest.Builder request = browser.request("/sign-in").header("Cookie", "piilo=" + chosen);

        HttpResponse<String> answer = SERVER.browser()
                .send(TestHttp.form(request, Map.of("email", account.email(), "password", TestAccount.PASSWORD)));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).doesNotContain(chosen);
        HttpRequest.Builder later = browser.request("/settings").header("Cookie", "piilo=" + chosen);
        assertThat(SERVER.browser().send(later.GET()).statusCode()).isEqualTo(303);
    }

    @Test
    void endsTheSessionAtSignOutEvenForWhoKeptTheCookie() {
        TestBrowser browser = account.browser();
        String cookie = browser.sessionCookie().orElseThrow();

        HttpResponse<String> answer = browser.post("/sign-out", Map.of());

        assertThat(answer.headers().firstValue("Clear-Site-Data").orElse("")).contains("\"storage\"");
        assertThat(browser.sessionCookie()).isEmpty();
        HttpRequest.Builder kept = SERVER.browser().request("/settings").header("Cookie", "piilo=" + cookie);
        assertThat(SERVER.browser().send(kept.GET()).statusCode()).isEqualTo(303);
    }

    @Test
    void endsASessionElsewhereFromTheSettings() {
        TestBrowser here = account.browser();
        TestBrowser elsewhere = account.browser();
        String id = World.found(
                "/settings/sessions/" + World.ID + "/end", here.get("/settings").body());

        here.post("/settings/sessions/" + id + "/end", Map.of());

        assertThat(signedIn(elsewhere)).isFalse();
        assertThat(signedIn(here)).isTrue();
    }

    @Test
    void opensALinkOnceAndOnlyByItsButton() {
        String link = "/link/" + SERVER.links().create(account.id());
        TestBrowser browser = SERVER.browser();

        assertThat(browser.get(link).body()).contains("action=\"" + link + "\"");
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
        assertThat(browser.post(link, Map.of()).statusCode()).isEqualTo(303);

        assertThat(signedIn(browser)).isTrue();
        assertThat(SERVER.browser().post(link, Map.of()).statusCode()).isEqualTo(404);
        assertThat(SERVER.browser().get(link).statusCode()).isEqualTo(404);
    }

    // Where to after signing in

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https:evil.example",
                "https://evil.example",
                "/%2f%2fevil.example",
                "\t//evil.example",
                "/\t/evil.example",
                "/\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                "\\\\evil.example",
                "/contacts?x=//evil.example"
            })
    void staysOnItsOwnHostAfterSigningIn(String target) {
        HttpResponse<String> answer = SERVER.browser()
                .post("/sign-in", Map.of("email", account.email(), "password", TestAccount.PASSWORD, "to", target));

        assertThat(answer.headers().firstValue("Location")).hasValue("/");
        String page =
                SERVER.browser().get("/sign-in?to=" + TestHttp.encoded(target)).body();
        assertThat(page).contains("name=\"to\" value=\"/\"");
    }

    @ParameterizedTest
    @CsvSource({"/contacts,/contacts", "/imports/x-1,/imports/x-1"})
    void goesOnToWhereSomebodyWanted(String target, String location) {
        HttpResponse<String> answer = SERVER.browser()
                .post("/sign-in", Map.of("email", account.email(), "password", TestAccount.PASSWORD, "to", target));

        assertThat(answer.headers().firstValue("Location")).hasValue(location);
    }

    @Test
    void writesNoSecretIntoTheLog(@TempDir Path data) {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger("piilo");
        root.setLevel(Level.DEBUG);
        root.addAppender(log);
        log.start();
        try {
            TestBrowser browser = account.browser();
            signIn(SERVER.browser(), "planted wrong password");
            String token = World.found(
                    "(piilo_[A-Za-z0-9_-]{43})",
                    browser.post("/settings/tokens", Map.of("tokenName", "x")).body());
            browser.get("/search?q=plantedsearch");
            String link = SERVER.links().create(account.id());
            SERVER.browser().get("/link/" + link);

            String written = String.join(
                    "\n",
                    java.util.List.copyOf(log.list).stream()
                            .map(ILoggingEvent::getFormattedMessage)
                            .toList());
            assertThat(written)
                    .contains("Sign-in failed from 127.0.0.1", "Signed in " + account.id())
                    .doesNotContain(
                            TestAccount.PASSWORD,
                            "planted",
                            token,
                            link,
                            browser.sessionCookie().orElseThrow(),
                            account.email());
        } finally {
            root.detachAppender(log);
            root.setLevel(null);
        }
    }
}
