package piilo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import piilo.journal.Journalled;
import piilo.journal.RecordKind;
import piilo.json.Json;

/** The sample data: an archive, and the story that goes on where it ends. */
class DemoTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final TestAccount ACCOUNT = SERVER.newAccount();
    private static final TestBrowser BROWSER = ACCOUNT.browser();
    private static final TestApi API = ACCOUNT.api();
    private static final Pattern NAME = Pattern.compile("\"(?:contact|person|company):([^\"]+)\"");
    private static final List<String> TOLD_WHOLE = List.of(
            "relationship",
            "tie",
            "introduction",
            "target",
            "trigger_event",
            "recruiter",
            "mandate",
            "told",
            "reminder");

    @BeforeAll
    static void fill() {
        fill(ACCOUNT, BROWSER);
    }

    private static void fill(TestAccount account, TestBrowser browser) {
        assertThat(browser.post("/demo", Map.of()).statusCode()).isEqualTo(303);
        account.awaitImports();
    }

    private static int count(TestAccount account, RecordKind<? extends Journalled> kind) {
        return SERVER.core()
                .journal()
                .read(db -> kind.rows().where(db, account.workspace(), DSL.noCondition()))
                .size();
    }

    private static String story(String kind) throws IOException {
        try (InputStream content = DemoTest.class.getResourceAsStream("/piilo/demo/story/" + kind + ".json")) {
            return content == null ? "" : new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonNode search(TestApi api, String path, String member, String value) {
        for (JsonNode item : api.get(path + "?limit=200").json().get("items")) {
            if (item.path(member).asText().equals(value)) {
                return item;
            }
        }
        throw new AssertionError("No " + value + " in " + path);
    }

    private static String contact(String name) {
        return World.found(
                "href=\"(/contacts/[0-9a-f-]{36})[^\"]*\">[^<]*" + name,
                BROWSER.get("/search?kind=contact&q=" + name.replace(" ", "+"))
                        .body()
                        .replaceAll("</?mark>", ""));
    }

    @Test
    void knowsEverybodyInTheStory() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (RecordKind<?> kind : SERVER.core().journal().kinds()) {
            NAME.matcher(story(kind.kind())).results().forEach(found -> missing.add(found.group(1)));
        }
        assertThat(missing).hasSizeGreaterThan(60);

        SERVER.core().journal().read(db -> {
            Records records = SERVER.core().records();
            records.contacts()
                    .rows()
                    .where(db, ACCOUNT.workspace(), DSL.noCondition())
                    .forEach(one -> missing.remove(records.contacts().title(one)));
            records.companies()
                    .rows()
                    .where(db, ACCOUNT.workspace(), DSL.noCondition())
                    .forEach(one -> missing.remove(one.name()));
            return null;
        });

        assertThat(missing).isEmpty();
    }

    /** As the description of the sample data says, give or take a tenth. */
    @Test
    void isAsLargeAsALifelikeNetworkIs() {
        Records records = SERVER.core().records();

        assertThat(count(ACCOUNT, records.contacts())).isBetween(270, 330);
        assertThat(count(ACCOUNT, records.companies())).isBetween(72, 88);
        assertThat(count(ACCOUNT, records.notes())).isBetween(450, 550);
    }

    @Test
    void tellsAllOfTheStory() throws IOException {
        for (RecordKind<?> kind : SERVER.core().journal().kinds()) {
            if (TOLD_WHOLE.contains(kind.kind())) {
                int written = Json.mapper()
                        .readTree(story(kind.kind()))
                        .get("records")
                        .size();

                assertThat(count(ACCOUNT, kind))
                        .as(kind.kind())
                        .isEqualTo(written)
                        .isPositive();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /                | Lähetä Merville puhtaaksi piirretty luonnos
            /                | Jonas rekommenderade mig
            /                | Palauta Päiville kirja
            /                | Send the guide for watching people at work
            /                | saavutettavuus
            /due             | Minh Khoai Nguyen
            /reminders       | Viikon kiitokset
            /leads/board     | Tjänstedesigner för fältappen
            /leads           | Kuukauden konsultointi
            /recruiters      | Eeva Mansikkaniemi
            /targets         | Bittikaari
            /introductions   | Marko Väinölampi
            /introductions   | Jonas Lillängen
            /reasons         | Nordlyra öppnar kontor
            /favours         | Tre rader till Fatima
            /network         | Satu Selkäsaari
            /balance         | <svg
            """)
    void showsSomethingWorthSeeingOnEveryPage(String path, String text) {
        assertThat(BROWSER.get(path).body()).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"leads", "targets", "favours", "introductions", "reasons", "reminders"})
    void hasNothingThatAFormWouldNotTake(String kind) {
        JsonNode items = API.get("/api/v1/" + kind + "?limit=200").json().get("items");

        assertThat(items).isNotEmpty();
        for (JsonNode item : items) {
            String path = kind.equals("targets")
                    ? "/api/v1/companies/" + item.get("company").asText() + "/target"
                    : "/api/v1/" + kind + "/" + item.get("id").asText();
            TestApi.Answer again = API.patch(path, API.get(path).etag(), Map.of());
            assertThat(again.status()).as(item + " " + again.body()).isEqualTo(200);
        }
    }

    @Test
    void warnsAtTheThirdAsk() {
        String path = contact("Timo Mustikkamäki");

        String body = BROWSER.get(path).body();

        assertThat(body).contains("ask-warning", "You have asked 2 times and given nothing since.");
        assertThat(body).as("what to give first").contains("saavutettavuus", "Marko Väinölampi");
    }

    @Test
    void knowsAWarmPathToACompanyAndWhy() {
        JsonNode company = search(API, "/api/v1/companies", "name", "Vakuvia");

        JsonNode paths = API.get("/api/v1/companies/" + company.get("id").asText() + "/paths")
                .json();

        assertThat(paths.toString()).contains("Helmi Loimunen", "Tuuli Loimunen");
    }

    @Test
    void hasAWonLeadWhoseChainWaitsForThanks() {
        String lead =
                search(API, "/api/v1/leads", "stage", "accepted").get("id").asText();

        String page = BROWSER.get("/leads/" + lead).body();

        assertThat(page).contains("Markus Pohjavirta", "/leads/" + lead + "/thanks");
    }

    @Test
    void leavesNothingBehindAndCanBeToldAgain() {
        TestAccount account = SERVER.newAccount();
        TestBrowser browser = account.browser();
        fill(account, browser);
        String demo = World.found(
                "action=\"(/imports/[0-9a-f-]{36}/undo)\"", browser.get("/").body());

        browser.post(demo, Map.of());
        account.awaitImports();

        for (RecordKind<?> kind : SERVER.core().journal().kinds()) {
            assertThat(count(account, kind)).as(kind.kind()).isZero();
        }
        fill(account, browser);
        assertThat(browser.get("/leads/board").body()).contains("Tjänstedesigner för fältappen");
    }

    @Test
    void comesAndGoesThroughTheApiToo() {
        TestAccount account = SERVER.newAccount();
        TestApi api = account.api();

        int before = api.delete("/api/v1/demo").status();
        TestApi.Answer filled = api.post("/api/v1/demo");
        TestApi.Answer again = api.post("/api/v1/demo");
        account.awaitImports();
        JsonNode people = api.get("/api/v1/contacts?limit=1").json();
        TestApi.Answer removed = api.delete("/api/v1/demo");
        account.awaitImports();

        assertThat(before).isEqualTo(404);
        assertThat(filled.status()).isEqualTo(202);
        assertThat(again.id()).isEqualTo(filled.id());
        assertThat(filled.headers().firstValue("Location")).hasValue("/api/v1/imports/" + filled.id());
        assertThat(people.get("total").asInt()).isGreaterThan(200);
        assertThat(removed.id()).isEqualTo(filled.id());
        assertThat(api.get("/api/v1/contacts").json().get("total").asInt()).isZero();
        assertThat(api.delete("/api/v1/demo").status()).isEqualTo(404);
    }

    @Test
    void keepsWhatTheUserHasMadeOfIt() {
        TestAccount account = SERVER.newAccount();
        TestBrowser browser = account.browser();
        fill(account, browser);
        TestApi api = account.api();
        String lead =
                search(api, "/api/v1/leads", "title", "Lead designer").get("id").asText();
        String path = "/api/v1/leads/" + lead;
        api.patch(path, api.get(path).etag(), Map.of("text", "Heard more today."));
        String demo = World.found(
                "action=\"(/imports/[0-9a-f-]{36}/undo)\"", browser.get("/").body());

        browser.post(demo, Map.of());
        account.awaitImports();

        assertThat(api.get(path).json().get("text").asText()).isEqualTo("Heard more today.");
        assertThat(browser.get(demo.replace("/undo", "")).body()).contains("Lead designer");
        assertThat(api.get("/api/v1/leads").json().get("total").asInt()).isEqualTo(1);
    }

    @Test
    void isOfToday() {
        JsonNode step = search(API, "/api/v1/leads", "title", "Vanhempi tuotesuunnittelija, kenttätiimi");

        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertThat(LocalDate.parse(step.get("nextStepOn").asText())).isBetween(today.minusDays(1), today.plusDays(1));
    }
}
