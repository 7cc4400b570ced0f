package piilo.following;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import piilo.TestAccount;
import piilo.TestApi;
import piilo.TestServer;

class FollowingApiTest {
    private final TestAccount account = TestServer.shared().newAccount();
    private final TestApi api = account.api();

    @Test
    void makesTheCalendarsAddressTellsItOnceAndRevokesIt() {
        assertThat(api.get("/api/v1/calendar").status()).isEqualTo(404);

        TestApi.Answer made = api.post("/api/v1/calendar");
        String path = URI.create(made.json().get("address").asText()).getPath();

        assertThat(made.status()).isEqualTo(201);
        assertThat(account.browser().get(path).body()).contains("BEGIN:VCALENDAR");
        JsonNode known = api.get("/api/v1/calendar").json();
        assertThat(known.has("address")).isFalse();
        assertThat(known.has("usedAt")).isTrue();
        assertThat(api.delete("/api/v1/calendar").status()).isEqualTo(204);
        assertThat(account.browser().get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void choosesHowOftenADigestIsSent() {
        TestApi.Answer before = api.get("/api/v1/digest");

        TestApi.Answer weekly = api.patch("/api/v1/digest", before.etag(), Map.of("frequency", "weekly"));

        assertThat(before.json().get("frequency").asText()).isEqualTo("off");
        assertThat(weekly.json().get("frequency").asText()).isEqualTo("weekly");
        assertThat(api.patch("/api/v1/digest", before.etag(), Map.of("frequency", "off"))
                        .status())
                .isEqualTo(412);
        TestApi.Answer never = api.put("/api/v1/digest", weekly.etag(), Map.of("frequency", "hourly"));
        assertThat(never.status()).isEqualTo(422);
        assertThat(never.json().get("errors").has("frequency")).isTrue();
        assertThat(account.browser().get("/settings/following").body()).contains("weekly");
    }
}
