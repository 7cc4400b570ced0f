package piilo.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import piilo.TestAccount;
import piilo.TestApi;
import piilo.TestServer;

class ImportApiTest {
    private static final String IMPORTS = "/api/v1/imports";
    private static final byte[] CONNECTIONS = """
            First Name,Last Name,URL,Email Address,Company,Position,Connected On
            Åsa,Ek,https://www.linkedin.com/in/asa-ek,asa@example.org,Ek & Co,Recruiter,06 May 2024
            Eva,Lind,https://www.linkedin.com/in/eva-lind,,Lind AB,Coach,07 May 2024
            ,,,,,,08 May 2024
            """.getBytes(StandardCharsets.UTF_8);

    private final TestAccount account = TestServer.shared().newAccount();
    private final TestApi api = account.api();

    private String uploaded() {
        TestApi.Answer accepted = api.upload(IMPORTS, "Connections.csv", CONNECTIONS, Map.of());
        assertThat(accepted.status()).isEqualTo(202);
        account.awaitImports();
        return accepted.headers().firstValue("Location").orElseThrow();
    }

    private JsonNode after(TestApi.Answer accepted) {
        assertThat(accepted.status()).isEqualTo(202);
        account.awaitImports();
        return api.get(accepted.headers().firstValue("Location").orElseThrow()).json();
    }

    @Test
    void readsAppliesAndTakesBack() {
        String address = uploaded();

        JsonNode preview = api.get(address).json();
        JsonNode applied = after(api.post(address + "/apply"));
        int people = api.get("/api/v1/contacts").json().get("total").asInt();
        JsonNode undone = after(api.post(address + "/undo"));

        assertThat(preview.get("state").asText()).isEqualTo("preview");
        assertThat(preview.get("plugin").asText()).isEqualTo("linkedin");
        assertThat(preview.get("problem").isNull()).isTrue();
        assertThat(preview.at("/counts/new").asInt()).isEqualTo(2);
        assertThat(applied.get("state").asText()).isEqualTo("applied");
        assertThat(applied.at("/counts/companies").asInt()).isEqualTo(2);
        assertThat(people).isEqualTo(2);
        assertThat(undone.get("state").asText()).isEqualTo("undone");
        assertThat(api.get("/api/v1/contacts").json().get("total").asInt()).isZero();
        assertThat(api.get(IMPORTS).json().get("items")).hasSize(1);
    }

    @Test
    void tellsWhatBecomesOfEachLinePageByPage() {
        String address = uploaded();

        JsonNode all = api.get(address + "/lines").json();
        JsonNode first =
                api.get(address + "/lines?outcome=new&kind=contact&limit=1").json();
        JsonNode second = api.get(address + "/lines?outcome=new&kind=contact&limit=1&cursor="
                        + first.get("next").asText())
                .json();

        assertThat(all.get("total").asInt()).isEqualTo(3);
        assertThat(first.get("total").asInt()).isEqualTo(2);
        assertThat(first.at("/items/0/title").asText()).isEqualTo("Åsa Ek");
        assertThat(first.at("/items/0/entry").asText()).isEqualTo("Connections.csv");
        assertThat(second.at("/items/0/title").asText()).isEqualTo("Eva Lind");
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void sendsTheSkippedLinesAsATable() {
        TestApi.Answer table = api.get(uploaded() + "/skipped.csv");

        assertThat(table.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
        assertThat(table.body().lines()).hasSize(2).first().isEqualTo("File,Line,What it says,Why");
        assertThat(table.body().lines().toList().getLast()).startsWith("Connections.csv,4,");
    }

    @Test
    void listsWhatAnUndoLeftAlone() {
        String address = uploaded();
        after(api.post(address + "/apply"));
        TestApi.Answer contact = api.get("/api/v1/contacts/"
                + api.get("/api/v1/contacts").json().at("/items/0/id").asText());
        api.patch("/api/v1/contacts/" + contact.id(), contact.etag(), Map.of("headline", "My own words"));

        after(api.post(address + "/undo"));
        JsonNode left = api.get(address + "/remainder").json();

        assertThat(left.get("items")).isNotEmpty();
        assertThat(left.findValuesAsText("id")).contains(contact.id());
        assertThat(left.at("/items/0/reason").asText()).contains(" ").doesNotContain("undo.");
        assertThat(api.get("/api/v1/contacts").json().get("total").asInt()).isEqualTo(1);
    }

    @Test
    void saysWhyAFileCannotBeRead() {
        TestApi.Answer accepted =
                api.upload(IMPORTS, "song.mp3", "la la la".getBytes(StandardCharsets.UTF_8), Map.of());

        JsonNode failed = after(accepted);

        assertThat(failed.get("state").asText()).isEqualTo("failed");
        assertThat(failed.get("problem").asText()).contains("song.mp3");
    }

    @Test
    void doesNothingOutOfTurn() {
        String address = uploaded();

        int early = api.post(address + "/undo").status();
        JsonNode cancelled = after(api.post(address + "/cancel"));

        assertThat(early).isEqualTo(409);
        assertThat(cancelled.get("state").asText()).isEqualTo("cancelled");
        assertThat(api.post(address + "/apply").status()).isEqualTo(409);
        assertThat(api.post(address + "/cancel").status()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({"plugin, unknown", "withBodies, yes"})
    void tellsWhichFieldIsWrong(String field, String value) {
        TestApi.Answer answer = api.upload(IMPORTS, "Connections.csv", CONNECTIONS, Map.of(field, value));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").has(field)).isTrue();
        assertThat(api.get(IMPORTS).json().get("items")).isEmpty();
    }

    @Test
    void wantsAFile() {
        assertThat(api.post(IMPORTS).json().get("errors").has("file")).isTrue();
        assertThat(api.post(IMPORTS, "{}").status()).isEqualTo(422);
    }

    @Test
    void takesThePluginAndTheTextsThatWereChosen() {
        JsonNode one = after(api.upload(
                IMPORTS, "Connections.csv", CONNECTIONS, Map.of("plugin", "linkedin", "withBodies", "true")));

        assertThat(one.get("state").asText()).isEqualTo("preview");
        assertThat(one.get("withBodies").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "cursor=-1", "cursor=2147483648", "outcome=lost", "kind=person"})
    void refusesParametersThatAreNone(String query) {
        assertThat(api.get(uploaded() + "/lines?" + query).status()).isEqualTo(400);
    }

    @Test
    void doesNotFindWhatBelongsToSomebodyElse() {
        String address = uploaded();
        TestApi other = TestServer.shared().newAccount().api();

        assertThat(other.get(address).status()).isEqualTo(404);
        assertThat(other.get(address + "/lines").status()).isEqualTo(404);
        assertThat(other.get(address + "/remainder").status()).isEqualTo(404);
        assertThat(other.post(address + "/apply").status()).isEqualTo(404);
        assertThat(other.post(address + "/undo").status()).isEqualTo(404);
        assertThat(other.post(address + "/cancel").status()).isEqualTo(404);
        assertThat(api.get(address).json().get("state").asText()).isEqualTo("preview");
        assertThat(api.get(IMPORTS + "?cursor=x").status()).isEqualTo(404);
    }
}
