package piilo;

import static org.assertj.core.api.Assertions.assertThat;
import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.CONTACT_TAG;
import static piilo.database.schema.Tables.EMPLOYMENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final int PEOPLE = 130;
    private static final TestAccount ACCOUNT = SERVER.newAccount();
    private static final TestBrowser BROWSER = ACCOUNT.browser();
    private static final Pattern NAME = Pattern.compile("<a href=\"/contacts/[0-9a-f-]{36}\">([^<]+)</a>");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

    static {
        IntStream.range(0, PEOPLE).forEach(ListTest::create);
        // Only imports know when one connected; each third person is left without, and some share a day.
        List<UUID> ids = SERVER.core()
                .database()
                .read(db -> db.select(CONTACT.ID)
                        .from(CONTACT)
                        .where(CONTACT.WORKSPACE_ID.eq(ACCOUNT.workspace()))
                        .fetch(CONTACT.ID));
        IntStream.range(0, ids.size())
                .filter(i -> i % 3 != 0)
                .forEach(i -> SERVER.core()
                        .database()
                        .read(db -> db.update(CONTACT)
                                .set(CONTACT.CONNECTED_ON, LocalDate.of(2024, 1, 1 + i % 20))
                                .where(CONTACT.ID.eq(ids.get(i)))
                                .execute()));
    }

    private static void create(int number) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("givenName", "Matti");
        // Many share a name, so that a page can end between two of them.
        form.put("familyName", "Sukunimi%02d".formatted(number % 40));
        form.put("shownName", "Matti %03d".formatted(number));
        form.put("tags", number % 2 == 0 ? "parillinen" : "pariton");
        if (number % 5 == 0) {
            form.put("job.title", "Rekrytoija");
            form.put("job.company", "Kone Oyj");
        }
        assertThat(BROWSER.post("/contacts", form).statusCode()).isEqualTo(303);
    }

    /** Follows the pages of a list to its end. */
    private static List<List<String>> pages(String path) {
        List<List<String>> pages = new ArrayList<>();
        Optional<String> next = Optional.of(path);
        while (next.isPresent() && pages.size() < 20) {
            var answer = BROWSER.get(next.get());
            assertThat(answer.statusCode()).as(next.get()).isEqualTo(200);
            pages.add(NAME.matcher(answer.body())
                    .results()
                    .map(found -> found.group(1))
                    .toList());
            Matcher matcher = NEXT.matcher(answer.body());
            next = matcher.find() ? Optional.of(matcher.group(1).replace("&amp;", "&")) : Optional.empty();
        }
        return pages;
    }

    private static List<String> all(String path) {
        return pages(path).stream().flatMap(List::stream).toList();
    }

    private static String[] everybody() {
        return IntStream.range(0, PEOPLE).mapToObj("Matti %03d"::formatted).toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "added", "changed", "connected"})
    void visitsEverybodyOnceInEveryOrder(String sort) {
        List<List<String>> pages = pages("/contacts?sort=" + sort);

        assertThat(pages).extracting(List::size).containsExactly(50, 50, 30);
        assertThat(all("/contacts?sort=" + sort)).containsExactlyInAnyOrder(everybody());
    }

    @Test
    void sortsByFamilyNameFirst() {
        List<String> names = all("/contacts?sort=name");

        assertThat(names)
                .isSortedAccordingTo(Comparator.comparingInt(name -> Integer.parseInt(name.substring(6)) % 40));
    }

    @Test
    void showsTheNewestFirst() {
        assertThat(all("/contacts?sort=added")).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void showsWhoConnectedLatelyFirstAndOfWhomItIsUnknownLast() {
        Map<String, Optional<LocalDate>> connected = new LinkedHashMap<>();
        SERVER.core()
                .database()
                .read(db -> db.select(CONTACT.SHOWN_NAME, CONTACT.CONNECTED_ON)
                        .from(CONTACT)
                        .where(CONTACT.WORKSPACE_ID.eq(ACCOUNT.workspace()))
                        .fetch())
                .forEach(row -> connected.put(row.value1(), Optional.ofNullable(row.value2())));
        ToLongFunction<String> day = name -> connected
                .getOrDefault(name, Optional.empty())
                .map(LocalDate::toEpochDay)
                .orElse(Long.MIN_VALUE);

        List<String> names = all("/contacts?sort=connected");

        assertThat(names).isSortedAccordingTo(Comparator.comparingLong(day).reversed());
        assertThat(connected.get(names.getLast())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "added", "changed", "connected"})
    void showsOnlyWhoBearsATagOnEveryPage(String sort) {
        List<String> names = all("/contacts?tag=parillinen&sort=" + sort);

        assertThat(names)
                .hasSize(PEOPLE / 2)
                .doesNotHaveDuplicates()
                .allMatch(name -> Integer.parseInt(name.substring(6)) % 2 == 0);
    }

    @Test
    void showsOnlyWhoWorksAtACompany() {
        String company = World.found(
                "/companies/" + World.ID + "\">Kone Oyj",
                BROWSER.get("/companies").body());

        List<String> names = all("/contacts?company=" + company);
        List<String> both = all("/contacts?company=" + company + "&tag=pariton");

        assertThat(names).hasSize(PEOPLE / 5).allMatch(name -> Integer.parseInt(name.substring(6)) % 5 == 0);
        assertThat(both).hasSize(PEOPLE / 10).allMatch(name -> Integer.parseInt(name.substring(6)) % 10 == 5);
    }

    @Test
    void takesTheCompanyByWhatItIsCalled() {
        assertThat(all("/contacts?at=Kone+Oyj")).hasSize(PEOPLE / 5);
        assertThat(all("/contacts?at=kone+oyj&tag=pariton")).hasSize(PEOPLE / 10);
        assertThat(all("/contacts?at=Kon")).hasSize(PEOPLE / 5);
        assertThat(all("/contacts?at=+&tag=")).hasSize(PEOPLE);
        assertThat(BROWSER.get("/contacts?at=kone").body())
                .contains("name=\"at\" value=\"Kone Oyj\"", "who are or were at Kone Oyj");
    }

    @Test
    void saysWhichCompanyItDoesNotKnow() {
        var answer = BROWSER.get("/contacts?at=%3Cb%3ENo+such&tag=pariton");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "No company is called &lt;b&gt;No such.",
                        "value=\"&lt;b&gt;No such\"",
                        "<option value=\"pariton\" selected>",
                        "Nobody fits")
                .doesNotContain("Matti ");
        assertThat(SERVER.newAccount().browser().get("/contacts?at=Kone+Oyj").statusCode())
                .as("somebody else's company")
                .isEqualTo(422);
    }

    @Test
    void saysHowManyThereAre() {
        assertThat(BROWSER.get("/contacts").body()).contains(PEOPLE + " people");
        assertThat(BROWSER.get("/contacts?tag=pariton").body()).contains(PEOPLE / 2 + " people");
    }

    @Test
    void sortsTheLettersOfTheNorthAfterZ() {
        TestBrowser browser = SERVER.newAccount().browser();
        Stream.of(
                        "Öhman",
                        "Ahonen",
                        "Åkerlund",
                        "Zetterberg",
                        "Äijälä",
                        "Aaltonen",
                        "Vainio",
                        "Wahlroos",
                        "ähtäri",
                        "éclair")
                .forEach(name -> browser.post("/contacts", Map.of("familyName", name)));

        List<String> names = NAME.matcher(browser.get("/contacts").body())
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(names)
                .containsExactly(
                        "Aaltonen",
                        "Ahonen",
                        "éclair",
                        "Vainio",
                        "Wahlroos",
                        "Zetterberg",
                        "Åkerlund",
                        "ähtäri",
                        "Äijälä",
                        "Öhman");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contacts?sort=bogus",
                "/contacts?cursor=bogus",
                "/contacts?cursor=AAAA",
                "/contacts?cursor=%F0%9F%98%80",
                "/companies?sort=connected",
                "/companies?cursor=!",
                "/contacts?sort=added&cursor=MDAwMDAwMDAtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAwPW5vLWRheQ",
                "/trash?before=x",
                "/search?page=0",
                "/search?page=-1",
                "/search?page=51",
                "/search?page=99999999999999999999",
                "/search?kind=people"
            })
    void refusesWhatNoPageOfOursAsksFor(String path) {
        assertThat(BROWSER.get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void pagesThroughCompaniesToo() {
        TestAccount account = SERVER.newAccount();
        TestBrowser browser = account.browser();
        IntStream.range(0, 60)
                .forEach(i -> browser.post(
                        "/companies", Map.of("name", "Yritys %02d".formatted(i), "target", i % 2 == 0 ? "on" : "")));

        String first = browser.get("/companies").body();
        Matcher next = NEXT.matcher(first);

        assertThat(next.find()).isTrue();
        assertThat(first).contains("Yritys 00", "Yritys 49").doesNotContain("Yritys 50");
        assertThat(browser.get(next.group(1).replace("&amp;", "&")).body())
                .contains("Yritys 50", "Yritys 59")
                .doesNotContain("Yritys 49<");
    }

    /** As MariaDB itself counts them, all connections together; nobody else asks anything meanwhile. */
    private static long statements(String path) {
        BROWSER.get(path);
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long before = questions();
            assertThat(BROWSER.get(path).statusCode()).isEqualTo(200);
            least = Math.min(least, questions() - before - 1);
        }
        return least;
    }

    private static long questions() {
        return SERVER.core()
                .database()
                .read(db ->
                        db.fetchSingle("show global status like 'Questions'").get(1, Long.class));
    }

    @ParameterizedTest
    @CsvSource({
        "/contacts,5",
        "/contacts?sort=connected&tag=parillinen,5",
        "/companies,5",
        "/imports,5",
        "/trash,5",
        "/search?q=matti,5",
        // Home is made of eleven lists.
        "/,14"
    })
    void asksTheDatabaseNoMoreThanItMust(String path, long most) {
        assertThat(statements(path)).isBetween(0L, most);
    }

    @Test
    void countsStatementsAtAll() {
        long before = questions();
        SERVER.core().database().read(db -> db.fetchCount(CONTACT_TAG) + db.fetchCount(EMPLOYMENT));

        assertThat(questions() - before - 1).isEqualTo(2);
    }
}
