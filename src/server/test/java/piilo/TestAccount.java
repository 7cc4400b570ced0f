package piilo;

import java.util.Map;
import java.util.UUID;

/** Somebody with an account on a {@link TestServer}. */
public record TestAccount(TestServer server, UUID id, UUID workspace, String email) {
    /** Everybody's password. */
    public static final String PASSWORD = "kuusi lehmää laiduntaa";

    /** Returns a new browser in which the account is signed in. */
    public TestBrowser browser() {
        TestBrowser browser = server.browser();
        browser.signIn(email, PASSWORD);
        return browser;
    }

    /** Returns a client of the API with a new token of the account. */
    public TestApi api() {
        TestApi.Answer created = server.api().withBasic(email, PASSWORD).post("/api/v1/tokens", Map.of("name", "Test"));
        if (created.status() != 201) {
            throw new AssertionError("No token: " + created);
        }
        return server.api().withToken(created.json().get("token").asText());
    }

    /** Waits until all imports of the account rest. */
    public void awaitImports() {
        server.awaitImports(workspace);
    }
}
