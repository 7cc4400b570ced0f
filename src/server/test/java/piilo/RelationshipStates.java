package piilo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static piilo.PageStates.BROWSER;
import static piilo.PageStates.EMPTY_BROWSER;
import static piilo.PageStates.at;
import static piilo.PageStates.contact;
import static piilo.PageStates.freshContact;
import static piilo.PageStates.submit;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import piilo.PageStates.State;

/** How the user and a contact know each other, rings, ties and favours, in every state of their pages. */
final class RelationshipStates {
    private RelationshipStates() {}

    static List<State> states() {
        return List.of(
                new State("relationship-contact", BROWSER, page -> at(full()).accept(page)),
                new State(
                        "relationship",
                        BROWSER,
                        page -> at(full() + "/relationship").accept(page)),
                new State("relationship-mistakes", BROWSER, page -> {
                    String path = freshContact() + "/relationship";
                    at(path).accept(page);
                    page.locator("#cadenceDays").fill("often");
                    page.locator("#snoozedUntil").fill("1.1.2999");
                    submit(page, path).click();
                    assertThat(page.locator("[role=alert]")).isVisible();
                }),
                new State("relationship-conflict", BROWSER, RelationshipStates::conflict),
                new State("tie-mistakes", BROWSER, page -> {
                    String contact = freshContact();
                    at(contact + "/ties/new").accept(page);
                    page.locator("#who").fill("Ei Kukaan");
                    submit(page, contact + "/ties").click();
                    assertThat(page.locator("[role=alert]")).isVisible();
                }),
                new State("tie", BROWSER, page -> at(tie(full()) + "/edit").accept(page)),
                new State("tie-conflict", BROWSER, page -> {
                    String path = tie(full());
                    at(path + "/edit").accept(page);
                    BROWSER.post(path, Map.of("kind", "mentor", "since", "2020"));
                    page.locator("#kind").selectOption("client");
                    submit(page, path).click();
                    assertThat(page.locator(".versions")).isVisible();
                }),
                new State(
                        "favour-new",
                        BROWSER,
                        page -> at(freshContact() + "/favours/new").accept(page)),
                new State("favour-mistakes", BROWSER, page -> {
                    String contact = freshContact();
                    at(contact + "/favours/new").accept(page);
                    page.locator("#day").fill("1.1.2099");
                    submit(page, contact + "/favours").click();
                    assertThat(page.locator("[role=alert]")).isVisible();
                }),
                new State("favours", BROWSER, page -> {
                    full();
                    at("/favours").accept(page);
                }),
                new State("favours-empty", EMPTY_BROWSER, at("/favours")),
                new State("rings", BROWSER, at("/rings")),
                new State("rings-mistakes", BROWSER, page -> {
                    at("/rings").accept(page);
                    page.locator("[name='ring1.askDays']").fill("0");
                    submit(page, "/rings").click();
                    assertThat(page.locator("[role=alert]")).isVisible();
                }),
                new State("due", BROWSER, at("/due")),
                new State("due-empty", EMPTY_BROWSER, at("/due")));
    }

    static String full() {
        String contact = freshContact();
        String other = freshContact().substring("/contacts/".length());
        BROWSER.post(
                contact + "/relationship",
                Map.ofEntries(
                        Map.entry("ring", "2"),
                        Map.entry("circle.kind", List.of("friend", "hobby")),
                        Map.entry("circle.since", List.of("2010", "5/2020")),
                        Map.entry("circle.place", List.of("Turku", "Suunnistus")),
                        Map.entry("offer.tag", "logistiikka"),
                        Map.entry("need.tag", "mentori"),
                        Map.entry("need.text", "tekoälyyn")));
        BROWSER.post(contact + "/ties", Map.of("other", other, "kind", "manager", "since", "2020"));
        BROWSER.post(contact + "/favours", Map.of("given", "false", "kind", "tip", "weight", "3", "text", "Vinkki"));
        BROWSER.post(contact + "/favours", Map.of("promised", "on", "promisedFor", "1.1.2027"));
        return contact;
    }

    private static String tie(String contact) {
        Matcher address = Pattern.compile("/ties/[0-9a-f-]{36}")
                .matcher(BROWSER.get(contact).body());
        if (!address.find()) {
            throw new AssertionError("There is no tie");
        }
        return address.group();
    }

    private static void conflict(Page page) {
        String path = freshContact() + "/relationship";
        BROWSER.post(path, Map.of("ring", "3"));
        at(path).accept(page);
        BROWSER.post(path, Map.of("ring", "4"));
        page.locator("#ring").selectOption("5");
        submit(page, path).click();
        assertThat(page.locator(".versions")).isVisible();
    }
}
