package piilo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Search covers all that is written down, each kind a facet. */
class SearchKindsTest {
    private final TestServer server = TestServer.shared();
    private final TestAccount account = server.newAccount();
    private final TestApi api = account.api();
    private final TestBrowser browser = account.browser();

    @Test
    void findsALeadByItsTextAndByThoseWhoToldOfIt() {
        String teller = contact("Liisa", "Mäkelä");
        String lead = api.post(
                        "/api/v1/leads",
                        Map.of(
                                "title", "Palvelumuotoilun vetäjä",
                                "companyHint", "Pankki Tampereella",
                                "tellers", List.of(Map.of("contact", teller)),
                                "text", "Budjetti vahvistetaan ensi vuonna"))
                .id();

        assertThat(found("palvelumuotoilu", "lead")).containsExactly(lead);
        assertThat(found("budjetin", "lead")).containsExactly(lead);
        assertThat(found("pankissa", "lead")).containsExactly(lead);
        assertThat(found("Mäkelä", "lead")).containsExactly(lead);
    }

    @Test
    void findsWhatWasTalkedAboutByWordsPlaceAndPeople() {
        String liisa = contact("Liisa", "Mäkelä");
        String interaction = api.post(
                        "/api/v1/interactions",
                        Map.of(
                                "kind", "meeting",
                                "direction", "mutual",
                                "at", "2026-02-01T10:00:00Z",
                                "place", "Story",
                                "participants", List.of(Map.of("contact", liisa, "name", "Liisa Mäkelä")),
                                "body", "Heidän alustatiiminsä kasvaa"))
                .id();

        assertThat(found("alustatiimi", "interaction")).containsExactly(interaction);
        assertThat(found("story", "interaction")).containsExactly(interaction);
        assertThat(found("liisa", "interaction")).containsExactly(interaction);
        assertThat(browser.get("/search?q=alustatiimi").body()).contains("/interactions/" + interaction);
    }

    @Test
    void findsAFavourAndNamesAfterARenaming() {
        String liisa = contact("Liisa", "Mäkelä");
        String favour = api.post(
                        "/api/v1/contacts/" + liisa + "/favours",
                        Map.of("given", true, "kind", "tip", "text", "Vinkki hankkeesta"))
                .id();

        assertThat(found("hanke", "favour")).containsExactly(favour);
        String address = "/api/v1/contacts/" + liisa;
        api.patch(address, api.get(address).etag(), Map.of("name", Map.of("given", "Liisa", "family", "Koivunen")));
        assertThat(found("koivunen", "favour")).containsExactly(favour);
        assertThat(found("mäkelä", "favour")).isEmpty();
    }

    @Test
    void tellsOfEachKindHowManyThereAre() {
        contact("Vieno", "Laituri");
        api.post("/api/v1/leads", Map.of("title", "Laituripäällikkö Laituri Oy"));

        JsonNode facets = api.get("/api/v1/search?q=laituri").json().get("facets");

        assertThat(facets.get("contact").asInt()).isEqualTo(1);
        assertThat(facets.get("lead").asInt()).isEqualTo(1);
        assertThat(facets.get("interaction").asInt()).isZero();
    }

    private String contact(String given, String family) {
        return api.post("/api/v1/contacts", Map.of("name", Map.of("given", given, "family", family)))
                .id();
    }

    private List<String> found(String words, String kind) {
        List<String> ids = new ArrayList<>();
        api.get("/api/v1/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&kind=" + kind)
                .json()
                .get("hits")
                .forEach(hit -> ids.add(hit.get("id").asText()));
        return ids;
    }
}
