package piilo.reasons;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import piilo.TestAccount;
import piilo.TestApi;
import piilo.TestBrowser;
import piilo.TestServer;

/** What Piilo has found is read by everybody in his own language. */
class WordingTest {
    private final TestAccount account = TestServer.shared().newAccount();
    private final TestApi api = account.api();

    private String wonThrough() {
        String liisa = api.post("/api/v1/contacts", Map.of("name", Map.of("given", "Liisa")))
                .id();
        String lead = api.post("/api/v1/leads", Map.of("title", "Luotsi", "tellers", List.of(Map.of("contact", liisa))))
                .id();
        api.post("/api/v1/leads/" + lead + "/stages", Map.of("stage", "accepted"));
        return liisa;
    }

    private JsonNode reason(String language) {
        return api.send(api.request("/api/v1/reasons")
                        .header("Accept-Language", language)
                        .GET())
                .json()
                .at("/items/0");
    }

    @Test
    void isReadInTheLanguageOfWhoeverReads() {
        String liisa = wonThrough();

        assertThat(reason("en").get("text").asText()).isEqualTo("Say thanks for the lead that became a job: Luotsi");
        assertThat(reason("fi").get("text").asText()).startsWith("Kiitä").contains("Luotsi");
        assertThat(reason("sv").get("text").asText()).startsWith("Tacka").contains("Luotsi");
        assertThat(reason("fi").has("wording")).isFalse();
        assertThat(account.browser().get("/contacts/" + liisa).body())
                .contains("Say thanks for the lead that became a job: Luotsi");
    }

    @Test
    void isReadSoInTimelinesAndWhereOneIsRemindedOfIt() {
        String liisa = wonThrough();
        String id = reason("fi").get("id").asText();
        String made = api.post(
                        "/api/v1/interactions",
                        Map.of(
                                "kind", "message",
                                "direction", "outgoing",
                                "at", "2026-03-02T12:00:00Z",
                                "participants", List.of(Map.of("contact", liisa, "name", "Liisa")),
                                "reason", id))
                .id();
        TestBrowser browser = account.browser();

        for (String path : List.of(
                "/contacts/" + liisa + "?show=interaction", "/interactions/" + made, "/reminders/new?reason=" + id)) {
            String page = browser.send(browser.request(path)
                            .header("Accept-Language", "sv")
                            .GET())
                    .body();
            assertThat(page).as(path).contains("Tacka", "Luotsi");
        }
    }

    @Test
    void staysAsItWasFoundWhenSomethingElseIsSavedInAnotherLanguage() {
        wonThrough();
        String id = reason("en").get("id").asText();
        TestBrowser browser = account.browser();

        browser.post(
                "/reasons/" + id,
                Map.of(
                        "kind", reason("en").get("kind").asText(),
                        "text", reason("en").get("text").asText(),
                        "expiresOn", "2099-01-01"));

        assertThat(reason("sv").get("expiresOn").asText()).isEqualTo("2099-01-01");
        assertThat(reason("sv").get("text").asText()).startsWith("Tacka");
    }

    @Test
    void isWhatWasWrittenOnceSomebodyHasWrittenSomethingElse() {
        wonThrough();
        String address = "/api/v1/reasons/" + reason("en").get("id").asText();

        api.patch(address, api.get(address).etag(), Map.of("day", "2026-05-05"));
        assertThat(reason("fi").get("text").asText()).startsWith("Kiitä");

        api.patch(address, api.get(address).etag(), Map.of("text", "Vie kukkia"));
        assertThat(reason("en").get("text").asText()).isEqualTo("Vie kukkia");
        assertThat(reason("fi").get("text").asText()).isEqualTo("Vie kukkia");
    }
}
