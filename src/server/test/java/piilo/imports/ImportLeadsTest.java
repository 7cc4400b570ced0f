package piilo.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import piilo.TestAccount;
import piilo.TestApi;
import piilo.TestServer;

/** Saved jobs and applications become leads. */
class ImportLeadsTest {
    private static final String SAVED = """
            Saved Date,Job Url,Job Title,Company Name
            "8/26/26, 7:34 PM",https://www.linkedin.com/jobs/view/1,Design Lead,Ek & Co
            "8/27/26, 7:34 PM",https://www.linkedin.com/jobs/view/2,Product Designer,Lind
            """;
    private static final String APPLIED = """
            Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers
            "9/16/26, 1:59 PM",elli@example.org,,Ek & Co,Design Lead,https://www.linkedin.com/jobs/view/1,CV.pdf,
            """;

    private final TestAccount account = TestServer.shared().newAccount();
    private final TestApi api = account.api();

    private static byte[] archive(String... files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < files.length; i += 2) {
                zip.putNextEntry(new ZipEntry(files[i]));
                zip.write(files[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private String preview(String... files) {
        TestApi.Answer accepted = api.upload("/api/v1/imports", "LinkedIn.zip", archive(files), Map.of());
        account.awaitImports();
        return accepted.headers().firstValue("Location").orElseThrow();
    }

    private JsonNode act(String address, String verb) {
        api.post(address + "/" + verb);
        account.awaitImports();
        return api.get(address).json();
    }

    private JsonNode leads() {
        return api.get("/api/v1/leads?sort=title").json();
    }

    @Test
    void makesAdvertisedLeadsAndTakesThemBack() {
        String address = preview("Jobs/Saved Jobs.csv", SAVED);

        JsonNode preview = api.get(address).json();
        JsonNode applied = act(address, "apply");
        JsonNode made = leads();

        assertThat(preview.at("/counts/leads").asInt()).as(preview.toString()).isEqualTo(2);
        assertThat(applied.at("/counts/companies").asInt()).isEqualTo(2);
        assertThat(made.at("/items/0/title").asText()).isEqualTo("Design Lead");
        assertThat(made.at("/items/0/companyName").asText()).isEqualTo("Ek & Co");
        assertThat(made.at("/items/0/hidden").asBoolean()).isFalse();
        assertThat(made.at("/items/0/stage").asText()).isEqualTo("heard");
        assertThat(made.at("/items/0/stageSince").asText()).isEqualTo("2026-08-26");
        assertThat(act(address, "undo").get("state").asText()).isEqualTo("undone");
        assertThat(leads().get("total").asInt()).isZero();
        assertThat(api.get("/api/v1/companies").json().get("total").asInt()).isZero();
    }

    @Test
    void knowsALeadAgainAndThatItWasAppliedFor() {
        act(preview("Jobs/Saved Jobs.csv", SAVED), "apply");

        JsonNode same = api.get(preview("Jobs/Saved Jobs.csv", SAVED)).json();
        String more = preview("Jobs/Saved Jobs.csv", SAVED, "Jobs/Job Applications.csv", APPLIED);
        act(more, "apply");

        assertThat(same.at("/counts/leads").asInt()).isZero();
        assertThat(leads().get("total").asInt()).isEqualTo(2);
        assertThat(leads().at("/items/0/stage").asText()).isEqualTo("reached_out");
        assertThat(leads().at("/items/0/stageSince").asText()).isEqualTo("2026-09-16");
        act(more, "undo");
        assertThat(leads().at("/items/0/stage").asText()).isEqualTo("heard");
    }

    @Test
    void leavesAloneWhatTheUserHasMadeOfALead() {
        act(preview("Jobs/Saved Jobs.csv", SAVED), "apply");
        String id = leads().at("/items/0/id").asText();
        api.post("/api/v1/leads/" + id + "/stages", Map.of("stage", "interview"));

        act(preview("Jobs/Job Applications.csv", APPLIED), "apply");

        assertThat(leads().at("/items/0/stage").asText()).isEqualTo("interview");
    }

    @Test
    void makesOneLeadOfAJobThatWasSavedAndAppliedFor() {
        act(preview("Jobs/Saved Jobs.csv", SAVED, "Jobs/Job Applications.csv", APPLIED), "apply");

        assertThat(leads().get("total").asInt()).isEqualTo(2);
        assertThat(leads().at("/items/0/stages")).hasSize(2);
    }
}
