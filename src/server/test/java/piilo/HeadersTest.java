package piilo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire besides the pages themselves. */
class HeadersTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final World WORLD = World.of(SERVER);
    private static final String NOWHERE = "00000000-0000-7000-8000-000000000000";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/contacts",
                "/sign-in",
                "/healthz",
                "/nowhere",
                "/contacts/" + NOWHERE,
                "/contacts?sort=bogus",
                "/contacts?cursor=%00",
                "/contacts/%00",
                "/search/suggest?q=a",
                "/api/v1/nowhere",
                "/api/nowhere",
                "/link/none"
            })
    void keepsThePageToItself(String path) {
        HttpResponse<String> answer = WORLD.browser().get(path);

        secured(answer);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    private static void secured(HttpResponse<String> answer) {
        assertThat(header(answer, "Content-Security-Policy"))
                .contains(
                        "default-src 'self'",
                        "object-src 'none'",
                        "base-uri 'none'",
                        "form-action 'self'",
                        "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http:", "https:");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void securesDownloadsAndEventsToo() {
        String one = WORLD.id("applied");

        secured(WORLD.browser().get("/imports/" + one + "/skipped.csv"));
        secured(WORLD.browser().get("/imports/" + one + "/events"));
        secured(WORLD.browser().post("/contacts", Map.of()));
    }

    @Test
    void tellsTheCharactersOfEveryText() {
        assertThat(List.of("/", "/healthz", "/search/suggest?q=a", "/nowhere"))
                .allMatch(path ->
                        header(WORLD.browser().get(path), "Content-Type").endsWith("; charset=utf-8"));
    }

    @Test
    void doesNotGiveItselfToAnotherOrigin() {
        HttpResponse<String> answer = WORLD.browser()
                .send(WORLD.browser()
                        .request("/contacts")
                        .header("Origin", "https://evil.example")
                        .GET());

        assertThat(answer.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control"));
    }

    @Test
    void keepsTheSessionFromScripts() {
        HttpResponse<String> answer = SERVER.browser()
                .post("/sign-in", Map.of("email", WORLD.account().email(), "password", TestAccount.PASSWORD));

        assertThat(header(answer, "Set-Cookie"))
                .matches("piilo=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax; Max-Age=\\d+");
    }

    @Test
    void bindsTheSessionToTheHostAndToTlsBehindAProxyWithTls(@TempDir Path data) {
        try (TestServer server = TestServer.start(data, URI.create("https://piilo.example.org"))) {
            TestAccount account = server.newAccount();

            HttpResponse<String> answer = server.browser()
                    .post("/sign-in", Map.of("email", account.email(), "password", TestAccount.PASSWORD));

            assertThat(header(answer, "Set-Cookie"))
                    .matches("__Host-piilo=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax; Max-Age=\\d+; Secure");
            assertThat(header(answer, "Strict-Transport-Security")).startsWith("max-age=");
        }
    }

    // Files that never change

    private static String asset() {
        return "/static/"
                + World.found(
                        "/static/([0-9a-f]+/piilo\\.css)",
                        SERVER.browser().get("/sign-in").body());
    }

    private static HttpResponse<byte[]> asset(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(SERVER.uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void letsBrowsersKeepAFileForEver() throws IOException, InterruptedException {
        HttpResponse<byte[]> first = asset(asset());

        assertThat(header(first, "Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(header(first, "Content-Type")).isEqualTo("text/css; charset=utf-8");
        assertThat(header(first, "X-Content-Type-Options")).isEqualTo("nosniff");
        HttpResponse<byte[]> again = asset(asset(), "If-None-Match", header(first, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void compressesAFileWhereTheBrowserCan() throws IOException, InterruptedException {
        HttpResponse<byte[]> plain = asset(asset());
        HttpResponse<byte[]> compressed = asset(asset(), "Accept-Encoding", "gzip");

        assertThat(header(compressed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(compressed.body().length).isLessThan(plain.body().length / 2);
        try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
            assertThat(stream.readAllBytes()).isEqualTo(plain.body());
        }
    }

    @Test
    void hasNoFileUnderAnotherVersionAndNoFolders() throws IOException, InterruptedException {
        String present = asset();

        assertThat(asset(present.replaceFirst("/static/[0-9a-f]+", "/static/000000000000"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(asset(present.replace("piilo.css", "")).statusCode()).isEqualTo(404);
        assertThat(asset(present.replace("piilo.css", "vendor/")).statusCode()).isEqualTo(404);
        assertThat(asset(present.replace("piilo.css", "..%2F..%2Fsql/V001__accounts.sql"))
                        .statusCode())
                .isIn(400, 404);
        assertThat(asset("/.git/config").statusCode()).isNotEqualTo(200);
    }

    @Test
    void compressesPages() throws IOException, InterruptedException {
        HttpResponse<byte[]> page = asset("/sign-in", "Accept-Encoding", "gzip");

        assertThat(header(page, "Content-Encoding")).isEqualTo("gzip");
    }

    // On the wire itself

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.port())) {
            socket.setSoTimeout(15_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\nTransfer-Encoding: chunked\n\n0\n\nGET /healthz HTTP/1.1\nHost: localhost\n\n",
                "Content-Length: 5\nContent-Length: 50\n\nab=cdGET /healthz HTTP/1.1\nHost: localhost\n\n",
                "Content-Length: -5\n\n",
                "Content-Length: 5, 50\n\nab=cd",
                "Transfer-Encoding: chunked\n\nZZ\nab=cd\n0\n\n",
                "Transfer-Encoding: xchunked\nContent-Length: 5\n\nab=cd",
                "Bad Header: x\nContent-Length: 5\n\nab=cd"
            })
    void refusesARequestThatCanBeReadInTwoWays(String rest) throws IOException {
        String answer = raw("POST /sign-in HTTP/1.1\nHost: localhost\n" + rest);

        assertThat(answer)
                .satisfiesAnyOf(
                        text -> assertThat(text).startsWith("HTTP/1.1 400").doesNotContain("HTTP/1.1 200"),
                        text -> assertThat(text).startsWith("HTTP/1.1 501").doesNotContain("HTTP/1.1 200"),
                        text -> assertThat(text).isEmpty());
        assertThat(answer.split("HTTP/1\\.[01] ", -1)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void answersOnlyToTheNamesOfThisMachine() throws IOException {
        assertThat(raw("GET /sign-in HTTP/1.1\nHost: localhost:1\nConnection: close\n\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(raw("GET /sign-in HTTP/1.1\nHost: evil.example\nConnection: close\n\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(raw("GET /nowhere HTTP/1.1\nHost: evil.example\nConnection: close\n\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(raw("GET /sign-in HTTP/1.1\nConnection: close\n\n")).startsWith("HTTP/1.1 400");
    }

    @Test
    void believesNoHeaderOfAProxyThatIsNotThere() throws IOException {
        String answer = raw(
                "GET /contacts HTTP/1.1\nHost: localhost\nX-Forwarded-Host: evil.example\nX-Forwarded-Proto: https\n"
                        + "Connection: close\n\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 303")
                .doesNotContain("evil.example")
                .doesNotContainIgnoringCase("strict-transport");
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        HttpResponse<String> answer = WORLD.browser().post("/contacts", Map.of("text", "x".repeat(1_100_000)));

        assertThat(answer.statusCode()).isEqualTo(413);
        secured(answer);
        assertThat(answer.body()).contains("<h1>");
    }

    @Test
    void refusesAHeaderThatIsTooLarge() throws IOException {
        assertThat(raw("GET /sign-in HTTP/1.1\nHost: localhost\nX-Long: " + "x".repeat(40_000) + "\n\n"))
                .startsWith("HTTP/1.1 431");
        assertThat(raw("GET /" + "x".repeat(20_000) + " HTTP/1.1\nHost: localhost\n\n"))
                .matches("(?s)HTTP/1\\.. 414.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "PROPFIND"})
    void refusesAMethodThatAPageDoesNotHave(String method) {
        HttpResponse<String> answer = WORLD.browser()
                .send(WORLD.browser().request("/contacts").method(method, HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
        secured(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contacts/" + NOWHERE,
                "/contacts/none",
                "/contacts?sort=bogus",
                "/contacts?cursor=bogus",
                "/contacts?company=x",
                "/trash?before=x",
                "/search?kind=x",
                "/search?page=99999999999",
                "/imports/" + NOWHERE,
                "/%00",
                "/contacts/%ff",
                "/link/x"
            })
    void tellsNothingOfItsInsidesWhenSomethingIsWrong(String path) {
        HttpResponse<String> answer = WORLD.browser().get(path);

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body())
                .doesNotContainPattern(
                        "(?i)exception|stack ?trace|\\bat [a-z]+\\.[a-z]|\\.java\\b|select .* from|io\\.vertx|org\\.jooq")
                .doesNotContain("/src/", "piilo.http", "jdbc:");
    }
}
