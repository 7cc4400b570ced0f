package piilo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static piilo.PageStates.BROWSER;
import static piilo.PageStates.COUNTER;
import static piilo.PageStates.at;
import static piilo.PageStates.first;
import static piilo.PageStates.freshContact;
import static piilo.PageStates.submit;

import java.util.List;
import java.util.Map;
import piilo.PageStates.State;

/** The pages of what is logged in every state they can be in. */
final class LogbookStates {
    private LogbookStates() {}

    static List<State> states() {
        return List.of(
                new State("interaction-new", BROWSER, page -> {
                    at("/interactions/new?contact=" + freshContact().substring("/contacts/".length()))
                            .accept(page);
                }),
                new State("interaction", BROWSER, page -> at(interaction()).accept(page)),
                new State(
                        "interaction-edit",
                        BROWSER,
                        page -> at(interaction() + "/edit").accept(page)),
                new State("interaction-mistakes", BROWSER, page -> {
                    at("/interactions/new").accept(page);
                    page.locator("#minutes").fill("many");
                    submit(page, "/interactions").click();
                    assertThat(page.locator("[role=alert]")).isVisible();
                }),
                new State("interaction-timeline", BROWSER, page -> {
                    at(interaction()).accept(page);
                    page.locator("main a[href^='/contacts/']").first().click();
                    page.locator(".facets a[href*='show=interaction']").click();
                }),
                new State("capture", BROWSER, at("/capture")),
                new State(
                        "capture-understood",
                        BROWSER,
                        at("/capture?line=coffee+with+%40Vieno+Uusi+yesterday+at+Story%3A+hello+%23laiturit")),
                new State("capture-dialog", BROWSER, page -> {
                    at("/").accept(page);
                    page.keyboard().press("c");
                    page.locator("#key-line").pressSequentially("coffee with @Vieno Uusi yesterday at Story: hello");
                    assertThat(page.locator("#key-understood .understood")).isVisible();
                }),
                new State("meet-up", BROWSER, at("/meet-up")),
                new State("meet-up-preview", BROWSER, page -> {
                    at("/meet-up").accept(page);
                    page.locator("#people").pressSequentially("Vieno Uusi, Laituri Oy: knows the harbour\nOiva");
                    assertThat(page.locator("#meet-up-rows li")).hasCount(2);
                }),
                new State("meet-up-mistakes", BROWSER, page -> {
                    at("/meet-up").accept(page);
                    page.locator("form[action='/meet-up'] .btn-primary").click();
                    assertThat(page.locator("[role=alert]")).isVisible();
                }));
    }

    private static String interaction() {
        String name = "Kohtaaja" + COUNTER.incrementAndGet();
        BROWSER.post("/contacts", Map.of("givenName", "Meri", "familyName", name));
        String page = BROWSER.post(
                        "/interactions",
                        Map.of(
                                "kind",
                                "meeting",
                                "direction",
                                "mutual",
                                "day",
                                "2026-02-01",
                                "place",
                                "Story, Kamppi",
                                "minutes",
                                "45",
                                "people",
                                "Meri " + name + ", Vieno " + name,
                                "who.Vieno " + name,
                                "new",
                                "text",
                                "Heidän **alustatiiminsä** kasvaa keväällä."))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return page.startsWith("/interactions/") ? page : first(page, "href=\"(/interactions/[0-9a-f-]{36})\"");
    }
}
