package piilo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import piilo.database.Ids;
import piilo.introductions.Introduction;
import piilo.journal.Author;
import piilo.journal.Cause;

/** Ways through a made-up network, of people who know each other in every manner there is. */
class WarmPathsTest {
    private static final TestServer SERVER = TestServer.shared();

    private final TestAccount account = SERVER.newAccount();
    private final TestApi api = account.api();
    private final TestBrowser browser = account.browser();
    private final Map<String, String> ids = new HashMap<>();

    private record Job(
            String company,
            @Nullable String from,
            @Nullable String to,
            @Nullable Boolean current) {
        Map<String, Object> body() {
            Map<String, Object> body = new LinkedHashMap<>(Map.of("company", company));
            if (from != null) {
                body.put("from", from);
            }
            if (to != null) {
                body.put("to", to);
            }
            if (current != null) {
                body.put("current", current);
            }
            return body;
        }
    }

    private static Job now(String company) {
        return new Job(company, null, null, true);
    }

    private static Job was(String company, @Nullable String from, @Nullable String to) {
        return new Job(company, from, to, false);
    }

    private void person(String name, Job... jobs) {
        TestApi.Answer made = api.post(
                "/api/v1/contacts",
                Map.of(
                        "name",
                        Map.of("given", name),
                        "employments",
                        List.of(jobs).stream().map(Job::body).toList()));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        ids.put(name, made.id());
    }

    private void known(String name, int ring, Job... jobs) {
        person(name, jobs);
        relationship(name, Map.of("ring", ring));
    }

    private void relationship(String name, Map<String, Object> body) {
        String address = "/api/v1/contacts/" + ids.get(name) + "/relationship";
        TestApi.Answer saved = api.put(address, api.get(address).etag(), body);
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
    }

    private void tie(String one, String other, String kind) {
        TestApi.Answer made =
                api.post("/api/v1/contacts/" + ids.get(one) + "/ties", Map.of("second", id(other), "kind", kind));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }

    private String id(String name) {
        return ids.getOrDefault(name, "nobody");
    }

    private void met(Map<String, Object> more, String... names) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "kind",
                "meeting",
                "at",
                Instant.now().minusSeconds(3600).toString(),
                "participants",
                List.of(names).stream()
                        .map(name -> Map.of("contact", id(name), "name", name))
                        .toList()));
        body.putAll(more);
        TestApi.Answer made = api.post("/api/v1/interactions", body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }

    private void favour(String name, boolean given, int weight) {
        api.post("/api/v1/contacts/" + id(name) + "/favours", Map.of("given", given, "weight", weight));
    }

    private String company(String name) {
        return StreamSupport.stream(
                        api.get("/api/v1/companies").json().get("items").spliterator(), false)
                .filter(one -> one.get("name").asText().equals(name))
                .map(one -> one.get("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private List<String> ways(String address) {
        TestApi.Answer answer = api.get(address + "/paths");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        List<String> ways = new ArrayList<>();
        answer.json()
                .get("items")
                .forEach(way -> ways.add(String.join(
                        " ",
                        StreamSupport.stream(way.get("people").spliterator(), false)
                                .map(person -> person.get("name").asText())
                                .toList())));
        return ways;
    }

    private List<String> waysTo(String name) {
        return ways("/api/v1/contacts/" + id(name));
    }

    private List<String> waysToCompany(String name) {
        return ways("/api/v1/companies/" + company(name));
    }

    private String sentence(String name) {
        JsonNode items =
                api.get("/api/v1/contacts/" + id(name) + "/paths").json().get("items");
        return items.at("/0/sentence").asText();
    }

    @Test
    void goesOverTiesUpToThreePeople() {
        known("Liisa", 3);
        List.of("Matti", "Jukka", "Aino").forEach(this::person);
        tie("Liisa", "Matti", "friend");
        tie("Jukka", "Matti", "manager");
        tie("Jukka", "Aino", "knows");

        // Aino would have to ask Jukka, whom the user can ask as well.
        assertThat(waysTo("Matti")).containsExactly("Liisa Matti", "Jukka Matti");
        assertThat(waysTo("Jukka")).containsExactly("Liisa Matti Jukka", "Matti Jukka", "Aino Jukka");
        // Four people would be one too many.
        assertThat(waysTo("Aino")).noneMatch(way -> way.startsWith("Liisa"));
        assertThat(sentence("Jukka"))
                .isEqualTo("Liisa knows Matti: Liisa and Matti are friends; Matti knows Jukka: Jukka is the manager of"
                        + " Matti, and you have not been in touch with Liisa yet.");
    }

    @ParameterizedTest
    @CsvSource({
        "2015, 2019, 2017, 2021, true, 2017–2019",
        "2015, 2017, 2017, 2021, true, 2017",
        "2015-01, 2017-03, 2017-04, 2021, false, ''",
        "2010, 2014, 2015, 2019, false, ''",
        "2015, , 2015, 2016, true, 2015",
        ", 2016, 2015, 2019, true, 2016",
        ", , 2015, 2019, false, ''"
    })
    void countsOneEmployerOnlyWhenBothWereThereAtTheSameTime(
            @Nullable String from,
            @Nullable String to,
            String otherFrom,
            String otherTo,
            boolean together,
            String years) {
        known("Liisa", 3, was("Nokia", from, to));
        person("Jukka", was("Nokia", otherFrom, otherTo));

        assertThat(waysTo("Jukka")).isEqualTo(together ? List.of("Liisa Jukka") : List.of());
        if (together) {
            assertThat(sentence("Jukka"))
                    .startsWith("Liisa knows Jukka: they worked together at Nokia " + years + ", and you");
        }
    }

    @Test
    void knowsThatThoseWhoAreSomewhereNowAreThereTogether() {
        known("Liisa", 3, now("Kone"));
        person("Jukka", now("Kone"));
        person("Matti", was("Kone", "2010", "2012"));

        assertThat(waysTo("Jukka")).containsExactly("Liisa Jukka");
        assertThat(sentence("Jukka")).startsWith("Liisa knows Jukka: they work together at Kone, ");
        assertThat(waysTo("Matti")).isEmpty();
    }

    @Test
    void leadsToACompanyByThoseThereAndByThoseWhoKnowThem() {
        known("Liisa", 3);
        person("Jukka", now("Nokia"));
        person("Aino", was("Nokia", "2008", "2010"));
        tie("Liisa", "Jukka", "friend");
        met(Map.of("at", "2026-05-12T09:00:00Z"), "Liisa");

        assertThat(waysToCompany("Nokia")).containsExactly("Liisa Jukka", "Jukka", "Aino");
        JsonNode best = api.get("/api/v1/companies/" + company("Nokia") + "/paths?limit=1")
                .json();
        assertThat(best.get("items")).hasSize(1);
        assertThat(best.at("/items/0/sentence").asText())
                .isEqualTo(
                        "Liisa knows Jukka: Liisa and Jukka are friends; Jukka works at Nokia, and you were last in touch"
                                + " with Liisa on 12 May 2026.");
    }

    @Test
    void countsThoseWhoHaveMetUnlessThereWereTooManyToTalk() {
        known("Liisa", 3);
        person("Jukka");
        person("Aino");
        met(Map.of(), "Liisa", "Jukka");
        List<String> crowd = new ArrayList<>(List.of("Liisa", "Aino"));
        IntStream.range(0, 19).mapToObj(i -> "Guest" + i).forEach(name -> {
            person(name);
            crowd.add(name);
        });
        met(Map.of("kind", "event"), crowd.toArray(String[]::new));

        assertThat(waysTo("Jukka")).containsExactly("Liisa Jukka");
        assertThat(sentence("Jukka")).startsWith("Liisa knows Jukka: they met once, last on ");
        assertThat(waysTo("Aino")).isEmpty();
    }

    @Test
    void countsIntroductionsThatHaveBeenMade() {
        known("Liisa", 3);
        List.of("Jukka", "Aino", "Matti").forEach(this::person);
        introduce("Liisa", "Jukka", "Aino", Introduction.State.MADE);
        introduce("Liisa", "Matti", null, Introduction.State.ASKED_SECOND);

        assertThat(waysTo("Jukka")).contains("Liisa Jukka", "Aino Jukka");
        assertThat(waysTo("Matti")).isEmpty();
        assertThat(sentence("Jukka")).startsWith("Liisa knows Jukka: they were introduced to each other");
    }

    private void introduce(String first, String second, @Nullable String by, Introduction.State state) {
        Records records = SERVER.core().records();
        SERVER.core().journal().write(new Author(account.workspace(), account.id()), Cause.edit(), change -> {
            change.create(
                    records.introductions(),
                    new Introduction(
                            Ids.next(),
                            0,
                            Instant.now(),
                            UUID.fromString(id(first)),
                            UUID.fromString(id(second)),
                            by == null ? null : UUID.fromString(id(by)),
                            "They should talk",
                            state,
                            List.of(),
                            null));
            return null;
        });
    }

    @Test
    void neverGoesByThoseWhoAreKeptOut() {
        known("Sister", 1);
        known("Close", 2);
        known("Spared", 4);
        known("Liisa", 4);
        person("Jukka");
        relationship("Spared", Map.of("ring", 4, "neverForWork", true));
        List.of("Sister", "Close", "Spared", "Liisa").forEach(name -> tie(name, "Jukka", "friend"));

        assertThat(waysTo("Jukka")).containsExactly("Liisa Jukka");
    }

    @Test
    void looksForNoWayToOneWhoIsKeptOut() {
        known("Liisa", 3);
        known("Sister", 1);
        tie("Liisa", "Sister", "friend");

        assertThat(waysTo("Sister")).isEmpty();
        assertThat(browser.get("/contacts/" + id("Sister") + "/paths").body()).contains("leave this person in peace");
    }

    @Test
    void leavesOutWhomTheRingDoesNotLetOneAskWhileMoreWasReceived() {
        known("Liisa", 3);
        person("Jukka");
        tie("Liisa", "Jukka", "friend");
        favour("Liisa", false, 3);
        assertThat(waysTo("Jukka")).containsExactly("Liisa Jukka");

        TestApi.Answer rule = api.get("/api/v1/rings/3");
        api.patch("/api/v1/rings/3", rule.etag(), Map.of("balancedAsks", true));

        assertThat(waysTo("Jukka")).isEmpty();
        favour("Liisa", true, 3);
        assertThat(waysTo("Jukka")).containsExactly("Liisa Jukka");
    }

    @Test
    void ranksByClosenessThenByWhatHasBeenBetweenThem() {
        person("Jukka");
        known("Far", 5);
        known("Near", 3);
        known("Recent", 3);
        known("Giver", 4);
        known("Taker", 4);
        List.of("Far", "Near", "Recent", "Giver", "Taker").forEach(name -> tie(name, "Jukka", "friend"));
        met(Map.of(), "Recent");
        favour("Giver", true, 2);
        favour("Taker", false, 2);

        assertThat(waysTo("Jukka"))
                .containsExactly("Recent Jukka", "Near Jukka", "Giver Jukka", "Taker Jukka", "Far Jukka");
    }

    @Test
    void ranksLowerWhoHasAnOpenAsk() {
        person("Jukka");
        known("Asked", 3);
        known("Free", 3);
        List.of("Asked", "Free").forEach(name -> tie(name, "Jukka", "friend"));
        String yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(2) + "T09:00:00Z";
        met(Map.of("ask", true, "at", yesterday), "Asked");
        met(Map.of("at", yesterday), "Free");

        assertThat(waysTo("Jukka")).containsExactly("Free Jukka", "Asked Jukka");
        favour("Asked", true, 1);
        assertThat(waysTo("Jukka")).containsExactly("Asked Jukka", "Free Jukka");
    }

    @Test
    void goesRoundNoLoopAndNoDetour() {
        known("Liisa", 3);
        List.of("Matti", "Jukka").forEach(this::person);
        tie("Liisa", "Matti", "friend");
        tie("Matti", "Liisa", "colleague");
        tie("Matti", "Jukka", "friend");
        tie("Jukka", "Liisa", "friend");

        // Matti would have to ask Liisa, whom the user can ask himself.
        assertThat(waysTo("Jukka")).containsExactly("Liisa Jukka", "Matti Jukka");
    }

    @Test
    void forgetsWhatIsTakenBack() {
        known("Liisa", 3);
        person("Jukka");
        tie("Liisa", "Jukka", "friend");
        assertThat(waysTo("Jukka")).hasSize(1);

        String tie = api.get("/api/v1/contacts/" + id("Jukka") + "/ties")
                .json()
                .at("/items/0/id")
                .asText();
        api.delete("/api/v1/ties/" + tie, api.get("/api/v1/ties/" + tie).etag());

        assertThat(waysTo("Jukka")).isEmpty();
    }

    private String introduce(String address, String first) {
        return browser.post(address + "/paths", Map.of("first", first))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private JsonNode introductions() {
        return api.get("/api/v1/introductions").json().get("items");
    }

    @Test
    void hasTheUserIntroducedByWhoeverKnowsThePerson() {
        known("Liisa", 3);
        person("Jukka");
        tie("Liisa", "Jukka", "friend");
        String address = "/contacts/" + id("Jukka");

        assertThat(browser.get(address + "/paths").body())
                .contains(
                        "Liisa introduces you to Jukka.",
                        "action=\"" + address + "/paths\"",
                        "name=\"first\" value=\"" + id("Liisa"));
        assertThat(browser.get(address).body())
                .contains("hx-get=\"" + address + "/paths?most=3\"", "Who could introduce you?");
        String made = introduce(address, id("Liisa"));

        JsonNode one = api.get("/api/v1" + made).json();
        assertThat(one.has("first")).isFalse();
        assertThat(one.get("second").asText()).isEqualTo(id("Jukka"));
        assertThat(one.get("by").asText()).isEqualTo(id("Liisa"));
        assertThat(one.get("why").asText()).isEqualTo(sentence("Jukka"));
        assertThat(one.get("state").asText()).isEqualTo("idea");
        assertThat(introductions()).hasSize(1);
    }

    @Test
    void hasTheUserIntroducedFromOneToTheNextOnALongWayAndTakesAllOfItBack() {
        known("Liisa", 3);
        List.of("Matti", "Jukka").forEach(this::person);
        tie("Liisa", "Matti", "friend");
        tie("Matti", "Jukka", "friend");
        String address = "/contacts/" + id("Jukka");

        assertThat(browser.get(address + "/paths").body())
                .contains("First Liisa introduces you to Matti, then Matti introduces you to Jukka");
        String first = introduce(address, id("Liisa"));

        assertThat(introductions()).hasSize(2);
        JsonNode begun = api.get("/api/v1" + first).json();
        assertThat(begun.get("by").asText()).isEqualTo(id("Liisa"));
        assertThat(begun.get("second").asText()).isEqualTo(id("Matti"));
        JsonNode next = introductions().get(begun.equals(introductions().get(0)) ? 1 : 0);
        assertThat(next.get("by").asText()).isEqualTo(id("Matti"));
        assertThat(next.get("second").asText()).isEqualTo(id("Jukka"));
        String undo = World.found(
                "action=\"(/undo/[0-9a-f-]{36})\"", browser.get(first).body());
        browser.post(undo, Map.of());
        assertThat(introductions()).isEmpty();
    }

    @Test
    void hasTheUserIntroducedToWhoeverIsAtACompany() {
        known("Liisa", 3);
        person("Jukka", now("Nokia"));
        tie("Liisa", "Jukka", "friend");

        String made = introduce("/companies/" + company("Nokia"), id("Liisa"));

        JsonNode one = api.get("/api/v1" + made).json();
        assertThat(one.get("second").asText()).isEqualTo(id("Jukka"));
        assertThat(one.get("by").asText()).isEqualTo(id("Liisa"));
    }

    @Test
    void asksNobodyTwiceWhenTheButtonIsPressedTwice() {
        known("Liisa", 3);
        person("Jukka");
        tie("Liisa", "Jukka", "friend");
        String address = "/contacts/" + id("Jukka");

        String first = introduce(address, id("Liisa"));
        String second = introduce(address, id("Liisa"));

        assertThat(second).isEqualTo(first);
        assertThat(browser.get(second).body()).contains("You have already begun this introduction");
        assertThat(introductions()).hasSize(1);
    }

    @Test
    void makesNoIntroductionOfAWayThatIsNone() {
        known("Liisa", 3);
        List.of("Jukka", "Matti").forEach(this::person);
        tie("Liisa", "Jukka", "friend");
        String address = "/contacts/" + id("Jukka");
        String stranger = SERVER.newAccount()
                .api()
                .post("/api/v1/contacts", Map.of("name", Map.of("given", "Vieras")))
                .id();

        assertThat(introduce(address, id("Matti"))).isEqualTo(address + "/paths");
        relationship("Liisa", Map.of("ring", 3, "neverForWork", true));
        assertThat(introduce(address, id("Liisa"))).isEqualTo(address + "/paths");
        assertThat(browser.get(address + "/paths").body()).contains("This way is no longer there");
        assertThat(browser.post(address + "/paths", Map.of("first", stranger)).statusCode())
                .isEqualTo(404);

        assertThat(introductions()).isEmpty();
    }

    @Test
    void ranksLowerWhoHasBeenAskedByAStepOfALead() {
        List.of("Asked", "Free").forEach(name -> known(name, 3));
        person("Jukka");
        List.of("Asked", "Free").forEach(name -> tie(name, "Jukka", "friend"));
        String before = waysTo("Jukka").getFirst();
        String asked = before.substring(0, before.indexOf(' '));

        String lead = api.post(
                        "/api/v1/leads", Map.of("title", "Captain", "tellers", List.of(Map.of("contact", id(asked)))))
                .id();
        api.post("/api/v1/leads/" + lead + "/stages", Map.of("stage", "verified", "ask", id(asked)));

        assertThat(waysTo("Jukka").getFirst()).isNotEqualTo(before);
    }

    @Test
    void ranksLowerTheOneToWhomTheUserWasJustIntroduced() {
        known("Liisa", 3);
        known("Other", 3);
        known("Broker", 3);
        person("Jukka");
        List.of("Liisa", "Other").forEach(name -> tie(name, "Jukka", "friend"));
        String best = waysTo("Jukka").getFirst();
        String met = best.substring(0, best.indexOf(' '));
        String made = "/introductions/"
                + api.post("/api/v1/introductions", Map.of("second", id(met), "by", id("Broker"), "why", "Both sail"))
                        .id();

        List.of("asked_by", "agreed_second", "made")
                .forEach(step -> api.post("/api/v1" + made + "/steps", Map.of("state", step)));
        assertThat(waysTo("Jukka")).last().isEqualTo(best);

        api.post("/api/v1" + made + "/steps", Map.of("state", "outcome", "outcome", "We sail together"));
        assertThat(waysTo("Jukka")).first().isEqualTo(best);
    }

    @Test
    void ranksLowerWhoHasBeenAskedToIntroduceTheUser() {
        known("Liisa", 3);
        known("Other", 3);
        person("Jukka");
        List.of("Liisa", "Other").forEach(name -> tie(name, "Jukka", "friend"));
        String best = waysTo("Jukka").getFirst();
        String asked = best.substring(0, best.indexOf(' '));
        String made = introduce("/contacts/" + id("Jukka"), id(asked));

        api.post("/api/v1" + made + "/steps", Map.of("state", "asked_by"));
        assertThat(waysTo("Jukka")).last().isEqualTo(best);
        assertThat(browser.get("/contacts/" + id("Jukka") + "/paths").body()).contains("One open ask");

        api.post("/api/v1" + made + "/steps", Map.of("state", "agreed_second"));
        assertThat(waysTo("Jukka")).first().isEqualTo(best);
    }

    @Test
    void explainsInTheLanguageOfWhoAsks() {
        known("Liisa", 3, was("Nokia", "2015", "2019"));
        person(
                "Jukka",
                was("Nokia", "2015", String.valueOf(Year.now(ZoneOffset.UTC).getValue())));

        TestApi.Answer answer = api.send(
                api.request("/api/v1/contacts/" + id("Jukka") + "/paths").header("Accept-Language", "fi"));

        assertThat(answer.json().at("/items/0/sentence").asText())
                .isEqualTo(
                        "Liisa ja Jukka tuntevat toisensa: he olivat työkavereita, työpaikka Nokia 2015–2019, ja sinä"
                                + " ja Liisa ette ole vielä olleet yhteydessä.");
    }

    @Test
    void refusesALimitThatIsNone() {
        person("Jukka");

        assertThat(api.get("/api/v1/contacts/" + id("Jukka") + "/paths?limit=21")
                        .status())
                .isEqualTo(400);
    }
}
