package piilo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static piilo.PageStates.BROWSER;
import static piilo.PageStates.EMPTY_BROWSER;
import static piilo.PageStates.at;
import static piilo.PageStates.freshContact;
import static piilo.PageStates.submit;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import piilo.PageStates.State;

/** The states of the pages of introductions and reasons to write. */
final class MeetingStates {
    private MeetingStates() {}

    static List<State> all() {
        return List.of(
                new State("introductions-empty", EMPTY_BROWSER, at("/introductions")),
                new State("introductions-none", EMPTY_BROWSER, at("/introductions?state=declined")),
                new State("introductions", BROWSER, page -> {
                    introduction();
                    proposal();
                    at("/introductions").accept(page);
                }),
                new State("introduction-new", BROWSER, at("/introductions/new")),
                new State("introduction-mistakes", BROWSER, page -> {
                    freshContact();
                    freshContact();
                    at("/introductions/new").accept(page);
                    page.locator("#first").fill("Kaksi Muokkaajaa");
                    page.locator("#second").fill("Ei Kukaan");
                    submit(page, "/introductions").click();
                    assertThat(page.locator("[role=alert]")).isVisible();
                }),
                new State("introduction", BROWSER, page -> at(introduction()).accept(page)),
                new State("introduction-thanked", BROWSER, page -> at(thanked()).accept(page)),
                new State("introduction-of-me", BROWSER, page -> at(ofMe()).accept(page)),
                new State("introduction-of-me-edited", BROWSER, page -> {
                    String one = ofMe();
                    BROWSER.post(one + "/steps", Map.of("state", "asked_by"));
                    at(one + "/edit").accept(page);
                }),
                new State("introduction-step-mistakes", BROWSER, page -> {
                    String one = introduction();
                    at(one).accept(page);
                    page.locator("#day").fill("1.1.2099");
                    submit(page, one + "/steps").click();
                    assertThat(page.locator("[role=alert]")).isVisible();
                }),
                new State("introduction-conflict", BROWSER, MeetingStates::introductionConflict),
                new State("reasons-empty", EMPTY_BROWSER, at("/reasons")),
                new State("reasons-none", EMPTY_BROWSER, at("/reasons?state=used")),
                new State("reasons", BROWSER, page -> {
                    reason(freshContact());
                    at("/reasons").accept(page);
                }),
                new State("reasons-contact", BROWSER, page -> {
                    String contact = freshContact();
                    reason(contact);
                    at(contact).accept(page);
                }),
                new State(
                        "reason-new",
                        BROWSER,
                        page -> at(PageStates.company() + "/reasons/new").accept(page)),
                new State("reason-mistakes", BROWSER, page -> {
                    String contact = freshContact();
                    at(contact + "/reasons/new").accept(page);
                    page.locator("#link").fill("here");
                    page.locator("#day").fill("some day");
                    submit(page, contact + "/reasons").click();
                    assertThat(page.locator("[role=alert]")).isVisible();
                }),
                new State("reason-conflict", BROWSER, MeetingStates::reasonConflict),
                new State("interaction-with-reason", BROWSER, page -> {
                    String contact = freshContact();
                    reason(contact);
                    at("/interactions/new?contact=" + id(contact)).accept(page);
                    assertThat(page.locator("#reason")).isVisible();
                }));
    }

    private static String id(String contact) {
        return contact.substring("/contacts/".length());
    }

    private static String introduction() {
        return location(Map.of(
                "first.id",
                id(freshContact()),
                "second.id",
                id(freshContact()),
                "why",
                "Molemmat rakentavat alustoja ja etsivät kumppania"));
    }

    private static String ofMe() {
        return location(Map.of(
                "me", "on", "second.id", id(freshContact()), "by.id", id(freshContact()), "why", "Hän etsii osaajaa"));
    }

    private static String location(Map<String, String> form) {
        return BROWSER.post("/introductions", form)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static String thanked() {
        String one = introduction();
        for (String step : List.of("asked_first", "agreed_first", "asked_second", "agreed_second", "made")) {
            BROWSER.post(one + "/steps", Map.of("state", step));
        }
        BROWSER.post(one + "/steps", Map.of("state", "outcome", "outcome", "He perustivat yrityksen"));
        BROWSER.post(one + "/steps", Map.of("state", "thanked"));
        return one;
    }

    private static void proposal() {
        BROWSER.post(freshContact() + "/relationship", Map.of("need.tag", "ohjaaja", "need.text", "ensi kesäksi"));
        BROWSER.post(freshContact() + "/relationship", Map.of("offer.tag", "ohjaaja"));
    }

    private static void reason(String contact) {
        BROWSER.post(
                contact + "/reasons",
                Map.of(
                        "kind", "article",
                        "text", "Artikkeli satamien sähköistämisestä",
                        "link", "https://example.org/satamat",
                        "day", "1.6.2026"));
        BROWSER.post(contact + "/reasons", Map.of("kind", "promise", "text", "Lupasin kirjan"));
    }

    private static void introductionConflict(Page page) {
        String one = introduction();
        at(one + "/edit").accept(page);
        String number = page.locator("[name=version]").inputValue();
        BROWSER.post(
                one,
                Map.of(
                        "first",
                        "Kaksi Muokkaajaa",
                        "first.id",
                        page.locator("[name='first.id']").inputValue(),
                        "second",
                        "Kaksi Muokkaajaa",
                        "second.id",
                        page.locator("[name='second.id']").inputValue(),
                        "why",
                        "Heidän",
                        "version",
                        number));
        page.locator("#why").fill("Minun");
        submit(page, one).click();
        assertThat(page.locator(".versions")).isVisible();
    }

    private static void reasonConflict(Page page) {
        String contact = freshContact();
        reason(contact);
        String one = World.found(
                "(/reasons/[0-9a-f-]{36})/edit", BROWSER.get(contact).body());
        at(one + "/edit").accept(page);
        String number = page.locator("[name=version]").inputValue();
        BROWSER.post(one, Map.of("kind", "idea", "text", "Heidän", "version", number));
        page.locator("#text").fill("Minun");
        submit(page, one).click();
        assertThat(page.locator(".versions")).isVisible();
    }
}
