package piilo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static piilo.PageStates.BROWSER;
import static piilo.PageStates.COUNTER;
import static piilo.PageStates.EMPTY_BROWSER;
import static piilo.PageStates.at;
import static piilo.PageStates.freshContact;
import static piilo.PageStates.submit;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import piilo.PageStates.State;

/** The pages of recruiters and of target companies in every state they can be in. */
final class MarketStates {
    private static final byte[] CV = "%PDF-1.7".getBytes(StandardCharsets.UTF_8);

    private MarketStates() {}

    static List<State> states() {
        return List.of(
                new State("recruiters-empty", EMPTY_BROWSER, at("/recruiters")),
                new State("recruiters-none", EMPTY_BROWSER, at("/recruiters?employer=agency")),
                new State("recruiters", BROWSER, page -> {
                    recruiter();
                    at("/recruiters").accept(page);
                }),
                new State("recruiter-contact", BROWSER, page -> at(recruiter()).accept(page)),
                new State("recruiter-declined", BROWSER, page -> {
                    String contact = freshContact();
                    BROWSER.post(contact + "/recruiter/answer", Map.of("answer", "no"));
                    at(contact).accept(page);
                }),
                new State(
                        "recruiter-edit",
                        BROWSER,
                        page -> at(recruiter() + "/recruiter").accept(page)),
                new State("recruiter-conflict", BROWSER, MarketStates::conflict),
                new State("mandate-mistakes", BROWSER, page -> {
                    String path = freshContact() + "/mandates";
                    at(path + "/new").accept(page);
                    page.locator("#since").fill("2099-01-01");
                    submit(page, path).click();
                    assertThat(page.locator("[role=alert]")).isVisible();
                }),
                new State("told-new", BROWSER, page -> at(freshContact() + "/told/new")
                        .accept(page)),
                new State("told-edit", BROWSER, page -> {
                    String told = World.found("/told/" + World.ID, BROWSER.get(recruiter()).body());
                    at("/told/" + told + "/edit").accept(page);
                }),
                new State("told-mistakes", BROWSER, page -> {
                    String path = freshContact() + "/told";
                    at(path + "/new").accept(page);
                    page.locator("#day").fill("2099-01-01");
                    submit(page, path).click();
                    assertThat(page.locator("[role=alert]")).isVisible();
                }),
                new State("targets-empty", EMPTY_BROWSER, at("/targets")),
                new State("targets-none", EMPTY_BROWSER, at("/targets?stage=warm")),
                new State("targets", BROWSER, page -> {
                    target();
                    at("/targets").accept(page);
                }),
                new State("target-company", BROWSER, page -> at(target()).accept(page)),
                new State(
                        "target-edit",
                        BROWSER,
                        page -> at(target() + "/target/edit").accept(page)),
                new State("target-mistakes", BROWSER, page -> {
                    String path = target() + "/target/edit";
                    at(path).accept(page);
                    page.locator("#nextStep").fill("");
                    submit(page, path).click();
                    assertThat(page.locator("[role=alert]")).isVisible();
                }),
                new State("target-move-mistakes", BROWSER, page -> {
                    String company = target();
                    at(company).accept(page);
                    page.locator("#day").fill("2020-01-01");
                    submit(page, company + "/target/stages").click();
                    assertThat(page.locator("[role=alert]")).isVisible();
                }),
                new State("event-mistakes", BROWSER, page -> {
                    String path = target() + "/events";
                    at(path + "/new").accept(page);
                    page.locator("#link").fill("somewhere");
                    submit(page, path).click();
                    assertThat(page.locator("[role=alert]")).isVisible();
                }));
    }

    private static String recruiter() {
        String contact = freshContact();
        BROWSER.post(
                contact + "/recruiter",
                Map.of("employer", "agency", "fields", "IT, talous", "regions", "Uusimaa", "levels", "johto"));
        BROWSER.post(
                contact + "/mandates",
                Map.of("role", "Tietohallintojohtaja", "companyName", "Kone Oyj", "since", "1.10.2026"));
        BROWSER.post(
                contact + "/mandates",
                Map.of("role", "Arkkitehti", "status", "filled", "exclusive", "on", "text", "Haku päättyi"));
        BROWSER.upload(
                contact + "/told", "CV.pdf", CV, Map.of("text", "Etsin **johtotehtävää**:\n\n- Uusimaa\n- etä"));
        return contact;
    }

    private static void conflict(Page page) {
        String path = freshContact() + "/recruiter";
        BROWSER.post(path, Map.of("fields", "IT"));
        at(path).accept(page);
        BROWSER.post(path, Map.of("fields", "talous"));
        page.locator("#fields").fill("media");
        submit(page, path).click();
        assertThat(page.locator(".versions")).isVisible();
    }

    private static String target() {
        String company = BROWSER.post("/companies", Map.of("name", "Kaisla " + COUNTER.incrementAndGet()))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        BROWSER.post(
                company + "/target/edit",
                Map.of(
                        "why", "Meri lähellä ja hyvä tiimi",
                        "hiring", "no",
                        "nextStep", "Kysy Liisalta",
                        "nextStepOn", "1.10.2026",
                        "approachAfter", "1.10.2026"));
        BROWSER.post(company + "/target/stages", Map.of("stage", "researched"));
        BROWSER.post(
                company + "/events",
                Map.of("text", "Uusi toimitusjohtaja aloitti", "link", "https://example.org/uutinen"));
        return company;
    }
}
