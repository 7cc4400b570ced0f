package piilo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A lead by keyboard alone, and by the mouse where one drags. */
class LeadBrowserTest {
    private static final TestServer SERVER = TestServer.shared();

    private final TestBrowser browser = SERVER.newAccount().browser();

    @BeforeAll
    static void needsChromium() {
        Chromium.assumeThere();
    }

    private static void press(Page page, String selector) {
        page.locator(selector).first().focus();
        page.keyboard().press("Enter");
    }

    @Test
    void takesALeadFromHeardToAcceptedAndThanksItsChain() {
        try (Chromium.Window window = Chromium.signedIn(SERVER, browser)) {
            Page page = window.page();
            page.navigate(SERVER.uri("/").toString());
            page.keyboard().press("g");
            page.keyboard().press("l");
            page.waitForURL("**/leads");
            page.keyboard().press("n");
            page.waitForURL("**/leads/new");
            page.locator("#title").focus();
            page.keyboard().type("Satamajohtaja");
            page.locator("[name='teller.name']").first().focus();
            page.keyboard().type("Pekka");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.matches(".*/leads/[0-9a-f-]{36}"));
            for (String stage : List.of("verified", "reached_out", "conversation", "interview", "offer", "accepted")) {
                page.locator("#stage").selectOption(stage);
                press(page, "#move button");
                assertThat(page.locator("[aria-current=step]")).containsText(label(stage));
            }
            press(page, "#thanks button");
            assertThat(page.locator("#thanks-title")).hasText("Everybody is thanked");
            press(page, "#toasts form button");
            assertThat(page.locator("#thanks-title")).not().hasText("Everybody is thanked");
            assertThat(window.takeFaults()).isEmpty();
        }
    }

    @Test
    void completesTheNamesOfTheCompanyAndOfWhoeverToldOfIt() {
        String pekka = created("/contacts", Map.of("givenName", "Pekka", "familyName", "Salo"));
        created("/companies", Map.of("name", "Satama Oy"));
        try (Chromium.Window window = Chromium.signedIn(SERVER, browser)) {
            Page page = window.page();
            page.navigate(SERVER.uri("/leads/new").toString());
            page.locator("#title").fill("Satamajohtaja");
            completed(page, "#company", "sa");
            completed(page, "[name='teller.name']", "pe");
            page.locator("[data-row-add]").first().click();
            completed(page, "[name='teller.name'] >> nth=1", "pe");
            page.locator("[name='teller.name'] >> nth=1").fill("Naapuri");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.matches(".*/leads/[0-9a-f-]{36}"));

            assertThat(page.locator("main")).containsText("Satama Oy");
            assertThat(page.locator("main a[href='" + pekka + "']").first()).hasText("Pekka Salo");
            assertThat(page.locator("main")).containsText("Naapuri");
            assertThat(window.takeFaults()).isEmpty();
        }
    }

    private static void completed(Page page, String field, String typed) {
        page.locator(field).first().focus();
        page.keyboard().type(typed);
        assertThat(page.locator("[role=listbox] [role=option]")).hasCount(1);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=listbox]")).hasCount(0);
    }

    @Test
    void proposesToThankTheWholeChainOfALeadThatIsWonUntilThatIsTakenBack() {
        String pekka = created("/contacts", Map.of("givenName", "Pekka", "familyName", "Salo"));
        String lead = created(
                "/leads",
                Map.of(
                        "title", "Satamajohtaja",
                        "teller.name", List.of("Naapuri", "Pekka Salo"),
                        "teller.contact", List.of("", pekka.substring("/contacts/".length()))));
        browser.post(lead + "/stages", Map.of("stage", "offer"));
        try (Chromium.Window window = Chromium.signedIn(SERVER, browser)) {
            Page page = window.page();
            page.navigate(SERVER.uri(lead).toString());
            page.locator("#stage").selectOption("accepted");
            press(page, "#move button");
            assertThat(page.locator("#thanks li")).containsText(new String[] {"Naapuri", "Pekka Salo"});
            assertThat(page.locator(".timeline-item").first()).containsText("Accepted");

            press(page, "#toasts form button");

            assertThat(page.locator("[aria-current=step]")).containsText("Offer");
            assertThat(page.locator("#thanks")).hasCount(0);
            page.navigate(SERVER.uri(pekka).toString());
            assertThat(page.locator(".timeline-item").first()).containsText("Offer · Lead · Satamajohtaja");
            assertThat(window.takeFaults()).isEmpty();
        }
    }

    private String created(String path, Map<String, ?> fields) {
        return browser.post(path, fields).headers().firstValue("Location").orElseThrow();
    }

    private static String label(String stage) {
        return Map.of(
                        "verified", "Verified",
                        "reached_out", "Reached out",
                        "conversation", "Conversation",
                        "interview", "Interview",
                        "offer", "Offer",
                        "accepted", "Accepted")
                .getOrDefault(stage, stage);
    }

    @Test
    void dragsACardToAnotherStage() {
        browser.post("/leads", Map.of("title", "Raahattava"));
        try (Chromium.Window window = Chromium.signedIn(SERVER, browser)) {
            Page page = window.page();
            page.navigate(SERVER.uri("/leads/board").toString());
            page.locator(".board-card").dragTo(page.locator("[data-stage=verified]"));

            assertThat(page.locator("[data-stage=verified] .board-card")).containsText("Raahattava");
            assertThat(page.locator("#toasts form")).isVisible();
            page.locator(".board-move summary").focus();
            page.keyboard().press("Enter");
            page.locator(".board-move select").selectOption("offer");
            press(page, ".board-move button");
            assertThat(page.locator("[data-stage=offer] .board-card")).containsText("Raahattava");
            assertThat(window.takeFaults()).isEmpty();
        }
    }
}
