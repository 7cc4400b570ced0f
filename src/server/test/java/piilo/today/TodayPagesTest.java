package piilo.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import piilo.TestBrowser;
import piilo.TestServer;

class TodayPagesTest {
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    private final TestBrowser browser = TestServer.shared().newAccount().browser();
    private String liisa = "";

    @BeforeEach
    void meetLiisa() {
        liisa = location(browser.post("/contacts", Map.of("givenName", "Liisa")));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String home() {
        String page = browser.get("/").body();
        int begin = page.indexOf("id=\"today\"");
        assertThat(begin).isPositive();
        return page;
    }

    private void undo(String page) {
        Matcher button = Pattern.compile("/undo/[0-9a-f-]{36}").matcher(page);
        assertThat(button.find()).isTrue();
        browser.post(button.group(), Map.of());
    }

    private void due(String contact, String ring) {
        Map<String, String> form = new HashMap<>(Map.of("cadenceDays", "7"));
        if (!ring.isEmpty()) {
            form.put("ring", ring);
        }
        browser.post(contact + "/relationship", form);
        wrote(contact, 30);
    }

    private void wrote(String contact, int daysAgo) {
        browser.post(
                "/interactions",
                Map.of(
                        "kind", "message",
                        "direction", "outgoing",
                        "day", today.minusDays(daysAgo).toString(),
                        "people", "Liisa",
                        "who.Liisa", id(contact),
                        "meaningful", "on"));
    }

    @Test
    void isKindWhenNothingWaits() {
        assertThat(home()).contains("Nothing waits for you today");
    }

    @Test
    void leadsHomeFromItsOwnAddress() {
        assertThat(location(browser.get("/today"))).isEqualTo("/");
    }

    @Test
    void saysThatThereIsNoReasonYetAndHowToMeet() {
        due(liisa, "");
        wrote(liisa, 40);

        assertThat(home()).contains("No reason yet", liisa + "/reasons/new", "Better face to face");
    }

    @Test
    void showsTheReasonThatThereIs() {
        due(liisa, "");
        browser.post(liisa + "/reasons", Map.of("kind", "article", "text", "Juttu satamista"));

        assertThat(home()).contains("Juttu satamista").doesNotContain("No reason yet");
    }

    @Test
    void asksNoReasonToWriteToThoseClose() {
        due(liisa, "1");
        browser.post(liisa + "/relationship", Map.of("ring", "1", "cadenceDays", "7", "need.tag", "mentori"));

        assertThat(home()).contains("Close to you").doesNotContain("No reason yet", "Looks for");
    }

    @Test
    void logsInPlaceThatOneHasMetAndTakesItBack() {
        due(liisa, "");
        assertThat(home()).contains("/today" + liisa);

        assertThat(location(browser.post("/today" + liisa, Map.of("action", "met"))))
                .isEqualTo("/");
        String without = home();
        assertThat(without).doesNotContain("/today" + liisa).contains("Logged");
        undo(without);

        assertThat(home()).contains("/today" + liisa);
    }

    @Test
    void putsAPersonOffInPlaceAndTakesItBack() {
        due(liisa, "");

        browser.post("/today" + liisa, Map.of("action", "week"));
        String without = home();
        assertThat(without).doesNotContain("/today" + liisa);
        undo(without);

        assertThat(home()).contains("/today" + liisa);
        assertThat(browser.post("/today" + liisa, Map.of("action", "never")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void showsNextStepsThatHaveComeUntilTheyAreDoneOrPutOff() {
        String lead = location(browser.post("/leads", Map.of("title", "Satamajohtaja")));
        browser.post(lead + "/next-step", Map.of("nextStep", "Soita heille", "nextStepOn", today.toString()));
        assertThat(home()).contains("Soita heille", "Satamajohtaja");

        browser.post("/today" + lead, Map.of("action", "day"));
        String later = home();
        assertThat(later).doesNotContain("Soita heille");
        undo(later);
        browser.post("/today" + lead, Map.of("action", "done"));
        String done = home();
        assertThat(done).doesNotContain("Soita heille");
        undo(done);

        assertThat(home()).contains("Soita heille");
    }

    private String target(LocalDate approachAfter) {
        String company = location(browser.post("/companies", Map.of("name", "Konecranes")));
        browser.post(company + "/target/edit", Map.of("approachAfter", approachAfter.toString()));
        return company;
    }

    @Test
    void saysThatItIsTimeToTurnToATargetAgainUntilThatIsDoneOrPutOff() {
        String company = target(today);
        browser.post(company + "/target/stages", Map.of("stage", "paused", "day", today.toString()));
        String action = "/today" + company + "/again";
        assertThat(home()).contains("Turn to Konecranes again", action);

        browser.post(action, Map.of("action", "week"));
        String later = home();
        assertThat(later).doesNotContain(action);
        undo(later);
        browser.post(action, Map.of("action", "done"));
        String done = home();
        assertThat(done).contains("Turned to again").doesNotContain(action);
        undo(done);

        assertThat(home()).contains(action);
    }

    @Test
    void leavesTargetsInPeaceBeforeTheirDayAndThoseThatAreClosed() {
        String company = target(today.plusDays(1));
        assertThat(home()).doesNotContain("Turn to Konecranes again");

        browser.post(company + "/target/edit", Map.of("approachAfter", today.toString()));
        browser.post(company + "/target/stages", Map.of("stage", "closed", "day", today.toString()));

        assertThat(home()).doesNotContain("Turn to Konecranes again");
    }

    @Test
    void showsPromisesThatAreDueUntilTheyAreKept() {
        browser.post(
                liisa + "/favours",
                Map.of("promised", "on", "promisedFor", today.toString(), "text", "Esittele Matille"));
        Matcher promise = Pattern.compile("/today/favours/[0-9a-f-]{36}").matcher(home());
        assertThat(promise.find()).isTrue();

        browser.post(promise.group(), Map.of("action", "week"));
        undo(home());
        browser.post(promise.group(), Map.of("action", "done"));
        String kept = home();
        assertThat(kept).doesNotContain("Esittele Matille");
        undo(kept);

        assertThat(home()).contains("Esittele Matille");
    }

    @Test
    void proposesToGiveWhatIsLookedForUntilItIsGivenOrPutOff() {
        browser.post(liisa + "/relationship", Map.of("ring", "4", "need.tag", "mentori"));
        String gift = "/today/gifts/" + id(liisa);
        assertThat(home()).contains(gift, "Looks for: mentori");

        browser.post(gift, Map.of("action", "week"));
        String later = home();
        assertThat(later).doesNotContain(gift);
        assertThat(browser.get("/reminders").body()).contains("Give Liisa: mentori");
        undo(later);
        browser.post(gift, Map.of("action", "done"));
        String given = home();
        assertThat(given).doesNotContain(gift);
        undo(given);

        assertThat(home()).contains(gift);
    }

    @Test
    void showsMissedRemindersAndLeadsBackToThePage() {
        browser.post(
                "/reminders",
                Map.of("text", "Lähetä CV", "day", today.minusDays(2).toString(), "time", "09:00"));
        Matcher reminder = Pattern.compile("/reminders/[0-9a-f-]{36}/done").matcher(home());
        assertThat(reminder.find()).isTrue();

        assertThat(location(browser.post(reminder.group(), Map.of("back", "/"))))
                .isEqualTo("/");

        assertThat(home()).doesNotContain("Lähetä CV");
    }

    @Test
    void showsAHandfulOfEachAndWhereTheRestIs() {
        for (int i = 0; i < 9; i++) {
            browser.post(
                    "/reminders",
                    Map.of("text", "Muistettava " + i, "day", today.minusDays(2).toString(), "time", "09:00"));
        }

        String page = home();

        assertThat(page.split("/done\"", -1)).hasSize(Part.MOST + 1);
        assertThat(page).contains("All reminders");
    }
}
