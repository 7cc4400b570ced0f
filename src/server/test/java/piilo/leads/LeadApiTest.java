package piilo.leads;

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

class LeadApiTest {
    private static final String LEADS = "/api/v1/leads";

    private final TestApi api = TestServer.shared().newAccount().api();

    private static String at(TestApi.Answer created) {
        return created.headers().firstValue("Location").orElseThrow();
    }

    private TestApi.Answer lead(String title) {
        return api.post(LEADS, Map.of("title", title, "heardOn", "2026-05-06", "companyName", "Kone"));
    }

    @Test
    void keepsAllThatWasSent() {
        String contact = api.post("/api/v1/contacts", Map.of("name", Map.of("given", "Eva")))
                .id();

        TestApi.Answer created = api.post(LEADS, """
                {"title": "Harbour pilot", "companyName": "Satama", "hidden": true, "heardOn": "2026-05-06", "secondHand": true, "sure": 4,
                 "tellers": [{"name": "Matti"}, {"contact": "%s"}], "confidence": "may_name", "work": "permanent", "expiresOn": "2026-12-01",
                 "salary": {"from": 4000, "to": 5000}, "people": [{"contact": "%s", "role": "referee"}], "nextStep": "Call", "nextStepOn": "2026-06-01"}""".formatted(contact, contact));
        JsonNode lead = api.get(at(created)).json();

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(lead).isEqualTo(created.json());
        assertThat(lead.at("/tellers/1/name").asText()).isEqualTo("Eva");
        assertThat(lead.at("/salary/currency").asText()).isEqualTo("EUR");
        assertThat(lead.get("companyName").asText()).isEqualTo("Satama");
        assertThat(lead.at("/stages/0/stage").asText()).isEqualTo("heard");
        assertThat(lead.at("/stages/0/day").asText()).isEqualTo("2026-05-06");
    }

    @Test
    void changesAndReplaces() {
        TestApi.Answer created = lead("Pilot");

        TestApi.Answer changed = api.patch(at(created), created.etag(), Map.of("place", "Kotka"));
        TestApi.Answer replaced = api.put(at(created), changed.etag(), Map.of("title", "Captain"));

        assertThat(changed.json().get("companyName").asText()).isEqualTo("Kone");
        assertThat(changed.json().get("place").asText()).isEqualTo("Kotka");
        assertThat(replaced.json().has("company")).isFalse();
        assertThat(api.put(at(created), created.etag(), Map.of("title", "Late")).status())
                .isEqualTo(412);
    }

    @Test
    void movesThanksAndTakesBack() {
        TestApi.Answer created = api.post(
                LEADS, Map.of("title", "Pilot", "heardOn", "2026-05-06", "tellers", List.of(Map.of("name", "Matti"))));

        api.post(at(created) + "/stages", Map.of("stage", "offer", "day", "2026-05-10"));
        TestApi.Answer won = api.post(at(created) + "/stages", Map.of("stage", "accepted", "day", "2026-05-12"));
        TestApi.Answer thanked = api.post(at(created) + "/thanks", Map.of("teller", 0, "day", "2026-05-13"));
        TestApi.Answer refused = api.post(at(created) + "/stages", Map.of("stage", "heard"));

        assertThat(won.json().at("/lead/stages")).hasSize(3);
        assertThat(thanked.json().at("/lead/thankedOn").asText()).isEqualTo("2026-05-13");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors").has("again")).isTrue();
        api.post("/api/v1/undo/" + thanked.json().get("undo").asText());
        api.post("/api/v1/undo/" + won.json().get("undo").asText());
        JsonNode after = api.get(at(created)).json();
        assertThat(after.get("stage").asText()).isEqualTo("offer");
        assertThat(after.has("thankedOn")).isFalse();
    }

    @Test
    void tellsWhoWasAskedByItsStepsAndTakesItBack() {
        String eva = api.post("/api/v1/contacts", Map.of("name", Map.of("given", "Eva")))
                .id();
        String matti = api.post("/api/v1/contacts", Map.of("name", Map.of("given", "Matti")))
                .id();
        Map<String, Object> lead = Map.of(
                "title",
                "Pilot",
                "heardOn",
                "2026-05-06",
                "tellers",
                List.of(Map.of("contact", eva)),
                "nextStep",
                "Ask for a word",
                "nextAsk",
                eva);
        TestApi.Answer created = api.post(LEADS, lead);

        TestApi.Answer moved =
                api.post(at(created) + "/stages", Map.of("stage", "verified", "day", "2026-05-10", "ask", eva));
        TestApi.Answer done = api.post(at(created) + "/next-step/done");
        JsonNode asking = api.get("/api/v1/contacts/" + eva + "/standing").json();

        assertThat(created.json().get("nextAsk").asText()).isEqualTo(eva);
        assertThat(moved.json().at("/lead/asks/0/day").asText()).isEqualTo("2026-05-10");
        assertThat(done.json().at("/lead/asks/1/text").asText()).isEqualTo("Ask for a word");
        assertThat(done.json().get("lead").has("nextAsk")).isFalse();
        assertThat(asking.findValue("asksSinceGiven").asInt()).isEqualTo(2);
        assertThat(api.post(at(created) + "/next-step/done").status()).isEqualTo(409);
        assertThat(api.post(at(created) + "/stages", Map.of("stage", "offer", "ask", matti))
                        .json()
                        .get("errors")
                        .has("ask"))
                .isTrue();
        assertThat(api.post(LEADS, Map.of("title", "Pilot", "nextStep", "Ask", "nextAsk", matti))
                        .json()
                        .get("errors")
                        .has("nextAsk"))
                .isTrue();
        api.post("/api/v1/undo/" + done.json().get("undo").asText());
        assertThat(api.get(at(created)).json().get("nextAsk").asText()).isEqualTo(eva);
    }

    @Test
    void movesAndDeletesMany() {
        List<String> both = List.of(lead("A").id(), lead("B").id());

        TestApi.Answer moved = api.post(LEADS + "/bulk", Map.of("leads", both, "stage", "verified"));
        int verified = api.get(LEADS + "?stage=verified").json().get("total").asInt();
        TestApi.Answer deleted = api.post(LEADS + "/bulk", Map.of("leads", both, "delete", true));
        int left = api.get(LEADS).json().get("total").asInt();
        api.post("/api/v1/undo/" + deleted.json().get("undo").asText());

        assertThat(moved.status()).isEqualTo(200);
        assertThat(verified).isEqualTo(2);
        assertThat(left).isZero();
        assertThat(api.get(LEADS).json().get("total").asInt()).isEqualTo(2);
        assertThat(api.post(LEADS + "/bulk", Map.of("leads", List.of("00000000-0000-7000-8000-000000000000")))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void saysWhichOfManyADayDoesNotFit() {
        TestApi.Answer planned = lead("A");
        api.patch(at(planned), planned.etag(), Map.of("nextStep", "Soita"));
        String fitting = planned.id();
        String other = lead("B").id();

        TestApi.Answer refused =
                api.post(LEADS + "/bulk", Map.of("leads", List.of(fitting, other), "nextStepOn", "2099-02-03"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/leads").asText()).isEqualTo("This does not fit: B");
        assertThat(refused.json().get("errors").has("nextStep")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"changed", "title", "heard", "stage", "next"})
    void listsPageByPage(String sort) {
        lead("A");
        lead("B");

        JsonNode first = api.get(LEADS + "?limit=1&sort=" + sort).json();
        JsonNode second = api.get(LEADS + "?limit=1&sort=" + sort + "&cursor="
                        + first.get("next").asText())
                .json();

        assertThat(first.get("total").asInt()).isEqualTo(2);
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.at("/items/0/id")).isNotEqualTo(first.at("/items/0/id"));
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void keepsFilters() {
        TestApi.Answer kept = api.post(LEADS + "/filters", Map.of("name", "Mine", "query", "stage=open"));
        JsonNode filters = api.get(LEADS + "/filters").json();
        String id = filters.at("/items/0/id").asText();

        assertThat(kept.status()).isEqualTo(201);
        assertThat(filters.at("/items/0/query").asText()).isEqualTo("stage=open");
        assertThat(api.delete(LEADS + "/filters/" + id).status()).isEqualTo(200);
        assertThat(api.get(LEADS + "/filters").json().get("total").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "sort=name", "stage=x", "hidden=yes", "due=never", "cursor=x"})
    void refusesParametersThatAreNone(String query) {
        assertThat(api.get(LEADS + "?" + query).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                    | title
            {"title": "A", "sure": 6}                                             | sure
            {"title": "A", "heardOn": "2101-01-01"}                               | heardOn
            {"title": "A", "heardOn": "2026-05-06", "expiresOn": "2026-05-05"}    | expiresOn
            {"title": "A", "salary": {"from": 2, "to": 1}}                        | salaryTo
            {"title": "A", "nextStepOn": "2026-05-05"}                            | nextStep
            {"title": "A", "tellers": [{"name": "x"}, {"name": "X"}]}             | tellers
            {"title": "A", "tellers": [{}]}                                       | tellers[0].name
            {"title": "A", "people": [{"name": "x"}]}                             | people[0].role
            {"title": "A", "work": "holiday"}                                     | work
            {"title": "A", "colour": "red"}                                       | colour
            """)
    void tellsWhichFieldIsWrong(String body, String field) {
        TestApi.Answer answer = api.post(LEADS, body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").has(field)).as(answer.body()).isTrue();
    }

    @Test
    void doesNotFindWhatBelongsToSomebodyElse() {
        TestApi.Answer created = lead("Pilot");
        TestApi other = TestServer.shared().newAccount().api();
        String company = created.json().get("company").asText();

        assertThat(other.get(at(created)).status()).isEqualTo(404);
        assertThat(other.post(at(created) + "/stages", Map.of()).status()).isEqualTo(404);
        assertThat(other.post(LEADS, Map.of("title", "", "company", company)).status())
                .isEqualTo(404);
        assertThat(other.post(LEADS + "/bulk", Map.of("leads", List.of(created.id()), "delete", true))
                        .status())
                .isEqualTo(404);
    }
}
