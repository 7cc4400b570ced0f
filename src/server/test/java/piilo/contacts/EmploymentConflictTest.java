package piilo.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import piilo.TestAccount;
import piilo.TestApi;
import piilo.TestBrowser;
import piilo.TestServer;

/** Two people with the employments of the same contact. */
class EmploymentConflictTest {
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private final TestAccount account = TestServer.shared().newAccount();
    private final TestBrowser browser = account.browser();
    private final TestApi api = account.api();

    /** A row of the form. */
    record Row(String id, String title, String company, String to) {
        static Row fresh(String title, String company) {
            return new Row("", title, company, "");
        }

        Row titled(String other) {
            return new Row(id, other, company, to);
        }

        Row at(String other) {
            return new Row(id, title, other, to);
        }

        Row until(String day) {
            return new Row(id, title, company, day);
        }
    }

    /** The form as somebody has it before him. */
    record Form(String contact, String version, List<Row> rows) {
        Form with(UnaryOperator<Row> first) {
            List<Row> changed = new ArrayList<>(rows);
            changed.set(0, first.apply(rows.getFirst()));
            return new Form(contact, version, changed);
        }

        Form plus(Row row) {
            List<Row> more = new ArrayList<>(rows);
            more.add(row);
            return new Form(contact, version, more);
        }

        Form without(int row) {
            List<Row> less = new ArrayList<>(rows);
            less.remove(row);
            return new Form(contact, version, less);
        }
    }

    private String contact(Row... rows) {
        HttpResponse<String> answer = save(new Form("/contacts", "0", List.of(rows)), Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> save(Form form, Map<String, String> more) {
        Map<String, Object> sent = new LinkedHashMap<>(more);
        sent.put("givenName", "Aino");
        sent.put("version", form.version);
        sent.put("job.id", form.rows.stream().map(Row::id).toList());
        sent.put("job.title", form.rows.stream().map(Row::title).toList());
        sent.put("job.company", form.rows.stream().map(Row::company).toList());
        sent.put("job.to", form.rows.stream().map(Row::to).toList());
        return browser.post(form.contact, sent);
    }

    private void saved(Form form) {
        HttpResponse<String> answer = save(form, Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private HttpResponse<String> refused(Form form) {
        HttpResponse<String> answer = save(form, Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        return answer;
    }

    private Form opened(String contact) {
        return form(contact, browser.get(contact + "/edit").body());
    }

    private static Form form(String contact, String page) {
        List<String> ids = values(page, "job.id");
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!values(page, "job.title").get(i).isEmpty()) {
                rows.add(new Row(
                        ids.get(i),
                        values(page, "job.title").get(i),
                        values(page, "job.company").get(i),
                        values(page, "job.to").get(i)));
            }
        }
        Matcher version = VERSION.matcher(page);
        assertThat(version.find()).isTrue();
        return new Form(contact, version.group(1), rows);
    }

    private static List<String> values(String page, String name) {
        return Pattern.compile("name=\"" + Pattern.quote(name) + "\" value=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Returns the employments as the API tells them: title, company, end. */
    private List<String> jobs(String contact) {
        List<String> jobs = new ArrayList<>();
        for (JsonNode job : api.get("/api/v1" + contact).json().get("employments")) {
            jobs.add(job.path("title").asText() + "/" + job.path("company").asText() + "/"
                    + job.path("to").asText());
        }
        return jobs;
    }

    @Test
    void keepsAJobThatSomebodyElseAdded() {
        String contact = contact(Row.fresh("Rekrytoija", "Kone"));
        Form mine = opened(contact);
        saved(opened(contact).plus(Row.fresh("Hallituksen jäsen", "Sampo")));

        saved(mine.with(row -> row.titled("Johtaja")));

        assertThat(jobs(contact)).containsExactlyInAnyOrder("Johtaja/Kone/", "Hallituksen jäsen/Sampo/");
    }

    @Test
    void keepsWhatSomebodyElseChangedInAJobThatIDidNotTouch() {
        String contact = contact(Row.fresh("Rekrytoija", "Kone"));
        Form mine = opened(contact);
        saved(opened(contact).with(row -> row.titled("Johtaja").until("2025")));

        saved(mine.plus(Row.fresh("Neuvonantaja", "Nokia")));

        assertThat(jobs(contact)).containsExactlyInAnyOrder("Johtaja/Kone/2025", "Neuvonantaja/Nokia/");
    }

    @Test
    void bringsTogetherWhatTwoChangedInTheSameJob() {
        String contact = contact(Row.fresh("Rekrytoija", "Kone"));
        Form mine = opened(contact);
        saved(opened(contact).with(row -> row.until("2025")));

        saved(mine.with(row -> row.titled("Johtaja")));

        assertThat(jobs(contact)).containsExactly("Johtaja/Kone/2025");
    }

    @Test
    void leavesAJobAwayThatSomebodyElseRemoved() {
        String contact = contact(Row.fresh("Rekrytoija", "Kone"), Row.fresh("Neuvonantaja", "Nokia"));
        Form mine = opened(contact);
        Form theirs = opened(contact);
        saved(theirs.without(1));

        saved(mine.with(row -> row.until("2025")));

        assertThat(jobs(contact))
                .containsExactly(mine.rows.getFirst().title + "/" + mine.rows.getFirst().company + "/2025");
    }

    @Test
    void asksWhenBothChangedTheSameOfAJob() {
        String contact = contact(Row.fresh("Rekrytoija", "Kone"));
        Form mine = opened(contact);
        String job = mine.rows.getFirst().id;
        saved(opened(contact).with(row -> row.titled("Johtaja").until("2025")));

        HttpResponse<String> conflict =
                refused(mine.with(row -> row.titled("Päällikkö")).plus(Row.fresh("Uusi", "Uutta")));

        assertThat(conflict.body()).contains("keep.job." + job, "Päällikkö, Kone, –2025", "Johtaja, Kone, –2025");
        assertThat(jobs(contact)).containsExactly("Johtaja/Kone/2025");
        assertThat(browser.get("/companies").body()).doesNotContain("Uutta");
        Form again = form(contact, conflict.body());
        assertThat(save(again, Map.of("keep.job." + job, "mine")).statusCode()).isEqualTo(303);
        assertThat(jobs(contact)).containsExactlyInAnyOrder("Päällikkö/Kone/2025", "Uusi/Uutta/");
    }

    @Test
    void takesTheirJobWhenIChooseIt() {
        String contact = contact(Row.fresh("Rekrytoija", "Kone"));
        Form mine = opened(contact);
        saved(opened(contact).with(row -> row.titled("Johtaja")));
        HttpResponse<String> conflict = refused(mine.with(row -> row.titled("Päällikkö")));

        Form again = form(contact, conflict.body());
        String keep = "keep.job." + mine.rows.getFirst().id;

        assertThat(save(again, Map.of(keep, "theirs")).statusCode()).isEqualTo(303);
        assertThat(jobs(contact)).containsExactly("Johtaja/Kone/");
    }

    @Test
    void asksWhenIRemoveWhatSomebodyElseChanged() {
        String contact = contact(Row.fresh("Rekrytoija", "Kone"));
        Form mine = opened(contact);
        String keep = "keep.job." + mine.rows.getFirst().id;
        saved(opened(contact).with(row -> row.titled("Johtaja")));

        HttpResponse<String> conflict = refused(mine.without(0));

        assertThat(conflict.body()).contains(keep, "Removed", "Johtaja, Kone");
        assertThat(jobs(contact)).containsExactly("Johtaja/Kone/");
        Form again = form(contact, conflict.body());
        assertThat(again.rows).isEmpty();
        assertThat(save(again, Map.of(keep, "theirs")).statusCode()).isEqualTo(303);
        assertThat(jobs(contact)).containsExactly("Johtaja/Kone/");
        assertThat(save(again, Map.of(keep, "mine")).statusCode()).isEqualTo(303);
        assertThat(jobs(contact)).isEmpty();
    }

    @Test
    void asksWhenIChangeWhatSomebodyElseRemoved() {
        String contact = contact(Row.fresh("Rekrytoija", "Kone"));
        Form mine = opened(contact);
        String keep = "keep.job." + mine.rows.getFirst().id;
        saved(opened(contact).without(0));

        HttpResponse<String> conflict = refused(mine.with(row -> row.titled("Johtaja")));

        assertThat(conflict.body()).contains(keep, "Removed", "Johtaja, Kone");
        Form again = form(contact, conflict.body());
        assertThat(save(again, Map.of(keep, "theirs")).statusCode()).isEqualTo(303);
        assertThat(jobs(contact)).isEmpty();
        assertThat(save(again, Map.of(keep, "mine")).statusCode()).isEqualTo(303);
        assertThat(jobs(contact)).containsExactly("Johtaja/Kone/");
    }

    @Test
    void keepsTheCompanyOfAJobThatIDidNotTouchWhenItIsRenamed() {
        String contact = contact(Row.fresh("Rekrytoija", "Kone"));
        Form mine = opened(contact);
        String company = "/companies/"
                + api.get("/api/v1" + contact)
                        .json()
                        .at("/employments/0/companyId")
                        .asText();
        browser.post(company, Map.of("name", "Hissitehdas"));

        saved(mine.with(row -> row.titled("Johtaja")));

        assertThat(jobs(contact)).containsExactly("Johtaja/Hissitehdas/");
        assertThat(api.get("/api/v1/companies").json().get("total").asInt()).isEqualTo(1);
    }

    @Test
    void movesAJobToAnotherCompany() {
        String contact = contact(Row.fresh("Rekrytoija", "Kone"));
        Form mine = opened(contact);
        saved(opened(contact).with(row -> row.titled("Johtaja")));

        saved(mine.with(row -> row.at("Nokia")));

        assertThat(jobs(contact)).containsExactly("Johtaja/Nokia/");
    }

    /** An id is believed only when the contact has had such a job. */
    @Test
    void doesNotReachForTheJobOfSomebodyElse() {
        String other = contact(Row.fresh("Rekrytoija", "Kone"));
        String contact = contact();
        String foreign = opened(other).rows.getFirst().id;

        saved(opened(contact).plus(new Row(foreign, "Johtaja", "Nokia", "")));
        saved(opened(contact).plus(new Row(UUID.randomUUID().toString(), "Neuvonantaja", "", "")));

        assertThat(jobs(other)).containsExactly("Rekrytoija/Kone/");
        assertThat(jobs(contact)).containsExactlyInAnyOrder("Johtaja/Nokia/", "Neuvonantaja//");
    }

    @Test
    void refusesAnOlderVersionThroughTheApiWhenOnlyAJobHasChanged() {
        String contact = contact(Row.fresh("Rekrytoija", "Kone"));
        TestApi.Answer known = api.get("/api/v1" + contact);
        saved(opened(contact).with(row -> row.titled("Johtaja")));

        assertThat(api.put("/api/v1" + contact, known.etag(), known.body()).status())
                .isEqualTo(412);
        assertThat(api.patch("/api/v1" + contact, known.etag(), Map.of("employments", List.of()))
                        .status())
                .isEqualTo(412);
        assertThat(jobs(contact)).containsExactly("Johtaja/Kone/");
    }

    /** Whoever comes later sees what the other has done: the first change, or a conflict. */
    @Test
    void losesNoJobWhenTwoSaveAtOnce() throws Exception {
        String contact = contact(Row.fresh("Rekrytoija", "Kone"));
        Form form = opened(contact);
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            List<java.util.concurrent.Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Row row = Row.fresh("Tehtävä " + i, "Uusi");
                answers.add(threads.submit(() -> save(form.plus(row), Map.of())));
            }
            for (var answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(303);
            }
        }

        assertThat(jobs(contact)).hasSize(9);
        assertThat(api.get("/api/v1/companies").json().get("total").asInt()).isEqualTo(2);
    }
}
