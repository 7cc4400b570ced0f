package piilo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
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
    private static final TestAccount FULL = SERVER.newAccount();
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
                        Relations.states(),
                        MeetingStates.all(),
                        Leads.states(),
                        Logbook.states(),
                        MarketStates.states(),
                        Paths.states(),
                        Reminders.states(),
                        Imports.states(),
                        Rest.states())
                .flatMap(List::stream)
                .toList();
    }

    static Consumer<Page> at(String path) {
        return page -> page.navigate(SERVER.uri(path).toString());
    }

    static Locator submit(Page page, String action) {
        return page.locator("form[action='" + action + "'] button").last();
    }

    private static String first(String path, String pattern) {
        return World.found(pattern, BROWSER.get(path).body());
    }

    private static String contact() {
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

    private static final class Relations {
        static List<State> states() {
            return List.of(
                    new State(
                            "relationship-contact", BROWSER, page -> at(full()).accept(page)),
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
                    new State("relationship-conflict", BROWSER, Relations::conflict),
                    new State("tie-mistakes", BROWSER, page -> {
                        String contact = freshContact();
                        at(contact + "/ties/new").accept(page);
                        page.locator("#who").fill("Kaksi");
                        submit(page, contact + "/ties").click();
                        assertThat(page.locator("[role=alert]")).isVisible();
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

        private static String full() {
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
            BROWSER.post(
                    contact + "/favours", Map.of("given", "false", "kind", "tip", "weight", "3", "text", "Vinkki"));
            BROWSER.post(contact + "/favours", Map.of("promised", "on", "promisedFor", "1.1.2027"));
            return contact;
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

    private static final class Logbook {
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
                        page.locator("#key-line")
                                .pressSequentially("coffee with @Vieno Uusi yesterday at Story: hello");
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

    private static final class Paths {
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
                        assertThat(page.locator("#paths-found ol")).isVisible();
                    }),
                    new State("network", BROWSER, page -> {
                        known();
                        at("/network").accept(page);
                        assertThat(page.locator("[data-nodes]")).isVisible();
                    }),
                    new State("network-none", BROWSER, at("/network?tag=nobody-has-this")),
                    new State("network-empty", EMPTY_BROWSER, at("/network")),
                    new State("balance", BROWSER, page -> {
                        Relations.full();
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

    private static final class Reminders {
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
                        at(first("/reminders", "(/reminders/[0-9a-f-]{36}/edit)"))
                                .accept(page);
                    }),
                    new State("reminder-mistakes", BROWSER, page -> {
                        at("/reminders/new").accept(page);
                        page.locator("#every").fill("often");
                        page.locator("#repeat").selectOption("weekly");
                        submit(page, "/reminders").click();
                        assertThat(page.locator("[role=alert]")).isVisible();
                    }),
                    new State("home-with-much-to-do", BROWSER, page -> {
                        remind("2026-01-05");
                        String contact = freshContact();
                        BROWSER.post(
                                contact + "/relationship",
                                Map.of("ring", "4", "cadenceDays", "1", "need.tag", "mentori"));
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
                    "/reminders",
                    Map.of("text", "Soita", "day", day, "time", "09:00", "repeat", "weekly", "every", "2"));
        }
    }

    private static final class Leads {
        static List<State> states() {
            return List.of(
                    new State("leads-empty", EMPTY_BROWSER, at("/leads")),
                    new State("leads-none", EMPTY_BROWSER, at("/leads?stage=offer")),
                    new State("leads", BROWSER, at("/leads?sort=title")),
                    new State("leads-board", BROWSER, at("/leads/board")),
                    new State("lead", BROWSER, page -> at(lead()).accept(page)),
                    new State("lead-new", BROWSER, at("/leads/new")),
                    new State("lead-edit", BROWSER, page -> at(lead() + "/edit").accept(page)),
                    new State("lead-won", BROWSER, page -> {
                        String lead = lead();
                        BROWSER.post(lead + "/stages", Map.of("stage", "accepted"));
                        at(lead).accept(page);
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

    private static final class Imports {
        private static final String HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";

        static List<State> states() {
            return List.of(
                    new State("imports", BROWSER, at("/imports")),
                    new State(
                            "import-preview",
                            BROWSER,
                            page -> at(read("Aino,Preview,https://www.linkedin.com/in/ap,,Kone,HR,01 Nov 2024\n"
                                            + ",,,,,,x\n"))
                                    .accept(page)),
                    new State(
                            "import-nothing-to-do",
                            BROWSER,
                            page -> at(nothingToDo()).accept(page)),
                    new State("import-result", BROWSER, page -> at(applied()).accept(page)),
                    new State("import-undone", BROWSER, page -> {
                        String one = applied();
                        BROWSER.post(one + "/undo", Map.of());
                        FULL.awaitImports();
                        at(one).accept(page);
                    }),
                    new State(
                            "import-failed",
                            BROWSER,
                            page -> at(upload("photo.jpg", "no archive at all")).accept(page)),
                    new State(
                            "import-lines",
                            BROWSER,
                            page -> at(demo() + "/lines?outcome=new&kind=contact")
                                    .accept(page)),
                    new State("import-demo-result", BROWSER, page -> at(demo()).accept(page)));
        }

        private static String upload(String name, String text) {
            String one = BROWSER.upload("/imports", name, text.getBytes(StandardCharsets.UTF_8), Map.of())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            FULL.awaitImports();
            return one;
        }

        private static String read(String rows) {
            return upload("Connections.csv", HEADER + rows);
        }

        private static String applied() {
            int number = COUNTER.incrementAndGet();
            String one = read("Olli,Numero %d,https://www.linkedin.com/in/olli-%d,,Kone Oyj,HR,01 Nov 2024\n"
                    .formatted(number, number));
            BROWSER.post(one + "/apply", Map.of());
            FULL.awaitImports();
            return one;
        }

        private static String nothingToDo() {
            String rows = "Sama,Ihminen,https://www.linkedin.com/in/sama-ihminen,,Kone Oyj,HR,01 Nov 2024\n";
            BROWSER.post(read(rows) + "/apply", Map.of());
            FULL.awaitImports();
            return read(rows);
        }

        private static String demo() {
            return World.found(
                    "href=\"(/imports/[0-9a-f-]{36})\"><strong>Piilo-demo",
                    BROWSER.get("/imports").body());
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
