package piilo.today;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import piilo.TestAccount;
import piilo.TestApi;
import piilo.TestServer;

/** The day, the network and the balance, for programs. */
class TodayApiTest {
    private final TestAccount account = TestServer.shared().newAccount();
    private final TestApi api = account.api();

    private String contact(String given) {
        return api.post("/api/v1/contacts", Map.of("name", Map.of("given", given)))
                .id();
    }

    @Test
    void tellsWhatThereIsToDo() {
        String liisa = contact("Liisa");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        api.post("/api/v1/leads", Map.of("title", "Luotsi", "nextStep", "Soita", "nextStepOn", today.minusDays(1)));
        api.post(
                "/api/v1/contacts/" + liisa + "/favours",
                Map.of("given", true, "promised", true, "promisedFor", today.minusDays(1), "kind", "tip"));
        api.post("/api/v1/reminders", Map.of("text", "Päivitä CV", "startsAt", today.minusDays(1) + "T09:00"));

        JsonNode told = api.get("/api/v1/today").json();

        assertThat(told.at("/steps/items/0/name").asText()).isEqualTo("Luotsi");
        assertThat(told.at("/promises/items/0/name").asText()).isEqualTo("Liisa");
        assertThat(told.at("/reminders/items/0/text").asText()).isEqualTo("Päivitä CV");
        assertThat(told.at("/steps/more").asBoolean()).isFalse();
        JsonNode nobodys =
                TestServer.shared().newAccount().api().get("/api/v1/today").json();
        assertThat(nobodys.at("/steps/items")).isEmpty();
    }

    @Test
    void tellsTheNetworkAndItsCircles() {
        String liisa = contact("Liisa");
        String eero = contact("Eero");
        api.post("/api/v1/contacts/" + liisa + "/ties", Map.of("second", eero, "kind", "friend"));
        account.browser().post("/contacts/" + eero + "/relationship", Map.of("ring", "3", "circle.kind", "hobby"));

        JsonNode all = api.get("/api/v1/network").json();

        assertThat(all.get("people")).hasSize(2);
        assertThat(all.get("edges")).hasSize(1);
        assertThat(api.get("/api/v1/network?circle=hobby")
                        .json()
                        .at("/people/0/id")
                        .asText())
                .isEqualTo(eero);
        assertThat(api.get("/api/v1/network?circle=crew").status()).isEqualTo(400);
        JsonNode circles = api.get("/api/v1/network/circles").json().get("items");
        assertThat(circles.findParents("circle"))
                .anyMatch(one -> one.get("circle").asText().equals("hobby")
                        && one.get("people").asInt() == 1);
    }

    @Test
    void tellsTheMonthsOfTheSearch() {
        String liisa = contact("Liisa");
        api.post("/api/v1/contacts/" + liisa + "/favours", Map.of("given", true, "kind", "tip", "weight", 2));
        api.post(
                "/api/v1/interactions",
                Map.of(
                        "kind", "meeting",
                        "at", Instant.now().toString(),
                        "participants", List.of(Map.of("contact", liisa, "name", "Liisa"))));
        api.post("/api/v1/leads", Map.of("title", "Luotsi"));

        JsonNode balance = api.get("/api/v1/balance/months").json();

        assertThat(balance.get("months")).hasSize(12);
        assertThat(balance.at("/months/11/faceToFace").asInt()).isEqualTo(1);
        assertThat(balance.get("stages").findParents("stage"))
                .anyMatch(one -> one.get("stage").asText().equals("heard")
                        && one.get("hidden").asInt() == 1);
        assertThat(balance.has("since")).isTrue();
    }
}
