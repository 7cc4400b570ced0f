package piilo.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFormsTest {
    private static final WordAnalyzer ANALYZER = new WordAnalyzer();

    @ParameterizedTest
    @CsvSource({"fi, 95, 400", "sv, 95, 40", "en, 95, 25"})
    void bringsInflectedFormsToTheirWord(String language, int leastPercent, int leastPairs) throws IOException {
        List<List<String>> pairs = pairs("inflections.txt", language);

        List<List<String>> missed =
                pairs.stream().filter(pair -> !together(pair)).toList();

        assertThat(pairs).hasSizeGreaterThan(leastPairs);
        assertThat(100.0 * (pairs.size() - missed.size()) / pairs.size())
                .as("missed: %s", missed)
                .isGreaterThanOrEqualTo(leastPercent);
    }

    @ParameterizedTest
    @CsvSource({"fi, 50", "sv, 5", "en, 6"})
    void keepsWordsApartThatOnlyLookAlike(String language, int leastPairs) throws IOException {
        List<List<String>> pairs = pairs("strangers.txt", language);

        List<List<String>> confused =
                pairs.stream().filter(WordFormsTest::together).toList();

        assertThat(pairs).hasSizeGreaterThanOrEqualTo(leastPairs);
        assertThat(confused).hasSizeLessThanOrEqualTo(pairs.size() / 20);
    }

    @Test
    void leavesNumbersAndEndlessWordsAsTheyAre() {
        assertThat(WordForms.of("2026")).containsExactly("2026");
        assertThat(WordForms.of("a".repeat(300))).hasSize(1);
    }

    private static boolean together(List<String> pair) {
        return !Collections.disjoint(forms(pair.getFirst()), forms(pair.getLast()));
    }

    private static List<String> forms(String word) {
        return WordForms.of(ANALYZER.words(word).getFirst());
    }

    private static List<List<String>> pairs(String file, String language) throws IOException {
        try (InputStream resource = Objects.requireNonNull(WordFormsTest.class.getResourceAsStream(file));
                BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> List.of(line.toLowerCase(Locale.ROOT).split(" ")))
                    .filter(words -> words.getFirst().equals(language))
                    .flatMap(WordFormsTest::pairs)
                    .toList();
        }
    }

    private static Stream<List<String>> pairs(List<String> words) {
        return IntStream.range(2, words.size()).mapToObj(i -> List.of(words.get(1), words.get(i)));
    }
}
