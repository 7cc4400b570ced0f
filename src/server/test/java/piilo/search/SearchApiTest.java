package piilo.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import piilo.TestApi;
import piilo.TestServer;

class SearchApiTest {
    private final TestApi api = TestServer.shared().newAccount().api();

    private void write(TestApi by, String given, String text) {
        String contact = by.post("/api/v1/contacts", Map.of("name", Map.of("given", given)))
                .id();
        by.post("/api/v1/contacts/" + contact + "/notes", Map.of("text", text));
    }

    @Test
    void marksTheWordInAnotherForm() {
        write(api, "Åsa", "Soitin rekrytoijalle eilen.");

        JsonNode found = api.get("/api/v1/search?q=rekrytoija").json();
        JsonNode hit = found.get("hits").get(0);
        String snippet = hit.get("snippet").asText();

        assertThat(found.get("total").asInt()).isEqualTo(1);
        assertThat(hit.get("kind").asText()).isEqualTo("note");
        assertThat(snippet.substring(
                        hit.at("/highlights/0/start").asInt(),
                        hit.at("/highlights/0/end").asInt()))
                .isEqualTo("rekrytoijalle");
        assertThat(found.at("/facets/note").asInt()).isEqualTo(1);
        assertThat(found.at("/facets/contact").asInt()).isZero();
    }

    @Test
    void findsOneKindAndAsManyAsWanted() {
        write(api, "Koivu", "Koivu");
        write(api, "Koivu", "Koivu");

        JsonNode contacts =
                api.get("/api/v1/search?q=koivu&kind=contact&limit=1").json();

        assertThat(contacts.get("total").asInt()).isEqualTo(2);
        assertThat(contacts.get("hits")).hasSize(1);
        assertThat(contacts.at("/hits/0/kind").asText()).isEqualTo("contact");
        assertThat(contacts.at("/facets/note").asInt()).isPositive();
    }

    @Test
    void completesNamesOfPeopleAndCompanies() {
        TestApi api = TestServer.shared().newAccount().api();
        write(api, "Pirkko", "Meets at Pirtelo");
        api.post("/api/v1/companies", Map.of("name", "Pirtelo Oy"));

        JsonNode found = api.get("/api/v1/suggestions?q=pir").json();

        assertThat(found.get("items"))
                .extracting(one -> one.get("kind").asText() + " "
                        + one.get("title").asText().replaceFirst(" .*", ""))
                .containsExactlyInAnyOrder("contact Pirkko", "company Pirtelo");
        assertThat(api.get("/api/v1/suggestions?q=pir&limit=1").json().get("items"))
                .hasSize(1);
        assertThat(api.get("/api/v1/suggestions").json().get("items")).isEmpty();
        assertThat(api.get("/api/v1/suggestions?q=pir&limit=0").status()).isEqualTo(400);
        assertThat(TestServer.shared()
                        .newAccount()
                        .api()
                        .get("/api/v1/suggestions?q=pir")
                        .json()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void findsNothingOfSomebodyElses() {
        write(TestServer.shared().newAccount().api(), "Salainen", "salaisuus");

        assertThat(api.get("/api/v1/search?q=salaisuus").json().get("total").asInt())
                .isZero();
        assertThat(api.get("/api/v1/search").json().get("hits")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "kind=leads"})
    void refusesParametersThatAreNone(String query) {
        assertThat(api.get("/api/v1/search?q=x&" + query).status()).isEqualTo(400);
    }
}
