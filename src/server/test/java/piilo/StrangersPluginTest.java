package piilo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import piilo.testkit.PluginArchiveBuilder;

/** What pages and downloads make of a plugin that somebody else wrote. On a server of its own: plugins are everybody's. */
class StrangersPluginTest {
    @TempDir
    private static Path data;

    private static Path plugins;
    private static TestServer server;

    private TestAccount account;
    private TestBrowser browser;

    @BeforeAll
    static void start() throws IOException {
        plugins = Files.createDirectories(data.resolve("plugins"));
        server = TestServer.start(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void signUp() {
        account = server.newAccount();
        browser = account.browser();
    }

    private static void put(String id, String read) {
        PluginArchiveBuilder.plugin(id).importerOf(id, read).jar(plugins.resolve(id + ".jar"));
    }

    /** Uploads a text, which the plugin takes that it begins with. */
    private String imported(String text) {
        HttpResponse<String> accepted =
                browser.upload("/imports", "Connections.csv", text.getBytes(StandardCharsets.UTF_8), Map.of());
        account.awaitImports();
        return accepted.headers().firstValue("Location").orElseThrow();
    }

    private List<List<String>> skipped(String address) {
        HttpResponse<String> table = browser.get(address + "/skipped.csv");
        assertThat(table.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
        assertThat(table.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(
                        how -> assertThat(how).startsWith("attachment").contains("skipped.csv"));
        return CsvReader.builder().ofCsvRecord(table.body()).stream()
                .map(CsvRecord::getFields)
                .toList();
    }

    @Test
    void thatThrowsStandsOnThePluginsPageWithItsReason() {
        put("thrower", "throw new IllegalStateException(\"no column <b>Name</b>\");");
        String before = browser.get("/plugins").body();

        String failed = browser.get(imported("thrower")).body();
        String listed = browser.get("/plugins").body();

        assertThat(before).contains("Plugin thrower").doesNotContain("IllegalStateException");
        String reason = "The plugin failed: java.lang.IllegalStateException: no column &lt;b&gt;Name&lt;/b&gt;";
        assertThat(failed).contains(reason);
        assertThat(listed).contains(reason).doesNotContain("<b>Name");
    }

    @Test
    void thatCannotBeUsedAtAllStandsOnThePluginsPageWithItsReason() {
        PluginArchiveBuilder.plugin("tomorrow")
                .manifest("Piilo-Plugin-Api", "9.0")
                .importer("return Recognition.NO;", "")
                .jar(plugins.resolve("tomorrow.jar"));
        PluginArchiveBuilder.plugin("quitter")
                .service("plugin.Made")
                .source("Made", "public final class Made implements Plugin { public Made() { System.exit(42); } }")
                .jar(plugins.resolve("quitter.jar"));

        String listed = browser.get("/plugins").body();

        assertThat(listed)
                .contains(
                        "Plugin tomorrow",
                        "Built for another version",
                        "The plugin was built for version “9.0” of the plugin contract; this server offers 0.1.",
                        "Plugin quitter",
                        "Cannot be loaded",
                        "The plugin ended before it was done (exit code 42).");
    }

    @Test
    void thatSkipsLinesHasEachOfThemInATableWithItsReason() {
        put("skipper", """
                lines.accept(new SkippedLine(new Source("people.csv", 4), false, "Half a \\"row\\", no name"));
                lines.accept(new SkippedLine(new Source("people.csv", 5), true, "Nobody wants this"));
                lines.accept(new NoteLine(new Source("notes.csv", 2), null, new PersonReference("Nobody Known", null, null), "Hi", null));
                """);

        List<List<String>> table = skipped(imported("skipper"));

        assertThat(table)
                .containsExactly(
                        List.of("File", "Line", "What it says", "Why"),
                        List.of("people.csv", "4", "", "Half a \"row\", no name"),
                        List.of(
                                "notes.csv",
                                "2",
                                "Nobody Known",
                                "Nobody of them is among your contacts: Nobody Known"),
                        List.of("people.csv", "5", "", "Nobody wants this"));
    }

    @Test
    void thatSkipsFormulasDoesNotBringThemIntoASpreadsheet() {
        put("formulas", """
                String formula = "HYPERLINK(\\"http://example.org\\")";
                for (String mark : List.of("=", "+", "-", "@", "\\t=", "\\r=", "\\uFF1D")) {
                    lines.accept(new SkippedLine(new Source(mark + "file", 1), false, mark + formula));
                    lines.accept(new NoteLine(new Source("x", 2), null, new PersonReference(mark + "1+1", null, null), "Hi", null));
                }
                lines.accept(new SkippedLine(new Source("x", 3), false, "a=b"));
                """);

        List<List<String>> table = skipped(imported("formulas"));

        assertThat(table).hasSize(14).contains(List.of("x", "3", "", "a=b"));
        assertThat(table.stream().flatMap(List::stream).filter(cell -> !cell.isEmpty()))
                .contains("'=file", "'=HYPERLINK(\"http://example.org\")", "'=1+1")
                .allSatisfy(cell -> assertThat(cell).doesNotMatch("(?s)[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20].*"));
    }

    @Test
    void isNotNeededForTheTableOfSkippedLinesToBeOffered() {
        String rows = """
                First Name,Last Name,URL,Email Address,Company,Position,Connected On
                Eva,Lind,https://www.linkedin.com/in/eva-lind,,Lind AB,Coach,07 May 2024
                ,,,,,,x
                """;

        String address = imported(rows);
        browser.post(address + "/apply", Map.of());
        account.awaitImports();

        assertThat(browser.get(address).body()).contains("href=\"" + address + "/skipped.csv\"");
        assertThat(skipped(address))
                .hasSize(2)
                .last()
                .satisfies(row -> assertThat(row.get(3)).isNotBlank());
    }
}
