package piilo.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import piilo.TestAccount;
import piilo.TestApi;
import piilo.TestBrowser;
import piilo.TestServer;
import piilo.contacts.EmploymentForm.Row;

/** Two people with the employments of the same contact. */
class EmploymentConflictTest {
    private final TestAccount account = TestServer.shared().newAccount();
    private final TestBrowser browser = account.browser();
    private final TestApi api = account.api();

    private String contact(Row... rows) {
        HttpResponse<String> answer = save(new EmploymentForm("/contacts", "0", List.of(rows)), Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> save(EmploymentForm form, Map<String, String> more) {
        return browser.post(form.contact(), form.values(more));
    }

    private void saved(EmploymentForm form) {
        HttpResponse<String> answer = save(form, Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private HttpResponse<String> refused(EmploymentForm form) {
        HttpResponse<String> answer = save(form, Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        return answer;
    }

    private EmploymentForm opened(String contact) {
        return EmploymentForm.read(contact, browser.get(contact + "/edit").body());
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
        EmploymentForm mine = opened(contact);
        saved(opened(contact).plus(Row.fresh("Hallituksen jäsen", "Sampo")));

        saved(mine.with(row -> row.titled("Johtaja")));

        assertThat(jobs(contact)).containsExactlyInAnyOrder("Johtaja/Kone/", "Hallituksen jäsen/Sampo/");
    }

    @Test
    void keepsWhatSomebodyElseChangedInAJobThatIDidNotTouch() {
        String contact = contact(Row.fresh("Rekrytoija", "Kone"));
        EmploymentForm mine = opened(contact);
        saved(opened(contact).with(row -> row.titled("Johtaja").until("2025")));

        saved(mine.plus(Row.fresh("Neuvonantaja", "Nokia")));

        assertThat(jobs(contact)).containsExactlyInAnyOrder("Johtaja/Kone/2025", "Neuvonantaja/Nokia/");
    }

    @Test
    void bringsTogetherWhatTwoChangedInTheSameJob() {
        String contact = contact(Row.fresh("Rekrytoija", "Kone"));
        EmploymentForm mine = opened(contact);
        saved(opened(contact).with(row -> row.until("2025")));

        saved(mine.with(row -> row.titled("Johtaja")));

        assertThat(jobs(contact)).containsExactly("Johtaja/Kone/2025");
    }

    @Test
    void leavesAJobAwayThatSomebodyElseRemoved() {
        String contact = contact(Row.fresh("Rekrytoija", "Kone"), Row.fresh("Neuvonantaja", "Nokia"));
        EmploymentForm mine = opened(contact);
        EmploymentForm theirs = opened(contact);
        saved(theirs.without(1));

        saved(mine.with(row -> row.until("2025")));

        assertThat(jobs(contact))
                .containsExactly(mine.rows().getFirst().title() + "/"
                        + mine.rows().getFirst().company() + "/2025");
    }

    @Test
    void asksWhenBothChangedTheSameOfAJob() {
        String contact = contact(Row.fresh("Rekrytoija", "Kone"));
        EmploymentForm mine = opened(contact);
        String job = mine.rows().getFirst().id();
        saved(opened(contact).with(row -> row.titled("Johtaja").until("2025")));

        HttpResponse<String> conflict =
                refused(mine.with(row -> row.titled("Päällikkö")).plus(Row.fresh("Uusi", "Uutta")));

        assertThat(conflict.body()).contains("keep.job." + job, "Päällikkö, Kone, –2025", "Johtaja, Kone, –2025");
        assertThat(jobs(contact)).containsExactly("Johtaja/Kone/2025");
        assertThat(browser.get("/companies").body()).doesNotContain("Uutta");
        EmploymentForm again = EmploymentForm.read(contact, conflict.body());
        assertThat(save(again, Map.of("keep.job." + job, "mine")).statusCode()).isEqualTo(303);
        assertThat(jobs(contact)).containsExactlyInAnyOrder("Päällikkö/Kone/2025", "Uusi/Uutta/");
    }

    @Test
    void takesTheirJobWhenIChooseIt() {
        String contact = contact(Row.fresh("Rekrytoija", "Kone"));
        EmploymentForm mine = opened(contact);
        saved(opened(contact).with(row -> row.titled("Johtaja")));
        HttpResponse<String> conflict = refused(mine.with(row -> row.titled("Päällikkö")));

        EmploymentForm again = EmploymentForm.read(contact, conflict.body());
        String keep = "keep.job." + mine.rows().getFirst().id();

        assertThat(save(again, Map.of(keep, "theirs")).statusCode()).isEqualTo(303);
        assertThat(jobs(contact)).containsExactly("Johtaja/Kone/");
    }

    @Test
    void asksWhenIRemoveWhatSomebodyElseChanged() {
        String contact = contact(Row.fresh("Rekrytoija", "Kone"));
        EmploymentForm mine = opened(contact);
        String keep = "keep.job." + mine.rows().getFirst().id();
        saved(opened(contact).with(row -> row.titled("Johtaja")));

        HttpResponse<String> conflict = refused(mine.without(0));

        assertThat(conflict.body()).contains(keep, "Removed", "Johtaja, Kone");
        assertThat(jobs(contact)).containsExactly("Johtaja/Kone/");
        EmploymentForm again = EmploymentForm.read(contact, conflict.body());
        assertThat(again.rows()).isEmpty();
        assertThat(save(again, Map.of(keep, "theirs")).statusCode()).isEqualTo(303);
        assertThat(jobs(contact)).containsExactly("Johtaja/Kone/");
        assertThat(save(again, Map.of(keep, "mine")).statusCode()).isEqualTo(303);
        assertThat(jobs(contact)).isEmpty();
    }

    @Test
    void asksWhenIChangeWhatSomebodyElseRemoved() {
        String contact = contact(Row.fresh("Rekrytoija", "Kone"));
        EmploymentForm mine = opened(contact);
        String keep = "keep.job." + mine.rows().getFirst().id();
        saved(opened(contact).without(0));

        HttpResponse<String> conflict = refused(mine.with(row -> row.titled("Johtaja")));

        assertThat(conflict.body()).contains(keep, "Removed", "Johtaja, Kone");
        EmploymentForm again = EmploymentForm.read(contact, conflict.body());
        assertThat(save(again, Map.of(keep, "theirs")).statusCode()).isEqualTo(303);
        assertThat(jobs(contact)).isEmpty();
        assertThat(save(again, Map.of(keep, "mine")).statusCode()).isEqualTo(303);
        assertThat(jobs(contact)).containsExactly("Johtaja/Kone/");
    }

    @Test
    void keepsTheCompanyOfAJobThatIDidNotTouchWhenItIsRenamed() {
        String contact = contact(Row.fresh("Rekrytoija", "Kone"));
        EmploymentForm mine = opened(contact);
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
        EmploymentForm mine = opened(contact);
        saved(opened(contact).with(row -> row.titled("Johtaja")));

        saved(mine.with(row -> row.at("Nokia")));

        assertThat(jobs(contact)).containsExactly("Johtaja/Nokia/");
    }

    /** An id is believed only when the contact has had such a job. */
    @Test
    void doesNotReachForTheJobOfSomebodyElse() {
        String other = contact(Row.fresh("Rekrytoija", "Kone"));
        String contact = contact();
        String foreign = opened(other).rows().getFirst().id();

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
        EmploymentForm form = opened(contact);
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
