package piilo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody writes is shown as it was written, and nothing else. */
class EscapingTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final Pattern TAG = Pattern.compile("<([a-zA-Z][^\\s>/]*)((?:[^\"'>]|\"[^\"]*\"|'[^']*')*)>");
    private static final Pattern TARGET = Pattern.compile("(?:href|src|action|formaction)=\"([^\"]*)\"");

    static List<String> corpus() {
        return List.of(
                "{{1337*1337}}",
                "{{constructor.constructor('alert(1)')()}}",
                "<svg/onload=alert(1)>",
                "javascript:alert(1)",
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' autofocus onfocus=alert(1) x='",
                "</textarea><script>alert(1)</script>",
                "</title><svg onload=alert(1)>",
                "<!--><img src=x onerror=alert(1)>-->",
                "[x](javascript:alert(1)) <a href=\"javascript:alert(1)\">x</a> ![x](javascript:alert(1))",
                "&lt;script&gt;alert(1)&lt;/script&gt;&#x6a;avascript:alert(1)");
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void showsOnEveryPageWhatWasWritten(String attack) {
        TestBrowser browser = SERVER.newAccount().browser();
        String contact = location(browser.post("/contacts", person(attack)));
        String company = location(browser.post("/companies", company(attack)));
        browser.post(contact + "/notes", Map.of("text", attack, "pinned", "on"));
        String note = "/notes/"
                + World.found("#note-" + World.ID, location(browser.post(company + "/notes", Map.of("text", attack))));
        browser.post("/settings", Map.of("name", attack, "zone", "Europe/Helsinki"));
        browser.post("/settings/tokens", Map.of("tokenName", attack));
        String deleted = location(browser.post("/contacts", Map.of("givenName", attack)));
        browser.post(deleted + "/delete", Map.of());

        for (HttpResponse<String> page : pages(browser, attack, List.of(contact, company, note))) {
            assertThat(page.statusCode()).as(page.uri().toString()).isLessThan(500);
            assertThat(TAG.matcher(page.body())
                            .results()
                            .filter(EscapingTest::foreign)
                            .map(MatchResult::group))
                    .as(page.uri().toString())
                    .isEmpty();
            assertThat(page.body()).doesNotContain("1787569");
        }
        assertThat(browser.get(contact + "/edit").body()).contains(escaped(attack));
    }

    /** Whether an element is none that our templates or the sanitiser would write. */
    private static boolean foreign(MatchResult tag) {
        String name = tag.group(1).toLowerCase(Locale.ROOT);
        String attributes = tag.group(2);
        boolean element = switch (name) {
            case "script" -> !attributes.startsWith(" src=\"/static/");
            case "svg" -> !attributes.startsWith(" class=\"");
            case "img", "iframe", "math", "object", "embed", "base", "style" -> true;
            default -> name.startsWith("svg");
        };
        boolean handler = attributes.replaceAll("\"[^\"]*\"|'[^']*'", "").matches("(?is).*\\bon[a-z]+\\s*=.*");
        boolean address = TARGET.matcher(attributes)
                .results()
                .anyMatch(target -> target.group(1).matches("(?is)\\s*(javascript|data|vbscript):.*"));
        return element || handler || address;
    }

    @Test
    void noticesWhatWouldComeThrough() {
        assertThat(List.of(
                        "<svg/onload=alert(1)>",
                        "<p onclick=x>",
                        "<a href=\"javascript:alert(1)\">",
                        "<script>",
                        "<img src=x>"))
                .allMatch(text -> TAG.matcher(text).results().anyMatch(EscapingTest::foreign));
    }

    private static List<HttpResponse<String>> pages(TestBrowser browser, String attack, List<String> records) {
        String query = TestHttp.encoded(attack);
        List<HttpResponse<String>> pages = new ArrayList<>();
        List.of(
                        "/",
                        "/contacts",
                        "/companies",
                        "/trash",
                        "/settings",
                        "/contacts?tag=" + query,
                        "/search?q=" + query,
                        "/search?q=alert",
                        "/search/suggest?q=" + query,
                        "/search?kind=" + query,
                        "/contacts?sort=" + query,
                        "/sign-in?to=" + query)
                .forEach(path -> pages.add(browser.get(path)));
        records.forEach(record -> pages.add(browser.get(record + "/edit")));
        records.stream().limit(2).forEach(record -> pages.add(browser.get(record)));
        // Forms that come back, and two versions of a record
        pages.add(browser.post("/contacts", with(person(attack), "birthday", attack)));
        pages.add(browser.post("/companies", with(company(attack), "name", "")));
        pages.add(browser.post(records.get(0), with(person(attack), "headline", "First", "version", "1")));
        pages.add(browser.post(records.get(0), with(person(attack), "headline", attack + " again", "version", "1")));
        pages.add(browser.post(records.get(1), with(company(attack), "place", "Elsewhere", "version", "0")));
        pages.add(browser.post(records.get(2), Map.of("text", attack + attack, "version", "0")));
        pages.add(browser.post("/settings", Map.of("name", attack, "zone", attack)));
        pages.add(SERVER.browser().post("/sign-in", Map.of("email", attack, "password", "x")));
        return pages;
    }

    private static Map<String, Object> person(String attack) {
        Map<String, Object> form = new LinkedHashMap<>();
        for (String field : List.of(
                "prefix",
                "givenName",
                "middleName",
                "familyName",
                "suffix",
                "shownName",
                "headline",
                "location",
                "howWeMet",
                "languages",
                "tags",
                "email.kind",
                "phone.kind",
                "link.kind",
                "address.kind",
                "address.street",
                "address.city",
                "address.region",
                "address.country",
                "link.value",
                "job.title",
                "job.company")) {
            form.put(
                    field,
                    attack.length() > 60 && field.matches(".*kind|languages|tags") ? attack.substring(0, 60) : attack);
        }
        form.put("address.postalCode", attack.substring(0, Math.min(40, attack.length())));
        form.put("email.value", "aino@example.org");
        form.put("phone.value", "1 " + attack);
        return form;
    }

    private static Map<String, Object> company(String attack) {
        String shortened = attack.substring(0, Math.min(40, attack.length()));
        return new LinkedHashMap<>(Map.of(
                "name",
                attack,
                "otherNames",
                attack,
                "industry",
                attack,
                "size",
                shortened,
                "place",
                attack,
                "domain",
                "example.org"));
    }

    private static Map<String, Object> with(Map<String, Object> form, String... more) {
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void leadsOnlyToAddressesOfTheWebOfMailAndOfTelephones() {
        TestBrowser browser = SERVER.newAccount().browser();
        List<String> links = List.of(
                "https://example.org/a",
                "HTTP://example.org/b",
                "javascript:alert(1)",
                " java\tscript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "//evil.example",
                "ftp://example.org/c",
                "www.example.org");
        String contact = location(browser.post(
                "/contacts",
                Map.of(
                        "givenName",
                        "Aino",
                        "link.value",
                        links,
                        "email.value",
                        "aino@example.org",
                        "phone.value",
                        "+358 40 123")));
        browser.post(contact + "/notes", Map.of("text", """
                [a](https://example.org/n) [b](javascript:alert(1)) [c](data:text/html,x) <https://example.org/auto>
                [d](mailto:elli@example.org) [e](/sign-out) [f](JaVaScRiPt:alert(1)) [g](//evil.example)
                """));

        List<String> targets = Pattern.compile("href=\"([^\"]*)\"")
                .matcher(browser.get(contact).body())
                .results()
                .map(found -> found.group(1).replace("&#64;", "@").replace("&#43;", "+"))
                .filter(target -> !target.startsWith("/") && !target.startsWith("#"))
                .toList();

        assertThat(targets)
                .contains(
                        "https://example.org/a",
                        "HTTP://example.org/b",
                        "https://example.org/n",
                        "mailto:elli@example.org",
                        "tel:+35840123")
                .allMatch(target -> target.matches("(?i)(https?://|mailto:|tel:).*"));
        assertThat(browser.get(contact).body()).contains("javascript:alert(1)");
    }
}
