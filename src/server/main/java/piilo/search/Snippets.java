package piilo.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/**
 * Cuts out of a text the place that fits a query best. The few texts of a page are analysed again: offsets in the index would be kept for every form of every word,
 * and cost more than they save.
 */
final class Snippets {
    private static final int LENGTH_GOAL = 180;
    /** For words without end. */
    private static final int LONGEST = 400;
    /** Of a longer text only the beginning is looked through. */
    private static final int LONGEST_TEXT = 20_000;

    private final UnifiedHighlighter highlighter;

    Snippets(WordAnalyzer analyzer) {
        highlighter = UnifiedHighlighter.builderWithoutSearcher(analyzer)
                .withMaxLength(LONGEST_TEXT)
                .withFormatter(new PartsFormatter())
                .withBreakIterator(() ->
                        LengthGoalBreakIterator.createClosestToLength(BreakIterator.getWordInstance(Locale.ROOT), LENGTH_GOAL, 0.3f))
                .build();
    }

    List<Part> of(String text, Query query) {
        if (text.isBlank()) {
            return List.of();
        }
        try {
            Object parts = highlighter.highlightWithoutSearcher(Fields.TEXT, query, text, 1);
            return parts instanceof Parts(List<Part> list) ? list : List.of();
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure); // A text in memory can always be read.
        }
    }

    private record Parts(List<Part> list) {}

    private static final class PartsFormatter extends PassageFormatter {
        @Override
        public Object format(Passage[] passages, String text) {
            List<Part> parts = new ArrayList<>();
            for (Passage passage : passages) {
                add(parts, passage, text);
            }
            return new Parts(parts);
        }

        private static void add(List<Part> parts, Passage passage, String text) {
            int end = Math.min(passage.getEndOffset(), passage.getStartOffset() + LONGEST);
            int shown = passage.getStartOffset();
            if (shown > 0) {
                parts.add(new Part("…", false));
            }
            for (int i = 0; i < passage.getNumMatches(); i++) {
                int from = Math.max(shown, passage.getMatchStarts()[i]);
                int to = Math.min(end, passage.getMatchEnds()[i]);
                if (from < to) {
                    add(parts, text.substring(shown, from), false);
                    add(parts, text.substring(from, to), true);
                    shown = to;
                }
            }
            add(parts, text.substring(shown, Math.max(shown, end)), false);
            if (end < text.length()) {
                parts.add(new Part("…", false));
            }
        }

        private static void add(List<Part> parts, String text, boolean hit) {
            if (!text.isEmpty()) {
                parts.add(new Part(text.replace('\n', ' '), hit));
            }
        }
    }
}
