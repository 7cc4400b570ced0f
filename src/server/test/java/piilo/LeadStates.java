package piilo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static piilo.PageStates.BROWSER;
import static piilo.PageStates.EMPTY_BROWSER;
import static piilo.PageStates.at;

import java.util.List;
import java.util.Map;
import piilo.PageStates.State;

/** The pages of leads in every state they can be in. */
final class LeadStates {
    private LeadStates() {}

    static List<State> states() {
        return List.of(
                new State("leads-empty", EMPTY_BROWSER, at("/leads")),
                new State("leads-none", EMPTY_BROWSER, at("/leads?stage=offer")),
                new State("leads", BROWSER, at("/leads?sort=title")),
                new State("leads-changing", BROWSER, page -> {
                    at("/leads?sort=title").accept(page);
                    page.locator(".cell-more summary").first().click();
                    page.locator("[name=lead]").first().check();
                    assertThat(page.locator("#bulk")).isVisible();
                }),
                new State("leads-days", BROWSER, page -> {
                    lead();
                    at("/leads?sort=title").accept(page);
                    page.locator("[name=lead]").first().check();
                    page.locator("#bulk [value=expire]").click();
                    assertThat(page.locator("[role=alert]")).isVisible();
                }),
                new State("leads-board", BROWSER, at("/leads/board")),
                new State("lead", BROWSER, page -> at(lead()).accept(page)),
                new State("lead-new", BROWSER, at("/leads/new")),
                new State("lead-edit", BROWSER, page -> at(lead() + "/edit").accept(page)),
                new State("lead-won", BROWSER, page -> {
                    String lead = lead();
                    BROWSER.post(lead + "/stages", Map.of("stage", "accepted"));
                    at(lead).accept(page);
                }),
                new State("lead-asks", BROWSER, page -> {
                    String lead = asking();
                    at(lead).accept(page);
                    page.locator("#stage-ask").selectOption("Liisa Koski");
                    assertThat(page.locator("#stage-warning .banner")).isVisible();
                }),
                new State("lead-ask-warned", BROWSER, page -> {
                    at(asking()).accept(page);
                    page.locator("#stage-ask").selectOption("Liisa Koski");
                    assertThat(page.locator("#stage-warning .banner")).isVisible();
                    page.evaluate("document.querySelector('#stage-warning').replaceChildren()");
                    page.locator("#move button").click();
                    assertThat(page.locator("#move-warning .banner")).isVisible();
                }),
                new State("lead-mistakes", BROWSER, page -> {
                    at("/leads/new").accept(page);
                    page.locator("#salaryFrom").fill("much");
                    page.locator("form[action='/leads'] button").last().click();
                    assertThat(page.locator("[role=alert]")).isVisible();
                }),
                new State("lead-move-back", BROWSER, page -> {
                    String lead = lead();
                    BROWSER.post(lead + "/stages", Map.of("stage", "offer"));
                    at(lead).accept(page);
                    page.locator("#stage").selectOption("verified");
                    page.locator("#move button").click();
                    assertThat(page.locator("#again")).isVisible();
                }));
    }

    /** Returns a lead by somebody close who looks for something, and has a note on it. */
    private static String asking() {
        String contact = location("/contacts", Map.of("givenName", "Liisa", "familyName", "Koski"));
        BROWSER.post(contact + "/relationship", Map.of("ring", "1", "need.tag", "mentori", "need.text", "tekoälyyn"));
        String lead = location(
                "/leads",
                Map.of(
                        "title", "Palvelumuotoilun vetäjä",
                        "heardOn", "2026-10-01",
                        "teller.name", "Liisa Koski",
                        "teller.contact", contact.substring("/contacts/".length())));
        String id = contact.substring("/contacts/".length());
        BROWSER.post(lead + "/stages", Map.of("stage", "verified", "ask", id, "anyway", id));
        BROWSER.post(lead + "/notes", Map.of("text", "Kaksi kierrosta, **toinen** johdon kanssa.", "pinned", "on"));
        return lead;
    }

    private static String location(String path, Map<String, ?> form) {
        return BROWSER.post(path, form).headers().firstValue("Location").orElseThrow();
    }

    private static String lead() {
        return BROWSER.post(
                        "/leads",
                        Map.of(
                                "title", "Palvelumuotoilun vetäjä",
                                "companyHint", "Pankki Tampereella",
                                "heardOn", "2026-10-01",
                                "teller.name", List.of("Naapurin Pekka", "Liisa Mäkelä"),
                                "sure", "3",
                                "nextStep", "Kysy Liisalta",
                                "nextStepOn", "2026-11-01",
                                "text", "Budjetti **vahvistetaan** vasta ensi vuonna."))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }
}
