package piilo.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import piilo.TestAccount;
import piilo.TestApi;
import piilo.TestBrowser;
import piilo.TestServer;

/** Writing down what happened: by the form, in one line, and whom one met at a meet-up. */
class LogbookTest {
    private static final TestServer SERVER = TestServer.shared();

    private final TestAccount account = SERVER.newAccount();
    private final TestBrowser browser = account.browser();
    private final TestApi api = account.api();

    private String contact(String given, String family) {
        return api.post("/api/v1/contacts", Map.of("name", Map.of("given", given, "family", family)))
                .id();
    }

    private int count(String kind) {
        return api.get("/api/v1/" + kind).json().get("total").asInt();
    }

    private void undo(HttpResponse<String> answer) {
        Matcher cause = Pattern.compile("~([0-9a-f-]{36})")
                .matcher(String.join("\n", answer.headers().allValues("Set-Cookie")));
        assertThat(cause.find()).isTrue();
        assertThat(browser.post("/undo/" + cause.group(1), Map.of()).statusCode())
                .isEqualTo(303);
    }

    private static void saved(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    @Test
    void logsAnInteractionAndTakesItBack() {
        String liisa = contact("Liisa", "Mäkelä");

        HttpResponse<String> answer = browser.post(
                "/interactions",
                Map.of(
                        "kind", "call",
                        "direction", "outgoing",
                        "day", "14.3.2026",
                        "time", "9:30",
                        "people", "Liisa Mäkelä",
                        "place", "Story",
                        "text", "They **grow** <script>",
                        "outcome", "talked"));

        saved(answer);
        assertThat(browser.get("/contacts/" + liisa).body())
                .contains("Story", "<strong>grow</strong>")
                .doesNotContain("grow</strong> <script>");
        undo(answer);
        assertThat(count("interactions")).isZero();
    }

    @Test
    void saysAtItsFieldWhatIsWrong() {
        HttpResponse<String> answer = browser.post(
                "/interactions",
                Map.of(
                        "kind", "meeting",
                        "direction", "mutual",
                        "day", "20226-01-01",
                        "minutes", "a while",
                        "people", "Nobody Known",
                        "company", "Unknown Oy",
                        "outcome", "missed"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"day-error\"", "id=\"minutes-error\"", "id=\"people-error\"", "id=\"company-error\"")
                .contains("id=\"outcome-error\"", "name=\"who.Nobody Known\"", "name=\"newCompany\"");
        assertThat(count("interactions")).isZero();
        assertThat(count("contacts")).isZero();
    }

    @Test
    void capturesALine() {
        String liisa = contact("Liisa", "Mäkelä");
        api.post("/api/v1/companies", Map.of("name", "Nokia Oyj"));
        String line = "coffee with @Liisa Mäkelä yesterday at Story: their platform team grows #nokia";

        String preview = browser.get("/capture/preview?line=" + encoded(line)).body();
        HttpResponse<String> answer = browser.post("/capture", Map.of("line", line, "back", "/contacts"));

        assertThat(preview).contains("Liisa Mäkelä", "Story", "Nokia Oyj", "their platform team grows");
        saved(answer);
        assertThat(answer.headers().firstValue("Location")).contains("/contacts");
        assertThat(browser.get("/contacts/" + liisa).body()).contains("their platform team grows", "Nokia Oyj");
        undo(answer);
        assertThat(count("interactions")).isZero();
    }

    private void asked(String contact) {
        api.post(
                "/api/v1/interactions",
                Map.of(
                        "kind", "message",
                        "direction", "outgoing",
                        "at", "2026-03-14T09:30:00Z",
                        "ask", true,
                        "participants", List.of(Map.of("contact", contact, "name", "Liisa Mäkelä"))));
    }

    private Map<String, Object> asking(String... more) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "kind", "message",
                "direction", "outgoing",
                "day", "2026-03-16",
                "people", "Liisa Mäkelä",
                "text", "Do you know them?",
                "ask", "on"));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }

    @Test
    void comesBackOnceBeforeTheThirdAskWithNothingLost() {
        String liisa = contact("Liisa", "Mäkelä");
        asked(liisa);
        saved(browser.post("/interactions", asking()));

        HttpResponse<String> warned = browser.post("/interactions", asking());

        assertThat(warned.statusCode()).isEqualTo(422);
        assertThat(warned.body())
                .contains("Before you ask Liisa Mäkelä", "You have asked 2 times and given nothing since.")
                .contains("Ask anyway", "Do you know them?", "value=\"2026-03-16\"", "name=\"ask\" checked");
        assertThat(count("interactions")).isEqualTo(2);
        saved(browser.post("/interactions", asking("anyway", liisa)));
        assertThat(count("interactions")).isEqualTo(3);
    }

    @Test
    void saysAtOnceWhatTheRingSaysOfAnAsk() {
        String liisa = contact("Liisa", "Mäkelä");
        browser.post("/contacts/" + liisa + "/relationship", Map.of("ring", "1", "need.tag", "mentori"));

        Map<String, Object> without = asking();
        without.remove("ask");

        assertThat(browser.post("/interactions/asking", asking()).body())
                .contains("never asked for work", "They look for mentori", "value=\"" + liisa);
        assertThat(browser.post("/interactions/asking", without).body()).doesNotContain("banner");
        saved(browser.post("/interactions", without));
    }

    @Test
    void warnsOnlyOfAnAskThatIsNewWhenSomethingIsChanged() {
        String liisa = contact("Liisa", "Mäkelä");
        asked(liisa);
        asked(liisa);
        HttpResponse<String> answer = browser.post("/interactions", asking("anyway", liisa));
        String id = String.join("", answer.headers().allValues("Location")).replaceFirst(".*#interaction-", "");

        saved(browser.post("/interactions/" + id, asking("text", "Changed")));

        assertThat(browser.get("/interactions/" + id).body()).contains("Changed");
    }

    @Test
    void warnsInThePreviewOfALineAndComesBackOnce() {
        String liisa = contact("Liisa", "Mäkelä");
        asked(liisa);
        asked(liisa);
        String line = "message to @Liisa Mäkelä: do you know them?";

        assertThat(browser.get("/capture/preview?ask=on&line=" + encoded(line)).body())
                .contains("You have asked 2 times");
        HttpResponse<String> warned = browser.post("/capture", Map.of("line", line, "ask", "on"));
        assertThat(warned.statusCode()).isEqualTo(422);
        assertThat(warned.body()).contains("You have asked 2 times", "do you know them?", "Ask anyway");

        saved(browser.post("/capture", Map.of("line", line, "ask", "on", "anyway", liisa)));
        assertThat(count("interactions")).isEqualTo(3);
    }

    @Test
    void tellsTheReasonItsLeadAndHowItCameToBeWrittenDown() {
        String liisa = contact("Liisa", "Mäkelä");
        String lead = api.post("/api/v1/leads", Map.of("title", "Luotsi")).id();
        String reason = api.post("/api/v1/reasons", Map.of("contact", liisa, "kind", "idea", "text", "A thought"))
                .id();

        HttpResponse<String> answer = browser.post(
                "/interactions",
                Map.of(
                        "kind", "call",
                        "direction", "outgoing",
                        "day", "2026-03-14",
                        "people", "Liisa Mäkelä",
                        "lead", lead,
                        "reason", reason));
        saved(answer);
        String id = String.join("", answer.headers().allValues("Location")).replaceFirst(".*#interaction-", "");

        for (String page : List.of("/interactions/" + id, "/contacts/" + liisa)) {
            assertThat(browser.get(page).body())
                    .as(page)
                    .contains("href=\"/leads/" + lead, "Luotsi", "href=\"/reasons/" + reason, "A thought")
                    .contains("Written in the form");
        }
        assertThat(browser.get("/leads/" + lead).body()).contains("A thought");
        assertThat(api.get("/api/v1/interactions/" + id).json().get("origin").asText())
                .isEqualTo("form");
        saved(browser.post("/capture", Map.of("line", "call with @Liisa Mäkelä yesterday: all well")));
        assertThat(browser.get("/contacts/" + liisa).body()).contains("Captured in one line");
    }

    @Test
    void letsChooseBetweenTwoOfAName() {
        contact("Liisa", "Mäkelä");
        String other = contact("Liisa", "Virtanen");
        String line = "lunch with @Liisa: x";

        HttpResponse<String> asked = browser.post("/capture", Map.of("line", line));
        HttpResponse<String> answer = browser.post("/capture", Map.of("line", line, "who.Liisa", other));

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Liisa Mäkelä", "Liisa Virtanen", "name=\"who.Liisa\"");
        saved(answer);
        assertThat(api.get("/api/v1/interactions?contact=" + other)
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void makesNewContactsOnlyWhenToldSo() {
        String line = "kahvi @Uusi Ihminen eilen";

        assertThat(browser.post("/capture", Map.of("line", line)).statusCode()).isEqualTo(422);
        assertThat(count("contacts")).isZero();
        saved(browser.post("/capture", Map.of("line", line, "who.Uusi Ihminen", "new")));
        assertThat(count("contacts")).isEqualTo(1);
    }

    @Test
    void logsAMeetUpOfManyAndTakesAllOfItBack() {
        contact("Matti", "Meikäläinen");
        String lines = "Matti Meikäläinen: knows a team\nEva Lind, Lind AB: looks for testers\nÅsa Öberg";

        HttpResponse<String> answer = browser.post(
                "/meet-up", Map.of("kind", "event", "day", "2026-03-14", "place", "Slush", "people", lines));

        saved(answer);
        assertThat(browser.follow(answer).body()).contains("Slush", "Matti Meikäläinen", "Eva Lind", "Åsa Öberg");
        assertThat(List.of(count("contacts"), count("companies"), count("interactions")))
                .containsExactly(3, 1, 1);
        undo(answer);
        assertThat(List.of(count("contacts"), count("companies"), count("interactions")))
                .containsExactly(1, 0, 0);
    }

    @Test
    void pagesTheTimelineOfThingsOfTheSameDay() {
        String liisa = contact("Liisa", "Mäkelä");
        for (int i = 0; i < 3; i++) {
            saved(browser.post("/capture", Map.of("line", "coffee with @Liisa Mäkelä 14.3.2026: no " + i)));
        }
        String address = "/api/v1/contacts/" + liisa + "/timeline?limit=2";

        TestApi.Answer first = api.get(address);
        TestApi.Answer second =
                api.get(address + "&cursor=" + first.json().get("next").asText());

        assertThat(first.json().get("items")).hasSize(2);
        assertThat(second.json().get("items")).hasSize(1);
        assertThat(api.get(address + "&kind=note").json().get("items")).isEmpty();
        assertThat(api.get(address + "&kind=bogus").status()).isEqualTo(400);
    }

    @Test
    void refusesTooManyAndForeignOnesInTheApi() {
        String foreign = SERVER.newAccount()
                .api()
                .post("/api/v1/contacts", Map.of("name", Map.of("given", "Somebody")))
                .id();
        List<Map<String, String>> many = java.util.stream.IntStream.range(0, 101)
                .mapToObj(number -> Map.of("name", "No " + number))
                .toList();

        assertThat(post(many).status()).isEqualTo(422);
        assertThat(post(many).body()).contains("participants");
        assertThat(post(List.of(Map.of("contact", foreign, "name", "x"))).status())
                .isEqualTo(404);
    }

    private TestApi.Answer post(List<Map<String, String>> people) {
        return api.post(
                "/api/v1/interactions",
                Map.of("kind", "meeting", "at", "2026-11-01T12:00:00Z", "participants", people));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
