package piilo.recruiters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import piilo.TestApi;
import piilo.TestServer;

class ResponsesTest {
    private final TestApi api = TestServer.shared().newAccount().api();
    private final String heidi = recruiter("Heidi");

    private String recruiter(String name) {
        String id = api.post("/api/v1/contacts", Map.of("name", Map.of("given", name)))
                .id();
        api.send(api.request("/api/v1/contacts/" + id + "/recruiter")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{}")));
        return id;
    }

    private void said(String who, String kind, String direction, String at, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("kind", kind);
        body.put("direction", direction);
        body.put("at", at);
        body.put("participants", List.of(Map.of("contact", who, "name", "Heidi")));
        assertThat(api.post("/api/v1/interactions", body).status()).isEqualTo(201);
    }

    private void said(String kind, String direction, String at) {
        said(heidi, kind, direction, at, Map.of());
    }

    private JsonNode response() {
        return api.get("/api/v1/recruiters").json().at("/items/0/response");
    }

    @Test
    void sumsUpAfterHowManyDaysEachAskingWasAnswered() {
        said("email", "outgoing", "2026-01-01T10:00:00Z");
        said("email", "incoming", "2026-01-03T10:00:00Z");
        said("message", "outgoing", "2026-02-01T10:00:00Z");
        said("call", "incoming", "2026-02-05T10:00:00Z");
        said("call", "outgoing", "2026-03-01T10:00:00Z");
        said("email", "incoming", "2026-03-11T10:00:00Z");
        said("email", "outgoing", "2026-04-01T10:00:00Z");
        said("email", "outgoing", "2026-10-01T10:00:00Z");

        JsonNode response = response();

        assertThat(response.get("asked").asInt()).isEqualTo(5);
        assertThat(response.get("answered").asInt()).isEqualTo(3);
        assertThat(response.get("medianDays").asInt()).isEqualTo(4);
    }

    @Test
    void countsAnAnswerUpToSixtyDaysAfter() {
        said("email", "outgoing", "2026-01-01T10:00:00Z");
        said("email", "incoming", "2026-03-02T09:00:00Z");
        int inTime = response().get("answered").asInt();
        said("email", "outgoing", "2026-05-01T10:00:00Z");
        said("email", "incoming", "2026-07-01T10:00:00Z");

        JsonNode response = response();

        assertThat(inTime).isEqualTo(1);
        assertThat(response.get("asked").asInt()).isEqualTo(2);
        assertThat(response.get("answered").asInt()).isEqualTo(1);
        assertThat(response.get("medianDays").asInt()).isEqualTo(60);
    }

    @Test
    void takesACallInWhichBothTalkedForItsOwnAnswer() {
        said(heidi, "call", "outgoing", "2026-01-01T10:00:00Z", Map.of("outcome", "talked"));
        said(heidi, "call", "outgoing", "2026-02-01T10:00:00Z", Map.of("outcome", "missed"));

        JsonNode response = response();

        assertThat(response.get("asked").asInt()).isEqualTo(2);
        assertThat(response.get("answered").asInt()).isEqualTo(1);
        assertThat(response.get("medianDays").asInt()).isZero();
    }

    @Test
    void takesAnAnswerOfWhichOnlyTheDayIsKnownForOneOfTheSameDay() {
        said("email", "outgoing", "2026-01-01T10:00:00Z");
        said(heidi, "email", "incoming", "2026-01-01T00:00:00Z", Map.of("wholeDay", true));

        assertThat(response().get("answered").asInt()).isEqualTo(1);
    }

    @Test
    void countsNeitherWhatCameFirstNorWhatOthersSaid() {
        String other = recruiter("Sven");
        said("email", "incoming", "2026-01-01T10:00:00Z");
        said("email", "outgoing", "2026-01-02T10:00:00Z");
        said(other, "email", "incoming", "2026-01-03T10:00:00Z", Map.of());

        JsonNode response = response();

        assertThat(response.get("asked").asInt()).isEqualTo(1);
        assertThat(response.get("answered").asInt()).isZero();
        assertThat(response.has("medianDays")).isFalse();
    }
}
