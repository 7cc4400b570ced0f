package piilo.targets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import piilo.TestAccount;
import piilo.TestApi;
import piilo.TestServer;

/** Whom the list of targets counts as known there. */
class TargetKnownTest {
    private final TestAccount account = TestServer.shared().newAccount();
    private final TestApi api = account.api();

    private String employed(String name) {
        return api.post(
                        "/api/v1/contacts",
                        Map.of(
                                "name",
                                Map.of("given", name),
                                "employments",
                                List.of(Map.of("company", "Kone", "title", "Engineer", "current", true))))
                .id();
    }

    @Test
    void countsNobodyWhomTheCareRulesKeepOutAndSaysSo() {
        employed("Far");
        String near = employed("Near");
        account.browser().post("/contacts/" + near + "/relationship", Map.of("ring", "1"));
        String company = api.get("/api/v1/companies").json().at("/items/0/id").asText();
        account.browser().post("/companies/" + company + "/target", Map.of("target", "true"));

        JsonNode item = api.get("/api/v1/targets").json().at("/items/0");

        assertThat(item.get("peopleNow").asInt()).isOne();
        assertThat(item.get("peopleSpared").asInt()).isOne();
        assertThat(account.browser().get("/targets").body())
                .contains("1 now, 0 before", "1 who is close to you is not counted", "href=\"/rings\"");
    }
}
