package piilo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import piilo.testkit.PluginArchiveBuilder;

/** A server that is told to end. */
class EndingTest {
    private static final int TERMINATED = 128 + 15;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path data;

    /** Half of a request has come when the server is told to end; the other half comes when nobody else gets in any more. */
    @Test
    void answersTheRequestThatIsUnderWayAndClosesEverythingProperly() throws IOException, InterruptedException {
        try (LaunchedPiilo server = LaunchedPiilo.serve(data, LaunchedPiilo.freePort())) {
            server.awaitReady();
            String token = signUp(server.api());
            byte[] body = "{\"name\": {\"given\": \"Viimeinen\"}}".getBytes(StandardCharsets.UTF_8);
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                BufferedReader answer = begin(socket, token, body);

                server.process().destroy();
                awaitClosedDoors(server);
                end(socket, body);

                assertThat(answer.readLine()).startsWith("HTTP/1.1 201");
            }
            assertThat(server.awaitEnd()).isEqualTo(TERMINATED);
            assertThat(server.output()).doesNotContain("ERROR", "did not stop cleanly", "not closed properly");
            assertThat(databaseLog()).contains("Shutdown complete").doesNotContain("crash recovery");
            assertThat(indexed()).isOne();

            startsAgainWithNothingToMend(token);
        }
    }

    private static String signUp(TestApi api) {
        String email = "maija@example.org";
        api.post("/api/v1/setup", Map.of("name", "Maija", "email", email, "password", TestAccount.PASSWORD));
        return api.withBasic(email, TestAccount.PASSWORD)
                .post("/api/v1/tokens", Map.of("name", "Test"))
                .json()
                .get("token")
                .asText();
    }

    /** Sends the head, waits until the server has it, and sends half of the body. */
    private static BufferedReader begin(Socket socket, String token, byte[] body) throws IOException {
        socket.setSoTimeout((int) PATIENCE.toMillis());
        OutputStream out = socket.getOutputStream();
        out.write("""
                POST /api/v1/contacts HTTP/1.1\r
                Host: 127.0.0.1:%d\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                Expect: 100-continue\r
                \r
                """.formatted(socket.getPort(), token, body.length).getBytes(StandardCharsets.US_ASCII));
        BufferedReader answer =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        assertThat(answer.readLine()).startsWith("HTTP/1.1 100");
        assertThat(answer.readLine()).isEmpty();
        out.write(body, 0, body.length / 2);
        return answer;
    }

    private static void end(Socket socket, byte[] body) throws IOException {
        socket.getOutputStream().write(body, body.length / 2, body.length - body.length / 2);
    }

    private static void awaitClosedDoors(LaunchedPiilo server) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (opens(server)) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
        }
    }

    private static boolean opens(LaunchedPiilo server) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            return socket.isConnected();
        } catch (ConnectException refused) {
            return false;
        }
    }

    private String databaseLog() throws IOException {
        return Files.readString(data.resolve("database/mariadb.log"));
    }

    private int indexed() throws IOException {
        try (FSDirectory folder = FSDirectory.open(data.resolve("index"));
                DirectoryReader index = DirectoryReader.open(folder)) {
            return index.numDocs();
        }
    }

    private void startsAgainWithNothingToMend(String token) throws IOException, InterruptedException {
        try (LaunchedPiilo next = LaunchedPiilo.serve(data, LaunchedPiilo.freePort())) {
            next.awaitReady();

            assertThat(databaseLog()).doesNotContain("crash recovery");
            assertThat(next.output()).doesNotContain("outlived", "damaged", "built anew");
            assertThat(next.api()
                            .withToken(token)
                            .get("/api/v1/search?q=viimeinen")
                            .body())
                    .contains("Viimeinen");
            assertThat(next.terminate()).isEqualTo(TERMINATED);
        }
    }

    /** Else it would wait for them as for any other request. */
    @Test
    void sendsHomeWhoJustLooksOn() throws IOException, InterruptedException {
        Path plugins = Files.createDirectories(data.resolve("plugins"));
        PluginArchiveBuilder.plugin("slow")
                .importerOf("SLOW", ServerStates.SLOW)
                .jar(plugins.resolve("slow.jar"));
        InputStream events;
        try (TestServer server = TestServer.start(data)) {
            TestBrowser browser = server.newAccount().browser();
            String address = browser.upload("/imports", "slow.txt", "SLOW".getBytes(StandardCharsets.UTF_8), Map.of())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            events = events(server, browser, address);
            assertThat(events.read()).isEqualTo('e');
        }

        // Had the connection been cut off, reading on to the end would fail.
        assertThat(new String(events.readAllBytes(), StandardCharsets.UTF_8)).startsWith("vent: progress");
    }

    private static InputStream events(TestServer server, TestBrowser browser, String address)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.uri(address + "/events"))
                .header("Cookie", "piilo=" + browser.sessionCookie().orElseThrow())
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }
}
