package piilo;

import static org.assertj.core.api.Assertions.assertThat;
import static piilo.database.schema.Tables.JOURNAL;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import piilo.database.Database;
import piilo.imports.ImportMemory;
import piilo.journal.Forgetting;
import piilo.trash.Trash;

/** What is left when the trash has forgotten somebody. */
class ForgettingTest {
    private static final String HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";

    /** What nobody else has written anywhere. */
    private final String word = "qux" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    private final String connections = HEADER
            + "Zoe,%1$s,https://www.linkedin.com/in/zoe-%1$s,zoe@%1$s.example,Kaiku,Recruits %1$s,06 May 2024\n"
                    .formatted(word)
            + "Eva,Lind,https://www.linkedin.com/in/eva-lind,,Kaiku,Coach,07 May 2024\n";
    private final TestServer server = TestServer.shared();
    private final TestAccount account = server.newAccount();
    private final TestApi api = account.api();
    private final Database database = server.core().database();
    private final TableTexts texts = new TableTexts(database);

    private String imported(String connections) {
        TestApi.Answer accepted = api.upload(
                "/api/v1/imports", "Connections.csv", connections.getBytes(StandardCharsets.UTF_8), Map.of());
        account.awaitImports();
        String address = accepted.headers().firstValue("Location").orElseThrow();
        return after(address, "apply");
    }

    private String after(String address, String verb) {
        assertThat(api.post(address + "/" + verb).status()).isEqualTo(202);
        account.awaitImports();
        return address;
    }

    private TestApi.Answer person(String name) {
        for (JsonNode item : api.get("/api/v1/contacts?limit=200").json().get("items")) {
            if (item.toString().contains(name)) {
                return api.get("/api/v1/contacts/" + item.get("id").asText());
            }
        }
        throw new AssertionError("There is no " + name);
    }

    private void wait31Days() {
        wait31Days(account);
    }

    /** Lets 31 days go by for an account, and for nobody else. */
    private void wait31Days(TestAccount account) {
        database.read(db -> db.update(JOURNAL)
                .set(
                        JOURNAL.WRITTEN_AT,
                        DSL.field("{0} - interval 31 day", JOURNAL.WRITTEN_AT.getDataType(), JOURNAL.WRITTEN_AT))
                .where(JOURNAL.WORKSPACE_ID.eq(account.workspace()))
                .execute());
    }

    private void emptyTrash() {
        new Trash(database, Clock.systemUTC())
                .empty(new Forgetting(
                        database,
                        List.of(new ImportMemory(), server.core().records().attachments())));
    }

    private String delete(TestApi.Answer one) {
        return api.delete(
                        "/api/v1/contacts/" + one.id(),
                        api.get("/api/v1/contacts/" + one.id()).etag())
                .json()
                .get("undo")
                .asText();
    }

    private void add(String path, Map<String, ?> body) {
        TestApi.Answer added = api.post(path, body);
        assertThat(added.status()).as(path + added.body()).isIn(200, 201);
    }

    /** Writes about somebody whatever can be written about one. */
    private void writeAllAbout(TestApi.Answer one) {
        String id = one.id();
        String address = "/api/v1/contacts/" + id;
        TestApi.Answer patched = api.patch(
                address,
                one.etag(),
                Map.of("headline", "Still " + word, "tags", List.of(word), "addresses", List.of(Map.of("city", word))));
        assertThat(patched.status()).isEqualTo(200);
        add(address + "/notes", Map.of("text", word + " plays the accordion"));
        add(address + "/favours", Map.of("given", true, "kind", "advice", "text", word));
        add(address + "/ties", Map.of("second", person("Eva").id(), "kind", "friend", "text", word));
        add(
                "/api/v1/interactions",
                Map.of(
                        "kind",
                        "meeting",
                        "at",
                        "2026-03-02T12:00:00Z",
                        "participants",
                        List.of(Map.of("contact", id, "name", "Zoe " + word)),
                        "body",
                        word + " laughed"));
        add("/api/v1/reasons", Map.of("contact", id, "kind", "news", "text", word));
        add("/api/v1/reminders", Map.of("contact", id, "text", word, "startsAt", "2030-01-01T09:00"));
        add(address + "/mandates", Map.of("role", word));
        TestApi.Answer told = api.post(address + "/told", Map.of("day", "2026-03-02", "text", word));
        api.upload(
                "/api/v1/told/" + told.id() + "/attachment",
                word + ".txt",
                ("For " + word).getBytes(StandardCharsets.UTF_8),
                Map.of());
    }

    @Test
    void leavesNothingOfSomebodyAnywhere() {
        imported(connections);
        imported(connections.replace("Recruits", "Chief of"));
        writeAllAbout(person(word));
        List<String> there = texts.places(word);
        delete(person(word));
        emptyTrash();
        List<String> inTheTrash = texts.places(word);

        wait31Days();
        emptyTrash();

        assertThat(there).hasSizeGreaterThan(20);
        assertThat(inTheTrash)
                .anyMatch(place -> place.startsWith("journal.before_json"))
                .anyMatch(place -> place.startsWith("import_line.payload"))
                .anyMatch(place -> place.startsWith("attachment_content"));
        assertThat(texts.places(word)).isEmpty();
        assertThat(person("Eva").status()).isEqualTo(200);
    }

    @Test
    void takesBackTheImportThatHadMadeSomebodyAndSaysWhoIsGone() {
        String address = imported(connections);
        delete(person(word));
        wait31Days();
        emptyTrash();

        after(address, "undo");

        assertThat(api.get(address).json().get("state").asText()).isEqualTo("undone");
        assertThat(api.get("/api/v1/contacts").json().get("total").asInt()).isZero();
        Map<String, String> left = new HashMap<>();
        api.get(address + "/remainder")
                .json()
                .get("items")
                .forEach(one -> left.put(
                        one.get("kind").asText() + " " + one.get("title").asText(),
                        one.get("reason").asText()));
        assertThat(left)
                .containsOnlyKeys("contact Person", "employment Job")
                .containsEntry("contact Person", "Deleted more than 30 days ago, and gone for good");
        assertThat(account.browser().get(address.replace("/api/v1", "")).body()).contains("gone for good");
    }

    @Test
    void saysWhatIsGoneWhenTheDeletionIsTakenBackTooLate() {
        imported(connections);
        String cause = delete(person(word));
        wait31Days();
        emptyTrash();

        JsonNode report = api.post("/api/v1/undo/" + cause).json();

        assertThat(report.get("restored").asInt()).isZero();
        assertThat(report.get("leftAlone")).hasSize(2);
        assertThat(report.at("/leftAlone/0/reason").asText()).contains("gone for good");
        assertThat(api.get("/api/v1/trash").json().get("items")).isEmpty();
    }

    @Test
    void forgetsNothingOfWhatWasBroughtBack() {
        String address = imported(connections);
        api.post("/api/v1/undo/" + delete(person(word)));
        wait31Days();

        emptyTrash();

        assertThat(texts.places(word)).anyMatch(place -> place.startsWith("journal.after_json"));
        after(address, "undo");
        assertThat(api.get(address + "/remainder").json().get("items")).isEmpty();
        assertThat(api.get("/api/v1/contacts").json().get("total").asInt()).isZero();
        wait31Days();
        emptyTrash();
        assertThat(texts.places(word)).isEmpty();
    }

    @Test
    void keepsTheNameInWhatOthersTookPartIn() {
        imported(connections);
        add(
                "/api/v1/interactions",
                Map.of(
                        "kind",
                        "meeting",
                        "at",
                        "2026-03-02T12:00:00Z",
                        "participants",
                        List.of(
                                Map.of("contact", person(word).id(), "name", "Zoe " + word),
                                Map.of("contact", person("Eva").id(), "name", "Eva Lind"))));
        String cause = delete(person(word));
        JsonNode left = api.get("/api/v1/interactions").json();

        api.post("/api/v1/undo/" + cause);
        delete(person(word));
        delete(person("Eva"));
        JsonNode none = api.get("/api/v1/interactions").json();

        assertThat(left.get("total").asInt()).isEqualTo(1);
        assertThat(left.at("/items/0/participants/0/name").asText()).isEqualTo("Zoe " + word);
        assertThat(none.get("total").asInt()).isZero();
        wait31Days();
        emptyTrash();
        assertThat(texts.places(word)).isEmpty();
    }

    @Test
    void forgetsInOneWorkspaceWhenAnotherOneFails() {
        TestAccount other = server.newAccount();
        String theirs = word + "x";
        imported(connections);
        delete(person(word));
        wait31Days(account);
        TestApi.Answer made = other.api().post("/api/v1/contacts", Map.of("name", Map.of("given", theirs)));
        other.browser().post("/contacts/" + made.id() + "/delete", Map.of());
        wait31Days(other);
        Forgetting.Memory failing = (db, workspace, records) -> {
            if (workspace.equals(account.workspace())) {
                throw new IllegalStateException("a table that cannot be read");
            }
        };

        new Trash(database, Clock.systemUTC()).empty(new Forgetting(database, List.of(failing)));

        assertThat(texts.places(theirs)).isEmpty();
        assertThat(texts.places(word)).anyMatch(place -> place.startsWith("journal"));
        emptyTrash();
        assertThat(texts.places(word)).isEmpty();
    }

    @Test
    void forgetsThousandsStepByStep() {
        String many = IntStream.range(0, 700)
                .mapToObj(
                        i -> "%1$s%2$d,Aho,https://www.linkedin.com/in/%1$s%2$d,,Kaiku,,06 May 2024".formatted(word, i))
                .collect(Collectors.joining("\n", HEADER, "\n"));
        after(imported(many), "undo");
        wait31Days();

        emptyTrash();

        assertThat(texts.places(word)).isEmpty();
    }
}
