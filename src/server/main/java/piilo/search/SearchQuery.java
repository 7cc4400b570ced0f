package piilo.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What the user typed, taken apart: words that must all occur, "phrases", and -words that must not. Nothing else has a meaning, so there is nothing to escape and
 * nothing to get wrong.
 */
record SearchQuery(List<Clause> clauses) {
    /** What is typed beyond this many characters is not read. */
    static final int LONGEST_TEXT = 500;
    /** What is typed beyond this many words is not read. */
    static final int MOST_WORDS = 16;
    /** No name is longer, and no word that anyone searches for. */
    private static final int LONGEST_WORD = 80;

    private static final Pattern PIECE = Pattern.compile(
            "(?<excluded>(?<=^|\\s)[-−–])?(?:[\"“”„»](?<phrase>[^\"“”„»]*)[\"“”„»]?|(?<word>[^\\s\"“”„»]+))");

    /**
     * A word, or words that follow one another.
     *
     * @param words in lower case, at least one
     * @param quoted whether exactly these words are meant, in any form but without typos
     * @param unfinished whether the word may be the beginning of one still being typed
     */
    record Clause(List<String> words, boolean quoted, boolean excluded, boolean unfinished) {}

    /** Reads what was typed; never fails. */
    static SearchQuery parse(String text, WordAnalyzer analyzer) {
        String read = WordAnalyzer.composed(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        List<Clause> clauses = new ArrayList<>();
        Matcher piece = PIECE.matcher(read);
        int left = MOST_WORDS;
        while (left > 0 && piece.find()) {
            List<Clause> more = clauses(piece, read.length(), analyzer, left);
            clauses.addAll(more);
            left -= more.stream().mapToInt(clause -> clause.words.size()).sum();
        }
        return new SearchQuery(clauses);
    }

    private static List<Clause> clauses(Matcher piece, int end, WordAnalyzer analyzer, int limit) {
        String phrase = piece.group("phrase");
        boolean excluded = piece.group("excluded") != null;
        List<String> words = analyzer.words(phrase == null ? piece.group("word") : phrase).stream()
                .map(SearchQuery::shortened)
                .limit(limit)
                .toList();
        if (words.isEmpty()) {
            return List.of();
        } else if (phrase != null || excluded) {
            return List.of(new Clause(withoutRepetitions(words), true, excluded, false));
        }
        List<Clause> clauses = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) { // Anna-Maija is two words
            boolean last = i == words.size() - 1 && piece.end() == end;
            clauses.add(new Clause(List.of(words.get(i)), false, false, last));
        }
        return clauses;
    }

    /** Leaves out what stands for the third time in a row: nobody means it, and to count how often it does takes Lucene longer than any other phrase. */
    private static List<String> withoutRepetitions(List<String> words) {
        return IntStream.range(0, words.size())
                .filter(i -> i < 2
                        || !(words.get(i).equals(words.get(i - 1))
                                && words.get(i).equals(words.get(i - 2))))
                .mapToObj(words::get)
                .toList();
    }

    private static String shortened(String word) {
        return word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
    }

    /** Whether there is nothing to look for; what is only excluded would give all the rest. */
    boolean blank() {
        return clauses.stream().allMatch(Clause::excluded);
    }
}
