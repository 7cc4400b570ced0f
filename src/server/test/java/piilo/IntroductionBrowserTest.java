package piilo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An introduction by keyboard alone. */
class IntroductionBrowserTest {
    private static final TestServer SERVER = TestServer.shared();

    private final TestBrowser browser = SERVER.newAccount().browser();

    @BeforeAll
    static void needsChromium() {
        Chromium.assumeThere();
    }

    private static void complete(Page page, String field, String beginning, String name) {
        page.locator(field).focus();
        page.keyboard().type(beginning);
        assertThat(page.locator("[role=option]")).hasText(name);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator(field)).hasValue(name);
    }

    private static void step(Page page, String state, String done) {
        page.locator("#step [value=" + state + "]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("[aria-current=step]")).hasText(java.util.regex.Pattern.compile(done));
    }

    @Test
    void introducesTwoThroughBothConsentsAndTakesTheLastStepBack() {
        browser.post("/contacts", Map.of("givenName", "Aino", "familyName", "Järvi"));
        browser.post("/contacts", Map.of("givenName", "Eero", "familyName", "Laine"));
        try (Chromium.Window window = Chromium.signedIn(SERVER, browser)) {
            Page page = window.page();
            page.navigate(SERVER.uri("/introductions").toString());
            page.keyboard().press("n");
            page.waitForURL("**/introductions/new");
            complete(page, "#first", "Ain", "Aino Järvi");
            complete(page, "#second", "Eer", "Eero Laine");
            page.locator("#why").focus();
            page.keyboard().type("Both sail");
            page.keyboard().press("Control+Enter");
            page.waitForURL(url -> url.matches(".*/introductions/[0-9a-f-]{36}"));

            step(page, "asked_first", "Aino Järvi was asked");
            step(page, "agreed_first", "Aino Järvi said yes");
            step(page, "asked_second", "Eero Laine was asked");
            step(page, "agreed_second", "Both agreed");
            step(page, "made", "Introduced");
            page.locator("#toasts form button").first().focus();
            page.keyboard().press("Enter");

            assertThat(page.locator("[aria-current=step]")).containsText("Both agreed");
            assertThat(window.takeFaults()).isEmpty();
        }
    }
}
