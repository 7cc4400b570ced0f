package piilo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import piilo.http.Route;

/**
 * Every route of the browser, asked by nobody, by somebody else and by the owner. A new route needs a row here: what each of them gets, as a status, or
 * {@code sign-in} for being sent to sign in. {@code -} stands where an address bears no id, so that nobody else's can stand in it.
 */
class AuthorizationTest {
    private static final String TABLE = """
            GET  /healthz                    200     -   200
            GET  /readyz                     200     -   200
            GET  /setup                      303     -   303
            POST /setup                      409     -   409
            GET  /sign-in                    200     -   200
            POST /sign-in                    422     -   422
            GET  /link/:token                200     200 200
            POST /link/:token                303     303 303
            POST /sign-out                   sign-in -   303
            GET  /settings                   sign-in -   200
            POST /settings                   sign-in -   303
            POST /settings/theme             sign-in -   303
            POST /settings/password          sign-in -   422
            POST /settings/tokens            sign-in -   200
            POST /settings/tokens/:id/revoke sign-in 404 303
            POST /settings/sessions/:id/end  sign-in 404 303
            GET  /contacts                   sign-in -   200
            GET  /contacts/new               sign-in -   200
            POST /contacts                   sign-in -   303
            GET  /contacts/:id               sign-in 404 200
            GET  /contacts/:id/edit          sign-in 404 200
            POST /contacts/:id               sign-in 404 303
            POST /contacts/:id/delete        sign-in 404 303
            POST /contacts/:id/notes         sign-in 404 303
            GET  /companies                  sign-in -   200
            GET  /companies/new              sign-in -   200
            POST /companies                  sign-in -   303
            GET  /companies/:id              sign-in 404 200
            GET  /companies/:id/edit         sign-in 404 200
            POST /companies/:id              sign-in 404 303
            POST /companies/:id/target       sign-in 404 303
            POST /companies/:id/delete       sign-in 404 303
            POST /companies/:id/notes        sign-in 404 303
            GET  /leads                      sign-in -   200
            GET  /leads/board                sign-in -   200
            GET  /leads/new                  sign-in -   200
            POST /leads                      sign-in -   303
            POST /leads/bulk                 sign-in -   303
            POST /leads/filters              sign-in -   303
            POST /leads/filters/:id/delete   sign-in 404 303
            GET  /leads/:id                  sign-in 404 200
            GET  /leads/:id/edit             sign-in 404 200
            POST /leads/:id                  sign-in 404 303
            GET  /leads/:id/asking           sign-in 404 200
            POST /leads/:id/stages           sign-in 404 303
            POST /leads/:id/cells            sign-in 404 303
            POST /leads/:id/next-step        sign-in 404 303
            POST /leads/:id/advertised       sign-in 404 303
            POST /leads/:id/thanks           sign-in 404 303
            POST /leads/:id/delete           sign-in 404 303
            POST /leads/:id/notes            sign-in 404 303
            GET  /notes/:id                  sign-in 404 303
            GET  /notes/:id/edit             sign-in 404 200
            POST /notes/:id                  sign-in 404 303
            POST /notes/:id/pin              sign-in 404 303
            POST /notes/:id/delete           sign-in 404 303
            GET  /contacts/:id/relationship   sign-in 404 200
            POST /contacts/:id/relationship   sign-in 404 303
            POST /contacts/:id/cadence        sign-in 404 303
            GET  /contacts/:id/ties/new       sign-in 404 200
            POST /contacts/:id/ties           sign-in 404 422
            GET  /ties/:id/edit               sign-in 404 200
            POST /ties/:id                    sign-in 404 422
            POST /ties/:id/delete             sign-in 404 303
            GET  /contacts/:id/favours/new    sign-in 404 200
            POST /contacts/:id/favours        sign-in 404 422
            GET  /favours                     sign-in -   200
            GET  /favours/:id/edit            sign-in 404 200
            POST /favours/:id                 sign-in 404 422
            POST /favours/:id/keep            sign-in 404 303
            POST /favours/:id/delete          sign-in 404 303
            GET  /rings                       sign-in -   200
            POST /rings                       sign-in -   303
            GET  /due                         sign-in -   200
            GET  /recruiters                      sign-in -   200
            POST /recruiters/proposals            sign-in -   303
            GET  /contacts/:id/recruiter          sign-in 404 200
            POST /contacts/:id/recruiter          sign-in 404 303
            POST /contacts/:id/recruiter/answer   sign-in 404 303
            GET  /contacts/:id/mandates/new       sign-in 404 200
            POST /contacts/:id/mandates           sign-in 404 303
            GET  /mandates/:id/edit               sign-in 404 200
            POST /mandates/:id                    sign-in 404 303
            POST /mandates/:id/delete             sign-in 404 303
            GET  /contacts/:id/told/new           sign-in 404 200
            POST /contacts/:id/told               sign-in 404 303
            GET  /told/:id/edit                   sign-in 404 200
            GET  /told/:id/attachment             sign-in 404 200
            POST /told/:id                        sign-in 404 303
            POST /told/:id/delete                 sign-in 404 303
            GET  /targets                         sign-in -   200
            GET  /companies/:id/target/edit       sign-in 404 200
            POST /companies/:id/target/edit       sign-in 404 303
            POST /companies/:id/target/stages     sign-in 404 422
            POST /companies/:id/target/done       sign-in 404 303
            GET  /companies/:id/events/new        sign-in 404 200
            POST /companies/:id/events            sign-in 404 303
            GET  /events/:id/edit                 sign-in 404 200
            POST /events/:id                      sign-in 404 303
            POST /events/:id/delete               sign-in 404 303
            GET  /introductions               sign-in -   200
            GET  /introductions/new           sign-in -   200
            POST /introductions               sign-in -   422
            POST /introductions/dismissed     sign-in -   422
            GET  /introductions/:id           sign-in 404 200
            POST /introductions/:id/steps     sign-in 404 422
            GET  /introductions/:id/edit      sign-in 404 200
            POST /introductions/:id           sign-in 404 422
            POST /introductions/:id/delete    sign-in 404 303
            GET  /reasons                     sign-in -   200
            GET  /contacts/:id/reasons/new    sign-in 404 200
            POST /contacts/:id/reasons        sign-in 404 422
            GET  /companies/:id/reasons/new   sign-in 404 200
            POST /companies/:id/reasons       sign-in 404 422
            GET  /reasons/:id/edit            sign-in 404 200
            POST /reasons/:id                 sign-in 404 422
            POST /reasons/:id/state           sign-in 404 303
            POST /reasons/:id/delete          sign-in 404 303
            GET  /companies/:id/origins       sign-in 404 200
            GET  /contacts/:id/origins        sign-in 404 200
            GET  /companies/:id/paths         sign-in 404 200
            POST /companies/:id/paths         sign-in 404 303
            GET  /contacts/:id/paths          sign-in 404 200
            POST /contacts/:id/paths          sign-in 404 303
            GET  /network                     sign-in -   200
            GET  /network/graph               sign-in -   200
            GET  /balance                     sign-in -   200
            GET  /interactions/new           sign-in -   200
            POST /interactions               sign-in -   303
            POST /interactions/asking        sign-in -   200
            GET  /interactions/:id           sign-in 404 200
            GET  /interactions/:id/edit      sign-in 404 200
            POST /interactions/:id           sign-in 404 303
            POST /interactions/:id/delete    sign-in 404 303
            GET  /capture                    sign-in -   200
            GET  /capture/preview            sign-in -   200
            POST /capture                    sign-in -   303
            GET  /meet-up                    sign-in -   200
            POST /meet-up/preview            sign-in -   200
            POST /meet-up                    sign-in -   303
            GET  /names                      sign-in -   200
            GET  /reminders                  sign-in -   200
            GET  /reminders/bell             sign-in -   200
            GET  /reminders/new              sign-in -   200
            POST /reminders                  sign-in -   422
            GET  /reminders/:id/edit         sign-in 404 200
            POST /reminders/:id              sign-in 404 422
            POST /reminders/:id/done         sign-in 404 303
            POST /reminders/:id/snooze       sign-in 404 422
            POST /reminders/:id/delete       sign-in 404 303
            GET  /calendar/:token            200     200 200
            GET  /settings/following         sign-in -   200
            POST /settings/following/calendar        sign-in - 200
            POST /settings/following/calendar/revoke sign-in - 303
            POST /settings/following/digest          sign-in - 422
            POST /settings/following/digest/now      sign-in - 200
            GET  /today                      sign-in -   303
            POST /today/contacts/:id         sign-in 404 303
            POST /today/leads/:id            sign-in 404 303
            POST /today/companies/:id        sign-in 404 303
            POST /today/companies/:id/again  sign-in 404 303
            POST /today/favours/:id          sign-in 404 303
            POST /today/gifts/:id            sign-in 404 303
            GET  /imports                    sign-in -   200
            POST /imports                    sign-in -   422
            GET  /imports/:id                sign-in 404 200
            GET  /imports/:id/lines          sign-in 404 400
            GET  /imports/:id/events         sign-in 404 200
            GET  /imports/:id/skipped.csv    sign-in 404 200
            POST /imports/:id/apply          sign-in 404 303
            POST /imports/:id/cancel         sign-in 404 303
            POST /imports/:id/undo           sign-in 404 303
            POST /demo                       sign-in -   303
            GET  /                           sign-in -   200
            GET  /api/docs                   sign-in -   200
            GET  /search                     sign-in -   200
            GET  /search/suggest             sign-in -   200
            GET  /trash                      sign-in -   200
            POST /undo/:cause                sign-in 404 303
            GET  /plugins                    sign-in -   200
            POST /plugins/:id/enable         sign-in 303 303
            POST /plugins/:id/disable        sign-in 303 303
            """;

    private static final TestServer SERVER = TestServer.shared();
    // Of what is refused nothing is left, so one owner and one stranger do for all of it.
    private static final World OWNER = World.of(SERVER);
    private static final World STRANGER = World.of(SERVER);
    private static final Map<String, Expected> EXPECTED = new HashMap<>();

    static {
        TABLE.lines()
                .map(line -> line.split(" +", -1))
                .forEach(cells -> EXPECTED.put(cells[0] + " " + cells[1], new Expected(cells[2], cells[3], cells[4])));
    }

    private record Expected(String nobody, String stranger, String owner) {}

    static Stream<Route> routes() {
        return SERVER.routes().stream().filter(route -> !route.api());
    }

    /** But for the address of a calendar: whoever has it reads it, signed in or not. */
    static Stream<Route> routesWithIds() {
        return routes().filter(route -> !expected(route).stranger.equals("-"))
                .filter(route -> !route.path().equals("/calendar/:token"));
    }

    static Stream<Route> routesWithoutIds() {
        return routes().filter(route -> !route.path().contains(":"));
    }

    private static Expected expected(Route route) {
        return Optional.ofNullable(EXPECTED.get(name(route)))
                .orElseThrow(() -> new AssertionError("The table has no row for " + name(route)));
    }

    private static String name(Route route) {
        return route.method() + " " + route.path();
    }

    @AfterEach
    void enablePlugins() {
        SERVER.core().plugins().enable("linkedin");
    }

    @Test
    void knowsEveryRoute() {
        List<String> names = routes().map(AuthorizationTest::name).toList();

        assertThat(names).hasSizeGreaterThan(50);
        assertThat(EXPECTED.keySet()).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void knowsWhatAStrangerGetsWhereverAnAddressBearsAnId() {
        assertThat(routes())
                .allSatisfy(route -> assertThat(expected(route).stranger.equals("-"))
                        .as(name(route))
                        .isNotEqualTo(route.path().contains(":")));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void letsNobodyInWhoIsNotSignedIn(Route route) {
        asks(SERVER.browser(), route, OWNER.address(route), World.ANY_FORM, expected(route).nobody);
    }

    @ParameterizedTest
    @MethodSource("routesWithIds")
    void knowsNothingOfWhatBelongsToSomebodyElse(Route route) {
        String body = asks(stranger(route), route, OWNER.address(route), World.ANY_FORM, expected(route).stranger);

        assertThat(body).doesNotContain(World.SECRET);
    }

    /** A mistake in the form must not be found before it is found that the record is somebody else's. */
    @ParameterizedTest
    @MethodSource("routesWithIds")
    void knowsNothingOfSomebodyElsesWhenTheFormIsEmptyEither(Route route) {
        String body = asks(stranger(route), route, OWNER.address(route), Map.of(), expected(route).stranger);

        assertThat(body).doesNotContain(World.SECRET);
    }

    @ParameterizedTest
    @MethodSource("routesWithoutIds")
    void showsToAStrangerNothingOfSomebodyElses(Route route) {
        OWNER.id("notes");
        OWNER.id("companies");
        HttpResponse<String> answer = send(stranger(route), route, route.path() + "?q=" + World.SECRET, Map.of());

        STRANGER.account().awaitImports();
        assertThat(answer.body()
                        .replace("“" + World.SECRET + "”", "")
                        .replace("value=\"" + World.SECRET + "\"", "")
                        .replace("q=" + World.SECRET, ""))
                .doesNotContain(World.SECRET);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void letsTheOwnerDoIt(Route route) {
        World world = signsOut(route) ? OWNER.inAnotherBrowser() : OWNER.anew();

        HttpResponse<String> answer = send(world.browser(), route, world.address(route), World.ANY_FORM);

        world.account().awaitImports();
        assertThat(said(answer)).isEqualTo(expected(route).owner);
    }

    /** A link signs in as whose it is, and who signs out is gone: neither is to happen in the browser that all share. */
    private static TestBrowser stranger(Route route) {
        boolean another = signsOut(route) || route.path().contains(":token");
        return another ? STRANGER.inAnotherBrowser().browser() : STRANGER.browser();
    }

    private static boolean signsOut(Route route) {
        return route.path().equals("/sign-out");
    }

    private static String asks(
            TestBrowser browser, Route route, String address, Map<String, String> form, String expected) {
        TableSums before = TableSums.of(SERVER);

        HttpResponse<String> answer = send(browser, route, address, form);

        assertThat(said(answer)).isEqualTo(expected);
        if (answer.statusCode() >= 400 || expected.equals("sign-in")) {
            assertThat(TableSums.of(SERVER)).isEqualTo(before);
        }
        return answer.body();
    }

    private static HttpResponse<String> send(
            TestBrowser browser, Route route, String address, Map<String, String> form) {
        return switch (route.method()) {
            case "GET" -> browser.get(address);
            case "POST" -> browser.post(address, form);
            default -> throw new AssertionError("A browser's form cannot send " + route.method());
        };
    }

    private static String said(HttpResponse<String> answer) {
        boolean toSignIn = answer.headers()
                .firstValue("Location")
                .filter(location -> location.startsWith("/sign-in?to="))
                .isPresent();
        return answer.statusCode() == 303 && toSignIn ? "sign-in" : String.valueOf(answer.statusCode());
    }

    @Test
    void takesNoIdOfSomebodyElsesFromAQuery() {
        World owner = World.of(SERVER);
        TestBrowser stranger = SERVER.newAccount().browser();

        HttpResponse<String> answer = stranger.get("/contacts?company=" + owner.id("companies"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain(World.SECRET);
    }

    @Test
    void takesNoIdOfSomebodyElsesFromAForm() {
        World owner = World.of(SERVER);
        owner.browser().post("/contacts", Map.of("givenName", "Elli", "job.title", "Johtaja", "job.company", "Kone"));
        String contact = World.found(
                "/contacts/" + World.ID, owner.browser().get("/contacts").body());
        String job = World.found(
                "name=\"job.id\" value=\"" + World.ID,
                owner.browser().get("/contacts/" + contact + "/edit").body());
        TestBrowser stranger = SERVER.newAccount().browser();

        stranger.post(
                "/contacts",
                Map.of("givenName", "Varas", "job.id", job, "job.title", "Kaapattu", "job.company", "Toinen"));

        assertThat(owner.browser().get("/contacts/" + contact).body())
                .contains("Johtaja", "Kone")
                .doesNotContain("Kaapattu");
    }

    @Test
    void countsOnlyOnesOwnInASearch() {
        World owner = World.of(SERVER);
        owner.id("notes");
        TestBrowser stranger = SERVER.newAccount().browser();

        assertThat(owner.browser().get("/search?q=" + World.SECRET).body()).contains("class=\"hit\"");
        assertThat(stranger.get("/search?q=" + World.SECRET).body())
                .doesNotContain("class=\"hit\"", "class=\"facets\"");
        assertThat(stranger.get("/search/suggest?q=" + World.SECRET).body()).isBlank();
    }
}
