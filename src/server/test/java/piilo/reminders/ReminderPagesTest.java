package piilo.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import piilo.TestBrowser;
import piilo.TestServer;

class ReminderPagesTest {
    private final String past = LocalDate.now(ZoneOffset.UTC).minusDays(3).toString();
    private final String toCome = LocalDate.now(ZoneOffset.UTC).plusDays(30).toString();

    private final TestBrowser browser = TestServer.shared().newAccount().browser();

    private HttpResponse<String> remind(String text, String day, String... more) {
        Map<String, String> form = new HashMap<>(Map.of("text", text, "day", day, "time", "09:00"));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return browser.post("/reminders", form);
    }

    private String page() {
        return browser.get("/reminders").body();
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group();
    }

    private String address() {
        return found("/reminders/[0-9a-f-]{36}", page());
    }

    private void undo(String page) {
        browser.post(found("/undo/[0-9a-f-]{36}", page), Map.of());
    }

    private String location(String path, Map<String, String> form) {
        HttpResponse<String> answer = browser.post(path, form);
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    @Test
    void isOfferedWhereverSomethingStands() {
        String contact = location("/contacts", Map.of("givenName", "Liisa"));
        location("/contacts", Map.of("givenName", "Matti"));
        String company = location("/companies", Map.of("name", "Kone"));
        browser.post(contact + "/recruiter/answer", Map.of("answer", "yes"));
        browser.post(contact + "/mandates", Map.of("role", "CTO", "status", "open"));
        browser.post(contact + "/told", Map.of("text", "My CV"));
        browser.post(contact + "/favours", Map.of("given", "true", "kind", "advice"));
        browser.post(contact + "/reasons", Map.of("kind", "idea", "text", "A thought"));
        browser.post(company + "/events", Map.of("text", "A new head", "day", past));
        String introduction =
                location("/introductions", Map.of("first", "Liisa", "second", "Matti", "why", "The same work"));

        String page = browser.get(contact).body();
        for (String kind : List.of("contact", "mandate", "told", "favour", "reason")) {
            String form = found("/reminders/new\\?" + kind + "=[0-9a-f-]{36}", page);
            assertThat(browser.get(form).body()).contains("name=\"" + kind + "\"");
        }
        found("/reminders/new\\?event=[0-9a-f-]{36}", browser.get(company).body());
        found(
                "/reminders/new\\?introduction=[0-9a-f-]{36}",
                browser.get(introduction).body());
    }

    @Test
    void goesAndComesBackWithTheFavourOrTheEventItIsAbout() {
        String contact = location("/contacts", Map.of("givenName", "Liisa"));
        String company = location("/companies", Map.of("name", "Kone"));
        browser.post(contact + "/favours", Map.of("given", "true", "kind", "advice"));
        browser.post(company + "/events", Map.of("text", "A new head", "day", past));
        Map.of("favour", contact, "event", company).forEach((kind, page) -> {
            String id = found("/" + kind + "s/[0-9a-f-]{36}", browser.get(page).body())
                    .substring(kind.length() + 3);
            remind("Think of the " + kind, toCome, kind, id);
            assertThat(page()).contains("Think of the " + kind);

            HttpResponse<String> deleted = browser.post("/" + kind + "s/" + id + "/delete", Map.of());

            assertThat(deleted.statusCode()).isEqualTo(303);
            String without = page();
            assertThat(without).doesNotContain("Think of the " + kind);
            undo(without);
            assertThat(page()).contains("Think of the " + kind);
        });
    }

    @Test
    void leadsFromTheListToWhatItIsAbout() {
        String contact = location("/contacts", Map.of("givenName", "Liisa"));
        String saved = location(
                "/interactions",
                Map.of(
                        "kind",
                        "call",
                        "direction",
                        "outgoing",
                        "day",
                        past,
                        "people",
                        "Liisa",
                        "known",
                        contact.substring(10)));
        String interaction = "/interactions/" + saved.replaceFirst(".*#interaction-", "");
        assertThat(browser.get(interaction).body()).contains("/reminders/new?interaction=");

        remind("Ask how it went", toCome, "interaction", interaction.substring(14));

        assertThat(page()).contains("Ask how it went", "href=\"" + interaction + "\"", "A conversation");
        browser.post(interaction + "/delete", Map.of());
        assertThat(page()).doesNotContain("Ask how it went");
    }

    @Test
    void showsWhatWasMissedBeforeWhatIsComing() {
        remind("Soita Liisalle", toCome);
        remind("Lähetä ansioluettelo", past);

        String page = page();

        assertThat(page.indexOf("Missed")).isPositive().isLessThan(page.indexOf("Coming"));
        assertThat(page.indexOf("Lähetä ansioluettelo")).isLessThan(page.indexOf("Soita Liisalle"));
    }

    @Test
    void isDoneAndTakenBack() {
        remind("Kiitä Mattia", past);

        browser.post(address() + "/done", Map.of("back", "/reminders"));
        String without = page();
        assertThat(without).doesNotContain("Kiitä Mattia");
        assertThat(browser.get("/reminders?state=done").body()).contains("Kiitä Mattia");
        undo(without);

        assertThat(page()).contains("Kiitä Mattia");
    }

    @Test
    void comesAgainAfterItHasBeenDone() {
        remind("Viikkokatsaus", past, "repeat", "weekly", "every", "1");

        browser.post(address() + "/done", Map.of());

        assertThat(page()).contains("Viikkokatsaus", "Repeats", "Coming").doesNotContain("Missed");
    }

    @Test
    void isPutOffAndTakenBack() {
        remind("Soita", past);
        assertThat(page()).contains("Missed");

        browser.post(address() + "/snooze", Map.of("for", "week"));
        String later = page();
        assertThat(later).contains("Put off", "Coming").doesNotContain("Missed");
        undo(later);

        assertThat(page()).contains("Missed");
    }

    @Test
    void isPutOffUntilADay() {
        remind("Soita", past);

        HttpResponse<String> past = browser.post(address() + "/snooze", Map.of("until", "2020-01-01"));
        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(past.body()).contains("until-error", "That time has passed");
        browser.post(address() + "/snooze", Map.of("until", toCome));

        assertThat(page()).contains("Coming");
    }

    @Test
    void isEditedAndTakenBack() {
        remind("Ensin", toCome, "repeat", "monthly", "every", "2");
        String address = address();
        String form = browser.get(address + "/edit").body();
        assertThat(form)
                .contains("value=\"monthly\" selected", "id=\"every\" name=\"every\" type=\"text\" value=\"2\"");
        String version = found("name=\"version\" value=\"\\d+", form).replaceAll(".*\"", "");

        browser.post(address, Map.of("text", "Sitten", "day", toCome, "time", "14:30", "version", version));
        String changed = page();
        assertThat(changed).contains("Sitten").doesNotContain("Ensin", "Repeats");
        undo(changed);

        assertThat(page()).contains("Ensin", "Repeats");
    }

    @Test
    void isDeletedAndPutBack() {
        remind("Turha", toCome);

        browser.post(address() + "/delete", Map.of());
        String without = page();
        assertThat(without).doesNotContain("Turha");
        undo(without);

        assertThat(page()).contains("Turha");
    }

    @Test
    void belongsToAContactAndGoesAlongWithIt() {
        String liisa = browser.post("/contacts", Map.of("givenName", "Liisa"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String id = liisa.substring("/contacts/".length());
        assertThat(browser.get(liisa).body()).contains("/reminders/new?contact=" + id);
        assertThat(browser.get("/reminders/new?contact=" + id).body()).contains("Liisa");

        remind("Onnittele", toCome, "contact", id);
        assertThat(page()).contains("Onnittele", liisa + "\"", ">Liisa</a>");
        assertThat(browser.get("/reminders?contact=" + id).body()).contains("Onnittele", "Reminders: Liisa");
        browser.post(liisa + "/delete", Map.of());

        assertThat(page()).doesNotContain("Onnittele");
    }

    @Test
    void goesAlongWithANote() {
        String liisa = browser.post("/contacts", Map.of("givenName", "Liisa"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        browser.post(liisa + "/notes", Map.of("text", "Muista"));
        String note = found("/notes/[0-9a-f-]{36}", browser.get(liisa).body());
        remind("Lue se", toCome, "note", note.substring("/notes/".length()));

        browser.post(note + "/delete", Map.of());
        String without = page();
        assertThat(without).doesNotContain("Lue se");
        undo(without);

        assertThat(page()).contains("Lue se");
    }

    @ParameterizedTest
    @CsvSource({
        "day, 2026, Give the whole day",
        "day, 1.1.20226, Not a date",
        "day, 1.1.2200, The year must be",
        "time, noon, Not a time",
        "every, x, whole number",
        "every, 0, This must be from 1 to",
        "repeat, hourly, This must be one of",
        "lastDay, 2020-01-01, before the first"
    })
    void saysWhatIsWrongAtItsFieldAndSavesNothing(String field, String value, String message) {
        Map<String, String> form = new HashMap<>(
                Map.of("text", "Väärin", "day", toCome, "time", "09:00", "repeat", "weekly", "every", "1"));
        form.put(field, value);

        HttpResponse<String> answer = browser.post("/reminders", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(message, field + "-error", "Väärin");
        assertThat(page()).doesNotContain("Väärin");
    }

    @Test
    void knowsNothingOfSomebodyElses() {
        String foreign = "00000000-0000-7000-8000-000000000000";

        assertThat(remind("", "", "contact", foreign).statusCode()).isEqualTo(404);
        assertThat(browser.get("/reminders/new?lead=" + foreign).statusCode()).isEqualTo(404);
        assertThat(browser.get("/reminders?company=" + foreign).statusCode()).isEqualTo(404);
    }

    @Test
    void ringsInAnOpenPage() {
        String quiet = browser.get("/reminders/bell").body();
        assertThat(quiet).contains("since=").doesNotContain("toast-note");
        remind("Nyt", past);

        TestServer.shared().ring();

        assertThat(browser.get("/reminders/bell?since=2026-01-01T00:00:00Z").body())
                .contains("Nyt");
        assertThat(browser.get("/reminders/bell?since=soon").statusCode()).isEqualTo(400);
    }
}
