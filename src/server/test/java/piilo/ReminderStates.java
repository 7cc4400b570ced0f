package piilo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static piilo.PageStates.BROWSER;
import static piilo.PageStates.EMPTY_BROWSER;
import static piilo.PageStates.at;
import static piilo.PageStates.contact;
import static piilo.PageStates.first;
import static piilo.PageStates.freshContact;
import static piilo.PageStates.submit;

import java.util.List;
import java.util.Map;
import piilo.PageStates.State;

/** Reminders, the day and what follows it, in every state of their pages. */
final class ReminderStates {
    private ReminderStates() {}

    static List<State> states() {
        return List.of(
                new State("reminders-empty", EMPTY_BROWSER, at("/reminders")),
                new State("reminders", BROWSER, page -> {
                    remind("2026-01-05");
                    remind("2030-01-05");
                    at("/reminders").accept(page);
                }),
                new State("reminder-new", BROWSER, at("/reminders/new")),
                new State("reminder-edit", BROWSER, page -> {
                    remind("2030-01-05");
                    at(first("/reminders", "(/reminders/[0-9a-f-]{36}/edit)")).accept(page);
                }),
                new State("reminder-mistakes", BROWSER, page -> {
                    at("/reminders/new").accept(page);
                    page.locator("#repeat").selectOption("weekly");
                    page.locator("#every").fill("often");
                    submit(page, "/reminders").click();
                    assertThat(page.locator("[role=alert]")).isVisible();
                }),
                new State("home-with-much-to-do", BROWSER, page -> {
                    remind("2026-01-05");
                    String contact = freshContact();
                    BROWSER.post(
                            contact + "/relationship", Map.of("ring", "4", "cadenceDays", "1", "need.tag", "mentori"));
                    at("/").accept(page);
                }),
                new State("following", EMPTY_BROWSER, at("/settings/following")),
                new State("following-address", BROWSER, page -> {
                    at("/settings/following").accept(page);
                    submit(page, "/settings/following/calendar").click();
                    assertThat(page.locator("code")).isVisible();
                }));
    }

    private static void remind(String day) {
        BROWSER.post(
                "/reminders", Map.of("text", "Soita", "day", day, "time", "09:00", "repeat", "weekly", "every", "2"));
    }
}
