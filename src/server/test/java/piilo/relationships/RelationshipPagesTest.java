package piilo.relationships;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import piilo.TestBrowser;
import piilo.TestServer;

class RelationshipPagesTest {
    private final TestBrowser browser = TestServer.shared().newAccount().browser();
    private final String liisa = contact("Liisa");

    private String contact(String name) {
        return location(browser.post("/contacts", Map.of("givenName", name)));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
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
    void drawsWhatWasGivenAndReceivedOverTime() {
        assertThat(page(liisa)).doesNotContain("id=\"over_time\"");

        String today = java.time.LocalDate.now(java.time.ZoneOffset.UTC).toString();
        browser.post(liisa + "/favours", Map.of("given", "true", "kind", "advice", "weight", "3", "day", today));
        browser.post(liisa + "/favours", Map.of("given", "false", "kind", "tip", "weight", "2", "day", today));
        browser.post(liisa + "/favours", Map.of("given", "false", "kind", "tip", "weight", "2", "day", "2001-01-01"));

        assertThat(page(liisa))
                .contains("id=\"over_time\"", "Given and received over time", "class=\"chart-first\"")
                .containsPattern(
                        "<tfoot><tr><th scope=\"row\">Together</th><td class=\"numbers\">3</td><td class=\"numbers\">2</td>");
    }

    @Test
    void keepsWhatWasSaidOfARelationship() {
        HttpResponse<String> saved = browser.post(
                liisa + "/relationship",
                Map.of(
                        "circle.kind", List.of("friend", "hobby", ""),
                        "circle.since", List.of("2010", "5/2020", ""),
                        "circle.place", List.of("Turku", "Suunnistus", ""),
                        "ring", "3",
                        "cadenceDays", "45",
                        "need.tag", List.of("mentori", ""),
                        "need.text", List.of("tekoälyyn", "")));

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(page(liisa))
                .contains(
                        "Friend, Turku, since 2010",
                        "Hobby, Suunnistus, since May 2020",
                        "3, good acquaintances",
                        "mentori",
                        "tekoälyyn");
        assertThat(page(liisa + "/relationship"))
                .contains("value=\"5/2020\"", "value=\"Suunnistus\"", "value=\"45\"", "value=\"mentori\"");
    }

    @Test
    void takesBackWhatWasSaidOfARelationship() {
        browser.post(liisa + "/relationship", Map.of("ring", "4"));
        browser.post(liisa + "/relationship", Map.of("ring", "2"));

        undo(page(liisa));

        assertThat(page(liisa)).contains("4, acquaintances").doesNotContain("2, close");
    }

    @ParameterizedTest
    @CsvSource({
        "ring, 6, This must be from 1 to 5",
        "ring, x, whole number",
        "cadenceDays, 0, This must be from 1 to",
        "cadenceDays, often, whole number",
        "snoozedUntil, 1.1.20226, Not a date",
        "snoozedUntil, 1.1.2200, The year must be from 1900 to 2100",
        "snoozedUntil, 2026, Give the whole day"
    })
    void saysWhatIsWrongAtItsFieldAndSavesNothing(String field, String value, String message) {
        HttpResponse<String> answer = browser.post(liisa + "/relationship", Map.of(field, value, "neverForWork", "on"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(message, "field-error");
        assertThat(page(liisa)).doesNotContain("Kept out");
    }

    @Test
    void saysWhySomebodyIsKeptOutOfRankings() {
        browser.post(liisa + "/relationship", Map.of("neverForWork", "on"));
        assertThat(page(liisa)).contains("because you said: never for work", "Not reckoned");

        browser.post(liisa + "/relationship", Map.of("ring", "2"));
        assertThat(page(liisa)).contains("the rules of this close ring");

        browser.post("/rings", Map.of("ring2.cadenceDays", "30", "ring2.askDays", ""));
        assertThat(page(liisa)).doesNotContain("Kept out", "Not reckoned");
    }

    @Test
    void pausesSnoozesStopsAndResumes() {
        browser.post(liisa + "/relationship", Map.of("cadenceDays", "7"));
        String due = page(liisa);
        assertThat(due).contains("value=\"pause\"").doesNotContain("value=\"resume\"");

        browser.post(liisa + "/cadence", Map.of("action", "pause"));
        assertThat(page(liisa)).contains("Paused", "value=\"resume\"");
        browser.post(liisa + "/cadence", Map.of("action", "resume"));
        assertThat(page(liisa)).contains("value=\"pause\"");
        assertThat(browser.post(liisa + "/cadence", Map.of("action", "never")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void changesTheRulesOfRingsAndTakesThemBack() {
        assertThat(browser.post("/rings", Map.of("ring3.cadenceDays", "77", "ring3.askDays", ""))
                        .statusCode())
                .isEqualTo(303);
        String changed = page("/rings");
        assertThat(changed).contains("value=\"77\"", "value=\"14\"");

        undo(changed);

        assertThat(page("/rings")).contains("value=\"90\"").doesNotContain("value=\"77\"");
    }

    @Test
    void refusesARuleThatMakesNoSense() {
        HttpResponse<String> answer = browser.post("/rings", Map.of("ring3.cadenceDays", "0", "ring3.askDays", "soon"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("ring3.cadenceDays-error", "ring3.askDays-error");
    }

    @Test
    void showsATieFromBothSidesByTheRightName() {
        String matti = contact("Matti");

        browser.post(liisa + "/ties", Map.of("kind", "manager", "who", "matti", "since", "2020"));

        assertThat(page(liisa)).contains("manager of <a href=\"" + matti + "\"");
        assertThat(page(matti)).contains("reports to <a href=\"" + liisa + "\"");
    }

    @Test
    void tiesTheOtherWayRound() {
        String matti = contact("Matti");

        browser.post(liisa + "/ties", Map.of("kind", "parent.reverse", "who", "Matti"));

        assertThat(page(liisa)).contains("child of <a href=\"" + matti + "\"");
        assertThat(page(matti)).contains("parent of <a href=\"" + liisa + "\"");
    }

    @Test
    void asksWhichOfSeveralOfTheSameName() {
        contact("Matti");
        String second = contact("Matti");

        HttpResponse<String> answer = browser.post(liisa + "/ties", Map.of("kind", "friend", "who", "Matti"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("who-error", "type=\"radio\" name=\"other\"");
        browser.post(liisa + "/ties", Map.of("kind", "friend", "who", "Matti", "other", second.substring(10)));
        assertThat(page(liisa)).contains("friend of <a href=\"" + second + "\"");
    }

    @Test
    void refusesATieToOneself() {
        HttpResponse<String> answer = browser.post(liisa + "/ties", Map.of("kind", "friend", "who", "Liisa"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("who-error", "Nobody has a tie to themself");
    }

    @Test
    void refusesATieThatEndsBeforeItBegins() {
        contact("Matti");

        HttpResponse<String> answer = browser.post(
                liisa + "/ties", Map.of("kind", "friend", "who", "Matti", "since", "2020", "until", "2019"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("until-error", "The end is before the beginning");
    }

    private String tie(String tied) {
        Matcher edit = Pattern.compile("/ties/[0-9a-f-]{36}").matcher(page(tied));
        assertThat(edit.find()).isTrue();
        return edit.group();
    }

    @Test
    void changesATieAlsoTheOtherWayRoundAndTakesItBack() {
        String matti = contact("Matti");
        browser.post(liisa + "/ties", Map.of("kind", "manager", "who", "Matti", "since", "2020"));
        String tie = tie(liisa);
        String from = matti.substring("/contacts/".length());
        assertThat(page(tie + "/edit?from=" + from))
                .contains("Matti and Liisa", "value=\"2020\"", "value=\"manager.reverse\" selected");

        HttpResponse<String> saved = browser.post(
                tie, Map.of("from", from, "kind", "mentor", "since", "5/2021", "until", "2023", "text", "Talkoissa"));

        assertThat(location(saved)).startsWith(matti + "#ties");
        String changed = page(matti);
        assertThat(changed)
                .contains("mentor of <a href=\"" + liisa + "\"", "since May 2021", "until 2023", "Talkoissa");
        assertThat(page(liisa)).contains("mentored by <a href=\"" + matti + "\"");
        undo(changed);
        assertThat(page(liisa)).contains("manager of <a href=\"" + matti + "\"", "since 2020");
    }

    @Test
    void refusesToChangeATieIntoNothing() {
        contact("Matti");
        browser.post(liisa + "/ties", Map.of("kind", "mentor", "who", "Matti"));

        HttpResponse<String> answer =
                browser.post(tie(liisa), Map.of("kind", "", "since", "2020", "until", "1.1.20226", "text", "Näin"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("kind-error", "until-error", "value=\"2020\"", "value=\"Näin\"");
        assertThat(page(liisa)).contains("mentor of").doesNotContain("Näin");
    }

    @Test
    void asksWhatATieIsWhenSomebodyElseHasChangedItMeanwhile() {
        contact("Matti");
        browser.post(liisa + "/ties", Map.of("kind", "mentor", "who", "Matti"));
        String tie = tie(liisa);
        String version = version(tie);
        browser.post(tie, Map.of("kind", "friend"));

        HttpResponse<String> answer = browser.post(tie, Map.of("version", version, "kind", "client.reverse"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("name=\"keep.kind\"", "friend of", "has as a client");
        browser.post(tie, Map.of("version", version, "kind", "client.reverse", "keep.kind", "theirs"));
        assertThat(page(liisa)).contains("friend of");
    }

    @ParameterizedTest
    @CsvSource({
        "manager, mentor, manager.reverse, reports to",
        "manager, client.reverse, mentor, mentor of",
        "manager, friend, manager.reverse, reports to",
        "manager, manager.reverse, friend, friend of"
    })
    void neverMakesATieOfTheHalvesOfTwoAnswers(String before, String theirs, String mine, String read) {
        contact("Matti");
        browser.post(liisa + "/ties", Map.of("kind", before, "who", "Matti"));
        String tie = tie(liisa);
        String version = version(tie);
        browser.post(tie, Map.of("kind", theirs));

        String from = liisa.substring("/contacts/".length());
        HttpResponse<String> asked = browser.post(tie, Map.of("from", from, "version", version, "kind", mine));

        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body()).contains("name=\"keep.kind\"", read, "value=\"" + mine + "\"");
        browser.post(tie, Map.of("from", from, "version", version(tie), "kind", mine, "keep.kind", "mine"));
        assertThat(page(liisa)).contains(read);
    }

    @Test
    void leavesAloneWhatATieHasBecomeWhenOnlyAWordOfItIsChanged() {
        contact("Matti");
        browser.post(liisa + "/ties", Map.of("kind", "manager", "who", "Matti"));
        String tie = tie(liisa);
        String version = version(tie);
        browser.post(tie, Map.of("kind", "manager.reverse"));

        String from = liisa.substring("/contacts/".length());
        browser.post(tie, Map.of("from", from, "version", version, "kind", "manager", "text", "Talkoissa"));

        assertThat(page(liisa)).contains("reports to", "Talkoissa");
    }

    private String version(String tie) {
        Matcher opened = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page(tie + "/edit"));
        assertThat(opened.find()).isTrue();
        return opened.group(1);
    }

    @Test
    void removesATieAndPutsItBack() {
        contact("Matti");
        browser.post(liisa + "/ties", Map.of("kind", "mentor", "who", "Matti"));
        Matcher delete = Pattern.compile("/ties/[0-9a-f-]{36}/delete").matcher(page(liisa));
        assertThat(delete.find()).isTrue();

        browser.post(delete.group(), Map.of());
        String without = page(liisa);
        assertThat(without).doesNotContain("mentor of");
        undo(without);

        assertThat(page(liisa)).contains("mentor of");
    }
}
