package piilo.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import piilo.TestApi;
import piilo.TestServer;

class TargetApiTest {
    private final TestApi api = TestServer.shared().newAccount().api();
    private final String kone = "/api/v1/companies/"
            + api.post("/api/v1/companies", Map.of("name", "Kone")).id();

    private TestApi.Answer first(String body) {
        return api.send(api.request(kone + "/target")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private boolean target() {
        return api.get(kone).json().get("target").asBoolean();
    }

    @Test
    void makesATargetAndUnmakesIt() {
        TestApi.Answer made = first("{\"why\": \"Hissit\", \"hiring\": false}");
        boolean after = target();

        TestApi.Answer unmade = api.delete(kone + "/target", made.etag());
        boolean without = target();
        api.post("/api/v1/undo/" + unmade.json().get("undo").asText());

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().get("stage").asText()).isEqualTo("watching");
        assertThat(after).isTrue();
        assertThat(without).isFalse();
        assertThat(target()).isTrue();
        assertThat(api.get(kone + "/target").json()).isEqualTo(made.json());
    }

    @Test
    void leavesATargetAloneWhenTheCompanyIsChangedInOtherWays() {
        first("{\"why\": \"Hissit\"}");

        api.patch(kone, api.get(kone).etag(), Map.of("place", "Espoo"));
        api.put(kone, api.get(kone).etag(), Map.of("name", "Kone Oyj", "target", true));

        assertThat(api.get(kone + "/target").json().get("why").asText()).isEqualTo("Hissit");
        assertThat(api.put(kone, api.get(kone).etag(), Map.of("name", "Kone"))
                        .json()
                        .get("target")
                        .asBoolean())
                .isFalse();
        assertThat(api.get(kone + "/target").status()).isEqualTo(404);
    }

    @Test
    void changesOnlyTheVersionThatIsKnown() {
        TestApi.Answer made = first("{}");
        TestApi.Answer changed = api.patch(kone + "/target", made.etag(), Map.of("why", "Hissit"));

        assertThat(changed.json().get("why").asText()).isEqualTo("Hissit");
        assertThat(api.put(kone + "/target", made.etag(), Map.of()).status()).isEqualTo(412);
        assertThat(first("{}").status()).isEqualTo(428);
    }

    @Test
    void bringsATargetToAStageAndBack() {
        first("{}");

        TestApi.Answer moved = api.post(kone + "/target/stages", Map.of("stage", "approached"));
        api.post("/api/v1/undo/" + moved.json().get("undo").asText());

        assertThat(moved.json().at("/target/stages")).hasSize(2);
        assertThat(api.get(kone + "/target").json().get("stage").asText()).isEqualTo("watching");
    }

    @ParameterizedTest
    @CsvSource({"stage, boiling", "stage, watching", "day, 2020-01-01", "day, 2099-01-01", "day, 20226-01-01"})
    void saysWhatIsWrongWithAStage(String field, String value) {
        first("{}");
        Map<String, Object> body = new java.util.HashMap<>(Map.of("stage", "warm"));
        body.put(field, value);

        TestApi.Answer answer = api.post(kone + "/target/stages", body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/" + field).asText()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"nextStepOn\": \"2026-12-01\"}    | nextStep",
                "{\"approachAfter\": \"1800-01-01\"} | approachAfter",
                "{\"hiring\": \"perhaps\"}           | hiring"
            })
    void saysWhatIsWrongWithATarget(String body, String field) {
        TestApi.Answer answer = first(body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/" + field).asText()).isNotEmpty();
        assertThat(target()).isFalse();
    }

    @Test
    void keepsEventsLatestFirst() {
        api.post(kone + "/events", Map.of("text", "Ensin", "day", "2026-01-01"));
        TestApi.Answer second = api.post(kone + "/events", Map.of("text", "Sitten", "day", "2026-02-01"));

        TestApi.Answer deleted = api.delete("/api/v1/events/" + second.id(), second.etag());
        int left = api.get(kone + "/events").json().get("total").asInt();
        api.post("/api/v1/undo/" + deleted.json().get("undo").asText());

        assertThat(left).isEqualTo(1);
        assertThat(api.get(kone + "/events").json().at("/items/0/text").asText())
                .isEqualTo("Sitten");
    }
}
