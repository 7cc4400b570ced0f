package piilo.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import piilo.TestAccount;
import piilo.TestApi;
import piilo.TestServer;

/** Deleting somebody, or a company, with all that hangs on it, and taking that back. */
class UndoDeletionApiTest {
    private static final Map<String, String> ARCHIVE =
            Map.of("Connections.csv", """
                    First Name,Last Name,URL,Email Address,Company,Position,Connected On
                    Åsa,Ek,https://www.linkedin.com/in/asa-ek,asa@example.org,Kaisla,Recruiter,06 May 2024
                    Bo,Berg,https://www.linkedin.com/in/bo-berg,,Kaisla,Developer,07 May 2024
                    """, "messages.csv", """
                    CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER
                    1,,Åsa Ek,https://www.linkedin.com/in/asa-ek,Maija Virta,https://www.linkedin.com/in/maija,2026-03-02 07:15:00 UTC,Role,Hello,INBOX
                    1,,Maija Virta,https://www.linkedin.com/in/maija,Åsa Ek,https://www.linkedin.com/in/asa-ek,2026-03-02 08:15:00 UTC,,Thanks,INBOX
                    2,,Maija Virta,https://www.linkedin.com/in/maija,"Åsa Ek,Bo Berg","https://www.linkedin.com/in/asa-ek,https://www.linkedin.com/in/bo-berg",2026-04-02 08:15:00 UTC,,Lunch?,INBOX
                    """, "Recommendations_Received.csv", """
                    First Name,Last Name,Company,Job Title,Text,Creation Date,Status
                    Åsa,Ek,Kaisla,Recruiter,Quick and kind.,"07/08/23, 10:00 AM",VISIBLE
                    """);

    private final TestAccount account = TestServer.shared().newAccount();
    private final TestApi api = account.api();

    @BeforeEach
    void importANetwork() throws IOException {
        String address = api.upload("/api/v1/imports", "export.zip", zipped(), Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        account.awaitImports();
        api.post(address + "/apply");
        account.awaitImports();
        assertThat(api.get(address).json().at("/counts/interactions").asInt()).isEqualTo(3);
    }

    @Test
    void tellsOnTheirPagesWhichImportConversationsCameWith() {
        String id = api.get("/api/v1/interactions").json().at("/items/0/id").asText();

        assertThat(account.browser().get("/interactions/" + id).body()).contains("The import of", "href=\"/imports/");
    }

    private static byte[] zipped() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : ARCHIVE.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private String found(String kind, String text) {
        JsonNode hits = api.get("/api/v1/search?kind=" + kind + "&q=" + text).json();
        assertThat(hits.get("total").asInt()).as("%s %s", kind, hits).isEqualTo(1);
        return hits.at("/hits/0/id").asText();
    }

    /** How many there are, but for what was talked about with others too, which names whoever took part. */
    private int total(String text) {
        JsonNode facets = api.get("/api/v1/search?q=" + text).json().get("facets");
        return facets.get("contact").asInt()
                + facets.get("note").asInt()
                + facets.get("favour").asInt();
    }

    private void note(String address, String text) {
        assertThat(api.post(address + "/notes", Map.of("text", text)).status()).isEqualTo(201);
    }

    private List<JsonNode> all(String... addresses) {
        return Stream.of(addresses).map(address -> api.get(address).json()).toList();
    }

    private String deleted(String address) {
        return api.delete(address, api.get(address).etag()).json().get("undo").asText();
    }

    private JsonNode takenBack(String cause) {
        return api.post("/api/v1/undo/" + cause).json();
    }

    @Test
    void bringsAContactBackWithAllThatHungOnIt() {
        String asa = "/api/v1/contacts/" + found("contact", "recruiter");
        String bo = "/api/v1/contacts/" + found("contact", "developer");
        note(asa, "Soittelee torstaisin");
        note(asa, "Tuntee kaikki Turussa");
        api.patch(asa, api.get(asa).etag(), Map.of("tags", List.of("friend"), "headline", "Recruiter of the year"));
        String[] pages = {asa, asa + "/timeline", asa + "/notes", bo, bo + "/timeline", "/api/v1/contacts"};
        List<JsonNode> before = all(pages);

        String cause = deleted(asa);
        int gone = api.get(asa).status();
        int left = total("asa") + total("torstaisin");
        JsonNode without = api.get(bo + "/timeline").json();
        JsonNode report = takenBack(cause);

        assertThat(before.get(1).findValuesAsText("kind")).contains("interaction", "favour", "note");
        assertThat(before.getFirst().get("employments")).hasSize(1);
        assertThat(gone).isEqualTo(404);
        assertThat(left).isZero();
        assertThat(without).isNotEqualTo(before.get(4));
        assertThat(report.get("leftAlone")).isEmpty();
        assertThat(all(pages)).isEqualTo(before);
        assertThat(asa).endsWith(found("contact", "asa"));
        assertThat(total("torstaisin")).isEqualTo(1);
        assertThat(total("turussa")).isEqualTo(1);
    }

    @Test
    void bringsACompanyBackWithItsPeopleAndNotes() {
        String kaisla = "/api/v1/companies/" + found("company", "kaisla");
        String asa = "/api/v1/contacts/" + found("contact", "recruiter");
        String bo = "/api/v1/contacts/" + found("contact", "developer");
        note(kaisla, "Palkkaa keväisin");
        api.patch(kaisla, api.get(kaisla).etag(), Map.of("target", true, "place", "Oulu"));
        String[] pages = {kaisla, kaisla + "/notes", asa, bo, "/api/v1/companies", "/api/v1/contacts"};
        List<JsonNode> before = all(pages);

        String cause = deleted(kaisla);
        int gone = api.get(kaisla).status();
        int left = total("kaisla") + total("keväisin");
        JsonNode without = api.get(asa).json();
        JsonNode report = takenBack(cause);

        assertThat(gone).isEqualTo(404);
        assertThat(left).isZero();
        assertThat(without.at("/employments/0").has("company")).isFalse();
        assertThat(report.get("leftAlone")).isEmpty();
        assertThat(all(pages)).isEqualTo(before);
        assertThat(before.get(4).at("/items/0/people").asInt()).isEqualTo(2);
        assertThat(kaisla).endsWith(found("company", "kaisla"));
        assertThat(total("keväisin")).isEqualTo(1);
        assertThat(asa).endsWith(found("contact", "recruiter"));
    }
}
