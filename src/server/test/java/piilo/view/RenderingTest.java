package piilo.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import piilo.text.Language;

class RenderingTest {
    private static final Scene SCENE = new Scene(
            Language.ENGLISH, ZoneOffset.UTC, null, null, true, "/contacts", "/contacts", null, null, null, false);

    @TempDir
    Path folder;

    record View(List<Item> items, @Nullable String text, int count) {}

    record Item(String name, List<String> tags) {}

    private String rendered(String template, View view) throws IOException {
        Files.writeString(folder.resolve("page.hbs"), template);
        return new String(
                new Templates(new Assets(), Optional.of(folder)).render("page", view, SCENE), StandardCharsets.UTF_8);
    }

    @Test
    void writesWhatStandsInBlocksWithinBlocksInItsPlace() throws IOException {
        View view = new View(List.of(new Item("a", List.of("x", "y")), new Item("b", List.of())), null, 2);

        String page = rendered(
                "<{{#each items as |one|}}{{#unless @first}}, {{/unless}}{{one.name}}({{#each one.tags as |tag|}}"
                        + "{{#if @first}}first {{/if}}{{tag}}{{#eq tag \"y\"}} last{{/eq}};{{else}}none{{/each}}){{/each}}>"
                        + "{{#with items}}{{/with}}{{#or text count}} {{count}} of {{number count}}{{/or}}",
                view);

        assertThat(page).isEqualTo("<a(first x;y last;), b(none)> 2 of 2");
    }

    record Menu(List<MenuChoice> stages, @Nullable String stage) {}

    @Test
    void offersTheChoicesOfAMenuWithTheOneThatIsChosen() throws IOException {
        Files.writeString(folder.resolve("page.hbs"), "{{options stages stage}}|{{options stages}}");
        Menu menu = new Menu(List.of(new MenuChoice("offer", "leads.stage.offer"), new MenuChoice("x", "<x>")), "x");

        String page = new String(
                new Templates(new Assets(), Optional.of(folder)).render("page", menu, SCENE), StandardCharsets.UTF_8);

        assertThat(page)
                .isEqualTo("<option value=\"offer\">Offer</option><option value=\"x\" selected>&lt;x&gt;</option>|"
                        + "<option value=\"offer\">Offer</option><option value=\"x\">&lt;x&gt;</option>");
    }

    @Test
    void fillsThePlacesOfALayoutWithWhatThePageHasForThem() throws IOException {
        Files.writeString(
                folder.resolve("frame.hbs"),
                "[{{#block \"title\"}}untitled{{/block}}|{{#block \"content\"}}{{/block}}]");

        String page = rendered(
                "{{#partial \"content\"}}{{#if text}}{{text}}{{/if}}{{/partial}}{{> frame}}",
                new View(List.of(), "a & b", 0));

        assertThat(page).isEqualTo("[untitled|a &amp; b]");
    }

    @ParameterizedTest
    @CsvSource({
        "{{#if text}}yes{{else}}no{{/if}}, no",
        "{{#unless text}}yes{{else}}no{{/unless}}, yes",
        "{{#and count items}}yes{{else}}no{{/and}}, no",
        "{{#or count (not text)}}yes{{else}}no{{/or}}, yes",
        "{{#neq count 0}}yes{{else}}no{{/neq}}, no",
        "{{eq count 0}}, true",
        "{{#each items}}yes{{else}}no{{/each}}, no"
    })
    void choosesByWhatIsThere(String template, String shown) throws IOException {
        assertThat(rendered(template, new View(List.of(), null, 0))).isEqualTo(shown);
    }

    @Test
    void writesLongPagesInAnyScript() throws IOException {
        List<Item> items = Collections.nCopies(3000, new Item("Łukasz Å 🙂", List.of()));

        String page = rendered("{{#each items as |one|}}{{one.name}}, {{/each}}", new View(items, null, 0));

        assertThat(page).isEqualTo("Łukasz Å 🙂, ".repeat(3000));
    }

    @Test
    void refusesANameThatNothingHas() {
        assertThatThrownBy(() -> rendered("{{missing}}", new View(List.of(), null, 0)))
                .hasRootCauseMessage("There is no helper, and no value, for missing");
    }

    @ParameterizedTest
    @CsvSource({
        "Elli Koivuranta, EK",
        "Elli, E",
        "' anna  maija (anski)', AA",
        "Åsa von Ek, ÅE",
        "'Maija (', M",
        "'(nimetön)', N",
        "!!! ???, ''"
    })
    void standsInForAPictureWithTheFirstLettersOfTheFirstAndTheLastWord(String name, String letters) {
        assertThat(TextHelpers.initials(name)).isEqualTo(letters);
    }
}
