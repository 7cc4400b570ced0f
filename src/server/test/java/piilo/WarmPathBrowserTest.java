package piilo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the way to a person to thanks for the introduction, by keyboard alone. */
class WarmPathBrowserTest {
    private static final TestServer SERVER = TestServer.shared();

    private final TestAccount account = SERVER.newAccount();
    private final TestBrowser browser = account.browser();
    private final TestApi api = account.api();

    @BeforeAll
    static void needsChromium() {
        Chromium.assumeThere();
    }

    private String contact(String given, String family) {
        return api.post("/api/v1/contacts", Map.of("name", Map.of("given", given, "family", family)))
                .id();
    }

    private static void press(Page page, String button) {
        page.locator(button).first().focus();
        page.keyboard().press("Enter");
    }

    private static void step(Page page, String state, String done) {
        press(page, "#step [value=" + state + "]");
        assertThat(page.locator("[aria-current=step]")).hasText(Pattern.compile(done));
    }

    @Test
    void hasTheUserIntroducedAndThanksWhoeverDidIt() {
        String liisa = contact("Liisa", "Mäkelä");
        String jukka = contact("Jukka", "Laine");
        api.post("/api/v1/contacts/" + liisa + "/ties", Map.of("second", jukka, "kind", "friend"));
        browser.post("/contacts/" + liisa + "/relationship", Map.of("ring", "3", "circle.kind", "former_workplace"));
        try (Chromium.Window window = Chromium.signedIn(SERVER, browser)) {
            Page page = window.page();
            page.navigate(SERVER.uri("/contacts/" + jukka).toString());
            press(page, "details:has(#paths) > summary");
            assertThat(page.locator("#paths-found"))
                    .containsText("Liisa Mäkelä knows Jukka Laine: Liisa Mäkelä and Jukka Laine are friends");
            assertThat(page.locator("#paths-found")).containsText("Liisa Mäkelä introduces you to Jukka Laine.");

            press(page, "#paths-found form button");
            page.waitForURL(url -> url.matches(".*/introductions/[0-9a-f-]{36}"));
            assertThat(page.locator("h1")).hasText("You – Jukka Laine");
            assertThat(page.locator("#step button")).hasText(new String[] {"I asked Liisa Mäkelä", "Declined"});
            step(page, "asked_by", "Liisa Mäkelä was asked to introduce you");
            step(page, "agreed_second", "Both agreed");
            step(page, "made", "Liisa Mäkelä introduced you");
            page.locator("#outcome").fill("We have lunch on Friday");
            step(page, "outcome", "It is known what came of it");
            step(page, "thanked", "Liisa Mäkelä was told and thanked");

            press(page, "#toasts form button");
            assertThat(page.locator("[aria-current=step]")).containsText("It is known what came of it");
            assertThat(window.takeFaults()).isEmpty();
        }
    }

    @Test
    void takesTheIntroductionBackByTheSameToastThatToldOfIt() {
        String liisa = contact("Liisa", "Mäkelä");
        String jukka = contact("Jukka", "Laine");
        api.post("/api/v1/contacts/" + liisa + "/ties", Map.of("second", jukka, "kind", "friend"));
        try (Chromium.Window window = Chromium.signedIn(SERVER, browser)) {
            Page page = window.page();
            page.navigate(SERVER.uri("/contacts/" + jukka + "/paths").toString());
            press(page, "#paths-found form button");
            page.waitForURL(url -> url.matches(".*/introductions/[0-9a-f-]{36}"));

            press(page, "#toasts form button");

            page.waitForCondition(
                    () -> api.get("/api/v1/introductions").json().get("items").isEmpty());
            assertThat(api.get("/api/v1/introductions").json().get("total").asInt())
                    .isZero();
        }
    }
}
