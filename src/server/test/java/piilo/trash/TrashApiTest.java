package piilo.trash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import piilo.TestApi;
import piilo.TestServer;

class TrashApiTest {
    private final TestApi api = TestServer.shared().newAccount().api();

    private String deleted(String given) {
        TestApi.Answer created = api.post("/api/v1/contacts", Map.of("name", Map.of("given", given)));
        return api.delete("/api/v1/contacts/" + created.id(), created.etag())
                .json()
                .get("undo")
                .asText();
    }

    @Test
    void listsWhatWasDeletedNewestFirst() {
        deleted("First");
        String cause = deleted("Second");

        JsonNode newest = api.get("/api/v1/trash?limit=1").json();
        JsonNode older =
                api.get("/api/v1/trash?cursor=" + newest.get("next").asText()).json();

        assertThat(newest.at("/items/0/title").asText()).isEqualTo("Second");
        assertThat(newest.at("/items/0/cause").asText()).isEqualTo(cause);
        assertThat(newest.at("/items/0/kind").asText()).isEqualTo("contact");
        assertThat(newest.at("/items/0/daysLeft").asInt()).isEqualTo(30);
        assertThat(older.get("items")).hasSize(1);
        assertThat(older.get("next").isNull()).isTrue();
    }

    @Test
    void takesBackOnceAndNotTwice() {
        String cause = deleted("Åsa");

        TestApi.Answer undone = api.post("/api/v1/undo/" + cause);

        assertThat(undone.json().get("restored").asInt()).isEqualTo(1);
        assertThat(undone.json().get("leftAlone")).isEmpty();
        assertThat(api.get("/api/v1/trash").json().get("items")).isEmpty();
        assertThat(api.post("/api/v1/undo/" + cause).status()).isEqualTo(409);
    }

    @Test
    void doesNotTakeBackWhatSomebodyElseDid() {
        String cause = deleted("Åsa");

        assertThat(TestServer.shared()
                        .newAccount()
                        .api()
                        .post("/api/v1/undo/" + cause)
                        .status())
                .isEqualTo(404);
        assertThat(api.post("/api/v1/undo/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(api.post("/api/v1/undo/x").status()).isEqualTo(404);
        assertThat(api.get("/api/v1/trash?cursor=x").status()).isEqualTo(400);
        assertThat(api.get("/api/v1/trash?limit=201").status()).isEqualTo(400);
    }
}
