package piilo.recruiters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import piilo.TestApi;
import piilo.TestServer;

class RecruiterApiTest {
    private final TestApi api = TestServer.shared().newAccount().api();
    private final String heidi = contact(api, "Heidi", "Rekrytoija");

    private static String contact(TestApi api, String name, String title) {
        return "/api/v1/contacts/"
                + api.post(
                                "/api/v1/contacts",
                                Map.of(
                                        "name",
                                        Map.of("given", name),
                                        "employments",
                                        List.of(Map.of("title", title, "current", true))))
                        .id();
    }

    private TestApi.Answer first(String body) {
        return api.send(api.request(heidi + "/recruiter")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private void undo(TestApi.Answer deleted) {
        assertThat(api.post("/api/v1/undo/" + deleted.json().get("undo").asText()).status())
                .isEqualTo(200);
    }

    @Test
    void saysThatSomebodyIsARecruiterOnceProposed() {
        JsonNode proposed = api.get("/api/v1/recruiters/proposals").json();
        int before = api.get(heidi + "/recruiter").status();

        TestApi.Answer said = first("{\"employer\": \"in_house\", \"regions\": [\"Uusimaa, Häme\"]}");

        assertThat(proposed.at("/items/0/title").asText()).isEqualTo("Rekrytoija");
        assertThat(before).isEqualTo(404);
        assertThat(said.status()).isEqualTo(201);
        assertThat(said.json().get("regions")).hasSize(2);
        assertThat(api.get("/api/v1/recruiters/proposals").json().get("total").asInt()).isZero();
        assertThat(api.get("/api/v1/recruiters?employer=in_house").json().get("total").asInt())
                .isEqualTo(1);
    }

    /** The database lets through only titles that may be meant; none of those that are meant may be missing. */
    @Test
    void proposesEveryTitleThatIsMeantThoughNotAllAreRead() {
        List<String> meant = RecruiterTitleTest.titles().stream()
                .filter(row -> row.yes("Proposed"))
                .map(row -> row.text("Title"))
                .toList();
        meant.forEach(title -> contact(api, "Joku", title));

        JsonNode proposed = api.get("/api/v1/recruiters/proposals?limit=200").json();

        assertThat(proposed.get("items").findValuesAsText("title")).containsAll(meant);
    }

    @Test
    void remembersANoUntilItIsForgotten() {
        TestApi.Answer no = first("{\"declined\": true}");
        int listed = api.get("/api/v1/recruiters").json().get("total").asInt();
        int proposed = api.get("/api/v1/recruiters/proposals").json().get("total").asInt();

        TestApi.Answer forgotten = api.delete(heidi + "/recruiter", no.etag());

        assertThat(listed).isZero();
        assertThat(proposed).isZero();
        assertThat(api.get("/api/v1/recruiters/proposals").json().get("total").asInt())
                .isEqualTo(1);
        undo(forgotten);
        assertThat(api.get(heidi + "/recruiter").json().get("declined").asBoolean()).isTrue();
    }

    @Test
    void changesAProfileInPartByItsVersion() {
        TestApi.Answer said = first("{\"fields\": [\"IT\"], \"roles\": [\"CTO\"]}");

        TestApi.Answer changed = api.patch(heidi + "/recruiter", said.etag(), Map.of("roles", List.of()));

        assertThat(changed.json().at("/fields/0").asText()).isEqualTo("IT");
        assertThat(changed.json().get("roles")).isEmpty();
        assertThat(api.patch(heidi + "/recruiter", said.etag(), Map.of("roles", List.of())).status())
                .isEqualTo(412);
        assertThat(api.put(heidi + "/recruiter", changed.etag(), Map.of()).json().get("fields"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"employer\": \"state\"} | employer",
                "{\"fields\": \"IT\"}      | fields",
                "{\"salary\": 1}           | salary"
            })
    void saysWhatIsWrongWithAProfile(String body, String field) {
        TestApi.Answer answer = first(body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/" + field).asText()).isNotEmpty();
    }

    @Test
    void keepsMandatesByTheCompanysNameOrId() {
        String company = api.post("/api/v1/companies", Map.of("name", "Kone Oyj")).id();

        TestApi.Answer byName = api.post(heidi + "/mandates", Map.of("role", "CTO", "companyName", "kone"));
        TestApi.Answer byId = api.post(heidi + "/mandates", Map.of("role", "CIO", "company", company));
        TestApi.Answer unnamed = api.post(heidi + "/mandates", Map.of("role", "CFO"));

        assertThat(byName.json().get("company").asText()).isEqualTo(company);
        assertThat(byId.json().get("companyName").asText()).isEqualTo("Kone Oyj");
        assertThat(unnamed.json().has("company")).isFalse();
        assertThat(api.get(heidi + "/mandates").json().get("total").asInt()).isEqualTo(3);
    }

    @Test
    void knowsNoCompanyOfSomebodyElses() {
        String others = TestServer.shared()
                .newAccount()
                .api()
                .post("/api/v1/companies", Map.of("name", "Muiden Oy"))
                .id();

        assertThat(api.post(heidi + "/mandates", Map.of("company", others)).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"since, 2099-01-01", "since, 20226-01-01", "since, 1800-01-01", "status, gone", "role, ''"})
    void saysWhatIsWrongWithAMandate(String field, String value) {
        Map<String, Object> body = new java.util.HashMap<>(Map.of("role", "CTO"));
        body.put(field, value);

        TestApi.Answer answer = api.post(heidi + "/mandates", body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/" + field).asText()).isNotEmpty();
        assertThat(api.get(heidi + "/mandates").json().get("total").asInt()).isZero();
    }

    @Test
    void deletesAMandateAndPutsItBack() {
        TestApi.Answer made = api.post(heidi + "/mandates", Map.of("role", "CTO"));
        String address = "/api/v1/mandates/" + made.id();

        TestApi.Answer deleted = api.delete(address, made.etag());
        int gone = api.get(address).status();
        undo(deleted);

        assertThat(gone).isEqualTo(404);
        assertThat(api.get(address).json()).isEqualTo(made.json());
    }

    @Test
    void keepsAFileWithWhatWasToldAndGivesItBack() {
        TestApi.Answer made = api.post(heidi + "/told", Map.of("text", "Etsin uutta", "day", "2026-10-01"));
        String address = "/api/v1/told/" + made.id();
        byte[] pdf = "%PDF-1.7 minun".getBytes(StandardCharsets.UTF_8);

        TestApi.Answer attached = api.upload(address + "/attachment", "../CV.pdf", pdf, Map.of());
        TestApi.Answer file = api.get(address + "/attachment");
        TestApi.Answer taken = api.delete(address + "/attachment");
        int gone = api.get(address + "/attachment").status();
        undo(taken);

        assertThat(attached.status()).isEqualTo(201);
        assertThat(attached.json().at("/attachment/name").asText()).isEqualTo("CV.pdf");
        assertThat(file.body()).isEqualTo("%PDF-1.7 minun");
        assertThat(gone).isEqualTo(404);
        assertThat(api.get(address).json()).isEqualTo(attached.json());
    }

    @Test
    void refusesAFileThatIsNotKept() {
        TestApi.Answer made = api.post(heidi + "/told", Map.of("text", "Etsin uutta"));
        String address = "/api/v1/told/" + made.id() + "/attachment";

        TestApi.Answer program = api.upload(address, "CV.pdf", new byte[] {'M', 'Z', 0, 0}, Map.of());

        assertThat(program.status()).isEqualTo(422);
        assertThat(program.json().at("/errors/file").asText()).contains("PDF");
        assertThat(api.get(address).status()).isEqualTo(404);
    }
}
