package piilo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody tries first in the sample data, each time with the way back. */
class DemoBrowserTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final TestAccount ACCOUNT = SERVER.newAccount();
    private static final TestBrowser BROWSER = ACCOUNT.browser();
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    private Chromium.Window window = Chromium.signedIn(SERVER, BROWSER);
    private Page page = window.page();

    @BeforeAll
    static void fill() {
        Chromium.assumeThere();
        assertThat(BROWSER.post("/demo", Map.of()).statusCode()).isEqualTo(303);
        ACCOUNT.awaitImports();
    }

    @BeforeEach
    void begin() {
        page.navigate(SERVER.uri("/").toString());
    }

    @AfterEach
    void end() {
        assertThat(window.takeFaults()).isEmpty();
        window.close();
    }

    private void press(String selector) {
        page.locator(selector).first().focus();
        page.keyboard().press("Enter");
    }

    private void undo() {
        press("#toasts form button");
        assertThat(page.locator("#toasts")).containsText("Undone");
    }

    private void open(String path) {
        page.navigate(SERVER.uri(path).toString());
    }

    /** Returns what search finds for the words, each kind with a path of its own. */
    private static String found(String words) {
        return ACCOUNT.api()
                .get("/api/v1/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .json()
                .get("hits")
                .valueStream()
                .map(hit ->
                        "/" + hit.get("kind").asText() + "s/" + hit.get("id").asText())
                .collect(Collectors.joining(" "));
    }

    /** Goes to the page of whatever search finds first. */
    private void find(String kind, String name) {
        open("/search?kind=" + kind + "&q=" + name.replace(" ", "+"));
        page.locator("main li a[href^='/']:has-text('" + name + "')").first().click();
        assertThat(page.locator("h1")).containsText(name);
    }

    @Test
    void capturesACoffeeInOneLineAndTakesItBack() {
        page.keyboard().press("c");
        page.locator("#key-line").pressSequentially("coffee with @Kirsi");
        assertThat(page.locator("#capture [role=option]").first()).containsText("Kirsi Ilvesmäki");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.locator("#key-line").pressSequentially("yesterday at Story: their field team grows");
        assertThat(page.locator("#key-understood")).containsText("Kirsi Ilvesmäki");
        page.locator("#key-line").press("Enter");
        page.getByText("Logged.").waitFor();
        assertThat(found("field team")).contains("/interactions/");

        undo();

        assertThat(found("field team")).doesNotContain("/interactions/");
    }

    @Test
    void keepsTenPeopleOfAnEveningOnAPhoneAndForgetsThem() {
        page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        open("/meet-up");
        page.locator("#place").fill("Designilta");
        page.locator("#people").pressSequentially("""
                Kirsi Ilvesmäki: wants to hear of the pilot
                Vieno Uusilaituri, Laituri Oy: knows the harbour
                Oiva Toinenmies
                Per Tredjegård, Älvkraft AB
                Aino Neljäsmaa: looks for a mentor
                Eero Viidesranta
                Helmi Kuudespelto
                Toivo Seitsemäsjoki
                Lempi Kahdeksasniemi
                Arvo Yhdeksäslahti""");
        assertThat(page.locator("#meet-up-rows > ul > li")).hasCount(10);
        page.locator("form[action='/meet-up'] .btn-primary").click();
        page.getByText("Undo").first().waitFor();
        assertThat(found("Yhdeksäslahti")).contains("/contacts/");

        undo();

        assertThat(found("Yhdeksäslahti")).doesNotContain("/contacts/");
    }

    @Test
    void takesALeadFromHeardToAcceptedThanksItsChainAndTakesBothBack() {
        find("lead", "Design lead");
        for (String stage : List.of("verified", "reached_out", "conversation", "interview", "offer", "accepted")) {
            page.locator("#stage").selectOption(stage);
            press("#move button");
            assertThat(page.locator("#move [name=stage] option[value=" + stage + "]"))
                    .hasCount(0);
        }
        assertThat(page.locator("#thanks li")).containsText("Eeva Mansikkaniemi");
        undo();
        assertThat(page.locator("[aria-current=step]")).containsText("Offer");
        page.locator("#stage").selectOption("accepted");
        press("#move button");
        press("#thanks button");
        assertThat(page.locator("#thanks-title")).hasText("Everybody is thanked");

        undo();

        assertThat(page.locator("#thanks-title")).not().hasText("Everybody is thanked");
        assertThat(page.locator("[aria-current=step]")).containsText("Accepted");
    }

    @Test
    void introducesTwoOnceBothHaveAgreed() {
        find("introduction", "Terhi Heinäsaari");
        assertThat(page.locator("#step [value=made]")).hasCount(0);
        for (String state : List.of("asked_first", "agreed_first", "asked_second")) {
            press("#step [value=" + state + "]");
            assertThat(page.locator("#step [value=" + state + "]")).hasCount(0);
            assertThat(page.locator("#step [value=made]")).hasCount(0);
        }
        press("#step [value=agreed_second]");
        assertThat(page.locator("[aria-current=step]")).hasText(Pattern.compile("Both agreed"));
        press("#step [value=made]");
        assertThat(page.locator("#step [value=made]")).hasCount(0);

        undo();

        assertThat(page.locator("[aria-current=step]")).hasText(Pattern.compile("Both agreed"));
    }

    @Test
    void isWarnedBeforeTheThirdAskAndTakesItBack() {
        find("contact", "Timo Mustikkamäki");
        press("a[href^='/interactions/new?contact']");
        page.waitForURL("**/interactions/new?*");
        page.locator("form[action='/interactions'] [name=ask]").check();
        assertThat(page.locator("#ask-warning")).containsText("You have asked 2 times and given nothing since.");
        press("form[action='/interactions'] .btn-primary");
        page.waitForURL(url -> url.contains("/contacts/"));
        assertThat(page.locator("#ask-warning")).containsText("You have asked 3 times");

        undo();

        assertThat(page.locator("#ask-warning")).containsText("You have asked 2 times");
    }

    @Test
    void isToldTheWayToACompanyAndMakesAnIntroductionOfIt() {
        find("company", "Nordlyra");
        assertThat(page.locator("#paths-found li").first())
                .containsText("Ellen Hagskär and Fatima El Khatiri are friends; Fatima El Khatiri works at Nordlyra");
        press("#paths-found form button");
        page.waitForURL(url -> url.matches(".*/introductions/[0-9a-f-]{36}"));
        String introduction = page.url().replaceAll(".*/introductions", "/introductions");
        assertThat(page.locator("h1")).containsText("You –");

        undo();

        assertThat(BROWSER.get(introduction).statusCode()).isEqualTo(404);
    }
}
