package piilo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where each field of a contact and of a company comes from. */
class OriginsTest {
    private static final String CONNECTIONS = """
            First Name,Last Name,URL,Email Address,Company,Position,Connected On
            Zoe,Ek,https://www.linkedin.com/in/zoe-ek,zoe@ek.example,Kaiku,Recruiter,06 May 2024
            """;

    private final TestAccount account = TestServer.shared().newAccount();
    private final TestApi api = account.api();

    private String imported(String name, String connections) {
        String address = api.upload("/api/v1/imports", name, connections.getBytes(StandardCharsets.UTF_8), Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        account.awaitImports();
        return after(address, "apply");
    }

    private String after(String address, String verb) {
        api.post(address + "/" + verb);
        account.awaitImports();
        return address;
    }

    private String zoe() {
        return "/api/v1/contacts/"
                + api.get("/api/v1/contacts").json().at("/items/0/id").asText();
    }

    private void change(String address, Map<String, ?> fields) {
        TestApi.Answer changed = api.patch(address, api.get(address).etag(), fields);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    }

    /** Returns {@code hand}, {@code unknown} or the name of the import. */
    private String origin(String address, String field, String value) {
        for (JsonNode one : api.get(address).json().get("origins")) {
            if (one.get("field").asText().equals(field)
                    && one.get("value").toString().contains(value)) {
                return one.hasNonNull("import")
                        ? one.at("/import/name").asText()
                        : one.get("from").asText();
            }
        }
        throw new AssertionError("No origin of " + field + " " + value);
    }

    @Test
    void tellsWhatWasTypedFromWhatWasImported() {
        imported("Connections.csv", CONNECTIONS);
        change(zoe(), Map.of("headline", "Hires", "languages", List.of("fi"), "tags", List.of("fi")));

        assertThat(origin(zoe(), "name", "Zoe")).isEqualTo("Connections.csv");
        assertThat(origin(zoe(), "points", "zoe@ek.example")).isEqualTo("Connections.csv");
        assertThat(origin(zoe(), "connectedOn", "2024-05-06")).isEqualTo("Connections.csv");
        assertThat(origin(zoe(), "employments.title", "Recruiter")).isEqualTo("Connections.csv");
        assertThat(origin(zoe(), "headline", "Hires")).isEqualTo("hand");
        assertThat(origin(zoe(), "languages", "fi")).isEqualTo("hand");
        assertThat(origin(zoe(), "tags", "fi")).isEqualTo("hand");
    }

    @Test
    void takesWhatWasImportedAndEditedForTyped() {
        imported("Connections.csv", CONNECTIONS);
        TestApi.Answer before = api.get(zoe());

        change(zoe(), Map.of("name", Map.of("given", "Zoë", "family", "Ek"), "tags", List.of("choir")));

        assertThat(origin(zoe(), "name", "Zoë")).isEqualTo("hand");
        assertThat(origin(zoe(), "points", "zoe-ek")).isEqualTo("Connections.csv");
        assertThat(api.get(zoe()).etag()).isNotEqualTo(before.etag());
    }

    @Test
    void givesTheEarlierOriginBackWhenAnImportIsTakenBack() {
        imported("Connections.csv", CONNECTIONS);
        String later = imported("Later.csv", CONNECTIONS.replace("Recruiter", "Head of people"));
        String changed = origin(zoe(), "employments.title", "Head of people");

        after(later, "undo");

        assertThat(changed).isEqualTo("Later.csv");
        assertThat(origin(zoe(), "employments.title", "Recruiter")).isEqualTo("Connections.csv");
        assertThat(origin(zoe(), "name", "Zoe")).isEqualTo("Connections.csv");
    }

    @Test
    void givesTheOriginBackWithWhatComesOutOfTheTrash() {
        imported("Connections.csv", CONNECTIONS);
        String address = zoe();
        change(address, Map.of("headline", "Hires"));
        JsonNode before = api.get(address).json().get("origins");

        String cause =
                api.delete(address, api.get(address).etag()).json().get("undo").asText();
        api.post("/api/v1/undo/" + cause);

        assertThat(api.get(address).json().get("origins")).isEqualTo(before);
    }

    @Test
    void tellsItOfCompaniesToo() {
        imported("Connections.csv", CONNECTIONS);
        String kaiku = "/api/v1/companies/"
                + api.get("/api/v1/companies").json().at("/items/0/id").asText();

        change(kaiku, Map.of("place", "Turku", "otherNames", List.of("Echo")));

        assertThat(origin(kaiku, "name", "Kaiku")).isEqualTo("Connections.csv");
        assertThat(origin(kaiku, "place", "Turku")).isEqualTo("hand");
        assertThat(origin(kaiku, "otherNames", "Echo")).isEqualTo("hand");
        assertThat(account.browser()
                        .get(kaiku.replace("/api/v1", "") + "/origins")
                        .body())
                .contains("Typed by hand", "Connections.csv", "Turku");
    }

    @Test
    void saysItOnAPageThatLeadsToTheImport() {
        String address = imported("Connections.csv", CONNECTIONS);
        change(
                zoe(),
                Map.of("headline", "Hires", "birthday", "1984-05-06", "addresses", List.of(Map.of("city", "Turku"))));

        String page =
                account.browser().get(zoe().replace("/api/v1", "") + "/origins").body();

        assertThat(page)
                .contains("Recruiter, Kaiku", "Hires", "6 May 1984", "Turku", "zoe@ek.example", "Typed by hand")
                .contains("<a href=\"" + address.replace("/api/v1", "") + "\">Connections.csv</a>");
    }

    @Test
    void readsBackWhatItTold() {
        imported("Connections.csv", CONNECTIONS);
        TestApi.Answer told = api.get(zoe());

        TestApi.Answer replaced = api.put(zoe(), told.etag(), told.json());

        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.json()).isEqualTo(told.json());
    }
}
