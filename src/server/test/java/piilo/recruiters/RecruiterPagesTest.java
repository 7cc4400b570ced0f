package piilo.recruiters;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
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

class RecruiterPagesTest {
    private static final String NOBODYS = "00000000-0000-7000-8000-000000000000";

    private final TestAccount account = TestServer.shared().newAccount();
    private final TestBrowser browser = account.browser();
    private final TestApi api = account.api();

    private String person(String name, String title) {
        return api.post(
                        "/api/v1/contacts",
                        Map.of(
                                "name", Map.of("given", name),
                                "employments", List.of(Map.of("title", title, "company", "Barona Oy", "current", true))))
                .id();
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(matcher.groupCount());
    }

    private String page(String contact) {
        return browser.get("/contacts/" + contact).body();
    }

    private void undo(String page) {
        assertThat(browser.post(found("/undo/[0-9a-f-]{36}", page), Map.of()).statusCode())
                .isEqualTo(303);
    }

    private static String version(String form) {
        return found("name=\"version\" value=\"(\\d+)", form);
    }

    @Test
    void proposesByTheTitleAndNeverSetsItWithoutAYes() {
        String heidi = person("Heidi", "Rekrytointikonsultti");
        String sven = person("Sven", "Rekryterare");
        person("Otso", "Software engineer at a recruiting software company");

        String list = browser.get("/recruiters").body();

        assertThat(list).contains("Heidi", "Sven", "Are they recruiters?").doesNotContain("Otso", "1 recruiter");
        assertThat(page(heidi)).contains("The title sounds like a recruiter");
        assertThat(page(sven)).doesNotContain("/contacts/" + sven + "/mandates/new");
    }

    @Test
    void remembersANoAndTakesItBack() {
        String heidi = person("Heidi", "Headhunter");

        browser.post("/recruiters/proposals", Map.of("contact", heidi, "answer", "no"));
        String after = browser.get("/recruiters").body();

        assertThat(after).doesNotContain("Heidi");
        assertThat(page(heidi)).contains("You said that this person is not a recruiter.");
        undo(after);
        assertThat(browser.get("/recruiters").body()).contains("Heidi");
    }

    @Test
    void answersForAllShownByOneAct() {
        String heidi = person("Heidi", "Headhunter");
        String sven = person("Sven", "Rekryterare");

        browser.post("/recruiters/proposals", Map.of("contact", List.of(heidi, sven), "answer", "yes"));
        String list = browser.get("/recruiters").body();

        assertThat(list).contains("2 recruiters").doesNotContain("Are they recruiters?");
        undo(list);
        assertThat(browser.get("/recruiters").body())
                .contains("Are they recruiters?")
                .doesNotContain("2 recruiters");
    }

    @Test
    void answersForNobodyOfSomebodyElses() {
        String heidi = person("Heidi", "Headhunter");

        HttpResponse<String> answer = browser.post(
                "/recruiters/proposals", Map.of("contact", List.of(heidi, NOBODYS), "answer", "yes"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(browser.get("/recruiters").body()).contains("Are they recruiters?");
    }

    @Test
    void keepsAProfileOfWordsWithCommas() {
        String heidi = person("Heidi", "HR");

        browser.post(
                "/contacts/" + heidi + "/recruiter",
                Map.of("employer", "agency", "fields", "IT, talous,, IT", "levels", "johto", "roles", "CTO, CIO"));
        String page = page(heidi);

        assertThat(page).contains("Agency", "IT, talous", "johto", "CTO, CIO", "Never asked");
        assertThat(browser.get("/recruiters?employer=agency").body()).contains("Heidi", "Barona Oy", "Nothing yet");
        assertThat(browser.get("/recruiters?employer=in_house").body()).doesNotContain("Heidi");
        undo(page);
        assertThat(browser.get("/recruiters").body()).contains("No recruiters yet");
    }

    @Test
    void asksWhichToKeepWhenTwoChangeTheSameProfile() {
        String path = "/contacts/" + person("Heidi", "HR") + "/recruiter";
        browser.post(path, Map.of("fields", "IT"));
        String mine = version(browser.get(path).body());
        browser.post(path, Map.of("fields", "talous"));

        HttpResponse<String> conflict = browser.post(path, Map.of("fields", "media", "version", mine));

        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("keep.fields", "talous", "media");
    }

    @Test
    void refusesTooManyAndTooLongWordsAtTheirFields() {
        String path = "/contacts/" + person("Heidi", "HR") + "/recruiter";
        List<String> many = new ArrayList<>();
        for (int number = 0; number < 31; number++) {
            many.add("word" + number);
        }

        HttpResponse<String> answer =
                browser.post(path, Map.of("fields", String.join(",", many), "roles", "x".repeat(81)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("fields-error", "roles-error", "word30");
        assertThat(browser.get("/recruiters").body()).contains("No recruiters yet");
    }

    private String recruiter(String name) {
        String id = person(name, "HR");
        browser.post("/contacts/" + id + "/recruiter", Map.of());
        return id;
    }

    @Test
    void keepsMandatesAtACompanyOrAtNone() {
        String heidi = recruiter("Heidi");

        browser.post(
                "/contacts/" + heidi + "/mandates",
                Map.of("role", "CTO", "companyName", "Kone Oyj", "since", "2026-02-01", "exclusive", "on"));
        browser.post("/contacts/" + heidi + "/mandates", Map.of("role", "Arkkitehti", "status", "filled"));
        String page = page(heidi);

        assertThat(page).contains("CTO", "Kone Oyj", "Exclusive", "since", "Arkkitehti", "company not named", "Filled");
        assertThat(browser.get("/companies").body()).contains("Kone Oyj");
        assertThat(browser.get("/recruiters").body()).contains("#mandates\">1</a>");
    }

    @Test
    void editsAMandateDeletesItAndTakesBothBack() {
        String heidi = recruiter("Heidi");
        browser.post("/contacts/" + heidi + "/mandates", Map.of("role", "CTO", "companyName", "Kone"));
        String path = found("/mandates/[0-9a-f-]{36}", page(heidi));
        String mine = version(browser.get(path + "/edit").body());

        browser.post(path, Map.of("role", "CIO", "companyName", "Kone", "status", "paused", "version", mine));
        String edited = page(heidi);
        browser.post(path + "/delete", Map.of());
        String deleted = page(heidi);

        assertThat(edited).contains("CIO", "Kone", "Paused");
        assertThat(deleted).doesNotContain("CIO");
        assertThat(browser.get("/trash").body()).contains("Mandate", "CIO");
        undo(deleted);
        assertThat(page(heidi)).contains("CIO");
        undo(edited);
        assertThat(page(heidi)).contains("CTO").doesNotContain("CIO");
    }

    @ParameterizedTest
    @CsvSource({
        "role, '', Fill this in",
        "since, 1.1.20226, Not a date",
        "since, 1.1.1800, The year must be",
        "since, 1.1.2099, still to come",
        "status, gone, This must be one of"
    })
    void saysWhatIsWrongWithAMandateAndSavesNothing(String field, String value, String message) {
        String heidi = recruiter("Heidi");
        Map<String, String> form = new java.util.HashMap<>(Map.of("role", "Väärin", "companyName", "Ei Ole Oy"));
        form.put(field, value);

        HttpResponse<String> answer = browser.post("/contacts/" + heidi + "/mandates", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(field + "-error", "Ei Ole Oy");
        if (!field.equals("role")) {
            assertThat(answer.body()).contains(message);
        }
        assertThat(page(heidi)).doesNotContain("Väärin", "Ei Ole Oy");
        assertThat(browser.get("/companies").body()).doesNotContain("Ei Ole Oy");
    }

    @Test
    void keepsAMandateWhoseCompanyIsDeleted() {
        String heidi = recruiter("Heidi");
        browser.post("/contacts/" + heidi + "/mandates", Map.of("role", "CTO", "companyName", "Kone"));
        String company = found("/companies/[0-9a-f-]{36}\">Kone", page(heidi)).replace("\">Kone", "");

        browser.post(company + "/delete", Map.of());

        assertThat(page(heidi)).contains("CTO", "company not named");
    }

    @Test
    void keepsWhatWasToldAsMarkdownLatestFirst() {
        String heidi = recruiter("Heidi");
        browser.post("/contacts/" + heidi + "/told", Map.of("text", "Etsin **uutta**", "day", "2026-10-01"));
        browser.post("/contacts/" + heidi + "/told", Map.of("text", "Vapaa tammikuussa", "day", "2026-11-01"));

        String page = page(heidi);
        String list = browser.get("/recruiters?sort=told").body();

        assertThat(page).contains("Etsin <strong>uutta</strong>");
        assertThat(page.indexOf("Vapaa")).isLessThan(page.indexOf("Etsin"));
        assertThat(list).contains("Vapaa tammikuussa").doesNotContain("Etsin");
    }

    @Test
    void editsWhatWasToldDeletesItAndTakesBothBack() {
        String heidi = recruiter("Heidi");
        browser.post("/contacts/" + heidi + "/told", Map.of("text", "Ensin"));
        String path = found("/told/[0-9a-f-]{36}", page(heidi));

        browser.post(path, Map.of("text", "Sitten"));
        String edited = page(heidi);
        browser.post(path + "/delete", Map.of());
        String deleted = page(heidi);

        assertThat(edited).contains("Sitten").doesNotContain("Ensin");
        assertThat(deleted).doesNotContain("Sitten");
        assertThat(browser.get("/trash").body()).contains("Told to a recruiter", "Sitten");
        undo(deleted);
        undo(edited);
        assertThat(page(heidi)).contains("Ensin");
    }

    @ParameterizedTest
    @CsvSource({"text, ''", "day, 1.1.20226", "day, 2099-01-01", "day, 2026"})
    void saysWhatIsWrongWithWhatWasTold(String field, String value) {
        String heidi = recruiter("Heidi");
        Map<String, String> form = new java.util.HashMap<>(Map.of("text", "Väärin"));
        form.put(field, value);

        HttpResponse<String> answer = browser.post("/contacts/" + heidi + "/told", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(field + "-error");
        assertThat(page(heidi)).doesNotContain("Väärin");
    }

    @Test
    void sortsThoseFirstWhoWereToldNothingForTheLongest() {
        String never = recruiter("Aamu");
        String lately = recruiter("Bea");
        String longAgo = recruiter("Cia");
        browser.post("/contacts/" + lately + "/told", Map.of("text", "Hei", "day", "2026-11-01"));
        browser.post("/contacts/" + longAgo + "/told", Map.of("text", "Hei", "day", "2025-11-01"));

        List<String> order = new ArrayList<>();
        String cursor = "";
        do {
            var page = api.get("/api/v1/recruiters?sort=told&limit=1" + cursor).json();
            order.add(page.at("/items/0/contact").asText());
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asText();
        } while (!cursor.isEmpty());

        assertThat(order).containsExactly(never, longAgo, lately);
    }

    @Test
    void countsTheLeadsThatCameFromARecruiter() {
        String heidi = recruiter("Heidi");
        api.post("/api/v1/leads", Map.of("title", "Satamapäällikkö", "tellers", List.of(Map.of("contact", heidi))));

        assertThat(browser.get("/recruiters").body()).contains("#leads-title\">1</a>");
        assertThat(page(heidi)).contains("Satamapäällikkö", "href=\"#leads-title\">1</a>");
    }

    @ParameterizedTest
    @CsvSource({"sort=age", "employer=mine", "cursor=x"})
    void knowsOnlyItsOwnOrdersAndFilters(String query) {
        assertThat(browser.get("/recruiters?" + query).statusCode()).isEqualTo(400);
    }
}
