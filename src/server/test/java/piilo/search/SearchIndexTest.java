package piilo.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import piilo.companies.Company;
import piilo.companies.Employment;
import piilo.contacts.Contact;
import piilo.notes.Note;

class SearchIndexTest {
    @TempDir
    Path folder;

    private final Network network = new Network();
    private SearchIndex index;

    @BeforeEach
    void open() {
        index = Indexes.opened(folder.resolve("index"));
        network.journal.listen(index);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void findsAContactAsSoonAsItIsWrittenChangedOrDeleted() {
        Contact contact = network.contact("Aino", "Korhonen");
        assertThat(found("Korhonen")).containsExactly(contact.id());

        network.renamed(contact, "Aino", "Lehtonen");
        assertThat(found("Lehtonen")).containsExactly(contact.id());
        assertThat(found("Korhosta")).isEmpty();

        network.delete(contact);
        assertThat(found("Lehtonen")).isEmpty();
    }

    @Test
    void findsACompanyAsSoonAsItIsWrittenChangedOrDeleted() {
        Company company = network.company("Kuusikko Oy");
        assertThat(found("Kuusikkoa")).containsExactly(company.id());

        network.rename(company, "Honkanen Oy");
        assertThat(found("Honkasen")).containsExactly(company.id());
        assertThat(found("Kuusikko")).isEmpty();

        network.delete(company);
        assertThat(found("Honkanen")).isEmpty();
    }

    @Test
    void findsANoteAsSoonAsItIsWrittenChangedOrDeleted() {
        Note note = network.note(network.contact("Aino", "Korhonen"), "Puhuimme **rekrytoijasta**.");
        assertThat(found("rekrytoijalle")).containsExactly(note.id());

        network.rewrite(note, "Puhuimme palkasta.");
        assertThat(found("palkka")).containsExactly(note.id());
        assertThat(found("rekrytoija")).isEmpty();

        network.delete(note);
        assertThat(found("palkka")).isEmpty();
    }

    @Test
    void findsPeopleByWhereTheyWork() {
        Contact contact = network.contact("Aino", "Korhonen");
        Company company = network.company("Kuusikko Oy");

        Employment employment = network.employ(contact, company, "Henkilöstöpäällikkö");
        assertThat(found("henkilöstöpäällikön kuusikko")).containsExactly(contact.id());

        network.rename(company, "Honkanen Oy");
        assertThat(found("henkilöstöpäällikkö honkanen")).containsExactly(contact.id());

        network.delete(employment);
        assertThat(found("henkilöstöpäällikkö")).isEmpty();
    }

    @Test
    void findsNotesByWhomTheyAreAbout() {
        Contact contact = network.contact("Aino", "Korhonen");
        Note note = network.note(contact, "Lounas Kampissa");
        assertThat(found("korhonen lounas")).containsExactly(note.id());

        network.renamed(contact, "Aino", "Virtanen");

        assertThat(found("korhonen")).isEmpty();
        assertThat(found("virtanen")).containsExactly(contact.id(), note.id());
        assertThat(hits("lounas").hits().getFirst().title()).isEqualTo("Aino Virtanen");
    }

    @Test
    void neverShowsOrCountsWhatBelongsToAnotherWorkspace() {
        Network other = new Network();
        other.journal.listen(index);
        Contact ours = network.contact("Aino", "Korhonen");
        Contact theirs = other.contact("Eino", "Korhonen");
        other.note(theirs, "Korhonen soitti");

        Hits answer = hits("Korhonen");

        assertThat(answer.hits()).extracting(Hit::id).containsExactly(ours.id());
        assertThat(answer.total()).isEqualTo(1);
        assertThat(answer.facets()).containsExactly(java.util.Map.entry("contact", 1L));
        assertThat(index.search(other.workspace, "Korhonen", Set.of(), 0, 10).total())
                .isEqualTo(2);
        assertThat(index.suggest(network.workspace, "korh", 10))
                .extracting(Suggestion::id)
                .containsExactly(ours.id());
    }

    @Test
    void countsEachKindWhicheverIsChosen() {
        Contact contact = network.contact("Aino", "Korhonen");
        network.note(contact, "Eka");
        network.note(contact, "Toka");

        Hits answer = index.search(network.workspace, "korhonen", Set.of("note"), 0, 1);

        assertThat(answer.total()).isEqualTo(2);
        assertThat(answer.hits()).extracting(Hit::kind).containsExactly("note");
        assertThat(answer.facets()).containsOnly(java.util.Map.entry("contact", 1L), java.util.Map.entry("note", 2L));
    }

    @ParameterizedTest
    @CsvSource({
        "Maija, Mäkelä, Makela",
        "Zoë, Fabre, Zoe",
        "Anna-Maija, Virtanen-Mäkelä, maija virtanen",
        "Katariina, Lehtonen, Katarina",
        "Christoffer, Söderholm, Kristofer Soderholm",
        "Mikael, Lindström, lindst",
        "Mikael, Lindström, MIKA",
        "Liisa, O'Brien, obrien",
        "Heidi, Ångström, Angstrom"
    })
    void findsNamesWithoutAccentsWithTyposAndWhileTyping(String given, String family, String typed) {
        Contact contact = network.contact(given, family);
        network.contact("Kaarlo", "Bergroth");

        List<UUID> found = found(typed);

        if (typed.startsWith("Kristofer")) { // another first letter is no typo
            assertThat(found(typed.substring("Kristofer ".length()))).containsExactly(contact.id());
        } else {
            assertThat(found).containsExactly(contact.id());
        }
    }

    @Test
    void forgivesTyposInTheFirstWordsOfALongQueryOnly() {
        Contact contact = network.contact("Anna Maija Liisa Katariina", "Korhonen");

        assertThat(found("Anna Maija Liisa Katarina ")).containsExactly(contact.id());
        assertThat(found("Anna Maija Liisa Katariina Korhonen ")).containsExactly(contact.id());
        assertThat(found("Anna Maija Liisa Katariina Korhoonen ")).isEmpty();
    }

    @Test
    void readsAWordOfAPhraseTwiceInARowAtTheMost() {
        Contact contact = network.contact("Liisa", "Laakso");
        Note once = network.note(contact, "Joo, kyllä");
        Note twice = network.note(contact, "Joo joo, kyllä");

        assertThat(found("\"" + "joo ".repeat(16) + "\"")).containsExactly(twice.id());
        assertThat(found("\"joo\"")).containsExactlyInAnyOrder(once.id(), twice.id());
    }

    @Test
    void ranksANameAsTypedBeforeOneThatOnlyLooksLikeIt() {
        Contact dotted = network.contact("Pekka", "Mäki");
        Contact plain = network.contact("Pekka", "Maki");
        Note note = network.note(network.contact("Liisa", "Laakso"), "Mäki on jyrkkä, mäki on pitkä");

        assertThat(found("Mäki ")).startsWith(dotted.id(), plain.id()).contains(note.id());
        assertThat(found("Maki ")).first().isEqualTo(plain.id());
    }

    @Test
    void needsAllWordsObeysPhrasesAndExclusions() {
        Contact contact = network.contact("Liisa", "Laakso");
        Note first = network.note(contact, "Avoin työpaikka tuotannossa, kesällä");
        Note second = network.note(contact, "Työpaikka avoin vielä, tuotanto muuttaa");

        assertThat(found("työpaikan tuotanto")).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(found("\"avoimen työpaikan\"")).containsExactly(first.id());
        assertThat(found("työpaikka -kesä")).containsExactly(second.id());
        assertThat(found("työpaikka talvi")).isEmpty();
        assertThat(found("-talvi")).isEmpty();
    }

    @Test
    void marksTheFormThatWasFoundAndShowsNoMarkup() {
        Contact contact = network.contact("Liisa", "Laakso");
        network.note(
                contact,
                "# Muistiinpano\n\n" + "Sää oli kaunis. ".repeat(80) + "Sovimme **tapaamisesta** <b>huomenna</b>.");

        List<Part> snippet = hits("tapaaminen").hits().getFirst().snippet();

        assertThat(snippet).filteredOn(Part::hit).extracting(Part::text).containsExactly("tapaamisesta");
        assertThat(snippet.stream().map(Part::text).collect(Collectors.joining()))
                .contains("Sovimme tapaamisesta")
                .doesNotContain("**")
                .hasSizeLessThan(400);
    }

    @Test
    void showsThePlaceWhereMostOfTheWordsStandTogether() {
        Contact contact = network.contact("Liisa", "Laakso");
        network.note(
                contact,
                "Palkka. " + "Sää oli kaunis. ".repeat(40) + "Palkasta sovimme tapaamisessa. "
                        + "Vettä satoi. ".repeat(40));

        List<Part> snippet = hits("tapaaminen palkka").hits().getFirst().snippet();

        assertThat(snippet).filteredOn(Part::hit).extracting(Part::text).containsExactly("Palkasta", "tapaamisessa");
        assertThat(snippet.getFirst().text()).isEqualTo("…");
        assertThat(snippet.getLast().text()).isEqualTo("…");
    }

    @Test
    void showsAnEndOfAWordWithoutEnd() {
        Contact contact = network.contact("Liisa", "Laakso");
        network.note(contact, "😀".repeat(5_000));
        network.note(contact, "kuva" + "x".repeat(5_000));

        assertThat(hits("Laakso").hits())
                .extracting(hit -> hit.snippet().stream()
                        .mapToInt(part -> part.text().length())
                        .sum())
                .allMatch(length -> length < 500);
        assertThat(hits("kuvax").hits().getFirst().snippet()).isNotEmpty();
    }

    @Test
    void suggestsNamesThatBeginAsTyped() {
        Contact contact = network.contact("Mäki", "Niemi");
        Contact later = network.contact("Aino", "Mäkinen");
        Company company = network.company("Mäkelän Kone Oy");
        network.note(contact, "mäki");

        List<Suggestion> suggestions = index.suggest(network.workspace, "mäk", 10);

        assertThat(suggestions)
                .extracting(Suggestion::id)
                .containsExactlyInAnyOrder(contact.id(), later.id(), company.id());
        assertThat(suggestions.getLast().id()).isEqualTo(later.id());
    }

    static Stream<String> hostile() {
        return Stream.of(
                "(((",
                ")",
                "*",
                "*kuva",
                "?",
                "/(a+)+b/",
                "AND",
                "OR NOT",
                "a AND",
                "\"",
                "\"\"",
                "\"avoin",
                "-",
                "--",
                "-\"",
                "title:x",
                "workspace:*",
                "[a TO z]",
                "{",
                "a^99999999",
                "kuva~99",
                "\\",
                "\\\\\"",
                "+-&&||!",
                "a".repeat(10_000),
                "a ".repeat(5_000),
                "(\"".repeat(5_000),
                "-a ".repeat(5_000),
                "😀",
                "😀😀 kuva",
                "مرحبا بالعالم",
                "שלום",
                "\u202Ekuva\u202C",
                "\u0000\u0001\uFFFF",
                "\uD800",
                "e\u0301\u0301\u0301",
                "日本語",
                "%",
                "' OR 1=1 --",
                "<script>alert(1)</script>",
                "\t\r\n",
                "",
                "a'b'c:d:e",
                ":::",
                "'''",
                "kuva kuva kuva kuva kuva kuva kuva kuva kuva kuva kuva kuva kuva kuva kuva kuva kuva kuva",
                "\"" + "kuva ".repeat(2_000) + "\"");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void answersWhateverIsTyped(String text) {
        network.note(network.contact("Liisa", "Laakso"), "Kuva on kuva");
        assertThat(hits("kuva").total()).isEqualTo(1);
        long start = System.nanoTime();

        Hits answer = index.search(network.workspace, text, Set.of(), 0, 20);
        List<Suggestion> suggestions = index.suggest(network.workspace, text, 10);

        assertThat(answer.total()).isBetween(0L, 1L);
        assertThat(suggestions).hasSizeLessThan(2);
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(1_000);
    }

    private Hits hits(String text) {
        return index.search(network.workspace, text, Set.of(), 0, 50);
    }

    private List<UUID> found(String text) {
        Hits answer = hits(text);
        assertThat(answer.total()).isEqualTo(answer.hits().size());
        assertThat(answer.complete()).isTrue();
        return answer.hits().stream().map(Hit::id).toList();
    }
}
