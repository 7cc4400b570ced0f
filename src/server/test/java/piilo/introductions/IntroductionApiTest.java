package piilo.introductions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import piilo.TestApi;
import piilo.TestServer;

class IntroductionApiTest {
    private static final String PATH = "/api/v1/introductions";
    private final TestApi api = TestServer.shared().newAccount().api();
    private final String aino = contact("Aino");
    private final String eero = contact("Eero");

    private String contact(String name) {
        return api.post("/api/v1/contacts", Map.of("name", Map.of("given", name))).id();
    }

    private TestApi.Answer made() {
        return api.post(PATH, Map.of("first", aino, "second", eero, "why", "Both sail"));
    }

    private TestApi.Answer step(String id, String state) {
        return api.post(PATH + "/" + id + "/steps", Map.of("state", state));
    }

    private static String fields(TestApi.Answer answer) {
        return answer.json().get("errors").toString();
    }

    @Test
    void makesListsChangesAndDeletesAnIntroduction() {
        TestApi.Answer made = made();
        String address = PATH + "/" + made.id();

        TestApi.Answer changed = api.patch(address, made.etag(), Map.of("why", "Both ski"));
        TestApi.Answer list = api.get(PATH + "?state=open");
        String undo = api.delete(address, changed.etag()).json().get("undo").asText();

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().at("/steps/0/state").asText()).isEqualTo("idea");
        assertThat(list.json().at("/items/0/why").asText()).isEqualTo("Both ski");
        assertThat(list.json().get("total").asInt()).isEqualTo(1);
        assertThat(api.get(address).status()).isEqualTo(404);
        api.post("/api/v1/undo/" + undo);
        assertThat(api.get(address).status()).isEqualTo(200);
    }

    @Test
    void takesStepsThroughBothConsentsAndTakesOneBack() {
        String id = made().id();
        step(id, "asked_first");
        step(id, "agreed_first");
        step(id, "asked_second");

        TestApi.Answer agreed = step(id, "agreed_second");
        assertThat(agreed.json().at("/introduction/state").asText()).isEqualTo("agreed");
        api.post("/api/v1/undo/" + agreed.json().get("undo").asText());

        assertThat(api.get(PATH + "/" + id).json().get("state").asText()).isEqualTo("asked_second");
        assertThat(step(id, "made").status()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({"agreed, state", "made, state", "agreed_first, state", "outcome, state", "thanked, state"})
    void skipsNoConsent(String state, String field) {
        TestApi.Answer refused = step(made().id(), state);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(fields(refused)).contains("\"" + field + "\"");
    }

    @Test
    void saysWhatIsWrongAtItsField() {
        String path = PATH + "/" + made().id() + "/steps";
        String future = LocalDate.now().plusDays(3).toString();

        assertThat(fields(api.post(path, Map.of("state", "asked_first", "day", future)))).contains("day");
        assertThat(fields(api.post(path, "{\"state\":\"asked_first\",\"day\":\"20226-01-01\"}"))).contains("day");
        assertThat(fields(api.post(path, Map.of("state", "asked_first", "day", "2001-01-01")))).contains("day");
        assertThat(fields(api.post(path, "{}"))).contains("state");
        assertThat(fields(api.post(PATH, Map.of("first", aino, "second", aino, "why", "Hm")))).contains("second");
        assertThat(fields(api.post(PATH, Map.of("first", aino, "second", eero, "by", eero, "why", "Hm"))))
                .contains("by");
        assertThat(fields(api.post(PATH, Map.of("first", aino)))).contains("second", "why");
    }

    @Test
    void knowsNobodyOfSomebodyElses() {
        String stranger = TestServer.shared()
                .newAccount()
                .api()
                .post("/api/v1/contacts", Map.of("name", Map.of("given", "Vieras")))
                .id();

        assertThat(api.post(PATH, Map.of("first", aino, "second", stranger)).status()).isEqualTo(404);
        assertThat(api.post(PATH, Map.of("first", aino, "second", eero, "by", stranger)).status())
                .isEqualTo(404);
    }

    @Test
    void tellsWhoShouldMeet() {
        wish(aino, "looksFor");
        wish(eero, "offers");

        TestApi.Answer proposals = api.get(PATH + "/proposals");

        assertThat(proposals.json().at("/items/0/first").asText()).isEqualTo(aino);
        assertThat(proposals.json().at("/items/0/second").asText()).isEqualTo(eero);
        assertThat(proposals.json().at("/items/0/tag").asText()).isEqualTo("mentor");
    }

    private void wish(String contact, String side) {
        String address = "/api/v1/contacts/" + contact + "/relationship";
        api.patch(address, api.get(address).etag(), "{\"" + side + "\":[{\"tag\":\"mentor\"}]}");
    }
}
