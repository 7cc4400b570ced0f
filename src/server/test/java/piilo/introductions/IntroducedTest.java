package piilo.introductions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import piilo.TestAccount;
import piilo.TestApi;
import piilo.TestBrowser;
import piilo.TestServer;

/** The user himself is introduced: he agrees already, who introduces him is asked, and the other agrees. */
class IntroducedTest {
    private static final String PATH = "/api/v1/introductions";

    private final TestAccount account = TestServer.shared().newAccount();
    private final TestBrowser browser = account.browser();
    private final TestApi api = account.api();
    private final String aino = contact("Aino");
    private final String eero = contact("Eero");

    private String contact(String name) {
        return api.post("/api/v1/contacts", Map.of("name", Map.of("given", name)))
                .id();
    }

    /** By Aino, to Eero. */
    private String introduction() {
        HttpResponse<String> answer = browser.post(
                "/introductions", Map.of("me", "on", "second", "Eero", "by", "Aino", "why", "He builds ports"));
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    private HttpResponse<String> step(String introduction, String state, String... more) {
        Map<String, Object> form = new HashMap<>(Map.of("state", state));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return browser.post(introduction + "/steps", form);
    }

    private String page(String path) {
        return browser.get(path).body();
    }

    private JsonNode told(String introduction) {
        return api.get("/api/v1" + introduction).json();
    }

    private void undo(String page) {
        Matcher button = Pattern.compile("action=\"(/undo/[0-9a-f-]{36})\"").matcher(page);
        assertThat(button.find()).isTrue();
        browser.post(button.group(1), Map.of());
    }

    @Test
    void goesFromAnIdeaToThanks() {
        String one = introduction();
        assertThat(page(one)).contains("You – ", "Introduced by", "You agree already. Ask Aino, who asks Eero.");

        for (String state : List.of("asked_by", "agreed_second", "made")) {
            assertThat(step(one, state).statusCode()).as(state).isEqualTo(303);
        }
        step(one, "outcome", "outcome", "We build one together");
        step(one, "thanked");

        assertThat(page(one))
                .contains(
                        "Aino was asked to introduce you",
                        "Eero said yes",
                        "Both agreed",
                        "Aino introduced you",
                        "We build one together",
                        "Aino was told and thanked")
                .doesNotContain("name=\"state\"");
        assertThat(page("/introductions?state=done")).contains("You – Eero", "introduced by Aino");
    }

    @Test
    void offersOnlyTheStepsThatMayBeTaken() {
        String one = introduction();
        assertThat(page(one))
                .contains("value=\"asked_by\"", "I asked Aino", "value=\"declined\"")
                .doesNotContain("value=\"asked_first\"", "value=\"asked_second\"", "value=\"made\"");

        step(one, "asked_by");

        assertThat(page(one)).contains("value=\"agreed_second\"").doesNotContain("value=\"asked_by\"");
    }

    @ParameterizedTest
    @CsvSource({
        "'', agreed_second, Aino has not been asked to introduce you yet",
        "'', made, Eero has not said yes yet",
        "asked_by, made, Eero has not said yes yet",
        "asked_by, asked_first, only Aino is asked",
        "asked_by, agreed_first, only Aino is asked",
        "asked_by, asked_second, only Aino is asked",
        "asked_by, asked_by, taken already",
        "'', thanked, First say what came of it",
        "'asked_by agreed_second made', declined, too late to decline"
    })
    void skipsNoConsent(String before, String state, String message) {
        String one = introduction();
        for (String step : before.isEmpty() ? new String[0] : before.split(" ", -1)) {
            assertThat(step(one, step).statusCode()).isEqualTo(303);
        }
        int steps = told(one).get("steps").size();

        HttpResponse<String> refused = step(one, state);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(message, "state-error");
        assertThat(told(one).get("steps")).hasSize(steps);
    }

    @Test
    void asksNobodyToIntroduceTheUserWhenHeIntroducesTwo() {
        String made = api.post(PATH, Map.of("first", aino, "second", eero, "why", "Both sail"))
                .id();

        TestApi.Answer refused = api.post(PATH + "/" + made + "/steps", Map.of("state", "asked_by"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("This step belongs to an introduction of yourself");
    }

    @ParameterizedTest
    @CsvSource({
        "on, '', Eero, '', by, Say who introduces you",
        "on, Aino, Eero, Aino, first, Either you or Aino",
        "on, '', Eero, Eero, by, neither of the two",
        "on, '', '', Aino, second, '<'",
        "'', '', Eero, Aino, first, '<'"
    })
    void saysWhoCannotBeIntroduced(String me, String first, String second, String by, String field, String message) {
        Map<String, Object> form = new HashMap<>(Map.of("first", first, "second", second, "by", by, "why", "Ports"));
        if (!me.isEmpty()) {
            form.put("me", me);
        }

        HttpResponse<String> answer = browser.post("/introductions", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(message, field + "-error");
        assertThat(page("/introductions")).contains("No introductions yet");
    }

    @Test
    void makesAndChangesOneThroughTheApi() {
        TestApi.Answer made = api.post(PATH, Map.of("second", eero, "by", aino, "why", "Ports"));
        TestApi.Answer nobody = api.post(PATH, Map.of("second", eero, "why", "Ports"));
        String address = PATH + "/" + made.id();

        TestApi.Answer changed = api.patch(address, made.etag(), Map.of("why", "Harbours"));
        api.post(address + "/steps", Map.of("state", "asked_by"));
        String liisa = contact("Liisa");
        TestApi.Answer other = api.patch(address, api.get(address).etag(), Map.of("by", liisa));
        TestApi.Answer third = api.patch(address, api.get(address).etag(), Map.of("first", liisa));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().has("first")).isFalse();
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.json().get("errors").toString()).contains("\"by\"");
        assertThat(changed.json().get("why").asText()).isEqualTo("Harbours");
        assertThat(other.json().get("errors").toString()).contains("\"by\"", "that stays so");
        assertThat(third.json().get("errors").toString()).contains("\"first\"");
    }

    @Test
    void editsTheReasonAndLeavesWhoWasAsked() {
        String one = introduction();
        step(one, "asked_by");
        String form = page(one + "/edit");
        assertThat(form).contains("value=\"You\"", "name=\"me\"");
        Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(form);
        assertThat(version.find()).isTrue();

        HttpResponse<String> saved = browser.post(
                one,
                Map.of(
                        "me",
                        "on",
                        "second",
                        "Eero",
                        "by",
                        "Aino",
                        "why",
                        "He builds harbours",
                        "version",
                        version.group(1)));

        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        String edited = page(one);
        assertThat(edited).contains("He builds harbours");
        undo(edited);
        assertThat(page(one)).contains("He builds ports");
    }

    @Test
    void standsOnThePagesOfBoth() {
        String one = introduction();

        assertThat(page("/contacts/" + aino)).contains(one, "You – Eero");
        assertThat(page("/contacts/" + eero)).contains(one, "You – Eero");
    }

    @Test
    void goesWithWhoeverIntroducesTheUserAndComesBack() {
        String one = introduction();

        browser.post("/contacts/" + aino + "/delete", Map.of());
        String list = page("/contacts");
        assertThat(browser.get(one).statusCode()).isEqualTo(404);
        undo(list);

        assertThat(told(one).get("by").asText()).isEqualTo(aino);
    }
}
