package piilo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import piilo.json.Json;

class NetworkTest {
    private final TestAccount account = TestServer.shared().newAccount();
    private final TestBrowser browser = account.browser();
    private final TestApi api = account.api();

    private String person(String name, List<String> tags, String company) {
        return api.post(
                        "/api/v1/contacts",
                        Map.of(
                                "name", Map.of("given", name),
                                "tags", tags,
                                "employments", List.of(Map.of("company", company))))
                .id();
    }

    private void know(String id, int ring, String circle) {
        browser.post("/contacts/" + id + "/relationship", Map.of("ring", String.valueOf(ring), "circle.kind", circle));
    }

    private String page(String path) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private JsonNode graph(String query) {
        return Json.read(page("/network/graph" + query), JsonNode.class);
    }

    private static List<String> names(JsonNode nodes) {
        List<String> names = new ArrayList<>();
        nodes.forEach(node -> names.add(node.get("name").asText()));
        return names;
    }

    @Test
    void drawsPeopleTheirCompaniesAndWhoKnowsWhom() {
        String liisa = person("Liisa", List.of(), "Kone");
        String jukka = person("Jukka", List.of(), "Kone");
        person("Aino", List.of(), "Nokia");
        know(liisa, 3, "friend");
        browser.post("/contacts/" + liisa + "/ties", Map.of("other", jukka, "kind", "friend"));

        JsonNode graph = graph("");

        assertThat(names(graph.get("people"))).startsWith("Liisa").containsExactlyInAnyOrder("Liisa", "Jukka", "Aino");
        assertThat(graph.at("/people/0/ring").asInt()).isEqualTo(3);
        assertThat(graph.at("/people/0/circle").asText()).isEqualTo("friend");
        assertThat(names(graph.get("companies"))).containsExactly("Kone");
        assertThat(graph.get("edges")).hasSize(3);
        assertThat(graph.get("left").asInt()).isZero();
    }

    @Test
    void showsTheSamePeopleInTheListWithoutAnyScript() {
        String liisa = person("Liisa", List.of(), "Kone");
        person("Jukka", List.of(), "Nokia");
        know(liisa, 3, "friend");

        String page = page("/network");

        assertThat(page.indexOf("data-person=\"" + liisa)).isPositive().isLessThan(page.indexOf(">Jukka</a>"));
        assertThat(page).contains("2 people", "Kone", "Nokia", "data-network=\"/network/graph?\"");
    }

    @Test
    void filtersThePictureAndTheListAlike() {
        String liisa = person("Liisa", List.of("sailing"), "Kone");
        String jukka = person("Jukka", List.of(), "Nokia");
        know(liisa, 3, "friend");
        know(jukka, 4, "hobby");

        for (String query : List.of("?circle=friend", "?ring=3", "?company=kone", "?tag=Sailing")) {
            assertThat(names(graph(query).get("people"))).as(query).containsExactly("Liisa");
            assertThat(page("/network" + query))
                    .as(query)
                    .contains(">Liisa</a>")
                    .doesNotContain(">Jukka</a>");
        }
        assertThat(page("/network?circle=family")).contains("Nobody fits");
        assertThat(graph("?ring=5").get("people")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?circle=strangers", "?ring=6", "?ring=x", "?page=0"})
    void refusesAFilterThatIsNone(String query) {
        assertThat(browser.get("/network" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void tellsWhichCirclesHaveNobodyOrFew() {
        know(person("Liisa", List.of(), "Kone"), 3, "friend");

        String page = page("/network");

        assertThat(page).contains("Circles covered", "Nobody noted yet", "Only a few so far");
        assertThat(page.split("Nobody noted yet", -1)).hasSize(14);
    }

    @Test
    void saysHowManyThePictureDoesNotShow() {
        String csv = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
                + String.join(
                        "\n",
                        IntStream.range(0, 900)
                                .mapToObj(i ->
                                        "Aino%d,Virta,https://www.linkedin.com/in/aino-%d,,Kone,Engineer,01 Nov 2024"
                                                .formatted(i, i))
                                .toList());
        String preview = browser.upload(
                        "/imports", "Connections.csv", csv.getBytes(java.nio.charset.StandardCharsets.UTF_8), Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        account.awaitImports();
        browser.post(preview + "/apply", Map.of());
        account.awaitImports();

        JsonNode graph = graph("");

        assertThat(graph.get("people").size() + graph.get("companies").size() + 1)
                .isLessThanOrEqualTo(1000);
        assertThat(graph.get("left").asInt()).isEqualTo(50);
        assertThat(page("/network")).contains("900 people", "The picture shows the 850 closest; 50 more", "1 of 18");
        assertThat(page("/network?page=18")).contains("18 of 18").doesNotContain("rel=\"next\"");
    }
}
