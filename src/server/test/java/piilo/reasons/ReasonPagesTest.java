package piilo.reasons;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import piilo.TestBrowser;
import piilo.TestServer;

class ReasonPagesTest {
    private final TestBrowser browser = TestServer.shared().newAccount().browser();
    private final String liisa = location(browser.post("/contacts", Map.of("givenName", "Liisa")));

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    private String page(String path) {
        return browser.get(path).body();
    }

    private void add(String about, String kind, String text) {
        browser.post(about + "/reasons", Map.of("kind", kind, "text", text));
    }

    private String reason() {
        return found("(/reasons/[0-9a-f-]{36})/edit", page(liisa));
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private void undo(String page) {
        browser.post(found("action=\"(/undo/[0-9a-f-]{36})\"", page), Map.of());
    }

    @Test
    void addsAReasonToAContactAndToACompany() {
        String company = location(browser.post("/companies", Map.of("name", "Kone")));

        add(liisa, "article", "The article about escalators");
        add(company, "news", "They open in Turku");

        assertThat(page(liisa)).contains("The article about escalators", "Article");
        assertThat(page(company)).contains("They open in Turku", "News");
        assertThat(page("/reasons")).contains("Liisa", "Kone", "2 reasons");
    }

    @Test
    void filtersByKindAndState() {
        add(liisa, "article", "First");
        add(liisa, "question", "Second");
        browser.post(reason() + "/state", Map.of("state", "used"));

        assertThat(page("/reasons?kind=article").contains("First")
                        ^ page("/reasons?kind=article").contains("Second"))
                .isTrue();
        assertThat(page("/reasons?state=used")).contains("1 reason");
        assertThat(page("/reasons?state=open")).contains("1 reason");
        assertThat(page("/reasons?state=dismissed")).contains("No reason is like that");
    }

    @Test
    void editsAReasonAndTakesItBack() {
        add(liisa, "idea", "Before");
        String one = reason();
        String version = found("name=\"version\" value=\"(\\d+)\"", page(one + "/edit"));

        browser.post(one, Map.of("kind", "question", "text", "After", "version", version));
        String changed = page(liisa);
        assertThat(changed).contains("After", "Question").doesNotContain("Before");
        undo(changed);

        assertThat(page(liisa)).contains("Before");
    }

    @ParameterizedTest
    @CsvSource({"used, The reason was marked as used", "dismissed, The reason was put away"})
    void marksAReasonAndTakesItBack(String state, String told) {
        add(liisa, "idea", "A regatta");

        browser.post(reason() + "/state", Map.of("state", state));
        String without = page(liisa);
        assertThat(without).contains(told).doesNotContain("A regatta");
        undo(without);

        assertThat(page(liisa)).contains("A regatta");
    }

    @Test
    void deletesAReasonAndPutsItBack() {
        add(liisa, "idea", "A regatta");

        browser.post(reason() + "/delete", Map.of());
        String without = page(liisa);
        assertThat(without).doesNotContain("A regatta");
        assertThat(page("/trash")).contains("A regatta");
        undo(without);

        assertThat(page(liisa)).contains("A regatta");
    }

    @ParameterizedTest
    @CsvSource({
        "text, '', text",
        "kind, gold, This must be one of",
        "link, javascript:alert(1), An address begins with",
        "day, 1.1.20226, Not a date",
        "day, 1.1.1800, The year must be",
        "expiresOn, 1.1.2020, It cannot expire before its day"
    })
    void saysWhatIsWrongAtItsFieldAndSavesNothing(String field, String value, String message) {
        Map<String, Object> form = new HashMap<>(Map.of("kind", "idea", "text", "Wrong", "day", "2.1.2020"));
        form.put(field, value);

        HttpResponse<String> answer = browser.post(liisa + "/reasons", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(message, field + "-error");
        assertThat(page("/reasons")).contains("No reasons yet");
    }

    @Test
    void doesNotOfferWhatIsTooLate() {
        browser.post(liisa + "/reasons", Map.of("kind", "idea", "text", "Long ago", "expiresOn", "1.1.2020"));

        assertThat(page(liisa)).doesNotContain("Long ago");
        assertThat(page("/reasons")).contains("Long ago", "Too late");
    }

    @Test
    void isUsedByAnInteractionAndOpenAgainWhenThatIsTakenBack() {
        add(liisa, "idea", "A regatta");
        String id = liisa.substring("/contacts/".length());
        String reason = reason().substring("/reasons/".length());
        assertThat(page("/interactions/new?contact=" + id)).contains("A regatta", reason);
        assertThat(page("/interactions/new?contact=" + id + "&reason=" + reason))
                .contains("value=\"" + reason + "\" selected");

        browser.post("/interactions", interaction(id, reason));
        String logged = page(liisa);
        assertThat(page("/reasons?state=used")).contains("A regatta");
        undo(logged);

        assertThat(page("/reasons?state=open")).contains("A regatta");
    }

    private static Map<String, String> interaction(String contact, String reason) {
        return Map.of(
                "kind", "meeting",
                "direction", "mutual",
                "day", "2026-02-01",
                "people", "Liisa",
                "known", contact,
                "reason", reason);
    }

    @Test
    void isOpenAgainWhenTheInteractionLetsGoOfItOrGoes() {
        add(liisa, "idea", "A regatta");
        String id = liisa.substring("/contacts/".length());
        browser.post("/interactions", interaction(id, reason().substring("/reasons/".length())));
        String one = "/interactions/" + found("interaction-([0-9a-f-]{36})", page(liisa));
        String edit = page(one + "/edit");
        assertThat(edit).contains("A regatta");
        Map<String, Object> form = new HashMap<>(interaction(id, ""));
        form.put("version", found("name=\"version\" value=\"(\\d+)\"", edit));

        browser.post(one, form);
        String without = page("/reasons?state=open");
        assertThat(without).contains("A regatta");
        undo(without);
        assertThat(page("/reasons?state=used")).contains("A regatta");
        browser.post(one + "/delete", Map.of());

        assertThat(page("/reasons?state=open")).contains("A regatta");
    }

    @Test
    void knowsNoReasonOfSomebodyElses() {
        add(liisa, "idea", "A regatta");
        String id = liisa.substring("/contacts/".length());
        TestBrowser stranger = TestServer.shared().newAccount().browser();

        assertThat(stranger.get("/interactions/new?reason=" + reason().substring("/reasons/".length()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.post("/interactions", interaction(id, "00000000-0000-7000-8000-000000000000"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void tellsWhoIsDueAndWhy() {
        String id = liisa.substring("/contacts/".length());
        browser.post(liisa + "/relationship", Map.of("cadenceDays", "1"));
        browser.post(
                "/interactions",
                Map.of(
                        "kind", "meeting", "direction", "mutual", "day", "2026-02-01", "people", "Liisa", "known", id,
                        "meaningful", "on"));
        assertThat(page("/due")).contains("Liisa", "No reason yet", liisa + "/reasons/new");

        add(liisa, "idea", "A regatta");
        add(liisa, "promise", "The book");

        assertThat(page("/due")).contains("The book").doesNotContain("No reason yet", "A regatta");
    }
}
