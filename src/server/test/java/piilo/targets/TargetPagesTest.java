package piilo.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
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

class TargetPagesTest {
    private final TestAccount account = TestServer.shared().newAccount();
    private final TestBrowser browser = account.browser();
    private final TestApi api = account.api();
    private final String kone = company("Kone");

    private String company(String name) {
        return browser.post("/companies", Map.of("name", name))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private String page() {
        return browser.get(kone).body();
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(matcher.groupCount());
    }

    private void undo(String page) {
        assertThat(browser.post(found("/undo/[0-9a-f-]{36}", page), Map.of()).statusCode())
                .isEqualTo(303);
    }

    private int targets(String query) {
        return api.get("/api/v1/companies?target=true" + query).json().get("total").asInt();
    }

    @Test
    void makesACompanyATargetAndTakesItBack() {
        browser.post(kone + "/target", Map.of("target", "true"));
        String made = page();

        assertThat(made).contains("Watching", "No longer a target");
        assertThat(targets("")).isEqualTo(1);
        assertThat(api.get("/api/v1" + kone).json().get("target").asBoolean()).isTrue();
        undo(made);
        assertThat(targets("")).isZero();
        assertThat(browser.get("/targets").body()).contains("No targets yet");
    }

    @Test
    void keepsTheHistoryOfATargetThatWasUnmadeByUndo() {
        browser.post(kone + "/target/edit", Map.of("why", "Hissit"));
        browser.post(kone + "/target/stages", Map.of("stage", "warm"));

        browser.post(kone + "/target", Map.of());
        String unmade = page();
        undo(unmade);

        assertThat(unmade).contains("Make it a target");
        assertThat(page()).contains("Hissit", "Warm", "Watching");
        assertThat(targets("")).isEqualTo(1);
    }

    @Test
    void makesATargetOfACompanyThatIsAddedAsOneHoweverItIsAdded() {
        browser.post("/companies", Map.of("name", "Lind", "target", "on"));
        String byApi = api.post("/api/v1/companies", Map.of("name", "Kaisla", "target", true))
                .id();
        TestApi.Answer stored = api.get("/api/v1/companies/" + byApi);

        String list = browser.get("/targets?sort=name").body();
        api.patch("/api/v1/companies/" + byApi, stored.etag(), Map.of("target", false));

        assertThat(list).contains("Lind", "Kaisla", "2 targets").doesNotContain("Kone");
        assertThat(browser.get("/targets").body()).contains("1 target").doesNotContain("Kaisla");
        assertThat(api.get("/api/v1/companies/" + byApi + "/target").status()).isEqualTo(404);
    }

    @Test
    void keepsATargetWhenItsCompanyIsEdited() {
        browser.post(kone + "/target/edit", Map.of("why", "Hissit"));

        browser.post(kone, Map.of("name", "Kone Oyj"));

        assertThat(page()).contains("Kone Oyj", "Hissit", "Watching");
        assertThat(browser.get(kone + "/edit").body()).doesNotContain("name=\"target\"");
    }

    @Test
    void goesWithItsCompanyAndComesBackWithIt() {
        browser.post(kone + "/target/edit", Map.of("why", "Hissit"));
        browser.post(kone + "/events", Map.of("text", "Uusi johtaja"));

        HttpResponse<String> deleted = browser.post(kone + "/delete", Map.of());
        int left = targets("");
        undo(browser.follow(deleted).body());

        assertThat(left).isZero();
        assertThat(targets("")).isEqualTo(1);
        assertThat(page()).contains("Hissit", "Uusi johtaja");
    }

    @Test
    void keepsEveryStageWithItsDay() {
        browser.post("/companies", Map.of("name", "Lind"));
        browser.post(kone + "/target", Map.of("target", "true"));

        browser.post(kone + "/target/stages", Map.of("stage", "researched"));
        browser.post(kone + "/target/stages", Map.of("stage", "in_conversation"));
        String moved = page();

        assertThat(api.get("/api/v1" + kone + "/target").json().get("stages")).hasSize(3);
        assertThat(moved).contains("In conversation", "Researched", "Watching", "Stages so far");
        undo(moved);
        assertThat(api.get("/api/v1" + kone + "/target").json().get("stage").asText())
                .isEqualTo("researched");
    }

    @ParameterizedTest
    @CsvSource({
        "warm, 2020-01-01, day, cannot have begun earlier",
        "warm, 2099-01-01, day, still to come",
        "warm, 1.1.20226, day, Not a date",
        "watching, '', stage, at this stage already",
        "boiling, '', stage, Choose a stage"
    })
    void asksAgainForAStageThatDoesNotFit(String stage, String day, String field, String message) {
        browser.post(kone + "/target", Map.of("target", "true"));

        HttpResponse<String> answer = browser.post(kone + "/target/stages", Map.of("stage", stage, "day", day));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(message, field + "-error");
        assertThat(api.get("/api/v1" + kone + "/target").json().get("stages")).hasSize(1);
    }

    @Test
    void keepsWhyAndWhatComesNextUntilItIsDone() {
        browser.post(
                kone + "/target/edit",
                Map.of(
                        "why", "Hissit",
                        "hiring", "no",
                        "nextStep", "Soita Liisalle",
                        "nextStepOn", "1.10.2026",
                        "approachAfter", "2027-03-01"));
        String page = page();

        browser.post(kone + "/target/done", Map.of());
        String done = page();

        assertThat(page).contains("Hissit", "Not hiring", "Soita Liisalle", "1 Mar 2027");
        assertThat(done).contains("Hissit").doesNotContain("Soita Liisalle");
        undo(done);
        assertThat(page()).contains("Soita Liisalle");
    }

    @ParameterizedTest
    @CsvSource({
        "nextStepOn, 1.1.20226, nextStepOn",
        "approachAfter, 1.1.1800, approachAfter",
        "nextStepOn, 2026-12-01, nextStep",
        "hiring, perhaps, hiring"
    })
    void saysWhatIsWrongAtItsFieldAndSavesNothing(String field, String value, String problem) {
        Map<String, String> form = new HashMap<>(Map.of("why", "Väärin"));
        form.put(field, value);

        HttpResponse<String> answer = browser.post(kone + "/target/edit", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(problem + "-error", "Väärin");
        assertThat(targets("")).isZero();
    }

    @Test
    void asksWhichToKeepWhenTwoChangeTheSame() {
        browser.post(kone + "/target/edit", Map.of("why", "Ensin"));
        String form = browser.get(kone + "/target/edit").body();
        browser.post(kone + "/target/edit", Map.of("why", "Heidän"));

        HttpResponse<String> conflict = browser.post(
                kone + "/target/edit",
                Map.of("why", "Minun", "version", found("name=\"version\" value=\"(\\d+)", form)));

        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("keep.why", "Heidän", "Minun");
    }

    private void target(String name, Map<String, String> form) {
        browser.post(company(name) + "/target/edit", form);
    }

    @Test
    void listsByWhatComesNextPageByPage() {
        target("Aurora", Map.of());
        target("Bravo", Map.of("nextStep", "Soita", "nextStepOn", "2026-12-24"));
        target("Charlie", Map.of("nextStep", "Kysy", "nextStepOn", "2026-12-01"));

        List<String> order = new ArrayList<>();
        String path = "/api/v1/targets?limit=1";
        while (!path.isEmpty()) {
            var page = api.get(path).json();
            order.add(page.at("/items/0/companyName").asText());
            path = page.get("next").isNull()
                    ? ""
                    : "/api/v1/targets?limit=1&cursor=" + page.get("next").asText();
        }

        assertThat(order).containsExactly("Charlie", "Bravo", "Aurora");
    }

    @Test
    void listsThoseOfAStageAndThoseThatHire() {
        target("Aurora", Map.of("hiring", "yes"));
        target("Bravo", Map.of("hiring", "no"));
        target("Charlie", Map.of());
        String bravo = found("(/companies/[0-9a-f-]{36})\">Bravo", browser.get("/targets").body());
        browser.post(bravo + "/target/stages", Map.of("stage", "paused"));

        assertThat(browser.get("/targets?hiring=yes&sort=since").body())
                .contains("Aurora", "1 target")
                .doesNotContain("Bravo", "Charlie");
        assertThat(browser.get("/targets?hiring=unknown").body()).contains("Charlie").doesNotContain("Aurora");
        assertThat(browser.get("/targets?stage=paused&sort=name").body())
                .contains("Bravo")
                .doesNotContain("Aurora", "Charlie");
        assertThat(browser.get("/targets?stage=closed").body()).contains("No target fits");
        assertThat(browser.get("/targets?stage=boiling").statusCode()).isEqualTo(400);
    }

    @Test
    void countsWhoIsKnownThereNowAndBefore() {
        browser.post(kone + "/target", Map.of("target", "true"));
        for (boolean current : new boolean[] {true, true, false}) {
            api.post(
                    "/api/v1/contacts",
                    Map.of(
                            "name", Map.of("given", "Liisa"),
                            "employments", List.of(Map.of("company", "Kone", "current", current))));
        }

        assertThat(browser.get("/targets").body()).contains("2 now, 1 before");
    }

    @Test
    void keepsEventsEditsThemDeletesThemAndTakesAllBack() {
        browser.post(kone + "/events", Map.of("text", "Uusi johtaja", "day", "1.10.2026", "link", "https://example.org/"));
        String path = found("/events/[0-9a-f-]{36}", page());
        browser.post(path, Map.of("text", "Uusi toimitusjohtaja", "day", "2026-10-02"));
        String edited = page();

        browser.post(path + "/delete", Map.of());
        String deleted = page();

        assertThat(edited).contains("Uusi toimitusjohtaja", "2 Oct 2026").doesNotContain("https://example.org/");
        assertThat(deleted).doesNotContain("Uusi toimitusjohtaja");
        assertThat(browser.get("/trash").body()).contains("Uusi toimitusjohtaja");
        undo(deleted);
        undo(edited);
        assertThat(page()).contains("Uusi johtaja", "https://example.org/");
    }

    @ParameterizedTest
    @CsvSource({"text, ''", "day, 1.1.20226", "day, 1.1.1899", "link, javascript:alert(1)"})
    void saysWhatIsWrongWithAnEvent(String field, String value) {
        Map<String, String> form = new HashMap<>(Map.of("text", "Väärin"));
        form.put(field, value);

        HttpResponse<String> answer = browser.post(kone + "/events", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(field + "-error");
        assertThat(page()).doesNotContain("Väärin");
    }
}
