package piilo.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Says under which terms a word is found: the word itself and its stems in Finnish, Swedish and English.
 *
 * <p>People of this country write in all three, often within one note, so there is no language to choose an analyser by. All stems of a word stand in one field at
 * the word's own position: a query is analysed once, a phrase may mix languages, and a word in an unknown language is still found as written. A field for each
 * language would need three times the queries, and "all words must match" would fail for a note in two languages.
 */
final class WordForms {
    private static final int LONGEST_INFLECTED = 40;
    /** Most words of a text come again and again. Beyond this many they are forgotten, all at once. */
    private static final int REMEMBERED = 20_000;

    /** Keeps English stems apart: they end in anything, and the one of the Finnish <i>kirje</i> would be that of <i>kirja</i>. No word has this letter. */
    private static final String ENGLISH = "e/";

    private static final Map<String, List<String>> KNOWN = new ConcurrentHashMap<>();

    private WordForms() {}

    /** Returns the terms of a word in lower case, the word itself first. */
    static List<String> of(String word) {
        List<String> known = KNOWN.get(word);
        if (known != null) {
            return known;
        }
        List<String> forms = List.copyOf(forms(word));
        if (KNOWN.size() >= REMEMBERED) {
            KNOWN.clear();
        }
        KNOWN.put(word, forms);
        return forms;
    }

    private static Set<String> forms(String word) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        if (word.length() <= LONGEST_INFLECTED && word.chars().allMatch(Character::isLetter)) {
            forms.addAll(FinnishStems.keys(word));
            forms.addAll(SwedishStems.keys(word));
            forms.add(ENGLISH + english(word));
        }
        return forms;
    }

    private static String english(String word) {
        EnglishStemmer stemmer = new EnglishStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
