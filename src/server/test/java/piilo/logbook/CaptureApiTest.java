package piilo.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import piilo.TestApi;
import piilo.TestServer;

class CaptureApiTest {
    private final TestApi api = TestServer.shared().newAccount().api();

    private String contact(String given, String family) {
        return api.post("/api/v1/contacts", Map.of("name", Map.of("given", given, "family", family)))
                .id();
    }

    @Test
    void tellsWhatItUnderstandsOfALineAndSavesNothing() {
        String liisa = contact("Liisa", "Mäkelä");

        JsonNode understood = api.post(
                        "/api/v1/capture/preview",
                        Map.of("line", "coffee with @Liisa Mäkelä yesterday at Story: their platform team grows"))
                .json();

        assertThat(understood.get("ready").asBoolean()).isTrue();
        assertThat(understood.at("/interaction/kind").asText()).isEqualTo("meeting");
        assertThat(understood.at("/interaction/place").asText()).isEqualTo("Story");
        assertThat(understood.at("/people/0/contact").asText()).isEqualTo(liisa);
        assertThat(understood.get("problems")).isEmpty();
        assertThat(api.get("/api/v1/interactions").json().get("items")).isEmpty();
    }

    @Test
    void asksWhoIsMeantAndWhatAWordIsAndTakesTheAnswers() {
        contact("Liisa", "Mäkelä");
        String second = contact("Liisa", "Mäkelä");
        String line = "call with @Liisa Mäkelä: hei #kaisla";

        JsonNode asked =
                api.post("/api/v1/capture/preview", Map.of("line", line)).json();
        TestApi.Answer refused = api.post("/api/v1/capture", Map.of("line", line));
        TestApi.Answer saved = api.post(
                "/api/v1/capture",
                Map.of(
                        "line", line,
                        "people", Map.of("Liisa Mäkelä", second),
                        "tags", Map.of("kaisla", "company")));

        assertThat(asked.get("ready").asBoolean()).isFalse();
        assertThat(asked.at("/people/0/candidates")).hasSize(2);
        assertThat(asked.get("problems").has("people")).isTrue();
        assertThat(asked.get("problems").has("tags")).isTrue();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors").has("people")).isTrue();
        assertThat(saved.status()).as(saved.body()).isEqualTo(201);
        assertThat(saved.json().at("/participants/0/contact").asText()).isEqualTo(second);
        assertThat(api.get("/api/v1/companies").json().at("/items/0/name").asText())
                .isEqualTo("Kaisla");
        assertThat(api.get("/api/v1/interactions").json().get("total").asInt()).isEqualTo(1);
    }

    @Test
    void knowsNobodyOfSomebodyElses() {
        String stranger = TestServer.shared()
                .newAccount()
                .api()
                .post("/api/v1/contacts", Map.of("name", Map.of("given", "Outi")))
                .id();

        TestApi.Answer answer =
                api.post("/api/v1/capture", Map.of("line", "call with @Outi: hei", "people", Map.of("Outi", stranger)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").has("people")).isTrue();
    }

    @Test
    void keepsWhomOneHasMetWithWhatEachSaid() {
        String liisa = contact("Liisa", "Mäkelä");

        TestApi.Answer made = api.post(
                "/api/v1/meet-up",
                Map.of(
                        "kind", "event",
                        "day", "2026-11-01",
                        "place", "Story",
                        "people",
                                List.of(
                                        Map.of("name", "Liisa Mäkelä", "said", "Tiimi kasvaa: paljon"),
                                        Map.of("name", "Eero Laine", "company", "Kaisla, Oy"))));

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().get("participants")).hasSize(2);
        assertThat(api.get("/api/v1/contacts/" + liisa + "/notes")
                        .json()
                        .at("/items/0/text")
                        .asText())
                .isEqualTo("Tiimi kasvaa: paljon");
        assertThat(api.get("/api/v1/companies").json().at("/items/0/name").asText())
                .isEqualTo("Kaisla, Oy");
    }

    @Test
    void refusesAMeetUpOfNobodyAtNoTime() {
        TestApi.Answer answer = api.post("/api/v1/meet-up", Map.of("day", "20226-01-01", "people", List.of()));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").has("people")).isTrue();
        assertThat(answer.json().get("errors").has("day")).isTrue();
    }
}
