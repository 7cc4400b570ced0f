package piilo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static piilo.PageStates.BROWSER;
import static piilo.PageStates.EMPTY_BROWSER;
import static piilo.PageStates.at;
import static piilo.PageStates.company;
import static piilo.PageStates.contact;
import static piilo.PageStates.freshContact;

import java.util.List;
import java.util.Map;
import piilo.PageStates.State;

/** Ways to people and companies, the network and the balance, in every state of their pages. */
final class PathStates {
    private PathStates() {}

    static List<State> states() {
        return List.of(
                new State(
                        "company-paths",
                        BROWSER,
                        page -> at(company() + "/paths").accept(page)),
                new State("contact-paths", BROWSER, page -> {
                    at(known() + "/paths").accept(page);
                    assertThat(page.locator("#paths-found ol")).isVisible();
                }),
                new State(
                        "contact-paths-none",
                        BROWSER,
                        page -> at(freshContact() + "/paths").accept(page)),
                new State("contact-paths-on-page", BROWSER, page -> {
                    at(known()).accept(page);
                    page.locator("details:has(#paths) > summary").click();
                    assertThat(page.locator("#paths-found ol")).isVisible();
                }),
                new State("contact-origins", BROWSER, page -> {
                    at(contact() + "/origins").accept(page);
                    assertThat(page.locator("#origins-found")).isVisible();
                }),
                new State("contact-origins-on-page", BROWSER, page -> {
                    at(contact()).accept(page);
                    page.locator("details:has(#origins) > summary").click();
                    assertThat(page.locator("#origins-found")).isVisible();
                }),
                new State("company-origins-on-page", BROWSER, page -> {
                    at(company()).accept(page);
                    page.locator("details:has(#origins) > summary").click();
                    assertThat(page.locator("#origins-found")).isVisible();
                }),
                new State("network", BROWSER, page -> {
                    known();
                    at("/network").accept(page);
                    assertThat(page.locator("[data-nodes]")).isVisible();
                }),
                new State("network-none", BROWSER, at("/network?tag=nobody-has-this")),
                new State("network-empty", EMPTY_BROWSER, at("/network")),
                new State("balance", BROWSER, page -> {
                    RelationshipStates.full();
                    BROWSER.post("/leads", Map.of("title", "Tasapaino", "hidden", "true"));
                    at("/balance").accept(page);
                    page.locator("details.numbers-below summary").first().click();
                }),
                new State("balance-empty", EMPTY_BROWSER, at("/balance")));
    }

    /** Somebody whom somebody else knows well. */
    private static String known() {
        String contact = freshContact();
        String other = freshContact();
        BROWSER.post(contact + "/ties", Map.of("other", other.substring("/contacts/".length()), "kind", "friend"));
        BROWSER.post(other + "/relationship", Map.of("ring", "3", "circle.kind", "friend"));
        return contact;
    }
}
