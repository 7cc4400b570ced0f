package piilo.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import piilo.TestAccount;
import piilo.TestApi;
import piilo.TestBrowser;
import piilo.TestServer;

class AccountApiTest {
    private static final String TOKENS = "/api/v1/tokens";
    private static final String SESSIONS = "/api/v1/sessions";

    private final TestServer server = TestServer.shared();
    private final TestAccount account = server.newAccount();

    @Test
    void makesTheFirstAccountAndNoSecondOne(@TempDir Path data) {
        try (TestServer fresh = TestServer.start(data)) {
            Map<String, String> body =
                    Map.of("name", "Åsa", "email", "asa@example.org", "password", TestAccount.PASSWORD);
            TestApi api = fresh.api();

            TestApi.Answer weak = api.post("/api/v1/setup", Map.of("name", "Åsa", "email", "no", "password", "short"));
            TestApi.Answer foreign = api.send(api.request("/api/v1/setup")
                    .header("Origin", "https://elsewhere.example")
                    .header("Content-Type", "application/json")
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")));
            TestApi.Answer remote = api.send(api.request("/api/v1/setup")
                    .header("X-Forwarded-For", "192.0.2.1")
                    .header("Content-Type", "application/json")
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString(piilo.json.Json.write(body))));
            TestApi.Answer first = api.post("/api/v1/setup", body);
            TestApi.Answer second = api.post("/api/v1/setup", body);

            assertThat(weak.status()).isEqualTo(422);
            assertThat(weak.json().get("errors").has("email")).isTrue();
            assertThat(weak.json().get("errors").has("password")).isTrue();
            assertThat(foreign.status()).isEqualTo(403);
            assertThat(remote.json().get("errors").has("token")).isTrue();
            assertThat(first.status()).isEqualTo(201);
            assertThat(second.status()).isEqualTo(409);
            assertThat(api.withBasic("asa@example.org", TestAccount.PASSWORD)
                            .post(TOKENS, Map.of("name", "x"))
                            .status())
                    .isEqualTo(201);
        }
    }

    @Test
    void letsATokenInUntilItIsRevoked() {
        TestApi.Answer created =
                server.api().withBasic(account.email(), TestAccount.PASSWORD).post(TOKENS, Map.of("name", "Script"));
        TestApi api = server.api().withToken(created.json().get("token").asText());

        JsonNode tokens = api.get(TOKENS).json();
        int revoked = api.delete(TOKENS + "/" + created.id()).status();

        assertThat(tokens.get("items").get(0).get("name").asText()).isEqualTo("Script");
        assertThat(tokens.toString()).doesNotContain(created.json().get("token").asText());
        assertThat(revoked).isEqualTo(204);
        assertThat(api.get(TOKENS).status()).isEqualTo(401);
    }

    @Test
    void doesNotRevokeSomebodyElsesToken() {
        TestApi mine = account.api();
        String token = mine.get(TOKENS).json().at("/items/0/id").asText();

        assertThat(server.newAccount().api().delete(TOKENS + "/" + token).status())
                .isEqualTo(404);
        assertThat(mine.get(TOKENS).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer piilo_wrong", "Bearer", "Bearer ", "Basic x", "piilo", ""})
    void asksForATokenThatIsKnown(String authorization) {
        TestApi api = server.api();

        TestApi.Answer answer = api.send(api.request("/api/v1/contacts").header("Authorization", authorization));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer");
    }

    @Test
    void doesNotTakeTheCookieOfABrowserForAToken() {
        String cookie = account.browser().sessionCookie().orElseThrow();
        TestApi api = server.api();

        assertThat(api.send(api.request("/api/v1/contacts").header("Cookie", "piilo=" + cookie))
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic ", "Basic %%%", "Basic bm9jb2xvbg==", "Bearer x", ""})
    void asksForAnAddressAndAPassword(String authorization) {
        TestApi api = server.api();

        TestApi.Answer answer = api.send(api.request(TOKENS)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"name\": \"x\"}")));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic");
    }

    @Test
    void closesAnAccountForAWhileAfterTenWrongPasswords() {
        TestApi guessing = server.api().withBasic(account.email(), "wrong");

        for (int attempt = 0; attempt < SignInLimit.FAILURES_OF_ACCOUNT; attempt++) {
            assertThat(guessing.post(TOKENS, Map.of("name", "x")).status()).isEqualTo(401);
        }

        assertThat(guessing.post(TOKENS, Map.of("name", "x")).status()).isEqualTo(429);
        assertThat(server.api()
                        .withBasic(account.email(), TestAccount.PASSWORD)
                        .post(TOKENS, Map.of("name", "x"))
                        .status())
                .isEqualTo(429);
    }

    @Test
    void wantsANameForAToken() {
        TestApi owner = server.api().withBasic(account.email(), TestAccount.PASSWORD);

        assertThat(owner.post(TOKENS, "{}").json().get("errors").has("name")).isTrue();
        assertThat(owner.post(TOKENS, Map.of("name", "x".repeat(101))).status()).isEqualTo(422);
        assertThat(owner.post(TOKENS, Map.of("name", "x".repeat(100))).status()).isEqualTo(201);
    }

    @Test
    void changesThePasswordOfWhoeverKnowsThePresentOne() {
        TestApi api = account.api();
        account.browser();
        String fresh = "seitsemän lehmää laiduntaa";

        TestApi.Answer wrong = api.post("/api/v1/password", Map.of("present", "guessed", "password", fresh));
        TestApi.Answer weak =
                api.post("/api/v1/password", Map.of("present", TestAccount.PASSWORD, "password", "password123"));
        JsonNode before = api.get(SESSIONS).json();
        TestApi.Answer changed =
                api.post("/api/v1/password", Map.of("present", TestAccount.PASSWORD, "password", fresh));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().get("errors").has("present")).isTrue();
        assertThat(weak.json().get("errors").has("password")).isTrue();
        assertThat(weak.json().get("errors").has("present")).isFalse();
        assertThat(before.get("items")).isNotEmpty();
        assertThat(changed.status()).isEqualTo(204);
        assertThat(api.get(SESSIONS).json().get("items")).isEmpty();
        assertThat(server.api()
                        .withBasic(account.email(), fresh)
                        .post(TOKENS, Map.of("name", "x"))
                        .status())
                .isEqualTo(201);
        assertThat(server.api()
                        .withBasic(account.email(), TestAccount.PASSWORD)
                        .post(TOKENS, Map.of("name", "x"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void letsNobodyWithATokenGuessThePassword() {
        TestApi api = account.api();
        Map<String, String> guess = Map.of("present", "guessed", "password", "seitsemän lehmää laiduntaa");

        for (int attempt = 0; attempt < SignInLimit.FAILURES_OF_ACCOUNT; attempt++) {
            assertThat(api.post("/api/v1/password", guess).status()).isEqualTo(422);
        }

        assertThat(api.post("/api/v1/password", guess).status()).isEqualTo(429);
    }

    @Test
    void signsABrowserOut() {
        TestApi api = account.api();
        TestBrowser browser = account.browser();
        JsonNode session = api.get(SESSIONS).json().at("/items/0");
        String address = SESSIONS + "/" + session.get("id").asText();

        int foreign = server.newAccount().api().delete(address).status();
        int signedIn = browser.get("/settings").statusCode();
        int ended = api.delete(address).status();

        assertThat(session.get("browser").asText()).startsWith("Java-http-client");
        assertThat(foreign).isEqualTo(404);
        assertThat(signedIn).isEqualTo(200);
        assertThat(ended).isEqualTo(204);
        assertThat(browser.get("/settings").statusCode()).isEqualTo(303);
        assertThat(api.get(SESSIONS).json().get("total").asInt()).isZero();
        assertThat(api.delete(address).status()).isEqualTo(404);
    }
}
