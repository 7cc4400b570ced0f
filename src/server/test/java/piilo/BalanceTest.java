package piilo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BalanceTest {
    private final TestAccount account = TestServer.shared().newAccount();
    private final TestBrowser browser = account.browser();
    private final TestApi api = account.api();

    private String person(String name) {
        return api.post("/api/v1/contacts", Map.of("name", Map.of("given", name)))
                .id();
    }

    private void talked(String contact, String kind, Instant at) {
        TestApi.Answer made = api.post(
                "/api/v1/interactions",
                Map.of(
                        "kind",
                        kind,
                        "at",
                        at.toString(),
                        "participants",
                        List.of(Map.of("contact", contact, "name", "Liisa"))));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }

    private String page() {
        String body = browser.get("/balance").body();
        assertThat(body).contains("Balance");
        return body;
    }

    /** Returns the numbers of a line of a chart's table. */
    private static List<String> numbers(String page, String chart, String line) {
        String section = page.substring(page.indexOf("<h2 id=\"" + chart + "\""));
        String table = section.substring(0, section.indexOf("</section>"));
        Matcher row = Pattern.compile("<th scope=\"row\">" + Pattern.quote(line) + "</th>(.*?)</tr>")
                .matcher(table);
        assertThat(row.find()).as(line + " in " + table).isTrue();
        return Pattern.compile("<td class=\"numbers\">([^<]*)</td>")
                .matcher(row.group(1))
                .results()
                .map(cell -> cell.group(1))
                .toList();
    }

    @Test
    void saysWhatToDoWhenThereIsNothingYet() {
        assertThat(page()).contains("Nothing to weigh yet").doesNotContain("<svg class=\"chart\"");
    }

    @Test
    void setsMeetingAgainstWritingByMonth() {
        String liisa = person("Liisa");
        Instant now = Instant.now().minusSeconds(60);
        talked(liisa, "meeting", now);
        talked(liisa, "event", now);
        talked(liisa, "call", now);
        talked(liisa, "email", now);
        talked(liisa, "meeting", now.minusSeconds(400L * 86_400));

        String page = page();

        assertThat(numbers(page, "talked", "Together")).containsExactly("2", "1", "1");
        assertThat(page).contains("role=\"img\"", "<title id=\"talked-title\">", "<rect class=\"chart-first\"");
    }

    @Test
    void setsGivingAgainstReceiving() {
        String liisa = person("Liisa");
        String address = "/api/v1/contacts/" + liisa + "/favours";
        api.post(address, Map.of("given", true, "weight", 3));
        api.post(address, Map.of("given", false, "weight", 2));
        api.post(address, Map.of("given", true, "weight", 3, "promised", true));

        assertThat(numbers(page(), "moved", "Together")).containsExactly("3", "2");
    }

    @Test
    void countsLeadsByTheCircleOfWhoTold() {
        String liisa = person("Liisa");
        String matti = person("Matti");
        browser.post("/contacts/" + liisa + "/relationship", Map.of("circle.kind", "hobby"));
        browser.post("/contacts/" + matti + "/relationship", Map.of("circle.kind", "family"));
        api.post("/api/v1/leads", Map.of("title", "One", "tellers", List.of(Map.of("contact", liisa))));
        api.post(
                "/api/v1/leads",
                Map.of("title", "Two", "tellers", List.of(Map.of("contact", matti), Map.of("contact", liisa))));
        api.post("/api/v1/leads", Map.of("title", "Three", "tellers", List.of(Map.of("name", "Somebody"))));

        String page = page();

        assertThat(numbers(page, "told", "Hobby")).containsExactly("2");
        assertThat(numbers(page, "told", "Family")).containsExactly("0");
        assertThat(numbers(page, "told", "In no circle")).containsExactly("1");
    }

    @Test
    void tellsWhatBecameOfHiddenAndOfAdvertisedLeads() {
        api.post("/api/v1/leads", Map.of("title", "One", "hidden", true));
        api.post("/api/v1/leads", Map.of("title", "Two", "hidden", true));
        TestApi.Answer advertised = api.post("/api/v1/leads", Map.of("title", "Three", "hidden", false));
        api.post("/api/v1/leads/" + advertised.id() + "/stages", Map.of("stage", "interview"));

        String page = page();

        assertThat(numbers(page, "stands", "Heard")).containsExactly("2", "0");
        assertThat(numbers(page, "stands", "Interview")).containsExactly("0", "1");
        assertThat(numbers(page, "stands", "Together")).containsExactly("2", "1");
    }

    @Test
    void countsTheDaysSinceTheFirstContactOrLead() {
        person("Liisa");
        String day = LocalDate.now(ZoneOffset.UTC).minusDays(40).toString();
        api.post("/api/v1/leads", Map.of("title", "One", "heardOn", day));

        assertThat(page()).containsPattern("(39|40|41) days since the search began");
    }

    @Test
    void isLinkedWithTheFavours() {
        person("Liisa");

        assertThat(page()).contains("href=\"/favours\"");
        assertThat(browser.get("/favours").body()).contains("href=\"/balance\"");
    }
}
