package piilo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What takes seconds: one line about a coffee, by keyboard alone, and a line for each person at a meet-up, on a phone. */
class CaptureTest {
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    private final TestServer server = TestServer.shared();
    private final TestBrowser browser = server.newAccount().browser();

    @BeforeAll
    static void needsABrowser() {
        Chromium.assumeThere();
    }

    @Test
    void keepsACoffeeThatIsTypedInOneLine() {
        browser.post("/contacts", Map.of("givenName", "Liisa", "familyName", "Mäkelä"));
        try (Chromium.Window window = window(new Browser.NewContextOptions())) {
            Page page = window.page();
            page.navigate(server.uri("/companies").toString());
            page.keyboard().press("c");
            page.locator("#key-line").pressSequentially("coffee with @Lii");
            assertThat(page.locator("#capture [role=option]")).hasCount(1);
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.locator("#key-line").pressSequentially("yesterday at Story: their platform team grows #nokia");
            assertThat(page.locator("#key-understood")).containsText("Liisa Mäkelä");
            assertThat(page.locator("#key-understood")).containsText("Story");
            assertThat(page.locator("#key-understood")).containsText("their platform team grows");
            page.locator("#key-understood select[name='tag.nokia']").selectOption("company");
            page.locator("#key-line").press("Enter");

            page.getByText("Undo").first().waitFor();
            assertThat(page.locator("#toasts")).containsText("Logged.");
            page.navigate(server.uri("/companies").toString());
            assertThat(page.locator("main")).containsText("Nokia");
            assertThat(window.takeFaults()).isEmpty();
        }
    }

    @Test
    void takesTheCoffeeBack() {
        String liisa = browser.post("/contacts", Map.of("givenName", "Liisa", "familyName", "Mäkelä"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        try (Chromium.Window window = window(new Browser.NewContextOptions())) {
            Page page = window.page();
            page.navigate(server.uri("/").toString());
            page.keyboard().press("c");
            page.locator("#key-line")
                    .pressSequentially("coffee with @\"Liisa Mäkelä\" today: their platform team grows");
            assertThat(page.locator("#key-understood")).containsText("Liisa Mäkelä");
            page.locator("#key-line").press("Enter");
            page.getByText("Logged.").waitFor();
            assertThat(browser.get(liisa).body()).contains("their platform team grows");
            page.locator("#toasts button").first().click();

            assertThat(page.locator("#toasts")).containsText("Undone");
            assertThat(browser.get(liisa).body()).doesNotContain("their platform team grows");
            assertThat(window.takeFaults()).isEmpty();
        }
    }

    @Test
    void keepsTenPeopleOfAMeetUpOnAPhone() {
        try (Chromium.Window window =
                window(new Browser.NewContextOptions().setViewportSize(PHONE_WIDTH, PHONE_HEIGHT))) {
            Page page = window.page();
            page.navigate(server.uri("/meet-up").toString());
            page.locator("#place").fill("Maria 01");
            page.locator("#people").pressSequentially("""
                    Vieno Uusi, Laituri Oy: knows the harbour
                    Oiva Toinen
                    Per Öberg, Älvkraft AB
                    Aino Neljäs: looks for a mentor
                    Eero Viides
                    Helmi Kuudes
                    Toivo Seitsemäs
                    Lempi Kahdeksas
                    Arvo Yhdeksäs
                    Impi Kymmenes""");
            assertThat(page.locator("#meet-up-rows > ul > li")).hasCount(10);
            page.locator("form[action='/meet-up'] .btn-primary").click();

            page.getByText("Undo").first().waitFor();
            page.navigate(server.uri("/contacts").toString());
            assertThat(page.locator("main")).containsText("Impi Kymmenes");
            assertThat(page.locator("main")).containsText("Vieno Uusi");
            assertThat(window.takeFaults()).isEmpty();
        }
    }

    private Chromium.Window window(Browser.NewContextOptions options) {
        Chromium.Window window = Chromium.window(options.setLocale("en-GB"));
        window.context()
                .addCookies(List.of(new Cookie("piilo", browser.sessionCookie().orElseThrow())
                        .setUrl(server.uri("/").toString())));
        return window;
    }
}
