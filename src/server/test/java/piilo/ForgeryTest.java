package piilo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import piilo.http.Access;
import piilo.http.Route;

/** Requests that a browser was led into sending by somebody else's page. */
class ForgeryTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final World VICTIM = World.of(SERVER);
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

    static Stream<Route> changes() {
        return SERVER.routes().stream().filter(route -> route.changes() && !route.api());
    }

    static Stream<Route> changesOfWhoIsSignedIn() {
        return changes().filter(route -> route.access() == Access.SIGNED_IN);
    }

    @Test
    void looksAtAllThatChangesSomething() {
        assertThat(changes()).hasSizeGreaterThan(25);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void refusesAFormWithoutTheToken(Route route) {
        refuses(route, form(route, Map.of("_csrf", "")));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void refusesAFormWithAnotherToken(Route route) {
        String stolen = World.of(SERVER).browser().csrf().orElseThrow();

        refuses(route, form(route, Map.of("_csrf", stolen)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void refusesAFormOfAForeignOrigin(Route route) {
        refuses(route, form(route, token()).header("Origin", "https://evil.example"));
        refuses(route, form(route, token()).header("Origin", "null"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void refusesAFormOfAForeignPage(Route route) {
        refuses(route, form(route, token()).header("Sec-Fetch-Site", "cross-site"));
        refuses(route, form(route, token()).header("Sec-Fetch-Site", "same-site"));
    }

    /** Who is not signed in has no token yet; that a foreign page cannot sign anybody in rests on where the request comes from. */
    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/setup"})
    void refusesToSignInFromAForeignPage(String path) {
        HttpRequest.Builder request = SERVER.browser().request(path).header("Sec-Fetch-Site", "cross-site");

        HttpResponse<String> answer = SERVER.browser()
                .send(TestHttp.form(
                        request, Map.of("email", VICTIM.account().email(), "password", TestAccount.PASSWORD)));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("changesOfWhoIsSignedIn")
    void letsOnesOwnPageThrough(Route route) {
        if (!route.path().equals("/sign-out")) {
            HttpResponse<String> answer = VICTIM.browser()
                    .send(TestHttp.form(VICTIM.browser().request(VICTIM.anew().address(route)), fields(token()))
                            .header("Origin", SERVER.uri("").toString())
                            .header("Sec-Fetch-Site", "same-origin"));

            VICTIM.account().awaitImports();
            SERVER.core().plugins().enable("linkedin");
            assertThat(answer.statusCode()).isNotEqualTo(403);
        }
    }

    @Test
    void leavesNoFileOfAnUploadThatIsRefused() throws IOException {
        TableSums before = TableSums.of(SERVER);
        byte[] content = "First Name,Last Name\nAino,Aalto\n".getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> answer = VICTIM.browser().upload("/imports", "x.csv", content, Map.of("_csrf", "wrong"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(TableSums.of(SERVER)).isEqualTo(before);
        try (Stream<java.nio.file.Path> files = Files.list(SERVER.data().resolve("incoming"))) {
            assertThat(files).isEmpty();
        }
    }

    private static Map<String, String> token() {
        return Map.of("_csrf", VICTIM.browser().csrf().orElseThrow());
    }

    private static HttpRequest.Builder form(Route route, Map<String, String> token) {
        return TestHttp.form(VICTIM.browser().request(VICTIM.address(route)), fields(token));
    }

    private static Map<String, String> fields(Map<String, String> token) {
        Map<String, String> fields = new HashMap<>(World.ANY_FORM);
        fields.putAll(token);
        return fields;
    }

    private static void refuses(Route route, HttpRequest.Builder request) {
        TableSums before = TableSums.of(SERVER);

        HttpResponse<String> answer = VICTIM.browser().send(request);

        assertThat(answer.statusCode()).as(route.path()).isEqualTo(403);
        assertThat(TableSums.of(SERVER)).isEqualTo(before);
    }

    /** Whatever looks at links, a browser that reads ahead or a mail program, must not change anything by it. */
    @Test
    void changesNothingByLookingAtEveryPage() {
        World world = World.of(SERVER);
        Stream.of("notes", "companies", "applied", "preview", "tokens", "sessions", "cause")
                .forEach(world::id);
        Deque<String> waiting = new ArrayDeque<>();
        SERVER.routes().stream()
                .filter(route -> route.method().equals("GET") && !route.api())
                .forEach(route -> waiting.add(world.address(route)));
        TableSums before = TableSums.of(SERVER);

        Set<String> seen = new HashSet<>();
        while (!waiting.isEmpty()) {
            String address = waiting.remove();
            if (seen.add(address)) {
                HttpResponse<String> answer = world.browser().get(address);
                assertThat(answer.statusCode()).as(address).isLessThan(500);
                links(answer).forEach(waiting::add);
            }
        }

        assertThat(seen).hasSizeGreaterThan(30);
        assertThat(TableSums.of(SERVER)).isEqualTo(before);
    }

    private static Stream<String> links(HttpResponse<String> answer) {
        Matcher matcher = LINK.matcher(answer.body());
        return matcher.results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .filter(link -> !link.startsWith("/static/") && !link.startsWith("/api/"));
    }
}
