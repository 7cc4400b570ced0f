package piilo.introductions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import piilo.TestBrowser;
import piilo.TestServer;

/** From an idea to thanks, with nobody's consent skipped. */
class IntroductionPagesTest {
    private final TestBrowser browser = TestServer.shared().newAccount().browser();
    private final String aino = contact("Aino");
    private final String eero = contact("Eero");

    private String contact(String name) {
        return location(browser.post("/contacts", Map.of("givenName", name))).substring("/contacts/".length());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    private String introduction() {
        return location(browser.post("/introductions", Map.of("first", "Aino", "second", "Eero", "why", "Both sail")));
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

    private void undo(String page) {
        Matcher button = Pattern.compile("action=\"(/undo/[0-9a-f-]{36})\"").matcher(page);
        assertThat(button.find()).isTrue();
        browser.post(button.group(1), Map.of());
    }

    @Test
    void goesFromAnIdeaToThanksThroughBothConsents() {
        String one = introduction();

        for (String state : new String[] {"asked_second", "asked_first", "agreed_first", "agreed_second", "made"}) {
            assertThat(step(one, state).statusCode()).as(state).isEqualTo(303);
        }
        step(one, "outcome", "outcome", "They founded a company");
        step(one, "thanked");

        assertThat(page(one))
                .contains("Eero was asked", "Aino said yes", "Both agreed", "They founded a company", "Thanked")
                .doesNotContain("name=\"state\"");
        assertThat(page("/introductions?state=done")).contains("Aino – Eero");
        assertThat(page("/introductions?state=open")).doesNotContain("Aino – Eero");
    }

    @Test
    void offersOnlyTheStepsThatMayBeTaken() {
        String one = introduction();
        assertThat(page(one))
                .contains("value=\"asked_first\"", "value=\"asked_second\"", "value=\"declined\"")
                .doesNotContain("value=\"agreed_first\"", "value=\"made\"");

        step(one, "asked_first");

        assertThat(page(one)).contains("value=\"agreed_first\"").doesNotContain("value=\"asked_first\"");
    }

    @ParameterizedTest
    @CsvSource({
        "'', agreed_first, Aino has not been asked yet",
        "'', agreed, Aino has not said yes yet",
        "asked_first, agreed, being asked is not agreeing",
        "'asked_first agreed_first asked_second', agreed, Eero has not said yes yet",
        "'asked_first agreed_first asked_second', made, Eero has not said yes yet",
        "'', outcome, have not been introduced yet",
        "'', thanked, First say what came of it",
        "asked_first, asked_first, taken already",
        "declined, asked_first, it goes no further",
        "'asked_first agreed_first asked_second agreed_second made', declined, too late to decline",
        "'', nonsense, Choose a step"
    })
    void skipsNoConsent(String before, String state, String message) {
        String one = introduction();
        for (String step : before.isEmpty() ? new String[0] : before.split(" ", -1)) {
            step(one, step);
        }
        String number = version(one);

        HttpResponse<String> refused = step(one, state, "outcome", "Something");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(message, "state-error");
        assertThat(version(one)).isEqualTo(number);
    }

    @Test
    void saysWhatIsWrongWithADay() {
        String one = introduction();
        String yesterday = LocalDate.now().minusDays(3).toString();

        assertThat(step(one, "asked_first", "day", "2099-01-01").body()).contains("still to come", "day-error");
        assertThat(step(one, "asked_first", "day", "1.1.20226").body()).contains("Not a date", "day-error");
        assertThat(step(one, "asked_first", "day", "1.1.1800").body()).contains("The year must be", "day-error");
        HttpResponse<String> early = step(one, "asked_first", "day", yesterday);

        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("choose a day that is not before that", "day-error");
    }

    @Test
    void wantsToKnowWhatCameOfIt() {
        String one = introduction();
        for (String state : new String[] {"asked_first", "agreed_first", "asked_second", "agreed_second", "made"}) {
            step(one, state);
        }

        HttpResponse<String> empty = step(one, "outcome");

        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("outcome-error");
    }

    @Test
    void takesAStepBack() {
        String one = introduction();
        step(one, "asked_first");
        String asked = page(one);
        assertThat(asked).contains("Aino was asked");

        undo(asked);

        assertThat(page(one)).doesNotContain("Aino was asked").contains("value=\"asked_first\"");
    }

    @ParameterizedTest
    @CsvSource({
        "Aino, Aino, '', second, Nobody can be introduced to themself",
        "Aino, Eero, Aino, by, neither of the two",
        "Aino, Matti, '', second, Nobody among your people is called Matti",
        "'', Eero, '', first, '<'"
    })
    void saysWhoCannotBeIntroduced(String first, String second, String by, String field, String message) {
        HttpResponse<String> answer = browser.post(
                "/introductions", Map.of("first", first, "second", second, "by", by, "why", "Both sail"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(message, field + "-error");
        assertThat(page("/introductions")).contains("No introductions yet");
    }

    @Test
    void asksWhoIsMeantOfSeveral() {
        contact("Eero");

        HttpResponse<String> asked =
                browser.post("/introductions", Map.of("first", "Aino", "second", "Eero", "why", "Both sail"));
        HttpResponse<String> chosen = browser.post(
                "/introductions",
                Map.of("first", "Aino", "second", "Eero", "second.id", eero, "why", "Both sail"));

        assertThat(asked.body()).contains("Several people are called Eero", eero);
        assertThat(page(location(chosen))).contains("/contacts/" + eero, "/contacts/" + aino);
    }

    @Test
    void beginsFromAContactsPage() {
        assertThat(page("/contacts/" + aino)).contains("/introductions/new?first=" + aino);
        assertThat(page("/introductions/new?first=" + aino)).contains("value=\"Aino\"", aino);

        String one = introduction();

        assertThat(page("/contacts/" + aino)).contains(one, "Eero");
        assertThat(page("/contacts/" + eero)).contains(one, "Aino");
    }

    @Test
    void editsTheReasonAndLeavesTheTwoOnceSomebodyWasAsked() {
        String one = introduction();
        contact("Liisa");
        step(one, "asked_first");
        String version = version(one);

        HttpResponse<String> others = browser.post(
                one, Map.of("first", "Aino", "second", "Liisa", "why", "Both ski", "version", version));
        HttpResponse<String> saved = browser.post(
                one, Map.of("first", "Aino", "second", "Eero", "by", "Liisa", "why", "Both ski", "version", version));

        assertThat(others.statusCode()).isEqualTo(422);
        assertThat(others.body()).contains("the two stay the same", "second-error");
        assertThat(saved.statusCode()).isEqualTo(303);
        String edited = page(one);
        assertThat(edited).contains("Both ski", "Liisa", "Aino was asked");
        undo(edited);
        assertThat(page(one)).contains("Both sail", "Introduced by you");
    }

    private String version(String one) {
        Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page(one + "/edit"));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    @Test
    void showsBothVersionsWhenTwoEditTheSame() {
        String one = introduction();
        String version = version(one);
        Map<String, Object> form = new HashMap<>(Map.of("first", "Aino", "second", "Eero", "version", version));
        form.put("why", "Both ski");
        browser.post(one, form);
        form.put("why", "Both row");

        HttpResponse<String> conflict = browser.post(one, form);

        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("Both ski", "Both row");
    }

    @Test
    void deletesAnIntroductionAndPutsItBack() {
        String one = introduction();

        browser.post(one + "/delete", Map.of());
        String list = page("/introductions");
        assertThat(list).doesNotContain("Aino – Eero");
        assertThat(page("/trash")).contains("Both sail");
        undo(list);

        assertThat(page("/introductions")).contains("Aino – Eero");
    }

    @Test
    void goesWithEitherOfTheTwoAndComesBackWithThem() {
        introduction();

        browser.post("/contacts/" + aino + "/delete", Map.of());
        String without = page("/introductions");
        assertThat(without).doesNotContain("Aino – Eero");
        undo(without);

        assertThat(page("/introductions")).contains("Aino – Eero");
    }

    @Test
    void pagesThroughManyIntroductions() {
        for (int i = 0; i < 51; i++) {
            introduction();
        }

        String first = page("/introductions");
        Matcher next = Pattern.compile("href=\"(/introductions\\?cursor=[^\"]+)\" rel=\"next\"").matcher(first);

        assertThat(next.find()).isTrue();
        assertThat(first).contains("51 introductions");
        assertThat(page(next.group(1))).containsOnlyOnce("href=\"/introductions/0");
    }
}
