package piilo.bench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Words that look Finnish and are as unevenly common as those of a language; always the same. */
final class MadeUpWords {
    static final int COUNT = 20_000;

    private static final List<String> BEGINNINGS =
            List.of("", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "k", "t", "s");
    private static final List<String> MIDDLES =
            List.of("a", "e", "i", "o", "u", "ä", "ö", "y", "aa", "ii", "uu", "ai", "uo", "ie", "yö", "au", "ei");
    private static final List<String> ENDINGS = List.of("", "", "", "n", "s", "l", "r", "t", "k");
    private static final List<String> KNOWN = List.of(
            "ja",
            "on",
            "että",
            "rekrytoija",
            "kahvi",
            "palaveri",
            "kokous",
            "yritys",
            "työ",
            "paikka",
            "haku",
            "soittaa",
            "ensi",
            "viikko",
            "projekti",
            "asiakas",
            "johtaja",
            "tapaaminen",
            "sopimus",
            "palkka");

    private final List<String> words;

    MadeUpWords() {
        Random random = new Random(20_261_123);
        Set<String> made = new LinkedHashSet<>(KNOWN);
        while (made.size() < COUNT) {
            made.add(word(random));
        }
        words = List.copyOf(made);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        int syllables = 2 + random.nextInt(3);
        for (int i = 0; i < syllables; i++) {
            word.append(one(BEGINNINGS, random)).append(one(MIDDLES, random)).append(one(ENDINGS, random));
        }
        return word.toString();
    }

    static String one(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    /** Returns the word of a rank, 0 being the most common. */
    String ofRank(int rank) {
        return words.get(rank);
    }

    /** Returns a word by chance, one of rank n as often as 1/n (Zipf). */
    String next(Random random) {
        return words.get((int) Math.exp(random.nextDouble() * Math.log(COUNT)) - 1);
    }

    String sentence(int length, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : i % 12 == 0 ? ". " : " ").append(next(random));
        }
        return text.append('.').toString();
    }
}
