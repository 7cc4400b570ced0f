package piilo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import whose server is killed as {@code kill -9} does, again and again, and started again. */
class KilledImportTest {
    private static final int PEOPLE = 4000;
    private static final int COMPANIES = 50;
    private static final int KILLED = 128 + 9;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path data;

    private final List<LaunchedPiilo> servers = new ArrayList<>();
    private String token = "";
    private String address = "";

    /** In order, since a database that outlives its server for a moment would still be writing when the folder is deleted. */
    @AfterEach
    void leaveNothingRunning() throws IOException, InterruptedException {
        servers.getLast().terminate();
    }

    @Test
    void endsAsIfItsServerHadNeverBeenKilled() throws IOException, InterruptedException {
        start();
        signUp();
        upload();
        killAndStartAgain(); // it is being read, or about to be
        JsonNode preview = await(one -> state(one).equals("preview"));

        api().post(address + "/apply");
        JsonNode halfway = await(one -> done(one) > 0);
        killAndStartAgain();
        JsonNode applied = await(one -> state(one).equals("applied"));

        assertThat(state(halfway)).isEqualTo("applying");
        assertThat(done(halfway)).isLessThan(PEOPLE);
        assertThat(applied.get("counts")).isEqualTo(preview.get("counts"));
        expectEverybodyOnce();

        api().post(address + "/undo");
        JsonNode halfBack = await(one -> done(one) > 0);
        killAndStartAgain();
        await(one -> state(one).equals("undone"));

        assertThat(state(halfBack)).isEqualTo("undoing");
        assertThat(total("/api/v1/contacts")).isZero();
        assertThat(total("/api/v1/companies")).isZero();
        assertThat(total("/api/v1/search?q=recruiter")).isZero();
        assertThat(api().get(address + "/remainder").json().get("items")).isEmpty();
    }

    private void start() throws IOException, InterruptedException {
        LaunchedPiilo server = LaunchedPiilo.serve(data, LaunchedPiilo.freePort());
        servers.add(server);
        server.awaitReady();
    }

    private void killAndStartAgain() throws IOException, InterruptedException {
        assertThat(servers.getLast().kill()).isEqualTo(KILLED);
        start();
    }

    private void signUp() {
        TestApi anybody = servers.getLast().api();
        String email = "maija@example.org";
        anybody.post("/api/v1/setup", Map.of("name", "Maija", "email", email, "password", TestAccount.PASSWORD));
        token = anybody.withBasic(email, TestAccount.PASSWORD)
                .post("/api/v1/tokens", Map.of("name", "Test"))
                .json()
                .get("token")
                .asText();
    }

    private TestApi api() {
        return servers.getLast().api().withToken(token);
    }

    private void upload() {
        StringBuilder file =
                new StringBuilder("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n");
        for (int i = 0; i < PEOPLE; i++) {
            file.append(
                    "Number%d,Virtanen,https://www.linkedin.com/in/number-%d,n%d@example.org,Company %d,Recruiter,06 May 2024%n"
                            .formatted(i, i, i, i % COMPANIES));
        }
        address = api().upload(
                        "/api/v1/imports",
                        "Connections.csv",
                        file.toString().getBytes(StandardCharsets.UTF_8),
                        Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    /** Asks how the import is until it is so. */
    private JsonNode await(Predicate<JsonNode> condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        JsonNode one = api().get(address).json();
        while (!condition.test(one)) {
            assertThat(System.nanoTime()).as("in time: %s", one).isLessThan(deadline);
            one = api().get(address).json();
        }
        return one;
    }

    private static String state(JsonNode one) {
        return one.get("state").asText();
    }

    private static int done(JsonNode one) {
        return one.at("/progress/done").asInt();
    }

    private int total(String path) {
        return api().get(path).json().get("total").asInt();
    }

    private void expectEverybodyOnce() {
        assertThat(names())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, PEOPLE)
                        .mapToObj(i -> "Number" + i + " Virtanen")
                        .toList());
        assertThat(total("/api/v1/companies")).isEqualTo(COMPANIES);
        assertThat(total("/api/v1/search?kind=contact&q=virtanen")).isEqualTo(PEOPLE);
        assertThat(total("/api/v1/search?kind=contact&q=recruiter")).isEqualTo(PEOPLE);
        assertThat(total("/api/v1/search?kind=company&q=company")).isEqualTo(COMPANIES);
    }

    /** Returns the names of all contacts, page by page. */
    private List<String> names() {
        List<String> names = new ArrayList<>();
        JsonNode page = api().get("/api/v1/contacts?limit=200").json();
        page.get("items").forEach(one -> names.add(one.get("name").asText()));
        while (!page.get("next").isNull()) {
            String cursor = TestHttp.encoded(page.get("next").asText());
            page = api().get("/api/v1/contacts?limit=200&cursor=" + cursor).json();
            page.get("items").forEach(one -> names.add(one.get("name").asText()));
        }
        return names;
    }
}
