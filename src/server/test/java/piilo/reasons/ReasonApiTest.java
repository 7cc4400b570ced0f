package piilo.reasons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import piilo.TestApi;
import piilo.TestServer;

class ReasonApiTest {
    private static final String PATH = "/api/v1/reasons";
    private final TestApi api = TestServer.shared().newAccount().api();
    private final String liisa =
            api.post("/api/v1/contacts", Map.of("name", Map.of("given", "Liisa"))).id();

    private TestApi.Answer made() {
        return api.post(PATH, Map.of("contact", liisa, "kind", "idea", "text", "A regatta"));
    }

    private static String fields(TestApi.Answer answer) {
        return answer.json().get("errors").toString();
    }

    @Test
    void makesListsChangesAndDeletesAReason() {
        TestApi.Answer made = made();
        String address = PATH + "/" + made.id();

        TestApi.Answer changed = api.patch(address, made.etag(), Map.of("state", "dismissed"));
        String undo = api.delete(address, changed.etag()).json().get("undo").asText();

        assertThat(made.status()).isEqualTo(201);
        assertThat(changed.json().get("state").asText()).isEqualTo("dismissed");
        assertThat(api.get(address).status()).isEqualTo(404);
        api.post("/api/v1/undo/" + undo);
        assertThat(api.get(PATH + "?state=dismissed&kind=idea&contact=" + liisa)
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.get(PATH + "?state=open").json().get("total").asInt()).isZero();
    }

    @Test
    void saysWhatIsWrongAtItsField() {
        String company = api.post("/api/v1/companies", Map.of("name", "Kone")).id();

        assertThat(fields(api.post(PATH, Map.of("kind", "idea", "text", "Hm")))).contains("contact");
        assertThat(fields(api.post(
                        PATH, Map.of("contact", liisa, "company", company, "kind", "idea", "text", "Hm"))))
                .contains("company");
        assertThat(fields(api.post(PATH, Map.of("contact", liisa)))).contains("kind", "text");
        assertThat(fields(api.post(
                        PATH, Map.of("contact", liisa, "kind", "idea", "text", "Hm", "link", "ftp://x"))))
                .contains("link");
        TestApi.Answer made = made();
        assertThat(fields(api.patch(PATH + "/" + made.id(), made.etag(), Map.of("company", company))))
                .contains("company");
    }

    @Test
    void isUsedByAnInteraction() {
        String reason = made().id();

        api.post(
                "/api/v1/interactions",
                Map.of(
                        "kind", "meeting",
                        "at", "2026-02-01T10:00:00Z",
                        "participants", java.util.List.of(Map.of("contact", liisa, "name", "Liisa")),
                        "reason", reason));

        assertThat(api.get(PATH + "/" + reason).json().get("state").asText()).isEqualTo("used");
    }

    @Test
    void knowsNobodyOfSomebodyElses() {
        TestApi stranger = TestServer.shared().newAccount().api();

        assertThat(stranger.post(PATH, Map.of("contact", liisa)).status()).isEqualTo(404);
        assertThat(stranger.get(PATH + "?contact=" + liisa).status()).isEqualTo(404);
        assertThat(stranger.get(PATH + "/" + made().id()).status()).isEqualTo(404);
    }
}
