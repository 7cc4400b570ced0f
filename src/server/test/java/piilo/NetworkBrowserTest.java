package piilo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The picture of the network, and the way from it to the list by keyboard. */
class NetworkBrowserTest {
    private static final TestServer SERVER = TestServer.shared();

    private final TestAccount account = SERVER.newAccount();
    private final TestBrowser browser = account.browser();

    @BeforeAll
    static void needsChromium() {
        Chromium.assumeThere();
    }

    private String person(String name, String ring) {
        String address = browser.post("/contacts", Map.of("givenName", name))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        browser.post(address + "/relationship", Map.of("ring", ring, "circle.kind", "friend"));
        return address;
    }

    @Test
    void drawsTheNetworkAndGoesOnToTheListByKeyboard() {
        String liisa = person("Liisa", "3");
        String jukka = person("Jukka", "4");
        browser.post(liisa + "/ties", Map.of("other", jukka.substring("/contacts/".length()), "kind", "friend"));
        try (Chromium.Window window = Chromium.signedIn(SERVER, browser)) {
            Page page = window.page();
            page.navigate(SERVER.uri("/network").toString());
            assertThat(page.locator(".network-picture[data-nodes='3'] canvas").first())
                    .isVisible();

            page.locator(".network-picture").focus();
            page.keyboard().press("+");
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-person]").first()).isFocused();
            assertThat(page.locator("[data-person]").first()).hasText("Liisa");
            page.keyboard().press("Enter");
            page.waitForURL("**" + liisa);
            assertThat(window.takeFaults()).isEmpty();
        }
    }

    @Test
    void showsTheBestWaysOnAPersonsPage() {
        String liisa = person("Liisa", "3");
        String jukka = person("Jukka", "4");
        browser.post(liisa + "/ties", Map.of("other", jukka.substring("/contacts/".length()), "kind", "friend"));
        try (Chromium.Window window = Chromium.signedIn(SERVER, browser)) {
            Page page = window.page();
            page.navigate(SERVER.uri(jukka).toString());
            page.locator("details:has(#paths) > summary").focus();
            page.keyboard().press("Enter");

            assertThat(page.locator("#paths-found")).containsText("Liisa knows Jukka");
            assertThat(window.takeFaults()).isEmpty();
        }
    }
}
