package piilo.relationships;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import piilo.TestApi;
import piilo.TestServer;

class RelationshipApiTest {
    private final TestApi api = TestServer.shared().newAccount().api();
    private final String id = contact("Åsa");
    private final String contact = "/api/v1/contacts/" + id;

    private String contact(String name) {
        return api.post("/api/v1/contacts", Map.of("name", Map.of("given", name)))
                .id();
    }

    @Test
    void changesARelationshipInPart() {
        String address = contact + "/relationship";
        TestApi.Answer first = api.patch(
                address,
                api.get(address).etag(),
                Map.of(
                        "ring",
                        3,
                        "circles",
                        List.of(Map.of("kind", "friend", "since", "2010-05", "place", "Turku")),
                        "looksFor",
                        List.of(Map.of("tag", "mentor"))));
        TestApi.Answer second = api.patch(address, first.etag(), "{\"ring\": null, \"cadence\": {\"days\": 10}}");

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().has("ring")).isFalse();
        assertThat(second.json().at("/cadence/days").asInt()).isEqualTo(10);
        assertThat(second.json().at("/circles/0/since").asText()).isEqualTo("2010-05");
        assertThat(api.patch(address, first.etag(), Map.of("ring", 1)).status()).isEqualTo(412);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"ring\": 6} | ring",
                "{\"cadence\": {\"days\": 0}} | cadence.days",
                "{\"cadence\": {\"snoozedUntil\": \"20226-01-01\"}} | cadence.snoozedUntil",
                "{\"cadence\": {\"snoozedUntil\": \"2200-01-01\"}} | cadence.snoozedUntil",
                "{\"circles\": [{\"place\": \"Turku\"}]} | circles[0].kind",
                "{\"circles\": [{\"kind\": \"enemy\"}]} | circles[0].kind",
                "{\"offers\": [{\"tag\": \" \"}]} | offers[0].tag"
            })
    void saysWhatIsWrongAtItsMember(String body, String field) {
        String address = contact + "/relationship";

        TestApi.Answer answer = api.patch(address, api.get(address).etag(), body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").has(field)).as(answer.body()).isTrue();
    }

    @Test
    void tellsHowThingsStand() {
        api.post(contact + "/favours", Map.of("given", false, "weight", 2, "kind", "tip"));

        JsonNode standing = api.get(contact + "/standing").json();

        assertThat(standing.at("/balance/total").asInt()).isEqualTo(-2);
        assertThat(standing.at("/balance/words").asText()).isEqualTo("received_more");
        assertThat(standing.at("/strength/total").asInt()).isZero();
        assertThat(standing.at("/strength/parts")).hasSize(5);
        assertThat(standing.get("due").asBoolean()).isFalse();
    }

    @Test
    void makesARuleForARingAndGoesOnWithTheDefaultsOfTheOthers() {
        TestApi.Answer changed = api.patch(
                "/api/v1/rings/5",
                api.get("/api/v1/rings/5").etag(),
                "{\"cadenceDays\": null, \"neverForWork\": true}");

        assertThat(changed.json().has("cadenceDays")).isFalse();
        assertThat(changed.json().get("neverForWork").asBoolean()).isTrue();
        assertThat(api.get("/api/v1/rings").json().at("/items/0/cadenceDays").asInt())
                .isEqualTo(14);
        assertThat(api.get("/api/v1/rings/6").status()).isEqualTo(404);
    }

    @Test
    void refusesATieToOneselfAtItsMember() {
        TestApi.Answer answer = api.post(contact + "/ties", Map.of("first", id, "second", id, "kind", "friend"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").has("second")).isTrue();
    }

    @Test
    void knowsNobodyOfSomebodyElses() {
        String stranger = TestServer.shared()
                .newAccount()
                .api()
                .post("/api/v1/contacts", Map.of("name", Map.of("given", "Muu")))
                .id();

        assertThat(api.post(contact + "/ties", Map.of("second", stranger)).status())
                .isEqualTo(404);
    }

    @Test
    void tellsATieFromBothSides() {
        String other = contact("Elli");
        TestApi.Answer made = api.post(contact + "/ties", Map.of("first", other, "kind", "manager", "since", "2020"));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().get("second").asText()).isEqualTo(id);
        assertThat(api.get("/api/v1/contacts/" + other + "/ties").json().get("items"))
                .containsExactly(made.json());
        TestApi.Answer wrong = api.patch("/api/v1/ties/" + made.id(), made.etag(), Map.of("until", "2019"));
        assertThat(wrong.json().get("errors").has("until")).isTrue();
    }

    @Test
    void listsEachFavourOnceAndPutsADeletedOneBack() {
        for (int number = 0; number < 5; number++) {
            api.post(contact + "/favours", Map.of("given", true, "day", "2026-01-01", "text", "Favour " + number));
        }
        Set<String> texts = new HashSet<>();
        String cursor = "";
        JsonNode last;
        do {
            JsonNode page = api.get(contact + "/favours?limit=2" + cursor).json();
            page.get("items").forEach(one -> texts.add(one.get("text").asText()));
            assertThat(page.get("total").asInt()).isEqualTo(5);
            last = page.get("items").get(0);
            cursor = "&cursor=" + page.get("next").asText();
        } while (!cursor.endsWith("null"));
        assertThat(texts).hasSize(5);

        String address = "/api/v1/favours/" + last.get("id").asText();
        String cause =
                api.delete(address, api.get(address).etag()).json().get("undo").asText();
        assertThat(api.get("/api/v1/balance").json().get("given").asInt()).isEqualTo(4);
        api.post("/api/v1/undo/" + cause);
        assertThat(api.get("/api/v1/balance").json().get("given").asInt()).isEqualTo(5);
    }
}
