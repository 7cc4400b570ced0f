package piilo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every page in every state it can be in, as two accounts see it: one with the sample data, one without anything. */
final class PageStates {
    private static final TestServer SERVER = TestServer.shared();
    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    static final AtomicInteger COUNTER = new AtomicInteger();
    private static final TestAccount EMPTY = SERVER.newAccount();
    static final TestAccount FULL = SERVER.newAccount();
    static final TestBrowser EMPTY_BROWSER = EMPTY.browser();
    static final TestBrowser BROWSER = FULL.browser();

    private PageStates() {}

    /**
     * A page in one of its states.
     *
     * @param browser whose it is; null for nobody's
     * @param widths of the windows in which there is such a state
     * @param steps from the address on
     */
    record State(String name, @Nullable TestBrowser browser, List<Integer> widths, Consumer<Page> steps) {
        State(String name, @Nullable TestBrowser browser, Consumer<Page> steps) {
            this(name, browser, List.of(WIDE, NARROW), steps);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Brings in the sample data. */
    static void fill() {
        BROWSER.post("/demo", Map.of());
        FULL.awaitImports();
        org.assertj.core.api.Assertions.assertThat(BROWSER.get("/companies").body())
                .contains("/companies/0");
    }

    static List<State> all() {
        return Stream.of(
                        Visitor.states(),
                        Lists.states(),
                        Records.states(),
                        RelationshipStates.states(),
                        MeetingStates.all(),
                        LeadStates.states(),
                        LogbookStates.states(),
                        MarketStates.states(),
                        PathStates.states(),
                        ReminderStates.states(),
                        TimelineStates.states(),
                        ImportStates.states(),
                        Rest.states(),
                        ServerStates.states())
                .flatMap(List::stream)
                .toList();
    }

    static Consumer<Page> at(String path) {
        return page -> page.navigate(SERVER.uri(path).toString());
    }

    static Locator submit(Page page, String action) {
        return page.locator("form[action='" + action + "'] button").last();
    }

    static String first(String path, String pattern) {
        return World.found(pattern, BROWSER.get(path).body());
    }

    static String contact() {
        return first("/contacts", "href=\"(/contacts/[0-9a-f-]{36})\"");
    }

    static String company() {
        return first("/companies", "href=\"(/companies/[0-9a-f-]{36})\"");
    }

    static String freshContact() {
        return BROWSER.post("/contacts", Map.of("givenName", "Kaksi", "familyName", "Muokkaajaa", "headline", "Ensin"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    /** Before anybody is signed in. */
    private static final class Visitor {
        static List<State> states() {
            return List.of(
                    new State("sign-in", null, at("/sign-in")),
                    new State("sign-in-failed", null, page -> {
                        at("/sign-in").accept(page);
                        page.locator("#email").fill("nobody" + COUNTER.incrementAndGet() + "@example.org");
                        page.locator("#password").fill("a wrong password");
                        submit(page, "/sign-in").click();
                        assertThat(page.locator("[role=alert]")).isVisible();
                    }),
                    new State(
                            "link",
                            null,
                            page -> at("/link/" + SERVER.links().create(EMPTY.id()))
                                    .accept(page)),
                    new State("not-found-signed-out", null, at("/nowhere")));
        }
    }

    private static final class Lists {
        static List<State> states() {
            return List.of(
                    new State("welcome", EMPTY_BROWSER, at("/")),
                    new State("contacts-empty", EMPTY_BROWSER, at("/contacts")),
                    new State("companies-empty", EMPTY_BROWSER, at("/companies")),
                    new State("imports-empty", EMPTY_BROWSER, at("/imports")),
                    new State("trash-empty", EMPTY_BROWSER, at("/trash")),
                    new State("home", BROWSER, at("/")),
                    new State("contacts", BROWSER, at("/contacts")),
                    new State("contacts-last-page", BROWSER, page -> {
                        at("/contacts?sort=connected").accept(page);
                        while (page.locator("[rel=next]").count() > 0) {
                            page.locator("[rel=next]").click();
                        }
                    }),
                    new State("contacts-none", BROWSER, at("/contacts?tag=nobody-has-this")),
                    new State(
                            "contacts-at-company",
                            BROWSER,
                            page -> at("/contacts?company=" + company().substring(11))
                                    .accept(page)),
                    new State("contacts-company-unknown", BROWSER, at("/contacts?at=Ei+ole")),
                    new State("companies", BROWSER, at("/companies")),
                    new State("companies-targets-none", EMPTY_BROWSER, at("/companies?target=true")),
                    new State("trash", BROWSER, page -> {
                        BROWSER.post(freshContact() + "/delete", Map.of());
                        at("/trash").accept(page);
                    }),
                    new State("search", BROWSER, at("/search?q=rekrytoija")),
                    new State("search-none", BROWSER, at("/search?q=qqqxyzzy")),
                    new State("search-start", BROWSER, at("/search")));
        }
    }

    private static final class Records {
        static List<State> states() {
            return List.of(
                    new State("contact", BROWSER, page -> at(contact()).accept(page)),
                    new State(
                            "contact-bare", BROWSER, page -> at(freshContact()).accept(page)),
                    new State("contact-new", BROWSER, at("/contacts/new")),
                    new State(
                            "contact-edit",
                            BROWSER,
                            page -> at(contact() + "/edit").accept(page)),
                    new State("contact-mistakes", BROWSER, page -> {
                        at("/contacts/new").accept(page);
                        page.locator("#birthday").fill("in spring");
                        page.locator("[name='email.value']").first().fill("no address");
                        submit(page, "/contacts").click();
                        assertThat(page.locator("[role=alert]")).isVisible();
                    }),
                    new State("contact-conflict", BROWSER, Records::contactConflict),
                    new State("contact-pinned-note", BROWSER, page -> {
                        String contact = freshContact();
                        BROWSER.post(
                                contact + "/notes",
                                Map.of(
                                        "pinned",
                                        "on",
                                        "text",
                                        "# Otsikko\n\n- yksi\n- kaksi\n\n> lainaus\n\n`koodi` <https://example.org>"));
                        at(contact).accept(page);
                    }),
                    new State("company", BROWSER, page -> at(company()).accept(page)),
                    new State("company-new", BROWSER, at("/companies/new")),
                    new State("company-mistakes", BROWSER, page -> {
                        at("/companies/new").accept(page);
                        page.locator("#domain").fill("no domain");
                        submit(page, "/companies").click();
                        assertThat(page.locator("[role=alert]")).isVisible();
                    }),
                    new State("company-conflict", BROWSER, Records::companyConflict),
                    new State("note-edit", BROWSER, page -> at(note() + "/edit").accept(page)),
                    new State("note-conflict", BROWSER, Records::noteConflict));
        }

        private static String note() {
            return "/notes/"
                    + World.found(
                            "#note-" + World.ID,
                            BROWSER.post(freshContact() + "/notes", Map.of("text", "Ensin"))
                                    .headers()
                                    .firstValue("Location")
                                    .orElseThrow());
        }

        private static void contactConflict(Page page) {
            String contact = freshContact();
            at(contact + "/edit").accept(page);
            BROWSER.post(contact, Map.of("givenName", "Kaksi", "familyName", "Muokkaajaa", "headline", "Heidän"));
            page.locator("#headline").fill("Minun");
            submit(page, contact).click();
            assertThat(page.locator(".versions")).isVisible();
        }

        private static void companyConflict(Page page) {
            String company = BROWSER.post("/companies", Map.of("name", "Kaksi versiota"))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            at(company + "/edit").accept(page);
            BROWSER.post(company, Map.of("name", "Kaksi versiota", "place", "Turku", "otherNames", "KV, Kaksi"));
            page.locator("#place").fill("Helsinki");
            submit(page, company).click();
            assertThat(page.locator(".versions")).isVisible();
        }

        private static void noteConflict(Page page) {
            String note = note();
            at(note + "/edit").accept(page);
            BROWSER.post(note, Map.of("text", "Heidän"));
            page.locator("#text").fill("Minun");
            submit(page, note).click();
            assertThat(page.locator("#theirs")).isVisible();
        }
    }

    private static final class Rest {
        static List<State> states() {
            return List.of(
                    new State("settings", BROWSER, at("/settings")),
                    new State("settings-mistakes", BROWSER, page -> {
                        at("/settings").accept(page);
                        page.locator("#present").fill("a wrong password");
                        page.locator("#password").fill("kolme kanaa orrella");
                        submit(page, "/settings/password").click();
                        assertThat(page.locator("#present-error")).isVisible();
                    }),
                    new State("settings-token", BROWSER, page -> {
                        at("/settings").accept(page);
                        page.locator("#tokenName").fill("Varmuuskopiot");
                        submit(page, "/settings/tokens").click();
                        assertThat(page.locator("code")).isVisible();
                    }),
                    new State("plugins", BROWSER, at("/plugins")),
                    new State("api-docs", BROWSER, page -> {
                        at("/api/docs").accept(page);
                        assertThat(page.locator(".opblock").first()).isVisible();
                    }),
                    new State("not-found", BROWSER, at("/contacts/00000000-0000-7000-8000-000000000000")),
                    new State("bad-request", BROWSER, at("/contacts?sort=bogus")),
                    new State("toast", BROWSER, page -> {
                        String contact = freshContact();
                        at(contact).accept(page);
                        submit(page, contact + "/delete").click();
                        assertThat(page.locator("#toasts form")).isVisible();
                    }),
                    new State("palette", BROWSER, page -> {
                        at("/contacts").accept(page);
                        page.keyboard().press("Control+k");
                        page.keyboard().type("ma");
                        assertThat(page.locator("#palette-hits a").first()).isVisible();
                    }),
                    new State("keyboard-help", BROWSER, page -> {
                        at("/").accept(page);
                        page.keyboard().press("?");
                        assertThat(page.locator("#keyboard-help")).isVisible();
                    }),
                    new State("account-menu", BROWSER, page -> {
                        at("/").accept(page);
                        page.locator(".menu-button").click();
                        assertThat(page.locator(".site-header .theme-choice")).isVisible();
                    }),
                    new State("more-menu", BROWSER, List.of(WIDE), page -> {
                        at("/").accept(page);
                        page.locator(".site-nav summary").click();
                        assertThat(page.locator(".site-nav .menu-panel")).isVisible();
                    }),
                    new State("more-menu", BROWSER, List.of(NARROW), page -> {
                        at("/").accept(page);
                        page.locator(".phone-bar summary").click();
                        assertThat(page.locator(".phone-bar .menu-panel")).isVisible();
                    }));
        }
    }
}
