package piilo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Leads in the browser, from what somebody said to thanking whoever said it. */
class LeadTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final String DAY = "2026-05-06";

    private final TestBrowser browser = SERVER.newAccount().browser();

    private static Map<String, Object> lead(Object... more) {
        Map<String, Object> form = new LinkedHashMap<>(Map.of("title", "Satamajohtaja", "heardOn", DAY));
        for (int i = 0; i < more.length; i += 2) {
            form.put((String) more[i], more[i + 1]);
        }
        return form;
    }

    private String create(String path, Map<String, ?> form) {
        HttpResponse<String> answer = browser.post(path, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String contact(String given, String family) {
        return create("/contacts", Map.of("givenName", given, "familyName", family));
    }

    private String page(String path) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String undo(HttpResponse<String> answer) {
        return "/undo/"
                + World.found("~" + World.ID, String.join("\n", answer.headers().allValues("Set-Cookie")));
    }

    private HttpResponse<String> move(String lead, String stage, Object... more) {
        Map<String, Object> form = new LinkedHashMap<>(Map.of("stage", stage));
        for (int i = 0; i < more.length; i += 2) {
            form.put((String) more[i], more[i + 1]);
        }
        return browser.post(lead + "/stages", form);
    }

    private static String id(String path) {
        return World.found("/leads/" + World.ID, path);
    }

    @Test
    void keepsAllThatWasWritten() {
        String aino = contact("Aino", "Aalto");

        String lead = create(
                "/leads",
                lead(
                        "company", "Kone Oyj",
                        "teller.name", List.of("Naapurin Pekka", "Aino Aalto", ""),
                        "hand", "second",
                        "sure", "4",
                        "expiresOn", "2026-12-24",
                        "confidence", "without_source",
                        "place", "Kotka",
                        "work", "permanent",
                        "salaryFrom", "5 000",
                        "salaryTo", "6000",
                        "person.name", List.of("Aino Aalto", "Liisa"),
                        "person.role", List.of("referee", "decides"),
                        "nextStep", "Soita Ainolle",
                        "nextStepOn", "2099-01-02",
                        "text", "Ei **vielä** julki."));

        String shown = page(lead);
        assertThat(shown)
                .contains("Satamajohtaja", "Kone Oyj", "Naapurin Pekka", "href=\"" + aino + "\"", "Kotka", "Liisa")
                .contains("Soita Ainolle", "value=\"2099-01-02\"", "<strong>vielä</strong>", "EUR");
        assertThat(page(lead + "/edit"))
                .contains("value=\"Kone Oyj\"", "value=\"5000\"", "value=\"" + DAY + "\"", "value=\"Naapurin Pekka\"");
        assertThat(page(aino)).contains("Satamajohtaja");
        String company = World.found("href=\"(/companies/[0-9a-f-]{36})\"", shown);
        assertThat(page(company)).contains("Satamajohtaja");
    }

    @Test
    void changesWhatIsWrittenAndTakesItBack() {
        String lead = create("/leads", lead("company", "Kone"));
        String version = World.found("name=\"version\" value=\"(\\d+)\"", page(lead + "/edit"));

        HttpResponse<String> saved =
                browser.post(lead, lead("title", "Satamakapteeni", "heardOn", "2026-05-01", "version", version));

        assertThat(page(lead)).contains("Satamakapteeni").doesNotContain("Satamajohtaja");
        browser.post(undo(saved), Map.of());
        assertThat(page(lead)).contains("Satamajohtaja", "Kone");
    }

    @Test
    void showsBothVersionsWhenTwoChangedTheSameField() {
        String lead = create("/leads", lead());
        String version = World.found("name=\"version\" value=\"(\\d+)\"", page(lead + "/edit"));
        browser.post(lead, lead("title", "Heidän", "version", version));

        HttpResponse<String> conflict = browser.post(lead, lead("title", "Minun", "version", version));

        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("Heidän", "Minun");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title        | ''         | title
            heardOn      | 20226-01-01 | heardOn
            heardOn      | 2098-01-01 | heardOn
            heardOn      | in spring  | heardOn
            expiresOn    | 2026-05-05 | expiresOn
            expiresOn    | 2300-01-01 | expiresOn
            advertisedOn | 2026-05-05 | advertisedOn
            nextStepOn   | 2026-12-01 | nextStep
            salaryFrom   | much       | salaryFrom
            salaryFrom   | -1         | salaryFrom
            currency     | 7          | none
            sure         | 6          | sure
            link         | javascript:alert(1) | link
            """)
    void saysWhatIsWrongAtItsField(String field, String value, String problem) {
        HttpResponse<String> answer = browser.post("/leads", lead(field, value, "company", "Jäi kesken"));

        if (problem.equals("none")) {
            assertThat(answer.statusCode()).isEqualTo(303);
        } else {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("id=\"" + problem + "-error\"", "value=\"Jäi kesken\"");
            assertThat(page("/leads")).doesNotContain("Satamajohtaja");
            assertThat(page("/companies")).doesNotContain("Jäi kesken");
        }
    }

    @Test
    void refusesASalaryUpsideDownAndTooManyPeople() {
        assertThat(browser.post("/leads", lead("salaryFrom", "5000", "salaryTo", "4000"))
                        .body())
                .contains("id=\"salaryTo-error\"");
        assertThat(browser.post("/leads", lead("person.name", java.util.Collections.nCopies(150, "x")))
                        .body())
                .contains("id=\"people-error\"");
    }

    @Test
    void refusesAChainWithSomebodyTwice() {
        contact("Aino", "Aalto");

        HttpResponse<String> contact =
                browser.post("/leads", lead("teller.name", List.of("Aino Aalto", "Liisa", "aino aalto")));
        HttpResponse<String> stranger = browser.post("/leads", lead("teller.name", List.of("Liisa", "LIISA")));

        assertThat(contact.statusCode()).isEqualTo(422);
        assertThat(contact.body()).contains("id=\"tellers-error\"");
        assertThat(stranger.body()).contains("id=\"tellers-error\"");
    }

    @Test
    void asksWhichOfTwoNamesakesIsMeant() {
        contact("Aino", "Aalto");
        String other = contact("Aino", "Aalto");

        HttpResponse<String> asked = browser.post("/leads", lead("teller.name", "Aino Aalto"));
        String lead = create(
                "/leads", lead("teller.name", "Aino Aalto", "teller.contact", other.substring("/contacts/".length())));

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("id=\"tellers-error\"", other.substring("/contacts/".length()));
        assertThat(page(lead)).contains("href=\"" + other + "\"");
    }

    @Test
    void doesNotFindWhatBelongsToSomebodyElse() {
        TestBrowser stranger = SERVER.newAccount().browser();
        String contact = contact("Aino", "Aalto").substring("/contacts/".length());
        String lead = create("/leads", lead("company", "Kone"));
        String company = World.found("/companies/" + World.ID, page(lead));

        assertThat(stranger.post("/leads", lead("title", "", "teller.name", "Aino", "teller.contact", contact))
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/leads?company=" + company).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/leads/new?teller=" + contact).statusCode()).isEqualTo(404);
        assertThat(stranger.post("/leads/bulk", Map.of("lead", id(lead), "act", "delete"))
                        .statusCode())
                .isEqualTo(404);
    }

    // Stages

    @Test
    void keepsEveryStageWithItsDay() {
        String lead = create("/leads", lead());

        move(lead, "verified", "day", "2026-05-08");
        HttpResponse<String> moved = move(lead, "interview", "day", "2026-05-20");

        assertThat(page(lead)).contains("6 May 2026", "8 May 2026", "20 May 2026");
        browser.post(undo(moved), Map.of());
        assertThat(page(lead)).contains("8 May 2026").doesNotContain("20 May 2026");
    }

    @Test
    void refusesADayBeforeTheStageBefore() {
        String lead = create("/leads", lead());

        assertThat(move(lead, "verified", "day", "2026-05-05").body()).contains("id=\"day-error\"", "6 May 2026");
        assertThat(move(
                                lead,
                                "verified",
                                "day",
                                LocalDate.now(ZoneOffset.UTC).plusDays(3).toString())
                        .body())
                .contains("id=\"day-error\"");
        assertThat(move(lead, "heard").body()).contains("id=\"stage-error\"");
        assertThat(move(lead, "nowhere").body()).contains("id=\"stage-error\"");
    }

    @Test
    void asksWhetherItReallyWentBack() {
        String lead = create("/leads", lead("nextStep", "Soita"));
        move(lead, "went_silent", "day", "2026-06-01");

        HttpResponse<String> asked = move(lead, "conversation", "day", "2026-07-01");
        HttpResponse<String> said = move(lead, "conversation", "day", "2026-07-01", "again", "on");

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("id=\"again-error\"", "value=\"2026-07-01\"");
        assertThat(said.statusCode()).isEqualTo(303);
        assertThat(page(lead)).contains("1 Jun 2026", "1 Jul 2026").doesNotContain("value=\"Soita\"");
    }

    @Test
    void remembersThatAnAdvertisedLeadWasHidden() {
        String lead = create("/leads", lead());

        HttpResponse<String> done = browser.post(
                lead + "/advertised", Map.of("advertisedOn", "2026-05-30", "link", "https://example.org/job"));

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(page(lead)).contains("Hidden</span>", "Advertised</span>", "30 May 2026", "https://example.org/job");
        assertThat(page("/leads?hidden=true")).contains("Satamajohtaja");
        assertThat(browser.post(lead + "/advertised", Map.of("advertisedOn", "2026-05-01"))
                        .statusCode())
                .isEqualTo(422);
        browser.post(undo(done), Map.of());
        assertThat(page(lead)).doesNotContain("30 May 2026");
    }

    // Winning

    @Test
    void thanksTheChainOfALeadThatWasWon() {
        contact("Aino", "Aalto");
        String lead = create("/leads", lead("teller.name", List.of("Aino Aalto", "Pekka")));
        assertThat(page(lead)).doesNotContain("id=\"thanks\"");

        move(lead, "accepted");
        HttpResponse<String> first = browser.post(lead + "/thanks", Map.of("teller", "0", "thanked", "true"));
        assertThat(page(lead)).contains("id=\"thanks\"").doesNotContain("Everybody is thanked");
        HttpResponse<String> second = browser.post(lead + "/thanks", Map.of("teller", "1", "thanked", "true"));

        assertThat(page(lead)).contains("Everybody is thanked");
        browser.post(undo(second), Map.of());
        browser.post(undo(first), Map.of());
        assertThat(page(lead)).doesNotContain("badge badge-good\"><svg");
        assertThat(browser.post(lead + "/thanks", Map.of("teller", "2", "thanked", "true"))
                        .statusCode())
                .isEqualTo(404);
    }

    // The table, the board, the trash

    @Test
    void putsALeadBackFromTheTrash() {
        String lead = create("/leads", lead("teller.name", "Pekka"));

        HttpResponse<String> deleted = browser.post(lead + "/delete", Map.of());

        assertThat(browser.get(lead).statusCode()).isEqualTo(404);
        assertThat(page("/trash")).contains("Satamajohtaja");
        browser.post(undo(deleted), Map.of());
        assertThat(page(lead)).contains("Pekka");
    }

    @Test
    void filtersAndSorts() {
        create("/leads", lead("title", "Ensimmäinen", "company", "Kone", "nextStep", "Soita", "nextStepOn", DAY));
        create(
                "/leads",
                lead("title", "Toinen", "origin", "advertised", "nextStep", "Odota", "nextStepOn", "2099-01-01"));
        move(create("/leads", lead("title", "Kolmas", "place", "Kotka")), "rejected");

        assertThat(page("/leads?stage=open")).contains("Ensimmäinen", "Toinen").doesNotContain("Kolmas");
        assertThat(page("/leads?stage=rejected")).contains("Kolmas").doesNotContain("Toinen");
        assertThat(page("/leads?hidden=false")).contains("Toinen").doesNotContain("Ensimmäinen");
        assertThat(page("/leads?due=due")).contains("Ensimmäinen").doesNotContain("Toinen", "Kolmas");
        assertThat(page("/leads?due=none")).contains("Kolmas").doesNotContain("Toinen");
        assertThat(page("/leads?q=kone")).contains("Ensimmäinen").doesNotContain("Toinen");
        assertThat(page("/leads?q=kotk")).contains("Kolmas").doesNotContain("Toinen");
        assertThat(page("/leads?sort=next")).containsSubsequence("Ensimmäinen", "Toinen", "Kolmas");
        assertThat(page("/leads?sort=title")).containsSubsequence("Ensimmäinen", "Kolmas", "Toinen");
        assertThat(browser.get("/leads?stage=bogus").statusCode()).isEqualTo(400);
        assertThat(page("/leads/board")).contains("Ensimmäinen", "Kolmas", "data-stage=\"filled_otherwise\"");
    }

    @Test
    void changesStageAndNextStepInTheTable() {
        String lead = create("/leads", lead());

        HttpResponse<String> moved = move(lead, "verified", "back", "/leads?stage=open");
        HttpResponse<String> next = browser.post(
                lead + "/next-step", Map.of("nextStep", "Soita", "nextStepOn", "2099-02-03", "back", "/leads"));
        HttpResponse<String> astray = move(lead, "offer", "back", "https://elsewhere.example/leads");

        assertThat(moved.headers().firstValue("Location")).contains("/leads?stage=open");
        assertThat(next.headers().firstValue("Location")).contains("/leads");
        assertThat(astray.headers().firstValue("Location")).contains(lead);
        assertThat(page("/leads")).contains("value=\"Soita\"", "value=\"2099-02-03\"");
        assertThat(browser.post(lead + "/next-step", Map.of("nextStepOn", "2099-02-03"))
                        .body())
                .contains("id=\"nextStep-error\"");
    }

    @Test
    void changesTitleCompanyAndHowSureInTheTable() {
        String lead = create("/leads", lead("title", "Vanha", "company", "Satama Oy"));

        HttpResponse<String> sure = browser.post(
                lead + "/cells", Map.of("sure", "4", "expiresOn", "2099-02-03", "back", "/leads?stage=open"));
        HttpResponse<String> titled = browser.post(
                lead + "/cells",
                Map.of("title", "Uusi", "company", "Varustamo Oy", "confidence", "may_name", "back", "/leads"));

        assertThat(sure.headers().firstValue("Location")).contains("/leads?stage=open");
        assertThat(page("/leads")).contains("Uusi", "Varustamo Oy", "value=\"2099-02-03\"", "value=\"4\" selected");
        browser.post(undo(titled), Map.of());
        assertThat(page("/leads")).contains("Vanha", "Satama Oy", "value=\"4\" selected");
    }

    @Test
    void showsBothWhenTheTableWasOpenedBeforeSomebodyElseChangedTheSame() {
        String lead = create("/leads", lead("title", "Vanha", "company", "Satama Oy"));
        String version = World.found("name=\"version\" value=\"(\\d+)\"", page("/leads"));
        browser.post(lead + "/cells", Map.of("title", "Heidän"));

        HttpResponse<String> sure =
                browser.post(lead + "/cells", Map.of("version", version, "title", "Vanha", "sure", "4"));
        HttpResponse<String> both = browser.post(lead + "/cells", Map.of("version", version, "title", "Minun"));

        assertThat(sure.statusCode()).isEqualTo(303);
        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(both.body()).contains("Heidän", "Minun");
        assertThat(page(lead)).contains("Heidän");
    }

    @Test
    void asksNobodyByAStepThatHasBecomeAnother() {
        String liisa = contact("Liisa", "Mäkelä");
        String lead = asked(liisa);
        browser.post(lead + "/next-step", Map.of("nextStep", "Kysy suositusta", "ask", contactId(liisa)));

        browser.post(lead + "/next-step", Map.of("nextStep", "Lähetä CV"));
        browser.post(lead + "/next-step", Map.of("done", "true"));

        assertThat(page(lead)).doesNotContain("Asked on the way");
    }

    @Test
    void tellsInTheWholeFormWhatIsWrongWithACell() {
        String lead = create("/leads", lead("title", "Vanha"));

        HttpResponse<String> answer =
                browser.post(lead + "/cells", Map.of("title", "", "sure", "9", "expiresOn", "1.1.20226"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"title-error\"", "id=\"sure-error\"", "id=\"expiresOn-error\"", "1.1.20226");
        assertThat(page("/leads")).contains("Vanha");
    }

    @Test
    void setsADayForManyWithOneUndo() {
        String one = create("/leads", lead("title", "Yksi", "nextStep", "Soita"));
        String two = create("/leads", lead("title", "Kaksi"));
        List<String> both = List.of(id(one), id(two));

        HttpResponse<String> stepless =
                browser.post("/leads/bulk", Map.of("lead", both, "act", "plan", "nextStepOn", "2099-02-03"));
        HttpResponse<String> planned = browser.post(
                "/leads/bulk", Map.of("lead", both, "act", "plan", "nextStepOn", "2099-02-03", "nextStep", "Kirjoita"));
        HttpResponse<String> expiring =
                browser.post("/leads/bulk", Map.of("lead", both, "act", "expire", "expiresOn", "2099-05-06"));

        assertThat(stepless.statusCode()).isEqualTo(422);
        assertThat(stepless.body())
                .contains("id=\"nextStep-error\"", both.getFirst(), both.getLast())
                .containsPattern("Kaksi <strong[^>]*>– does not fit this one")
                .doesNotContainPattern("Yksi <strong");
        assertThat(page("/leads").split("2099-02-03", -1)).hasSize(3);
        assertThat(page("/leads").split("2099-05-06", -1)).hasSize(3);
        assertThat(browser.post("/leads/bulk", Map.of("lead", both, "act", "expire", "expiresOn", ""))
                        .body())
                .contains("id=\"expiresOn-error\"");
        browser.post(undo(expiring), Map.of());
        assertThat(page("/leads")).doesNotContain("2099-05-06");
        browser.post(undo(planned), Map.of());
        assertThat(page("/leads")).contains("value=\"Soita\"").doesNotContain("2099-02-03");
    }

    @Test
    void movesAndDeletesManyWithOneUndo() {
        String one = create("/leads", lead("title", "Yksi"));
        String two = create("/leads", lead("title", "Kaksi"));
        List<String> both = List.of(id(one), id(two));

        HttpResponse<String> moved = browser.post("/leads/bulk", Map.of("lead", both, "stage", "offer", "act", "move"));
        assertThat(page("/leads?stage=offer")).contains("Yksi", "Kaksi");
        HttpResponse<String> back = browser.post("/leads/bulk", Map.of("lead", both, "stage", "heard", "act", "move"));
        HttpResponse<String> deleted = browser.post("/leads/bulk", Map.of("lead", both, "act", "delete"));

        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(back.body()).contains("id=\"again-error\"", both.getFirst(), both.getLast());
        assertThat(page("/leads")).doesNotContain("Yksi", "Kaksi");
        browser.post(undo(deleted), Map.of());
        browser.post(undo(moved), Map.of());
        assertThat(page("/leads?stage=heard")).contains("Yksi", "Kaksi");
    }

    @Test
    void keepsAndForgetsFilters() {
        browser.post("/leads/filters", Map.of("name", "Piilossa olevat", "query", "stage=open&hidden=true"));
        String kept = page("/leads");
        String filter = World.found("action=\"(/leads/filters/[0-9a-f-]{36}/delete)\"", kept);

        assertThat(kept)
                .contains(
                        "Piilossa olevat",
                        "href=\"/leads?stage&#x3D;open&amp;hidden&#x3D;true\"".replace("&#x3D;", "="));
        assertThat(browser.post("/leads/filters", Map.of("query", "stage=open")).statusCode())
                .isEqualTo(422);
        assertThat(browser.post("/leads/filters", Map.of("name", "x", "query", "\"><script>"))
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<String> forgotten = browser.post(filter, Map.of());
        assertThat(page("/leads")).doesNotContain("Piilossa olevat");
        browser.post(undo(forgotten), Map.of());
        assertThat(page("/leads")).contains("Piilossa olevat");
    }

    private static String contactId(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String asked(String contact) {
        return create("/leads", lead("teller.name", "Liisa Mäkelä", "teller.contact", contactId(contact)));
    }

    @Test
    void countsTheAsksOfItsStepsAndWarnsOfTheThird() {
        String liisa = contact("Liisa", "Mäkelä");
        String lead = asked(liisa);
        assertThat(move(lead, "verified", "ask", contactId(liisa)).statusCode()).isEqualTo(303);
        browser.post(lead + "/next-step", Map.of("nextStep", "Kysy suositusta", "ask", contactId(liisa)));
        assertThat(page(liisa)).doesNotContain("id=\"ask-warning\"");

        HttpResponse<String> done = browser.post(lead + "/next-step", Map.of("done", "true"));
        assertThat(page(lead)).contains("Asked on the way", "Kysy suositusta");
        assertThat(page(liisa)).contains("You have asked 2 times and given nothing since.");
        HttpResponse<String> warned = move(lead, "conversation", "ask", contactId(liisa));
        assertThat(warned.statusCode()).isEqualTo(422);
        assertThat(warned.body())
                .doesNotContain("banner-danger")
                .contains("Before you ask Liisa Mäkelä", "You have asked 2 times", "Ask anyway")
                .contains("value=\"conversation\" selected", "name=\"anyway\" value=\"" + contactId(liisa));
        assertThat(move(lead, "conversation", "ask", contactId(liisa), "anyway", contactId(liisa))
                        .statusCode())
                .isEqualTo(303);
        assertThat(page(liisa)).contains("You have asked 3 times");

        browser.post(undo(move(lead, "interview")), Map.of());
        browser.post(undo(done), Map.of());
        assertThat(page(lead)).contains("value=\"Kysy suositusta\"");
    }

    @Test
    void warnsBeforeANextStepAsksAndKeepsWhatWasTyped() {
        String liisa = contact("Liisa", "Mäkelä");
        browser.post(liisa + "/relationship", Map.of("ring", "1", "need.tag", "mentori"));
        String lead = asked(liisa);

        HttpResponse<String> answer = browser.post(
                lead + "/next-step",
                Map.of("nextStep", "Kysy suositusta", "nextStepOn", "2030-01-02", "ask", contactId(liisa)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("value=\"Kysy suositusta\"", "never asked for work", "They look for mentori", "Ask anyway");
        assertThat(page(lead + "/asking?ask=" + contactId(liisa))).contains("never asked for work");
        assertThat(page(lead + "/asking?ask=")).doesNotContain("banner");
        assertThat(page(lead)).doesNotContain("Kysy suositusta");
    }

    @Test
    void asksOnlyThoseWhoHaveToDoWithIt() {
        String liisa = contact("Liisa", "Mäkelä");
        String matti = contact("Matti", "Virtanen");
        String foreign = location(SERVER.newAccount().browser().post("/contacts", Map.of("givenName", "Vieras")));
        String lead = asked(liisa);

        assertThat(move(lead, "verified", "ask", contactId(matti)).body())
                .contains("Only somebody of the chain or of the people of the lead can be asked");
        assertThat(move(lead, "verified", "ask", contactId(foreign)).statusCode())
                .isEqualTo(404);
        assertThat(browser.post(lead + "/next-step", Map.of("nextStep", "Kysy", "ask", contactId(matti)))
                        .statusCode())
                .isEqualTo(422);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    @Test
    void keepsTheNameOfWhoWasAskedWhenTheContactGoes() {
        String liisa = contact("Liisa", "Mäkelä");
        String lead = asked(liisa);
        move(lead, "verified", "ask", contactId(liisa));

        HttpResponse<String> deleted = browser.post(liisa + "/delete", Map.of());
        assertThat(page(lead)).contains("Asked on the way").doesNotContain(liisa);
        browser.post(undo(deleted), Map.of());

        assertThat(page(lead)).contains(liisa);
    }
}
