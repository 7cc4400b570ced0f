package piilo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import piilo.database.FreeSpace;

/** A server that believes its disk to be nearly full. */
class DiskFullTest {
    private static final String BANNER = "The disk is nearly full. You can read everything";
    private static final String IMPORTS = "/api/v1/imports";
    private static final byte[] CONNECTIONS = """
            First Name,Last Name,URL,Email Address,Company,Position,Connected On
            Eva,Lind,https://www.linkedin.com/in/eva-lind,,Lind AB,Coach,07 May 2024
            """.getBytes(StandardCharsets.UTF_8);

    /** How many times more the disk says that it has room. */
    private static final AtomicInteger ROOM = new AtomicInteger(Integer.MAX_VALUE);

    @TempDir
    private static Path data;

    private static TestServer server;

    private final TestAccount account = server.newAccount();
    private final TestBrowser browser = account.browser();
    private final TestApi api = account.api();

    @BeforeAll
    static void start() throws IOException {
        AtomicLong clock = new AtomicLong();
        FreeSpace space = new FreeSpace(
                () -> new FreeSpace.Space(ROOM.getAndDecrement() > 0 ? 1L << 34 : 1L << 29, 1L << 35),
                FreeSpace.Limits.DEFAULT,
                // Time flies, so that each request asks the disk.
                () -> clock.addAndGet(Duration.ofSeconds(1).toNanos()));
        server = TestServer.start(data, space);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void full(boolean full) {
        ROOM.set(full ? 0 : Integer.MAX_VALUE);
    }

    private HttpResponse<String> keep(String givenName) {
        return browser.post("/contacts", Map.of("givenName", givenName, "familyName", "Ek"));
    }

    private JsonNode settled(String address) {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        JsonNode one = api.get(address).json();
        while (one.get("state").asText().endsWith("ing")) {
            assertThat(System.nanoTime()).as("in time: %s", one).isLessThan(deadline);
            one = api.get(address).json();
        }
        return one;
    }

    @AfterEach
    void makeRoom() {
        full(false);
    }

    @Test
    void refusesToWriteOnAPageAndSaysSoOnEveryOther() {
        keep("Åsa");
        full(true);

        HttpResponse<String> refused = keep("Eva");
        HttpResponse<String> list = browser.get("/contacts");
        HttpResponse<String> found = browser.get("/search?q=asa");
        full(false);
        HttpResponse<String> kept = keep("Ulf");
        HttpResponse<String> after = browser.get("/contacts");

        assertThat(refused.statusCode()).isEqualTo(507);
        assertThat(refused.body()).contains(BANNER);
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body()).contains("Åsa Ek", BANNER).doesNotContain("Eva Ek");
        assertThat(found.body()).contains("Åsa Ek", BANNER);
        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(after.body()).contains("Åsa Ek", "Ulf Ek").doesNotContain(BANNER);
    }

    @Test
    void refusesToWriteThroughTheApiWithAProblem() {
        TestApi.Answer created = api.post("/api/v1/contacts", Map.of("name", Map.of("given", "Åsa")));
        String contact = "/api/v1/contacts/" + created.id();
        full(true);

        TestApi.Answer refused = api.post("/api/v1/contacts", Map.of("name", Map.of("given", "Eva")));
        TestApi.Answer changed = api.patch(contact, created.etag(), Map.of("headline", "Boss"));
        TestApi.Answer deleted = api.delete(contact, created.etag());
        TestApi.Answer read = api.get(contact);
        full(false);
        TestApi.Answer afterwards = api.patch(contact, created.etag(), Map.of("headline", "Boss"));

        assertThat(refused.status()).isEqualTo(507);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(refused.json().get("status").asInt()).isEqualTo(507);
        assertThat(changed.status()).isEqualTo(507);
        assertThat(deleted.status()).isEqualTo(507);
        assertThat(read.json()).isEqualTo(created.json());
        assertThat(afterwards.json().get("headline").asText()).isEqualTo("Boss");
    }

    @Test
    void refusesImportsAtEachStep() {
        String preview = uploaded().headers().firstValue("Location").orElseThrow();
        assertThat(settled(preview).get("state").asText()).isEqualTo("preview");
        full(true);

        TestApi.Answer upload = uploaded();
        TestApi.Answer apply = api.post(preview + "/apply");
        HttpResponse<String> page = browser.upload("/imports", "Connections.csv", CONNECTIONS, Map.of());
        JsonNode present = api.get(IMPORTS).json();
        full(false);
        TestApi.Answer applied = api.post(preview + "/apply");

        assertThat(upload.status()).isEqualTo(507);
        assertThat(apply.status()).isEqualTo(507);
        assertThat(page.statusCode()).isEqualTo(507);
        assertThat(present.get("items")).hasSize(1);
        assertThat(applied.status()).isEqualTo(202);
        assertThat(settled(preview).get("state").asText()).isEqualTo("applied");
    }

    @Test
    void goesOnWithAnImportThatTheFullDiskStopped() {
        ROOM.set(1); // enough to accept the upload
        String address = uploaded().headers().firstValue("Location").orElseThrow();
        account.awaitImports();
        String stopped = api.get(address).json().get("state").asText();

        full(false);

        assertThat(stopped).isEqualTo("reading");
        assertThat(settled(address).get("state").asText()).isEqualTo("preview");
    }

    private TestApi.Answer uploaded() {
        return api.upload(IMPORTS, "Connections.csv", CONNECTIONS, Map.of());
    }
}
