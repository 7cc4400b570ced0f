package piilo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
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
 * Every route of the API, asked without a token, with somebody else's and with the owner's. A new route needs a row here: the status that each of them gets.
 * {@code -} stands where an address bears no id. The owner sends an empty object, and the tag of a version that is gone: that they are found wanting shows that the owner came through.
 */
class ApiAuthorizationTest {
    private static final String TABLE = """
            GET    /api/v1/openapi.json               200 -   200
            POST   /api/v1/setup                      409 -   409
            POST   /api/v1/tokens                     401 -   401
            GET    /api/v1/tokens                     401 -   200
            DELETE /api/v1/tokens/:id                 401 404 204
            POST   /api/v1/password                   401 -   422
            GET    /api/v1/sessions                   401 -   200
            DELETE /api/v1/sessions/:id               401 404 204
            GET    /api/v1/contacts                   401 -   200
            POST   /api/v1/contacts                   401 -   422
            GET    /api/v1/contacts/:id               401 404 200
            PUT    /api/v1/contacts/:id               401 404 412
            PATCH  /api/v1/contacts/:id               401 404 412
            DELETE /api/v1/contacts/:id               401 404 412
            GET    /api/v1/contacts/:id/timeline      401 404 200
            GET    /api/v1/contacts/:id/notes         401 404 200
            POST   /api/v1/contacts/:id/notes         401 404 422
            GET    /api/v1/tags                       401 -   200
            GET    /api/v1/companies                  401 -   200
            POST   /api/v1/companies                  401 -   422
            GET    /api/v1/companies/:id              401 404 200
            PUT    /api/v1/companies/:id              401 404 412
            PATCH  /api/v1/companies/:id              401 404 412
            DELETE /api/v1/companies/:id              401 404 412
            GET    /api/v1/companies/:id/timeline     401 404 200
            GET    /api/v1/interactions               401 -   200
            POST   /api/v1/interactions               401 -   422
            GET    /api/v1/interactions/:id           401 404 200
            PUT    /api/v1/interactions/:id           401 404 412
            PATCH  /api/v1/interactions/:id           401 404 412
            DELETE /api/v1/interactions/:id           401 404 412
            GET    /api/v1/companies/:id/notes        401 404 200
            POST   /api/v1/companies/:id/notes        401 404 422
            GET    /api/v1/leads                      401 -   200
            POST   /api/v1/leads                      401 -   422
            POST   /api/v1/leads/bulk                 401 -   422
            GET    /api/v1/leads/filters              401 -   200
            POST   /api/v1/leads/filters              401 -   422
            DELETE /api/v1/leads/filters/:id          401 404 200
            GET    /api/v1/leads/:id                  401 404 200
            PUT    /api/v1/leads/:id                  401 404 412
            PATCH  /api/v1/leads/:id                  401 404 412
            DELETE /api/v1/leads/:id                  401 404 412
            GET    /api/v1/leads/:id/timeline         401 404 200
            GET    /api/v1/leads/:id/notes            401 404 200
            POST   /api/v1/leads/:id/notes            401 404 422
            POST   /api/v1/leads/:id/stages           401 404 422
            POST   /api/v1/leads/:id/next-step/done   401 404 409
            POST   /api/v1/leads/:id/thanks           401 404 422
            GET    /api/v1/notes/:id                  401 404 200
            PUT    /api/v1/notes/:id                  401 404 412
            PATCH  /api/v1/notes/:id                  401 404 412
            DELETE /api/v1/notes/:id                  401 404 412
            GET    /api/v1/contacts/:id/relationship  401 404 200
            PUT    /api/v1/contacts/:id/relationship  401 404 412
            PATCH  /api/v1/contacts/:id/relationship  401 404 412
            GET    /api/v1/companies/:id/paths        401 404 200
            GET    /api/v1/contacts/:id/paths         401 404 200
            GET    /api/v1/contacts/:id/standing      401 404 200
            GET    /api/v1/due                        401 -   200
            GET    /api/v1/rings                      401 -   200
            GET    /api/v1/rings/:ring                401 200 200
            PUT    /api/v1/rings/:ring                401 412 412
            PATCH  /api/v1/rings/:ring                401 412 412
            GET    /api/v1/contacts/:id/ties          401 404 200
            POST   /api/v1/contacts/:id/ties          401 404 422
            GET    /api/v1/ties/:id                   401 404 200
            PUT    /api/v1/ties/:id                   401 404 412
            PATCH  /api/v1/ties/:id                   401 404 412
            DELETE /api/v1/ties/:id                   401 404 412
            GET    /api/v1/today                      401 -   200
            GET    /api/v1/network                    401 -   200
            GET    /api/v1/network/circles            401 -   200
            GET    /api/v1/balance/months             401 -   200
            GET    /api/v1/calendar                   401 -   404
            POST   /api/v1/calendar                   401 -   201
            DELETE /api/v1/calendar                   401 -   204
            GET    /api/v1/digest                     401 -   200
            PUT    /api/v1/digest                     401 -   412
            PATCH  /api/v1/digest                     401 -   412
            POST   /api/v1/capture                    401 -   422
            POST   /api/v1/capture/preview            401 -   200
            POST   /api/v1/meet-up                    401 -   422
            GET    /api/v1/favours                    401 -   200
            GET    /api/v1/balance                    401 -   200
            GET    /api/v1/contacts/:id/favours       401 404 200
            POST   /api/v1/contacts/:id/favours       401 404 422
            GET    /api/v1/favours/:id                401 404 200
            PUT    /api/v1/favours/:id                401 404 412
            PATCH  /api/v1/favours/:id                401 404 412
            DELETE /api/v1/favours/:id                401 404 412
            GET    /api/v1/reminders                  401 -   200
            POST   /api/v1/reminders                  401 -   422
            GET    /api/v1/reminders/:id              401 404 200
            PUT    /api/v1/reminders/:id              401 404 412
            PATCH  /api/v1/reminders/:id              401 404 412
            DELETE /api/v1/reminders/:id              401 404 412
            POST   /api/v1/reminders/:id/done         401 404 200
            POST   /api/v1/reminders/:id/snooze       401 404 422
            GET    /api/v1/recruiters                 401 -   200
            GET    /api/v1/recruiters/proposals       401 -   200
            GET    /api/v1/contacts/:id/recruiter     401 404 200
            PUT    /api/v1/contacts/:id/recruiter     401 404 412
            PATCH  /api/v1/contacts/:id/recruiter     401 404 412
            DELETE /api/v1/contacts/:id/recruiter     401 404 412
            GET    /api/v1/contacts/:id/mandates      401 404 200
            POST   /api/v1/contacts/:id/mandates      401 404 422
            GET    /api/v1/mandates/:id               401 404 200
            PUT    /api/v1/mandates/:id               401 404 412
            PATCH  /api/v1/mandates/:id               401 404 412
            DELETE /api/v1/mandates/:id               401 404 412
            GET    /api/v1/contacts/:id/told          401 404 200
            POST   /api/v1/contacts/:id/told          401 404 422
            GET    /api/v1/told/:id                   401 404 200
            PUT    /api/v1/told/:id                   401 404 412
            PATCH  /api/v1/told/:id                   401 404 412
            DELETE /api/v1/told/:id                   401 404 412
            GET    /api/v1/told/:id/attachment        401 404 200
            POST   /api/v1/told/:id/attachment        401 404 422
            DELETE /api/v1/told/:id/attachment        401 404 200
            GET    /api/v1/targets                    401 -   200
            GET    /api/v1/companies/:id/target       401 404 200
            PUT    /api/v1/companies/:id/target       401 404 412
            PATCH  /api/v1/companies/:id/target       401 404 412
            DELETE /api/v1/companies/:id/target       401 404 412
            POST   /api/v1/companies/:id/target/stages 401 404 422
            GET    /api/v1/companies/:id/events       401 404 200
            POST   /api/v1/companies/:id/events       401 404 422
            GET    /api/v1/events/:id                 401 404 200
            PUT    /api/v1/events/:id                 401 404 412
            PATCH  /api/v1/events/:id                 401 404 412
            DELETE /api/v1/events/:id                 401 404 412
            GET    /api/v1/introductions              401 -   200
            POST   /api/v1/introductions              401 -   422
            GET    /api/v1/introductions/proposals    401 -   200
            GET    /api/v1/introductions/:id          401 404 200
            PUT    /api/v1/introductions/:id          401 404 412
            PATCH  /api/v1/introductions/:id          401 404 412
            DELETE /api/v1/introductions/:id          401 404 412
            POST   /api/v1/introductions/:id/steps    401 404 422
            GET    /api/v1/reasons                    401 -   200
            POST   /api/v1/reasons                    401 -   422
            GET    /api/v1/reasons/:id                401 404 200
            PUT    /api/v1/reasons/:id                401 404 412
            PATCH  /api/v1/reasons/:id                401 404 412
            DELETE /api/v1/reasons/:id                401 404 412
            GET    /api/v1/imports                    401 -   200
            POST   /api/v1/imports                    401 -   422
            GET    /api/v1/imports/:id                401 404 200
            POST   /api/v1/imports/:id/apply          401 404 202
            POST   /api/v1/imports/:id/undo           401 404 202
            POST   /api/v1/imports/:id/cancel         401 404 202
            GET    /api/v1/imports/:id/lines          401 404 200
            GET    /api/v1/imports/:id/skipped.csv    401 404 200
            GET    /api/v1/imports/:id/remainder      401 404 200
            POST   /api/v1/demo                       401 -   202
            DELETE /api/v1/demo                       401 -   202
            GET    /api/v1/search                     401 -   200
            GET    /api/v1/suggestions                401 -   200
            GET    /api/v1/trash                      401 -   200
            POST   /api/v1/undo/:cause                401 404 200
            GET    /api/v1/plugins                    401 -   200
            POST   /api/v1/plugins/:id/enable         401 200 200
            POST   /api/v1/plugins/:id/disable        401 200 200
            """;

    private static final TestServer SERVER = TestServer.shared();
    private static final World OWNER = World.of(SERVER);
    private static final World STRANGER = World.of(SERVER);
    private static final TestApi OWNERS = OWNER.account().api();
    private static final TestApi STRANGERS = STRANGER.account().api();
    private static final Map<String, Expected> EXPECTED = new HashMap<>();

    static {
        TABLE.lines()
                .map(line -> line.split(" +", -1))
                .forEach(cells -> EXPECTED.put(cells[0] + " " + cells[1], new Expected(cells[2], cells[3], cells[4])));
    }

    private record Expected(String nobody, String stranger, String owner) {}

    static Stream<Route> routes() {
        return SERVER.routes().stream().filter(Route::api);
    }

    static Stream<Route> routesWithIds() {
        return routes().filter(route -> route.path().contains(":"));
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
        List<String> names = routes().map(ApiAuthorizationTest::name).toList();

        assertThat(names).hasSizeGreaterThan(40);
        assertThat(EXPECTED.keySet()).containsExactlyInAnyOrderElementsOf(names);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void answersNobodyWithoutAToken(Route route) {
        asks(SERVER.api(), route, expected(route).nobody);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void answersNobodyWithAWrongToken(Route route) {
        asks(SERVER.api().withToken("piilo_" + "A".repeat(43)), route, expected(route).nobody);
    }

    /** The API is for programs with a token: what a browser sends by itself opens nothing. */
    @ParameterizedTest
    @MethodSource("routes")
    void answersNobodyForACookie(Route route) {
        String cookie = "piilo=" + OWNER.browser().sessionCookie().orElseThrow();
        // What the address speaks of may have to be made first.
        HttpRequest.Builder request =
                request(SERVER.api(), route, OWNER.address(route)).header("Cookie", cookie);
        TableSums before = TableSums.of(SERVER);

        TestApi.Answer answer = SERVER.api().send(request);

        assertThat(String.valueOf(answer.status())).isEqualTo(expected(route).nobody);
        assertThat(TableSums.of(SERVER)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("routesWithIds")
    void knowsNothingOfWhatBelongsToSomebodyElse(Route route) {
        asks(STRANGERS, route, expected(route).stranger);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void letsTheOwnerThrough(Route route) {
        World world = OWNER.anew();

        TestApi.Answer answer = OWNERS.send(request(OWNERS, route, world.address(route)));

        OWNER.account().awaitImports();
        assertThat(String.valueOf(answer.status())).as(answer.body()).isEqualTo(expected(route).owner);
    }

    private static void asks(TestApi api, Route route, String expected) {
        String address = OWNER.address(route);
        api.get("/api/v1/tags");
        TableSums before = TableSums.of(SERVER);

        TestApi.Answer answer = api.send(request(api, route, address));

        assertThat(String.valueOf(answer.status())).as(answer.body()).isEqualTo(expected);
        assertThat(answer.body()).doesNotContain(World.SECRET);
        if (answer.status() >= 400) {
            assertThat(TableSums.of(SERVER)).isEqualTo(before);
        }
    }

    private static HttpRequest.Builder request(TestApi api, Route route, String address) {
        HttpRequest.Builder request = api.request(address);
        return route.method().equals("GET")
                ? request.GET()
                : request.header(
                                "Content-Type",
                                route.method().equals("PATCH") ? "application/merge-patch+json" : "application/json")
                        .header("If-Match", "\"1\"")
                        .method(route.method(), HttpRequest.BodyPublishers.ofString("{}"));
    }
}
