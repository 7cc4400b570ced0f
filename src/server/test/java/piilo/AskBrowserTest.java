package piilo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Asking somebody again and again, by keyboard alone, with and without scripts. */
class AskBrowserTest {
    private static final TestServer SERVER = TestServer.shared();

    private final TestBrowser browser = SERVER.newAccount().browser();

    @BeforeAll
    static void needsChromium() {
        Chromium.assumeThere();
    }

    /** Returns the address of somebody who looks for a mentor. */
    private String contact() {
        String contact = browser.post("/contacts", Map.of("givenName", "Liisa", "familyName", "Mäkelä"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        browser.post(contact + "/relationship", Map.of("need.tag", "a mentor", "need.text", "for a new business"));
        return contact;
    }

    private static void press(Page page, String selector, String key) {
        page.locator(selector).first().focus();
        page.keyboard().press(key);
    }

    private static void ask(Page page, String contact) {
        tick(page);
        save(page, contact);
    }

    private static void tick(Page page) {
        press(page, "a[href^='/interactions/new?contact']", "Enter");
        page.waitForURL("**/interactions/new?*");
        press(page, "form[action='/interactions'] [name=ask]", "Space");
    }

    /** The form warns as soon as the box is ticked, and is saved all the same. */
    private static void askAnyway(Page page, String contact) {
        tick(page);
        assertThat(page.locator("#ask-warning")).containsText("You have asked 2 times and given nothing since.");
        save(page, contact);
    }

    private static void save(Page page, String contact) {
        press(page, "form[action='/interactions'] .btn-primary", "Enter");
        page.waitForURL(url -> url.contains(contact));
        assertThat(page.locator("#toasts")).containsText("Logged.");
    }

    @Test
    void warnsOfTheThirdAskWithNothingGivenAndTakesAnAskBack() {
        String contact = contact();
        try (Chromium.Window window = Chromium.signedIn(SERVER, browser)) {
            Page page = window.page();
            Locator warning = page.locator("#ask-warning");
            page.navigate(SERVER.uri(contact).toString());

            ask(page, contact);
            assertThat(warning).hasCount(0);
            ask(page, contact);
            assertThat(warning).containsText("You have asked 2 times and given nothing since.");
            assertThat(warning).containsText("a mentor");
            askAnyway(page, contact);
            assertThat(warning).containsText("You have asked 3 times");
            press(page, "#toasts form button", "Enter");

            assertThat(warning).containsText("You have asked 2 times");
            assertThat(page.locator(".timeline")).containsText("You asked for something");
            assertThat(window.takeFaults()).isEmpty();
        }
    }

    @Test
    void saysNoMoreOnceSomethingIsGivenEvenWithoutScripts() {
        String contact = contact();
        try (Chromium.Window window = Chromium.signedIn(SERVER, browser, false)) {
            Page page = window.page();
            page.navigate(SERVER.uri(contact).toString());
            ask(page, contact);
            ask(page, contact);
            assertThat(page.locator("#ask-warning")).isVisible();
            assertThat(page.locator("#favours")).isHidden();

            press(page, "details:has(#favours) > summary", "Enter");
            assertThat(page.locator("#favours")).isVisible();
            press(page, "#favours a[href$='given=true']", "Enter");
            page.waitForURL("**/favours/new?*");
            press(page, "form[action='" + contact + "/favours'] .btn-primary", "Enter");
            page.waitForURL(url -> url.contains(contact));
            assertThat(page.locator("#ask-warning")).hasCount(0);
            press(page, "#toasts form button", "Enter");

            assertThat(page.locator("#ask-warning")).containsText("You have asked 2 times");
        }
    }
}
