package piilo.companies;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import piilo.TestApi;
import piilo.TestServer;

class CompanyApiTest {
    private static final String COMPANIES = "/api/v1/companies";

    private final TestApi api = TestServer.shared().newAccount().api();

    private static String at(TestApi.Answer created) {
        return created.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void keepsAllThatWasSent() {
        TestApi.Answer created = api.post(COMPANIES, """
                {"name": "Mäkelä Oy", "otherNames": ["Makela, Mäkelä AB"], "domain": "https://www.makela.example/jobs", "industry": "Paper",
                 "size": "50–200", "place": "Oulu", "target": true, "followedOn": "2025-01-31"}""");

        JsonNode company = api.get(at(created)).json();

        assertThat(created.status()).isEqualTo(201);
        assertThat(company).isEqualTo(created.json());
        assertThat(company.get("otherNames")).hasSize(2);
        assertThat(company.get("domain").asText()).isEqualTo("makela.example");
        assertThat(company.get("target").asBoolean()).isTrue();
    }

    @Test
    void changesAndReplaces() {
        TestApi.Answer created = api.post(COMPANIES, Map.of("name", "Mäkelä", "place", "Oulu"));

        TestApi.Answer changed = api.patch(at(created), created.etag(), Map.of("target", true));
        TestApi.Answer replaced = api.put(at(created), changed.etag(), Map.of("name", "Mäkelä Oy"));

        assertThat(changed.json().get("place").asText()).isEqualTo("Oulu");
        assertThat(changed.json().get("target").asBoolean()).isTrue();
        assertThat(replaced.json().has("place")).isFalse();
        assertThat(replaced.json().get("target").asBoolean()).isFalse();
        assertThat(api.put(at(created), created.etag(), Map.of("name", "Late")).status())
                .isEqualTo(412);
        assertThat(api.delete(at(created)).status()).isEqualTo(428);
    }

    @Test
    void bringsADeletedCompanyBackWithItsPeople() {
        TestApi.Answer person = api.post(
                "/api/v1/contacts",
                Map.of(
                        "name", Map.of("given", "Eva"),
                        "employments", List.of(Map.of("title", "Engineer", "company", "Mäkelä"))));
        String id = person.json().at("/employments/0/companyId").asText();
        String address = COMPANIES + "/" + id;

        String cause =
                api.delete(address, api.get(address).etag()).json().get("undo").asText();
        JsonNode without = api.get("/api/v1/contacts/" + person.id()).json();
        api.post("/api/v1/undo/" + cause);

        assertThat(without.at("/employments/0").has("company")).isFalse();
        assertThat(without.at("/employments/0/title").asText()).isEqualTo("Engineer");
        assertThat(api.get("/api/v1/contacts/" + person.id())
                        .json()
                        .at("/employments/0/companyId")
                        .asText())
                .isEqualTo(id);
        assertThat(api.get(COMPANIES).json().at("/items/0/people").asInt()).isEqualTo(1);
    }

    @Test
    void listsTargetsOnly() {
        api.post(COMPANIES, Map.of("name", "A"));
        api.post(COMPANIES, Map.of("name", "B", "target", true));

        JsonNode targets = api.get(COMPANIES + "?target=true&sort=added").json();
        JsonNode first = api.get(COMPANIES + "?limit=1&target=false").json();
        JsonNode second = api.get(
                        COMPANIES + "?limit=1&cursor=" + first.get("next").asText())
                .json();

        assertThat(targets.get("total").asInt()).isEqualTo(1);
        assertThat(targets.at("/items/0/name").asText()).isEqualTo("B");
        assertThat(second.at("/items/0/name").asText()).isEqualTo("B");
        assertThat(second.get("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "sort=connected", "target=yes", "cursor=x"})
    void refusesParametersThatAreNone(String query) {
        assertThat(api.get(COMPANIES + "?" + query).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                          | name
            {"name": null}                              | name
            {"name": ["A"]}                             | name
            {"name": "A", "target": "true"}             | target
            {"name": "A", "target": 1}                  | target
            {"name": "A", "otherNames": {"a": 1}}       | otherNames
            {"name": "A", "otherNames": [null]}         | otherNames[0]
            {"name": "A", "domain": "not a domain"}     | domain
            {"name": "A", "followedOn": "31.1.2025"}    | followedOn
            {"name": "A", "followedOn": [2025, 1, 31]}  | followedOn
            {"name": "A", "followedOn": "+10000-01-01"} | followedOn
            {"name": "A", "colour": "red"}              | colour
            """)
    void tellsWhichFieldIsWrong(String body, String field) {
        TestApi.Answer answer = api.post(COMPANIES, body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").has(field)).as(answer.body()).isTrue();
    }

    @Test
    void doesNotFindWhatBelongsToSomebodyElse() {
        TestApi.Answer created = api.post(COMPANIES, Map.of("name", "Mäkelä"));
        TestApi other = TestServer.shared().newAccount().api();

        assertThat(other.get(at(created)).status()).isEqualTo(404);
        assertThat(other.put(at(created), created.etag(), Map.of("name", "B")).status())
                .isEqualTo(404);
        assertThat(other.patch(at(created), created.etag(), "{}").status()).isEqualTo(404);
        assertThat(other.delete(at(created), created.etag()).status()).isEqualTo(404);
    }
}
