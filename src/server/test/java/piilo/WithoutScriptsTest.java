package piilo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that somebody does from day to day, by links and forms alone, in a browser that runs no scripts. */
class WithoutScriptsTest {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);
    private static final int PEOPLE = 60;

    @TempDir
    private Path data;

    private TestServer server;
    private Chromium.Window window;
    private Page page;

    @BeforeEach
    void start() {
        Chromium.assumeThere();
        server = TestServer.start(data);
        window = Chromium.window(
                new Browser.NewContextOptions().setLocale("en-GB").setJavaScriptEnabled(false));
        page = window.page();
    }

    @AfterEach
    void stop() {
        if (server != null) {
            window.close();
            server.close();
        }
    }

    @Test
    void doesEverythingByLinksAndForms() {
        makesAnAccountAndSignsIn();
        writesAPersonDown();
        importsPeople();
        findsThem();
        movesALead();
        isDoneWithAReminder();
        capturesALine();
        takesTheImportBack();
        choosesColoursAndLanguage();

        org.assertj.core.api.Assertions.assertThat(window.takeFaults()).isEmpty();
    }

    private void go(String link) {
        page.locator("a[href='" + link + "']:visible").first().click();
    }

    /** Returns the visible button of a form whose action ends so. */
    private Locator button(String action) {
        return page.locator("form[action$='" + action + "'] button:visible").first();
    }

    private void says(String text) {
        assertThat(page.getByText(text).first()).isVisible(SOON);
    }

    private void makesAnAccountAndSignsIn() {
        page.navigate(server.uri("/").toString());
        page.locator("#name").fill("Maija");
        page.locator("#email").fill("maija@example.org");
        page.locator("#password").fill(TestAccount.PASSWORD);
        button("/setup").click();
        says("Welcome, Maija");

        page.locator(".menu-button").click();
        button("/sign-out").click();
        page.locator("#email").fill("maija@example.org");
        page.locator("#password").fill(TestAccount.PASSWORD);
        button("/sign-in").click();
        says("Welcome, Maija");
    }

    private void writesAPersonDown() {
        go("/contacts");
        go("/contacts/new");
        page.locator("#birthday").fill("in spring");
        page.locator("#givenName").fill("Åsa");
        page.locator("#familyName").fill("Öberg");
        page.locator("#tags").fill("vanha tuttu");
        page.locator("[name='email.value']").first().fill("asa@example.org");
        button("/contacts").click();
        assertThat(page.locator("#birthday-error")).isVisible();
        page.locator("#birthday").fill("");
        button("/contacts").click();
        assertThat(page.locator("h1")).hasText("Åsa Öberg");

        page.locator("a[href$='/edit']:visible").first().click();
        page.locator("#headline").fill("Rekrytoija");
        page.locator(".form-foot button").click();
        assertThat(page.locator(".page-header")).containsText("Rekrytoija");

        page.locator("textarea#text").fill("Tapasimme messuilla.");
        button("/notes").click();
        assertThat(page.locator(".note")).containsText("messuilla");

        page.locator(".page-header form[action$='/delete'] button").click();
        says("Nobody here yet");
        page.locator("#toasts form button").click();
        go("/contacts");
        assertThat(page.locator("tbody")).containsText("Åsa Öberg");
    }

    private void importsPeople() {
        String rows = IntStream.range(0, PEOPLE)
                .mapToObj(
                        "Matti,Virtanen%1$02d,https://www.linkedin.com/in/matti-%1$d,,Kone Oyj,HR,01 Nov 2024"
                                ::formatted)
                .collect(Collectors.joining("\n"));
        byte[] file = ("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n" + rows)
                .getBytes(StandardCharsets.UTF_8);
        go("/imports");
        page.locator("input[type=file]").setInputFiles(new FilePayload("Connections.csv", "text/csv", file));
        button("/imports").click();
        says("Nothing has been saved yet.");
        button("/apply").click();
        says("All of it is saved.");
    }

    private void findsThem() {
        go("/contacts");
        assertThat(page.locator("tbody tr")).hasCount(50);
        page.locator("[rel=next]").click();
        assertThat(page.locator("tbody tr")).hasCount(11);
        page.locator("[rel=first]").click();
        page.locator("#at").fill("kone");
        page.locator("#sort").selectOption("added");
        page.locator(".filters button").click();
        says("60 people, who are or were at Kone Oyj");
        page.locator("#at").fill("Nobody Ltd");
        page.locator(".filters button").click();
        assertThat(page.locator("#at-error")).hasText("No company is called Nobody Ltd.");
        page.locator("#at").fill("");
        page.locator("#tag").selectOption("vanha tuttu");
        page.locator(".filters button").click();
        assertThat(page.locator("tbody tr")).hasCount(1);

        page.locator("[name=q]:visible").first().fill("messut");
        page.locator("[name=q]:visible").first().press("Enter");
        assertThat(page.locator(".hit mark").first()).hasText("messuilla");
        page.locator(".hit a").first().click();
        assertThat(page.locator("h1")).hasText("Åsa Öberg");
    }

    private void movesALead() {
        go("/leads");
        go("/leads/new");
        page.locator("#title").fill("Palvelumuotoilija");
        page.locator(".form-foot button").first().click();
        assertThat(page.locator("h1")).hasText("Palvelumuotoilija");
        page.locator("#move select[name=stage]").selectOption("interview");
        page.locator("#move button").click();
        says("Lead moved.");
        assertThat(page.locator("[aria-current=step]")).containsText("Interview");
        page.locator("#toasts form button").click();
        assertThat(page.locator("[aria-current=step]")).containsText("Heard");
    }

    private void isDoneWithAReminder() {
        page.locator("a[href^='/reminders/new']:visible").first().click();
        page.locator("#text").fill("Soita Åsalle");
        page.locator("#day").fill("2026-01-02");
        page.locator("#time").fill("09:00");
        page.locator(".form-foot button").click();
        page.locator(".site-nav summary").click();
        go("/reminders");
        says("Soita Åsalle");
        button("/done").click();
        assertThat(page.locator("main")).not().containsText("Soita Åsalle");
    }

    private void capturesALine() {
        page.locator(".site-nav summary").click();
        go("/capture");
        page.locator("#page-line").fill("coffee with @Åsa Öberg yesterday, works on sails");
        page.locator("button[name=look]").click();
        assertThat(page.locator(".understood")).containsText("Åsa Öberg");
        button("/capture").click();
        says("Logged.");
    }

    /** What has been made of the people since stays. */
    private void takesTheImportBack() {
        go("/imports");
        page.locator("table a").first().click();
        button("/undo").click();
        says("All of it has been taken back.");
        go("/contacts");
        assertThat(page.locator("tbody tr")).hasCount(1);
    }

    private void choosesColoursAndLanguage() {
        page.locator(".menu-button").click();
        page.locator(".site-header button[value=dark]").click();
        assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
        assertThat(page.locator("h1")).hasText("People");
        page.locator(".menu-button").click();
        go("/settings");
        page.locator("#language").selectOption("fi");
        button("/settings").click();
        assertThat(page.locator("html")).hasAttribute("lang", "fi");
        assertThat(page.locator("h1")).hasText("Asetukset");
    }
}
