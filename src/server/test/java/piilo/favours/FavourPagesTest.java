package piilo.favours;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import piilo.TestBrowser;
import piilo.TestServer;

class FavourPagesTest {
    private final TestBrowser browser = TestServer.shared().newAccount().browser();
    private final String liisa = browser.post("/contacts", Map.of("givenName", "Liisa"))
            .headers()
            .firstValue("Location")
            .orElseThrow();

    private String page() {
        return browser.get(liisa).body();
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group();
    }

    private void undo(String page) {
        browser.post(found("/undo/[0-9a-f-]{36}", page), Map.of());
    }

    @Test
    void addsUpWhatWasGivenAndReceivedInWords() {
        browser.post(liisa + "/favours", Map.of("given", "true", "kind", "advice", "weight", "1", "text", "Neuvo"));
        browser.post(liisa + "/favours", Map.of("given", "false", "kind", "introduction", "weight", "3"));

        assertThat(page()).contains("Neuvo", "You have received more: 3 against 1 given");
        assertThat(browser.get("/favours").body())
                .contains("Over all you have received more: 3 against 1 given", "Liisa");
    }

    @Test
    void countsAPromiseOnceItHasBeenKept() {
        browser.post(liisa + "/favours", Map.of("promised", "on", "promisedFor", "1.12.2030", "weight", "2"));
        assertThat(page()).contains("You promised", "Nothing given or received yet");

        browser.post(found("/favours/[0-9a-f-]{36}/keep", page()), Map.of());
        String kept = page();
        assertThat(kept).contains("You have given more: 2 against 0").doesNotContain("You promised");
        undo(kept);

        assertThat(page()).contains("You promised");
    }

    @Test
    void editsAFavourAndTakesItBack() {
        browser.post(liisa + "/favours", Map.of("text", "Ensin"));
        String address = found("/favours/[0-9a-f-]{36}/edit", page()).replace("/edit", "");
        String version = found(
                "name=\"version\" value=\"\\d+", browser.get(address + "/edit").body());

        browser.post(
                address,
                Map.of("text", "Sitten", "weight", "3", "version", version.substring(version.lastIndexOf('"') + 1)));
        String changed = page();
        assertThat(changed).contains("Sitten").doesNotContain("Ensin");
        undo(changed);

        assertThat(page()).contains("Ensin").doesNotContain("Sitten");
    }

    @Test
    void deletesAFavourAndPutsItBack() {
        browser.post(liisa + "/favours", Map.of("text", "Palvelus"));

        browser.post(found("/favours/[0-9a-f-]{36}/delete", page()), Map.of());
        String without = page();
        assertThat(without).doesNotContain("Palvelus");
        undo(without);

        assertThat(page()).contains("Palvelus");
    }

    @ParameterizedTest
    @CsvSource({
        "day, 1.1.2099, still to come",
        "day, 1.1.20226, Not a date",
        "day, 1.1.1800, The year must be",
        "weight, 4, This must be from 1 to 3",
        "kind, gold, This must be one of",
        "promisedFor, 2027, Give the whole day"
    })
    void saysWhatIsWrongAtItsFieldAndSavesNothing(String field, String value, String message) {
        HttpResponse<String> answer = browser.post(liisa + "/favours", Map.of(field, value, "text", "Väärin"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(message, field + "-error");
        assertThat(page()).doesNotContain("Väärin");
    }

    @Test
    void knowsNoLeadOfSomebodyElses() {
        HttpResponse<String> answer =
                browser.post(liisa + "/favours", Map.of("lead", "00000000-0000-7000-8000-000000000000"));

        assertThat(answer.statusCode()).isEqualTo(404);
    }
}
