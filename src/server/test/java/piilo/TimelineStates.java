package piilo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static piilo.PageStates.BROWSER;
import static piilo.PageStates.at;
import static piilo.PageStates.company;
import static piilo.PageStates.freshContact;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import piilo.PageStates.State;

/** Timelines with all that may stand in them, and a contact's page with all that is folded away. */
final class TimelineStates {
    private TimelineStates() {}

    static List<State> states() {
        return List.of(
                new State("timeline-contact", BROWSER, page -> at(busy()).accept(page)),
                new State("timeline-stages", BROWSER, page -> {
                    at(busy() + "?show=stage").accept(page);
                    assertThat(page.locator(".timeline-item")).not().hasCount(0);
                }),
                new State("timeline-company", BROWSER, page -> {
                    String company = company();
                    BROWSER.post(company + "/target", Map.of("target", "true"));
                    BROWSER.post(company + "/events", Map.of("text", "Uusi tehdas", "day", "2026-10-20"));
                    at(company).accept(page);
                }),
                new State(
                        "timeline-none",
                        BROWSER,
                        page -> at(freshContact() + "?show=told").accept(page)),
                new State("contact-unfolded", BROWSER, page -> {
                    at(RelationshipStates.full()).accept(page);
                    unfold(page);
                }),
                new State("contact-bare-unfolded", BROWSER, page -> {
                    at(freshContact()).accept(page);
                    unfold(page);
                }));
    }

    private static void unfold(Page page) {
        page.locator("details.fold:not([open]) > summary, details.strength > summary")
                .all()
                .reversed()
                .forEach(one -> one.click());
        assertThat(page.locator("#paths-found")).isVisible();
    }

    /** Returns a recruiter with whom much has happened. */
    private static String busy() {
        String contact = RelationshipStates.full();
        String id = contact.substring("/contacts/".length());
        BROWSER.post(contact + "/recruiter/answer", Map.of("answer", "yes"));
        BROWSER.post(contact + "/told", Map.of("text", "Etsin **uutta** työtä", "day", "2026-10-12"));
        BROWSER.post(contact + "/notes", Map.of("text", "Soittaa aina perjantaisin"));
        String lead = BROWSER.post(
                        "/leads",
                        Map.of(
                                "title", "Palvelumuotoilija",
                                "heardOn", "2026-10-13",
                                "teller.name", "Kaksi Muokkaajaa",
                                "teller.contact", id))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        BROWSER.post(lead + "/stages", Map.of("stage", "interview"));
        BROWSER.post(
                "/introductions",
                Map.of(
                        "first.id",
                        id,
                        "second.id",
                        freshContact().substring("/contacts/".length()),
                        "why",
                        "Purjehdus"));
        return contact;
    }
}
