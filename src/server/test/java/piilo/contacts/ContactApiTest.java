package piilo.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import piilo.TestApi;
import piilo.TestServer;

class ContactApiTest {
    private static final String CONTACTS = "/api/v1/contacts";
    private static final String WHOLE = """
            {"name": {"given": "Åsa", "family": "Ek"}, "headline": "Recruiter", "location": "Turku", "birthday": "--05-06",
             "howWeMet": "At a fair", "connectedOn": "2024-02-29", "languages": ["sv", "fi"],
             "points": [{"type": "email", "kind": "work", "value": "asa@example.org"}, {"type": "phone", "value": "+358 40 123"}],
             "addresses": [{"street": "Linnankatu 1", "city": "Turku"}], "tags": ["friend"],
             "employments": [{"title": "Recruiter", "company": "Ek & Co", "from": "2020-03"}]}""";

    private final TestApi api = TestServer.shared().newAccount().api();

    private TestApi.Answer created(String given) {
        return api.post(CONTACTS, Map.of("name", Map.of("given", given)));
    }

    private String at(TestApi.Answer created) {
        return created.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void keepsAllThatWasSent() {
        TestApi.Answer created = api.post(CONTACTS, WHOLE);

        JsonNode contact = api.get(at(created)).json();

        assertThat(created.status()).isEqualTo(201);
        assertThat(contact).isEqualTo(created.json());
        assertThat(contact.get("displayName").asText()).isEqualTo("Åsa Ek");
        assertThat(contact.get("birthday").asText()).isEqualTo("--05-06");
        assertThat(contact.get("points").get(0).get("type").asText()).isEqualTo("email");
        assertThat(contact.get("employments").get(0).get("company").asText()).isEqualTo("Ek & Co");
        assertThat(contact.get("employments").get(0).get("current").asBoolean()).isTrue();
    }

    @Test
    void takesBackWhatItHasTold() {
        TestApi.Answer created = api.post(CONTACTS, WHOLE);

        TestApi.Answer replaced = api.put(at(created), created.etag(), created.body());

        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.json()).isEqualTo(created.json());
        assertThat(replaced.etag()).isEqualTo(created.etag());
    }

    @Test
    void replacesWhatIsLeftOutByNothing() {
        TestApi.Answer created = api.post(CONTACTS, WHOLE);

        JsonNode replaced = api.put(at(created), created.etag(), Map.of("name", Map.of("given", "Eva")))
                .json();

        assertThat(replaced.get("displayName").asText()).isEqualTo("Eva");
        assertThat(replaced.has("headline")).isFalse();
        assertThat(replaced.get("points")).isEmpty();
        assertThat(replaced.get("employments")).isEmpty();
    }

    @Test
    void changesOnlyWhatAPatchNames() {
        TestApi.Answer created = api.post(CONTACTS, WHOLE);

        JsonNode changed = api.patch(at(created), created.etag(), """
                {"headline": null, "name": {"family": "Lind"}, "tags": ["friend", "coach"]}""").json();

        assertThat(changed.has("headline")).isFalse();
        assertThat(changed.get("displayName").asText()).isEqualTo("Åsa Lind");
        assertThat(changed.get("tags")).hasSize(2);
        assertThat(changed.get("location").asText()).isEqualTo("Turku");
        assertThat(changed.get("employments")).isEqualTo(created.json().get("employments"));
    }

    @Test
    void changesTheVersionWhenOnlyAnEmploymentChanges() {
        TestApi.Answer created = api.post(CONTACTS, WHOLE);
        String job = created.json().get("employments").get(0).get("id").asText();

        TestApi.Answer changed = api.patch(
                at(created),
                created.etag(),
                Map.of("employments", List.of(Map.of("id", job, "title", "Head", "company", "Ek & Co"))));

        assertThat(changed.json().get("employments").get(0).get("id").asText()).isEqualTo(job);
        assertThat(changed.etag()).isNotEqualTo(created.etag());
        assertThat(api.patch(at(created), created.etag(), "{}").status()).isEqualTo(412);
    }

    @Test
    void wantsTheVersionForEachChange() {
        String address = at(created("Åsa"));

        assertThat(api.delete(address).status()).isEqualTo(428);
        assertThat(api.send(api.request(address)
                                .header("Content-Type", "application/json")
                                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString("{}")))
                        .status())
                .isEqualTo(428);
        assertThat(api.delete(address, "\"another\"").status()).isEqualTo(412);
        assertThat(api.put(address, "\"another\"", "{}").status()).isEqualTo(412);
        assertThat(api.patch(address, "\"another\"", "{}").status()).isEqualTo(412);
        assertThat(api.delete(address, "\"another\", *").status()).isEqualTo(200);
    }

    @Test
    void bringsADeletedContactBack() {
        TestApi.Answer created = api.post(CONTACTS, WHOLE);

        TestApi.Answer deleted = api.delete(at(created), created.etag());
        int gone = api.get(at(created)).status();
        api.post("/api/v1/undo/" + deleted.json().get("undo").asText());

        assertThat(gone).isEqualTo(404);
        assertThat(api.get(at(created)).json().get("employments"))
                .isEqualTo(created.json().get("employments"));
    }

    @Test
    void listsEachContactOnceOverAllPages() {
        IntStream.range(0, 7).forEach(number -> created("Person " + number));

        List<String> names = new ArrayList<>();
        JsonNode page = api.get(CONTACTS + "?limit=3").json();
        page.get("items").forEach(item -> names.add(item.get("name").asText()));
        while (!page.get("next").isNull()) {
            page = api.get(CONTACTS + "?limit=3&cursor=" + page.get("next").asText())
                    .json();
            page.get("items").forEach(item -> names.add(item.get("name").asText()));
        }

        assertThat(page.get("total").asInt()).isEqualTo(7);
        assertThat(names)
                .containsExactlyElementsOf(IntStream.range(0, 7)
                        .mapToObj(number -> "Person " + number)
                        .toList());
    }

    @Test
    void listsAContactWithAllItsPresentWorkAndTags() {
        api.post(CONTACTS, """
                {"name": {"given": "Eva"}, "tags": ["friend", "alumni", "rekry"], "employments": [
                 {"title": "Trainee", "company": "Old Oy", "from": "2010", "to": "2012", "current": false},
                 {"title": "Board member", "company": "Ek & Co", "current": true},
                 {"title": "Mentor", "company": "Ek & Co", "from": "2019-01", "current": true},
                 {"title": "Recruiter", "from": "2021-05", "current": true}]}""");
        created("Åsa");

        JsonNode items = api.get(CONTACTS).json().get("items");

        assertThat(items).hasSize(2);
        assertThat(items.get(0).get("name").asText()).isEqualTo("Eva");
        assertThat(items.get(0).get("work").findValuesAsText("title"))
                .containsExactly("Recruiter", "Mentor", "Board member");
        assertThat(items.get(0).get("work").findValuesAsText("company")).containsExactly("Ek & Co", "Ek & Co");
        assertThat(items.get(0).get("tags")).extracting(JsonNode::asText).containsExactly("alumni", "friend", "rekry");
        assertThat(items.get(1).get("work")).isEmpty();
        assertThat(items.get(1).get("tags")).isEmpty();
    }

    @Test
    void filtersByTagAndCompany() {
        TestApi.Answer created = api.post(CONTACTS, WHOLE);
        created("Somebody else");
        String company =
                created.json().get("employments").get(0).get("companyId").asText();

        JsonNode byTag = api.get(CONTACTS + "?tag=friend&sort=added").json();
        JsonNode byCompany =
                api.get(CONTACTS + "?company=" + company + "&sort=changed").json();

        assertThat(byTag.get("items")).hasSize(1);
        assertThat(byCompany.get("total").asInt()).isEqualTo(1);
        assertThat(byCompany.get("items").get(0).get("id").asText()).isEqualTo(created.id());
        assertThat(api.get("/api/v1/tags").json().get("items").get(0).get("tag").asText())
                .isEqualTo("friend");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "limit=-1",
                "limit=2147483648",
                "limit=x",
                "sort=size",
                "cursor=%25",
                "cursor=bm8"
            })
    void refusesParametersThatAreNone(String query) {
        assertThat(api.get(CONTACTS + "?" + query).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                | name
            {"name": {"given": "  "}}                                         | name
            {"name": "Åsa"}                                                   | name
            {"name": {"given": 5}}                                            | name.given
            {"name": {"first": "Åsa"}}                                        | name.first
            {"name": {"given": "Åsa"}, "age": 5}                              | age
            {"name": {"given": "Åsa"}, "birthday": "1984-13"}                 | birthday
            {"name": {"given": "Åsa"}, "birthday": 1984}                      | birthday
            {"name": {"given": "Åsa"}, "connectedOn": "2024-02-30"}           | connectedOn
            {"name": {"given": "Åsa"}, "connectedOn": "-0001-02-01"}          | connectedOn
            {"name": {"given": "Åsa"}, "tags": "friend"}                      | tags
            {"name": {"given": "Åsa"}, "tags": [null]}                        | tags[0]
            {"name": {"given": "Åsa"}, "tags": [7]}                           | tags[0]
            {"name": {"given": "Åsa"}, "points": [null]}                      | points[0]
            {"name": {"given": "Åsa"}, "points": [{"value": "a@example.org"}]} | points[0].type
            {"name": {"given": "Åsa"}, "points": [{"type": "fax", "value": "1"}]} | points[0].type
            {"name": {"given": "Åsa"}, "points": [{"type": 1, "value": "1"}]} | points[0].type
            {"name": {"given": "Åsa"}, "points": [{"type": "email", "value": "no"}]} | points[0].value
            {"name": {"given": "Åsa"}, "points": [{"type": "link"}]}          | points[0].value
            {"name": {"given": "Åsa"}, "employments": [{}]}                   | employments[0]
            {"name": {"given": "Åsa"}, "employments": [{"title": "x", "current": "yes"}]} | employments[0].current
            {"name": {"given": "Åsa"}, "employments": [{"title": "x", "id": "x"}]} | employments[0].id
            {"name": {"given": "Åsa"}, "employments": [{"title": "x", "id": "0190a3b4-7c5d-7e6f-8a9b-0c1d2e3f4a5b"}]} | employments[0].id
            """)
    void tellsWhichFieldIsWrong(String body, String field) {
        TestApi.Answer answer = api.post(CONTACTS, body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").has(field)).as(answer.body()).isTrue();
        assertThat(api.get(CONTACTS).json().get("total").asInt()).isZero();
    }

    @Test
    void acceptsTextsAsLongAsTheirLimitAndNoLonger() {
        assertThat(created("x".repeat(99)).status()).isEqualTo(201);
        assertThat(created("x".repeat(100)).json().get("errors").has("name.given"))
                .isTrue();
        assertThat(api.post(
                                CONTACTS,
                                Map.of(
                                        "name",
                                        Map.of("given", "Å"),
                                        "tags",
                                        IntStream.range(0, 51)
                                                .mapToObj(String::valueOf)
                                                .toList()))
                        .json()
                        .get("errors")
                        .has("tags"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{\"name\":", "{} {}", "{\"name\": {}, \"name\": {}}", "\"text\""})
    void refusesWhatIsNoObject(String body) {
        assertThat(api.post(CONTACTS, body).status()).isEqualTo(400);
    }

    @Test
    void refusesABodyThatDoesNotClaimToBeJson() {
        TestApi.Answer answer = api.send(api.request(CONTACTS)
                .header("Content-Type", "text/plain")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(WHOLE)));

        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void doesNotFindWhatBelongsToSomebodyElse() {
        TestApi.Answer created = api.post(CONTACTS, WHOLE);
        TestApi other = TestServer.shared().newAccount().api();
        String company =
                created.json().get("employments").get(0).get("companyId").asText();

        assertThat(other.get(at(created)).status()).isEqualTo(404);
        assertThat(other.put(at(created), created.etag(), WHOLE).status()).isEqualTo(404);
        assertThat(other.patch(at(created), created.etag(), "{}").status()).isEqualTo(404);
        assertThat(other.delete(at(created), created.etag()).status()).isEqualTo(404);
        assertThat(other.get(at(created) + "/timeline").status()).isEqualTo(404);
        assertThat(other.get(CONTACTS + "?company=" + company).status()).isEqualTo(404);
        assertThat(api.get(CONTACTS + "/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(api.get(CONTACTS + "/x").status()).isEqualTo(404);
    }

    @Test
    void tellsTheTimelinePageByPage() {
        String address = at(created("Åsa"));
        api.post(address + "/notes", Map.of("text", "Second", "writtenAt", "2026-02-02T00:00:00Z"));
        api.post(address + "/notes", Map.of("text", "First", "writtenAt", "2026-01-01T00:00:00Z"));

        JsonNode newest = api.get(address + "/timeline?limit=1").json();
        JsonNode oldest = api.get(
                        address + "/timeline?cursor=" + newest.get("next").asText())
                .json();

        assertThat(newest.get("items").get(0).at("/note/text").asText()).isEqualTo("Second");
        assertThat(oldest.get("items")).hasSize(1);
        assertThat(oldest.get("items").get(0).at("/note/text").asText()).isEqualTo("First");
        assertThat(api.get(address + "/timeline?cursor=yesterday").status()).isEqualTo(400);
    }
}
