package piilo.notes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import piilo.TestApi;
import piilo.TestServer;

class NoteApiTest {
    private final TestApi api = TestServer.shared().newAccount().api();
    private final String contact = "/api/v1/contacts/"
            + api.post("/api/v1/contacts", Map.of("name", Map.of("given", "Åsa")))
                    .id();

    @Test
    void writesOnAContactAndOnACompany() {
        String company = api.post("/api/v1/companies", Map.of("name", "Mäkelä")).id();

        TestApi.Answer one = api.post(contact + "/notes", Map.of("text", "# Hei", "pinned", true));
        TestApi.Answer other = api.post("/api/v1/companies/" + company + "/notes", Map.of("text", "Hej"));

        assertThat(one.status()).isEqualTo(201);
        assertThat(one.json().get("pinned").asBoolean()).isTrue();
        assertThat(contact).endsWith(one.json().get("contact").asText());
        assertThat(other.json().get("company").asText()).isEqualTo(company);
        assertThat(api.get("/api/v1/companies/" + company + "/notes").json().get("items"))
                .containsExactly(other.json());
    }

    @Test
    void writesOnALeadAndGoesWithItAndComesBack() {
        String lead = "/api/v1/leads/"
                + api.post("/api/v1/leads", Map.of("title", "Luotsi")).id();

        TestApi.Answer note = api.post(lead + "/notes", Map.of("text", "Two rounds of talks"));
        String undo = api.delete(lead, api.get(lead).etag()).json().get("undo").asText();
        int gone = api.get("/api/v1/notes/" + note.id()).status();
        api.post("/api/v1/undo/" + undo);

        assertThat(lead).endsWith(note.json().get("lead").asText());
        assertThat(gone).isEqualTo(404);
        assertThat(api.get(lead + "/notes").json().get("items")).hasSize(1);
        assertThat(api.get(lead + "/timeline").json().at("/items/0/note/text").asText())
                .isEqualTo("Two rounds of talks");
        assertThat(api.get("/api/v1/search?q=rounds").body()).contains(note.id(), "Luotsi");
    }

    @Test
    void listsEachNoteOnceThoughAllWereWrittenAtTheSameTime() {
        IntStream.range(0, 5)
                .forEach(number -> api.post(
                        contact + "/notes", Map.of("text", "Note " + number, "writtenAt", "2026-01-01T12:00:00Z")));

        Set<String> texts = new HashSet<>();
        String cursor = "";
        do {
            JsonNode page = api.get(contact + "/notes?limit=2" + cursor).json();
            page.get("items")
                    .forEach(note ->
                            assertThat(texts.add(note.get("text").asText())).isTrue());
            assertThat(page.get("total").asInt()).isEqualTo(5);
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asText();
        } while (!cursor.isEmpty());

        assertThat(texts).hasSize(5);
    }

    @Test
    void changesReplacesDeletesAndBringsBack() {
        TestApi.Answer created =
                api.post(contact + "/notes", Map.of("text", "One", "writtenAt", "2026-01-01T12:00:00Z"));
        String address = created.headers().firstValue("Location").orElseThrow();

        TestApi.Answer pinned = api.patch(address, created.etag(), Map.of("pinned", true));
        TestApi.Answer replaced = api.put(address, pinned.etag(), Map.of("text", "Two"));
        int late = api.delete(address, created.etag()).status();
        String cause = api.delete(address, replaced.etag()).json().get("undo").asText();
        int gone = api.get(address).status();
        api.post("/api/v1/undo/" + cause);

        assertThat(pinned.json().get("text").asText()).isEqualTo("One");
        assertThat(replaced.json().get("pinned").asBoolean()).isFalse();
        assertThat(replaced.json().get("writtenAt").asText()).isEqualTo("2026-01-01T12:00:00Z");
        assertThat(late).isEqualTo(412);
        assertThat(gone).isEqualTo(404);
        assertThat(api.get(address).json().get("text").asText()).isEqualTo("Two");
        assertThat(api.delete(address).status()).isEqualTo(428);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                | text
            {"text": " "}                                     | text
            {"text": 1}                                       | text
            {"text": "x", "pinned": 1}                        | pinned
            {"text": "x", "writtenAt": 1700000000}            | writtenAt
            {"text": "x", "writtenAt": "today"}               | writtenAt
            {"text": "x", "writtenAt": "9999-01-01T00:00:00Z"} | writtenAt
            {"text": "x", "title": "x"}                       | title
            """)
    void tellsWhichFieldIsWrong(String body, String field) {
        TestApi.Answer answer = api.post(contact + "/notes", body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").has(field)).as(answer.body()).isTrue();
    }

    @Test
    void acceptsTheLongestTextAndNoLonger() {
        assertThat(api.post(contact + "/notes", Map.of("text", "x".repeat(100_000)))
                        .status())
                .isEqualTo(201);
        assertThat(api.post(contact + "/notes", Map.of("text", "x".repeat(100_001)))
                        .status())
                .isEqualTo(422);
        assertThat(api.post(contact + "/notes", Map.of("text", "x".repeat(1_100_000)))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void doesNotFindWhatBelongsToSomebodyElse() {
        TestApi.Answer created = api.post(contact + "/notes", Map.of("text", "Mine"));
        String address = created.headers().firstValue("Location").orElseThrow();
        TestApi other = TestServer.shared().newAccount().api();

        assertThat(other.get(address).status()).isEqualTo(404);
        assertThat(other.put(address, created.etag(), Map.of("text", "x")).status())
                .isEqualTo(404);
        assertThat(other.patch(address, created.etag(), "{}").status()).isEqualTo(404);
        assertThat(other.delete(address, created.etag()).status()).isEqualTo(404);
        assertThat(other.get(contact + "/notes").status()).isEqualTo(404);
        assertThat(other.post(contact + "/notes", Map.of("text", "x")).status()).isEqualTo(404);
        assertThat(api.get("/api/v1/companies/" + UUID.randomUUID() + "/notes").status())
                .isEqualTo(404);
        assertThat(api.get(contact + "/notes?limit=0").status()).isEqualTo(400);
    }
}
