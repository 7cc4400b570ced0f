package piilo.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Cuts out of a text the place where most of the wanted words stand together.
 *
 * <p>Lucene's highlighter looks at every form of every word of a text: with it a page of ten hits took 9.5 ms of processor time, with this 5.3 ms, the search
 * itself included. Here a text is cut into words only, whose forms are remembered anyway, and a word is compared with the few that were typed.
 */
final class Snippets {
    private static final int LENGTH = 180;
    /** How much is shown before the first hit. */
    private static final int LEAD = 60;
    /** Of a longer text only the beginning is looked through. */
    private static final int LONGEST_TEXT = 20_000;

    private final WordAnalyzer analyzer;

    Snippets(WordAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /**
     * A word that was typed.
     *
     * @param beginning null unless the word may be the beginning of one
     */
    record Wanted(Set<String> forms, @Nullable String beginning) {
        boolean is(String word) {
            return (beginning != null && word.startsWith(beginning))
                    || !Collections.disjoint(forms, WordForms.of(word));
        }
    }

    /** Returns what is to be shown as hits. */
    static List<Wanted> wanted(SearchQuery query) {
        List<Wanted> wanted = new ArrayList<>();
        for (SearchQuery.Clause clause : query.clauses()) {
            if (!clause.excluded()) {
                clause.words()
                        .forEach(word -> wanted.add(
                                new Wanted(Set.copyOf(WordForms.of(word)), clause.unfinished() ? word : null)));
            }
        }
        return wanted;
    }

    /** Returns the best place of a text, piece by piece; its beginning when nothing wanted stands in it. */
    List<Part> of(String text, List<Wanted> wanted) {
        List<Mark> marks = marks(text, wanted);
        int first = best(marks);
        int from = marks.isEmpty() ? 0 : begin(text, marks.get(first).start);
        int to = end(text, from, marks.isEmpty() ? from : marks.get(first).end);
        List<Part> parts = new ArrayList<>();
        add(parts, from > 0 ? "…" : "", false);
        int shown = from;
        for (Mark mark : marks.subList(first, marks.size())) {
            if (mark.end <= to) {
                add(parts, text.substring(shown, mark.start), false);
                add(parts, text.substring(mark.start, mark.end), true);
                shown = mark.end;
            }
        }
        add(parts, text.substring(shown, to), false);
        add(parts, to < text.length() ? "…" : "", false);
        return parts;
    }

    /** A wanted word in a text. */
    private record Mark(int start, int end, int wanted) {}

    private List<Mark> marks(String text, List<Wanted> wanted) {
        String read = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        List<Mark> marks = new ArrayList<>();
        try (TokenStream words = analyzer.tokenStream(Fields.NAME, read)) {
            CharTermAttribute term = words.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = words.addAttribute(OffsetAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                int which = which(term.toString(), wanted);
                if (which >= 0) {
                    marks.add(new Mark(place.startOffset(), place.endOffset(), which));
                }
            }
            words.end();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure); // A text in memory can always be read.
        }
        return marks;
    }

    private static int which(String word, List<Wanted> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i).is(word)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the first mark of the place where the most different words stand. */
    private static int best(List<Mark> marks) {
        int best = 0;
        int most = 0;
        for (int first = 0; first < marks.size(); first++) {
            Set<Integer> words = new HashSet<>();
            int limit = marks.get(first).start + LENGTH - LEAD;
            for (int i = first; i < marks.size() && marks.get(i).end <= limit; i++) {
                words.add(marks.get(i).wanted);
            }
            if (words.size() > most) {
                most = words.size();
                best = first;
            }
        }
        return best;
    }

    /** Returns the beginning of a word, somewhat before a place. */
    private static int begin(String text, int place) {
        int begin = Math.max(0, place - LEAD);
        while (begin > 0 && begin < place && !Character.isWhitespace(text.charAt(begin - 1))) {
            begin++;
        }
        return begin;
    }

    /** Returns the end of a word, about as far from a beginning as a snippet is long. */
    private static int end(String text, int from, int least) {
        int end = Math.max(least, Math.min(text.length(), from + LENGTH));
        while (end > least && end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        return end > from ? end : middle(text, from); // one word without end
    }

    private static int middle(String text, int from) {
        int end = Math.min(text.length(), from + LENGTH);
        boolean split = end > from && end < text.length() && Character.isLowSurrogate(text.charAt(end));
        return split ? end - 1 : end;
    }

    private static void add(List<Part> parts, String text, boolean hit) {
        if (!text.isEmpty()) {
            parts.add(new Part(text.replace('\n', ' '), hit));
        }
    }
}
