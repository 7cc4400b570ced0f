package piilo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
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
        rename(liisa, "Koivunen");
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
        assertThat(facets).hasSize(12);
    }

    @Test
    void findsAnIntroductionByItsWhyItsOutcomeAndThoseItSpeaksOf() {
        String liisa = contact("Liisa", "Mäkelä");
        String eero = contact("Eero", "Laine");
        String one = api.post(
                        "/api/v1/introductions", Map.of("second", eero, "by", liisa, "why", "Hän rakentaa satamia"))
                .id();
        for (String step : List.of("asked_by", "agreed_second", "made")) {
            api.post("/api/v1/introductions/" + one + "/steps", Map.of("state", step));
        }
        api.post(
                "/api/v1/introductions/" + one + "/steps",
                Map.of("state", "outcome", "outcome", "Perustimme veneveistämön"));

        assertThat(found("satama", "introduction")).containsExactly(one);
        assertThat(found("veneveistämö", "introduction")).containsExactly(one);
        assertThat(found("mäkelä", "introduction")).containsExactly(one);
        assertThat(browser.get("/search?q=satama").body()).contains("/introductions/" + one, "Eero Laine");
        rename(liisa, "Koivunen");
        assertThat(found("koivunen", "introduction")).containsExactly(one);
    }

    @Test
    void findsReasonsAndRemindersByTheirTextAndWhatTheyAreAbout() {
        String liisa = contact("Liisa", "Mäkelä");
        String lead =
                api.post("/api/v1/leads", Map.of("title", "Majakanvartija")).id();
        String reason = api.post(
                        "/api/v1/reasons",
                        Map.of("contact", liisa, "kind", "article", "text", "Artikkeli tuulivoimasta"))
                .id();
        String reminder = reminder(Map.of("text", "Soita majakalle", "lead", lead));
        String alone = reminder(Map.of("text", "Päivitä ansioluettelo"));

        assertThat(found("tuulivoima", "reason")).containsExactly(reason);
        assertThat(found("mäkelä", "reason")).containsExactly(reason);
        assertThat(found("majakanvartija", "reminder")).containsExactly(reminder);
        assertThat(found("ansioluettelon", "reminder")).containsExactly(alone);
        assertThat(browser.get("/search?q=ansioluettelo").body())
                .contains("href=\"/reminders/" + alone + "/edit\">Päivitä ansioluettelo");
        assertThat(browser.get("/search?q=tuulivoima").body()).contains("/reasons/" + reason + "/edit");
        String address = "/api/v1/leads/" + lead;
        api.patch(address, api.get(address).etag(), Map.of("title", "Luotsi"));
        assertThat(found("luotsi", "reminder")).containsExactly(reminder);
        assertThat(found("majakanvartija", "reminder")).isEmpty();
    }

    private String reminder(Map<String, String> about) {
        Map<String, Object> body = new HashMap<>(about);
        body.put("startsAt", "2030-01-01T09:00:00");
        TestApi.Answer made = api.post("/api/v1/reminders", body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.id();
    }

    @Test
    void findsARecruiterByHisProfileAndWhatThereIsBetweenBoth() {
        String liisa = contact("Liisa", "Mäkelä");
        String profile = "/api/v1/contacts/" + liisa + "/recruiter";
        begun(profile, "{\"fields\": [\"meriteollisuus\"], \"regions\": [\"Satakunta\"], \"roles\": [\"luotsit\"]}");
        String told = made("/told", liisa, Map.of("day", "2026-01-05", "text", "Etsin **purjehduksen** parista"));
        String mandate = made("/mandates", liisa, Map.of("role", "Varustamon johtaja", "status", "open"));

        assertThat(found("meriteollisuuden", "contact")).containsExactly(liisa);
        assertThat(found("satakunta", "contact")).containsExactly(liisa);
        assertThat(found("luotsi", "contact")).containsExactly(liisa);
        assertThat(found("purjehdus", "told")).containsExactly(told);
        assertThat(found("varustamo", "mandate")).containsExactly(mandate);
        assertThat(browser.get("/search?q=liisa").body())
                .contains("/told/" + told + "/edit", "/mandates/" + mandate + "/edit");
        api.put(profile, api.get(profile).etag(), Map.of("fields", List.of("metalli")));
        assertThat(found("meriteollisuus", "contact")).isEmpty();
        assertThat(found("metalli", "contact")).containsExactly(liisa);
    }

    /** Sends what is not there yet, and therefore has no version. */
    private void begun(String address, String body) {
        TestApi.Answer answer = api.send(api.request(address)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
    }

    private String made(String kind, String contact, Map<String, String> body) {
        TestApi.Answer made = api.post("/api/v1/contacts/" + contact + kind, body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.id();
    }

    @Test
    void findsATargetByItsWhyAndByWhatHappened() {
        String company =
                api.post("/api/v1/companies", Map.of("name", "Satama Oy")).id();
        String target = "/api/v1/companies/" + company + "/target";
        begun(target, "{\"stage\": \"watching\", \"why\": \"Sähköistävät lauttoja\"}");
        TestApi.Answer event = api.post(
                "/api/v1/companies/" + company + "/events",
                Map.of("day", "2026-01-05", "text", "Uusi toimitusjohtaja"));
        assertThat(event.status()).as(event.body()).isEqualTo(201);

        assertThat(found("lautta", "company")).containsExactly(company);
        assertThat(found("toimitusjohtajan", "trigger_event")).containsExactly(event.id());
        assertThat(found("satama", "trigger_event")).containsExactly(event.id());
        assertThat(browser.get("/search?q=toimitusjohtaja").body()).contains("/events/" + event.id() + "/edit");
        api.delete(target, api.get(target).etag());
        assertThat(found("lautta", "company")).isEmpty();
    }

    @Test
    void offersOnlyTheKindsOfWhichThereIsSomething() {
        contact("Vieno", "Laituri");

        assertThat(browser.get("/search?q=laituri").body())
                .contains("kind=contact")
                .doesNotContain("kind=mandate", "kind=note");
        assertThat(browser.get("/search?q=laituri&kind=note").body()).contains("kind=note");
    }

    private void rename(String contact, String family) {
        String address = "/api/v1/contacts/" + contact;
        api.patch(address, api.get(address).etag(), Map.of("name", Map.of("given", "Liisa", "family", family)));
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
