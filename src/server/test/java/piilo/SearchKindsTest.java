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
        assertThat(facets).hasSize(19);
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

        assertThat(found("meriteollisuuden", "recruiter")).hasSize(1);
        assertThat(found("satakunta", "recruiter")).hasSize(1);
        assertThat(found("luotsi", "recruiter")).hasSize(1);
        assertThat(found("purjehdus", "told")).containsExactly(told);
        assertThat(found("varustamo", "mandate")).containsExactly(mandate);
        assertThat(browser.get("/search?q=liisa").body())
                .contains("/told/" + told + "/edit", "/mandates/" + mandate + "/edit");
        api.put(profile, api.get(profile).etag(), Map.of("fields", List.of("metalli")));
        assertThat(found("meriteollisuus", "recruiter")).isEmpty();
        assertThat(found("metalli", "recruiter")).hasSize(1);
        assertThat(browser.get("/search?q=metalli").body()).contains("/contacts/" + liisa + "/recruiter");
        browser.post("/contacts/" + liisa + "/recruiter/answer", Map.of("answer", "no"));
        assertThat(found("metalli", "recruiter")).isEmpty();
    }

    @Test
    void findsAFileByItsNameAndByWhoGotIt() {
        String liisa = contact("Liisa", "Mäkelä");
        String told = made("/told", liisa, Map.of("day", "2026-01-05", "text", "Ansioluettelo"));
        String address = "/api/v1/told/" + told + "/attachment";
        assertThat(api.upload(address, "Purjehtijan_CV.txt", "Nimi".getBytes(StandardCharsets.UTF_8), Map.of())
                        .status())
                .isLessThan(300);

        assertThat(found("purjehtija", "attachment")).hasSize(1);
        assertThat(found("cv mäkelä", "attachment")).hasSize(1);
        assertThat(browser.get("/search?q=purjehtijan").body()).contains("/told/" + told + "/edit", "Liisa Mäkelä");
        rename(liisa, "Koivunen");
        assertThat(found("cv koivunen", "attachment")).hasSize(1);
        api.delete(address, api.get("/api/v1/told/" + told).etag());
        assertThat(found("purjehtija", "attachment")).isEmpty();
    }

    @Test
    void findsCirclesAndWhatSomebodyOffersAndLooksFor() {
        String liisa = contact("Liisa", "Mäkelä");
        String address = "/contacts/" + liisa + "/relationship";
        browser.post(
                address,
                Map.of(
                        "circle.kind", "hobby",
                        "circle.place", "Airiston purjehtijat",
                        "offer.tag", "logistiikka",
                        "offer.text", "satamat",
                        "need.tag", "mentori"));

        assertThat(found("airisto", "circle")).hasSize(1);
        assertThat(found("harrastukset", "circle")).hasSize(1);
        assertThat(found("logistiikan satama", "offer")).hasSize(1);
        assertThat(found("mentorin", "looks_for")).hasSize(1);
        assertThat(found("mentori", "offer")).isEmpty();
        JsonNode hit = api.get("/api/v1/search?q=airisto").json().at("/hits/0");
        assertThat(hit.get("kind").asText()).isEqualTo("circle");
        assertThat(hit.get("of").asText()).isEqualTo(liisa);
        assertThat(browser.get("/search?q=airisto").body()).contains(address, "Hobby");
        rename(liisa, "Koivunen");
        assertThat(found("koivunen", "circle")).hasSize(1);
        assertThat(found("koivunen", "offer")).hasSize(1);
        browser.post(address, Map.of("need.tag", "mentori"));
        assertThat(found("airisto", "circle")).isEmpty();
        assertThat(found("logistiikka", "offer")).isEmpty();
        assertThat(found("mentori", "looks_for")).hasSize(1);
    }

    @Test
    void findsTiesByBothPeopleAndByWhatTheyAreToEachOtherInAnyLanguage() {
        String liisa = contact("Liisa", "Mäkelä");
        String eero = contact("Eero", "Laine");
        String tie = api.post(
                        "/api/v1/contacts/" + liisa + "/ties",
                        Map.of("second", eero, "kind", "manager", "text", "Satamahanke"))
                .id();

        assertThat(found("laine manager", "tie")).containsExactly(tie);
        assertThat(found("mäkelä reports", "tie")).containsExactly(tie);
        assertThat(found("mäkelä esihenkilö", "tie")).containsExactly(tie);
        assertThat(found("mäkelä laine chef", "tie")).containsExactly(tie);
        assertThat(found("satamahankkeen", "tie")).containsExactly(tie);
        assertThat(browser.get("/search?q=satamahanke").body()).contains("/ties/" + tie + "/edit", "manager of");
        rename(liisa, "Koivunen");
        assertThat(found("koivunen", "tie")).containsExactly(tie);
        String address = "/api/v1/ties/" + tie;
        api.patch(address, api.get(address).etag(), Map.of("kind", "friend"));
        assertThat(found("manager", "tie")).isEmpty();
        assertThat(found("friend", "tie")).containsExactly(tie);
    }

    @Test
    void findsAReminderByTheNoteAndTheIntroductionThatItIsAbout() {
        String liisa = contact("Liisa", "Mäkelä");
        String eero = contact("Eero", "Laine");
        String note = api.post("/api/v1/contacts/" + liisa + "/notes", Map.of("text", "Tuulivoima kiinnostaa"))
                .id();
        String introduction = api.post("/api/v1/introductions", Map.of("first", liisa, "second", eero, "why", "Meri"))
                .id();
        String aboutNote = reminder(Map.of("text", "Palaa tähän", "note", note));
        String aboutBoth = reminder(Map.of("text", "Kysy miten meni", "introduction", introduction));

        assertThat(found("tuulivoiman", "reminder")).containsExactly(aboutNote);
        assertThat(found("mäkelä", "reminder")).containsExactlyInAnyOrder(aboutNote, aboutBoth);
        assertThat(found("laine", "reminder")).containsExactly(aboutBoth);
        String address = "/api/v1/notes/" + note;
        api.patch(address, api.get(address).etag(), Map.of("text", "Aurinkovoima kiinnostaa"));
        assertThat(found("aurinkovoima", "reminder")).containsExactly(aboutNote);
        assertThat(found("tuulivoima", "reminder")).isEmpty();
        rename(eero, "Koivunen");
        assertThat(found("koivunen", "reminder")).containsExactly(aboutBoth);
    }

    @Test
    void findsNothingOfAnybodyElsesOfWhateverKind() {
        String liisa = contact("Liisa", "Purjehtija");
        browser.post(
                "/contacts/" + liisa + "/relationship",
                Map.of("circle.kind", "hobby", "circle.place", "Purjehtija", "offer.tag", "Purjehtija"));
        TestApi other = server.newAccount().api();

        assertThat(api.get("/api/v1/search?q=purjehtija").json().get("total").asInt())
                .isEqualTo(3);
        assertThat(other.get("/api/v1/search?q=purjehtija").json().get("total").asInt())
                .isZero();
        assertThat(other.get("/api/v1/search?q=purjehtija&kind=circle").json().get("hits"))
                .isEmpty();
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

        String id = api.get(target).json().get("id").asText();
        assertThat(found("lautta", "target")).containsExactly(id);
        assertThat(browser.get("/search?q=lautta").body()).contains("href=\"/companies/" + company);
        assertThat(found("toimitusjohtajan", "trigger_event")).containsExactly(event.id());
        assertThat(found("satama", "trigger_event")).containsExactly(event.id());
        assertThat(browser.get("/search?q=toimitusjohtaja").body()).contains("/events/" + event.id() + "/edit");
        api.delete(target, api.get(target).etag());
        assertThat(found("lautta", "target")).isEmpty();
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

    @Test
    void findsAReminderByTheFavourTheReasonAndTheMeetingThatItIsAbout() {
        String liisa = contact("Liisa", "Mäkelä");
        String company =
                api.post("/api/v1/companies", Map.of("name", "Kaiku Oy")).id();
        String favour = api.post(
                        "/api/v1/contacts/" + liisa + "/favours",
                        Map.of("given", true, "kind", "tip", "text", "Vinkki hankkeesta"))
                .id();
        String reason = api.post("/api/v1/reasons", Map.of("company", company, "kind", "idea", "text", "Uusi laituri"))
                .id();
        String meeting = api.post(
                        "/api/v1/interactions",
                        Map.of(
                                "kind", "meeting",
                                "direction", "mutual",
                                "at", "2026-02-01T10:00:00Z",
                                "subject", "Palkkatoive",
                                "company", company,
                                "participants", List.of(Map.of("contact", liisa, "name", "Liisa Mäkelä"))))
                .id();
        String aboutFavour = reminder(Map.of("text", "Kysy siitä", "favour", favour));
        String aboutReason = reminder(Map.of("text", "Kerro siitä", "reason", reason));
        String aboutMeeting = reminder(Map.of("text", "Palaa siihen", "interaction", meeting));

        assertThat(found("mäkelä", "reminder")).containsExactlyInAnyOrder(aboutFavour, aboutMeeting);
        assertThat(found("hanke", "reminder")).containsExactly(aboutFavour);
        assertThat(found("laiturista", "reminder")).containsExactly(aboutReason);
        assertThat(found("palkkatoive", "reminder")).containsExactly(aboutMeeting);
        assertThat(found("kaiku", "reminder")).containsExactlyInAnyOrder(aboutReason, aboutMeeting);
        assertThat(browser.get("/reminders").body())
                .contains("A favour · Liisa Mäkelä", "A reason to write · Kaiku Oy", "A conversation · Liisa Mäkelä");
        rename(liisa, "Koivunen");
        assertThat(found("koivunen", "reminder")).containsExactlyInAnyOrder(aboutFavour, aboutMeeting);
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
