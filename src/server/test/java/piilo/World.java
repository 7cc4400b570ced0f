package piilo;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import piilo.http.Route;

/** Somebody with something of every kind. A record is made when its id is first asked for. */
final class World {
    /** In every text that is written here, so that it is noticed where it should not be. */
    static final String SECRET = "Salaisuus";

    static final String ID = "([0-9a-f-]{36})";

    /** Enough for every form to be accepted, but for those that need an upload or somebody's own password. */
    static final Map<String, String> ANY_FORM = Map.ofEntries(
            Map.entry("givenName", "Olli " + SECRET),
            Map.entry("name", SECRET),
            Map.entry("title", SECRET),
            Map.entry("stage", "offer"),
            Map.entry("teller", "0"),
            // Nobody whom another form makes: he would have to be chosen then.
            Map.entry("teller.name", "Naapuri " + SECRET),
            Map.entry("text", "Tapasimme: " + SECRET),
            Map.entry("zone", "Europe/Helsinki"),
            Map.entry("tokenName", SECRET),
            Map.entry("email", "nobody@example.org"),
            Map.entry("password", "kolme kanaa orrella"),
            Map.entry("action", "week"),
            Map.entry("version", "1"),
            Map.entry("kind", "meeting"),
            Map.entry("direction", "mutual"),
            Map.entry("heardOn", "2026-01-31"),
            Map.entry("day", "2026-02-01"),
            Map.entry("people", SECRET),
            Map.entry("who." + SECRET, "new"),
            Map.entry("line", "coffee with @" + SECRET),
            Map.entry("role", SECRET),
            Map.entry("why", SECRET));

    private final TestServer server;
    private final TestAccount account;
    private final TestBrowser browser;
    private final Map<String, String> ids = new HashMap<>();

    private World(TestServer server, TestAccount account, TestBrowser browser) {
        this.server = server;
        this.account = account;
        this.browser = browser;
    }

    static World of(TestServer server) {
        TestAccount account = server.newAccount();
        return new World(server, account, account.browser());
    }

    /** Returns the same account in which everything is made anew. */
    World anew() {
        return new World(server, account, browser);
    }

    /** Returns the same in another browser. */
    World inAnotherBrowser() {
        return new World(server, account, account.browser());
    }

    TestAccount account() {
        return account;
    }

    TestBrowser browser() {
        return browser;
    }

    /** Returns the address of a route with ids of this world in it. */
    String address(Route route) {
        if (route.method().equals("DELETE") && route.path().endsWith("/demo")) {
            id("demo");
        }
        return route.path()
                .replace(":cause", route.path().contains(":cause") ? id("cause") : "")
                .replace(":token", route.path().contains(":token") ? token(route) : "")
                .replace(":ring", "3")
                .replace(":id", route.path().contains(":id") ? id(kind(route.path())) : "");
    }

    private String token(Route route) {
        return route.path().startsWith("/calendar/")
                ? World.found(
                        "/calendar/([\\w-]+\\.ics)",
                        browser.post("/settings/following/calendar", Map.of()).body())
                : server.links().create(account.id());
    }

    private static String kind(String path) {
        String browserPath = path.replaceFirst("^/api/v1", "");
        String first = browserPath.split("/", -1)[1];
        return switch (first) {
            case "leads" -> path.contains("/filters/") ? "filters" : first;
            case "contacts" -> browserPath.endsWith("/recruiter") ? "recruiters" : first;
            case "companies" ->
                browserPath.contains("/target/") || (path.startsWith("/api/v1") && path.endsWith("/target"))
                        ? "targets"
                        : first;
            case "imports" -> path.endsWith("/undo") ? "applied" : "preview";
            case "today" ->
                browserPath.contains("/companies/") ? "targets" : browserPath.split("/", -1)[2];
            case "settings" -> browserPath.contains("/tokens/") ? "tokens" : "sessions";
            default -> first;
        };
    }

    String id(String kind) {
        String known = ids.get(kind);
        if (known == null) {
            known = make(kind);
            ids.put(kind, known);
        }
        return known;
    }

    private String make(String kind) {
        return switch (kind) {
            case "contacts" -> contact();
            case "companies" -> found("/companies/" + ID, location(browser.post("/companies", ANY_FORM)));
            case "notes" ->
                found("#note-" + ID, location(browser.post("/contacts/" + id("contacts") + "/notes", ANY_FORM)));
            case "ties" -> tie();
            case "favours" -> favour();
            case "reminders" -> reminder();
            case "gifts" -> looking();
            case "introductions" -> introduction();
            case "reasons" -> reason();
            case "leads" -> found("/leads/" + ID, location(browser.post("/leads", ANY_FORM)));
            case "recruiters" -> recruiter();
            case "mandates" -> mandate();
            case "told" -> told();
            case "targets" -> target();
            case "events" -> event();
            case "filters" -> filter();
            case "interactions" -> interaction();
            case "preview" -> preview();
            case "applied" -> applied();
            case "tokens" ->
                found(
                        "/settings/tokens/" + ID + "/revoke",
                        browser.post("/settings/tokens", ANY_FORM).body());
            case "sessions" -> session();
            case "demo" -> demo();
            case "cause" -> cause();
            case "plugins" ->
                found("/plugins/([a-z]+)/disable", browser.get("/plugins").body());
            default -> throw new AssertionError("What is the id of " + kind + "?");
        };
    }

    private String interaction() {
        return found("#interaction-" + ID, location(browser.post("/interactions", ANY_FORM)));
    }

    private String contact() {
        return found("/contacts/" + ID, location(browser.post("/contacts", ANY_FORM)));
    }

    private String tie() {
        String address = "/contacts/" + id("contacts");
        browser.post(address + "/ties", Map.of("other", contact(), "kind", "friend"));
        return found("/ties/" + ID + "/delete", browser.get(address).body());
    }

    private String favour() {
        String address = "/contacts/" + id("contacts");
        browser.post(address + "/favours", Map.of("text", SECRET));
        return found("/favours/" + ID + "/edit", browser.get(address).body());
    }

    private String looking() {
        String contact = contact();
        browser.post("/contacts/" + contact + "/relationship", Map.of("need.tag", SECRET));
        return contact;
    }

    private String reminder() {
        browser.post("/reminders", Map.of("text", SECRET, "day", "2030-01-01", "time", "09:00"));
        return found("/reminders/" + ID + "/edit", browser.get("/reminders").body());
    }

    private String recruiter() {
        String id = contact();
        browser.post("/contacts/" + id + "/recruiter", Map.of());
        return id;
    }

    private String mandate() {
        String id = recruiter();
        browser.post("/contacts/" + id + "/mandates", ANY_FORM);
        return found("/mandates/" + ID + "/edit", browser.get("/contacts/" + id).body());
    }

    private String told() {
        String id = recruiter();
        byte[] file = ("%PDF-1.7 " + SECRET).getBytes(StandardCharsets.UTF_8);
        browser.upload("/contacts/" + id + "/told", "CV.pdf", file, ANY_FORM);
        return found("/told/" + ID + "/edit", browser.get("/contacts/" + id).body());
    }

    private String target() {
        String id = found("/companies/" + ID, location(browser.post("/companies", ANY_FORM)));
        browser.post("/companies/" + id + "/target/edit", ANY_FORM);
        return id;
    }

    private String event() {
        String address = "/companies/" + id("companies");
        browser.post(address + "/events", ANY_FORM);
        return found("/events/" + ID + "/edit", browser.get(address).body());
    }

    private String introduction() {
        Map<String, String> form = Map.of("first.id", id("contacts"), "second.id", contact(), "why", SECRET);
        return found("/introductions/" + ID, location(browser.post("/introductions", form)));
    }

    private String reason() {
        String address = "/contacts/" + id("contacts");
        browser.post(address + "/reasons", Map.of("kind", "idea", "text", SECRET));
        return found("/reasons/" + ID + "/edit", browser.get(address).body());
    }

    private String filter() {
        browser.post("/leads/filters", ANY_FORM);
        return found("/leads/filters/" + ID, browser.get("/leads").body());
    }

    private String preview() {
        String csv = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
                + "Aino,%s,https://www.linkedin.com/in/aino-%s,,Kone Oyj,Recruiter,01 Nov 2024\n"
                        .formatted(SECRET, System.nanoTime());
        HttpResponse<String> answer =
                browser.upload("/imports", "Connections.csv", csv.getBytes(StandardCharsets.UTF_8), Map.of());
        String id = found("/imports/" + ID, location(answer));
        account.awaitImports();
        return id;
    }

    private String applied() {
        String id = preview();
        browser.post("/imports/" + id + "/apply", Map.of());
        account.awaitImports();
        return id;
    }

    private String demo() {
        String id = found("/imports/" + ID, location(browser.post("/demo", Map.of())));
        account.awaitImports();
        return id;
    }

    private String session() {
        account.browser();
        return found(
                "/settings/sessions/" + ID + "/end", browser.get("/settings").body());
    }

    private String cause() {
        HttpResponse<String> answer = browser.post("/contacts/" + contact() + "/delete", Map.of());
        return found("~" + ID, String.join("\n", answer.headers().allValues("Set-Cookie")));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("No redirect: " + answer.statusCode() + "\n" + answer.body()));
    }

    static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("No " + pattern + " in " + text);
        }
        return matcher.group(1);
    }
}
