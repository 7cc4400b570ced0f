package piilo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Piilo is for, from the first page to the last: people come in, something is written down, it is found again, and all of it can be taken back. */
class MainJobTest {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    @TempDir
    private Path data;

    private TestServer server;

    @BeforeEach
    void start() {
        Chromium.assumeThere();
        server = TestServer.start(data);
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static byte[] archive(Path... files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path file : files) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                zip.write(Files.readAllBytes(file));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] archive() throws IOException {
        Path resources = Checkout.file("plugins/linkedin/test/resources");
        return archive(resources.resolve("Connections.csv"), resources.resolve("messages.csv"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Presses keys when the page is whole: before that its script does not listen. */
    private static void press(Page page, String... keys) {
        page.waitForLoadState();
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private void makeAccount(Page page) {
        page.navigate(server.uri("/").toString());
        page.getByLabel("Your name").fill("Maija");
        page.getByLabel("E-mail").fill("maija@example.org");
        page.getByLabel("Password").fill("kuusi lehmää laiduntaa");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Welcome, Maija")))
                .isVisible();
    }

    /** Lets go of a file over the page, as the file manager's drag would. */
    private static void drop(Page page, String name, byte[] content) {
        JSHandle transfer = page.evaluateHandle(
                "([name, text]) => { const bytes = Uint8Array.from(atob(text), c => c.charCodeAt(0)); const transfer = new DataTransfer();"
                        + " transfer.items.add(new File([bytes], name, { type: 'application/zip' })); return transfer; }",
                new Object[] {name, Base64.getEncoder().encodeToString(content)});
        page.locator("[data-drop]").first().dispatchEvent("drop", Map.of("dataTransfer", transfer));
    }

    @Test
    void bringsPeopleInAndFindsWhatIsWrittenOfThemWithTheKeyboard() throws IOException {
        byte[] export = archive();
        try (Chromium.Window window = Chromium.window(new Browser.NewContextOptions().setLocale("en-GB"))) {
            Page page = window.page();
            makeAccount(page);

            drop(page, "Basic_LinkedInDataExport.zip", export);

            assertThat(button(page, "Apply")).isVisible(SOON);
            assertThat(page.getByText("Aino Lehtonen").first()).isVisible();
            assertThat(page.getByText("Nothing has been saved yet.")).isVisible();
            button(page, "Apply").focus();
            page.keyboard().press("Enter");
            assertThat(page.getByText("All of it is saved.")).isVisible(SOON);

            press(page, "g", "c");
            assertThat(page.locator("table").getByText("Aino Lehtonen")).isVisible();
            assertThat(page.locator("table").getByText("Per Öberg")).isVisible();
            press(page, "g", "o");
            assertThat(page.locator("table").getByText("Älvkraft AB")).isVisible();

            writesANoteByKeyboard(page);
            findsItInAnotherForm(page);
            importsTheSameAgain(page, export);
            takesItBack(page);
            org.assertj.core.api.Assertions.assertThat(window.takeFaults()).isEmpty();
        }
    }

    private static void writesANoteByKeyboard(Page page) {
        press(page, "Control+k");
        page.keyboard().type("aino leh");
        assertThat(page.locator("#palette-hits a")).hasCount(1);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Aino Lehtonen").setExact(true)))
                .isVisible();

        press(page, "n");
        assertThat(page.getByLabel("Write a note")).isFocused();
        page.keyboard().type("Hyvä rekrytoija, lupasi kysyä tiimiltään.");
        page.keyboard().press("Control+Enter");

        assertThat(page.getByText("Note saved.")).isVisible();
        assertThat(page.locator(".note")).containsText("Hyvä rekrytoija");
    }

    private static void findsItInAnotherForm(Page page) {
        press(page, "/");
        page.keyboard().type("rekrytoijalle");
        page.keyboard().press("Enter");

        assertThat(page.locator(".hit mark").first()).hasText("rekrytoija");
        page.locator(".hit a").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".note")).containsText("Hyvä rekrytoija");
    }

    private static void importsTheSameAgain(Page page, byte[] archive) {
        press(page, "g", "i");
        page.getByLabel("Choose the file").setInputFiles(new FilePayload("again.zip", "application/zip", archive));
        button(page, "Read the file").focus();
        page.keyboard().press("Enter");

        assertThat(page.getByText("You have imported this very file before")).isVisible(SOON);
        assertThat(button(page, "Apply")).hasCount(0);
        button(page, "Discard").click();
        assertThat(page.getByText("nothing of it was kept")).isVisible();
    }

    private static void takesItBack(Page page) {
        press(page, "g", "c");
        page.locator("table").getByText("Aino Lehtonen").click();
        page.locator(".note-foot summary").click();
        button(page, "Delete").click();
        assertThat(page.getByText("Note deleted.")).isVisible();
        press(page, "g", "i");
        page.locator("table").getByText("Basic_LinkedInDataExport.zip").click();
        button(page, "Undo this import").click();

        assertThat(page.getByText("All of it has been taken back.")).isVisible(SOON);
        press(page, "g", "c");
        assertThat(page.getByText("Nobody here yet")).isVisible();
        press(page, "g", "o");
        assertThat(page.getByText("No companies yet")).isVisible();
    }

    /** What has been written about somebody since is not taken away with the import. */
    @Test
    void doesTheSameByFormsAloneWithoutScripts() throws IOException {
        Browser.NewContextOptions plain =
                new Browser.NewContextOptions().setLocale("en-GB").setJavaScriptEnabled(false);
        try (Chromium.Window window = Chromium.window(plain)) {
            Page page = window.page();
            makeAccount(page);

            page.getByLabel("Choose the file")
                    .setInputFiles(new FilePayload("export.zip", "application/zip", archive()));
            button(page, "Read the file").click();
            assertThat(button(page, "Apply")).isVisible(SOON);
            button(page, "Apply").click();
            assertThat(page.getByText("All of it is saved.")).isVisible(SOON);

            page.getByText("See the people").click();
            page.locator("table").getByText("Aino Lehtonen").click();
            page.getByLabel("Write a note").fill("Tapasin rekrytoijan messuilla.");
            button(page, "Save the note").click();
            assertThat(page.locator(".note")).containsText("messuilla");

            page.getByLabel("Search people, companies and notes").fill("rekrytoijalle");
            page.keyboard().press("Enter");
            assertThat(page.locator(".hit mark").first()).hasText("rekrytoijan");

            page.navigate(server.uri("/imports").toString());
            page.locator("table").getByText("export.zip").click();
            button(page, "Undo this import").click();
            assertThat(page.getByText("It has been taken back, apart from")).isVisible(SOON);
            assertThat(page.getByText("Aino Lehtonen")).isVisible();
            page.navigate(server.uri("/contacts").toString());
            assertThat(page.locator("tbody tr")).hasCount(1);
            page.locator("table").getByText("Aino Lehtonen").click();
            assertThat(page.locator(".note")).containsText("messuilla");
        }
    }

    @Test
    void bringsInARealExport() throws IOException {
        Path samples = Path.of(System.getProperty(
                "piilo.samples", Checkout.file("../shared/samples").toString()));
        Path connections = samples.resolve("linkedin/kawsay_Connections.csv");
        assumeTrue(Files.exists(connections), "There are no sample exports in " + samples);
        try (Chromium.Window window = Chromium.window(new Browser.NewContextOptions().setLocale("en-GB"))) {
            Page page = window.page();
            makeAccount(page);

            drop(page, "export.zip", renamed(connections));

            assertThat(button(page, "Apply")).isVisible(SOON);
            button(page, "Apply").click();
            assertThat(page.getByText("All of it is saved.")).isVisible(SOON);
            int people = Integer.parseInt(page.locator(".counts li")
                    .first()
                    .locator("strong")
                    .innerText()
                    .replaceAll("\\D", ""));
            page.navigate(server.uri("/contacts").toString());
            assertThat(page.locator(".filters-count"))
                    .containsText(people == 1 ? "One person" : String.format("%,d people", people));
            org.assertj.core.api.Assertions.assertThat(window.takeFaults()).isEmpty();
        }
    }

    private static byte[] renamed(Path connections) throws IOException {
        Path folder = Files.createTempDirectory("piilo-export");
        Path copy = Files.copy(connections, folder.resolve("Connections.csv"));
        try {
            return archive(copy);
        } finally {
            Files.delete(copy);
            Files.delete(folder);
        }
    }
}
