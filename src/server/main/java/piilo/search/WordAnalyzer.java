package piilo.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;

/** Turns text into terms: words in lower case; in titles and texts with all their forms, in folded fields without accents. */
final class WordAnalyzer extends Analyzer {
    /** Changes whenever a text would give other terms than before, so that an index written by an older Piilo is rebuilt. */
    static final int VERSION = 1;

    private static final Set<String> INFLECTED = Set.of(Fields.TITLE, Fields.TEXT, Fields.ABOUT);

    WordAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new WordTokenizer();
        TokenStream words = new EndingFilter(new LowerCaseFilter(tokenizer));
        if (INFLECTED.contains(field)) {
            return new TokenStreamComponents(tokenizer, new FormsFilter(words));
        }
        return new TokenStreamComponents(
                tokenizer, field.equals(Fields.FOLDED) ? new ASCIIFoldingFilter(words) : words);
    }

    /** Returns the words of a text as they stand in {@link Fields#NAME}. */
    List<String> words(String text) {
        return terms(Fields.NAME, text);
    }

    /** Returns a word without accents. */
    static String folded(String word) {
        char[] letters = word.toCharArray();
        char[] folded = new char[letters.length * 4];
        int length = ASCIIFoldingFilter.foldToASCII(letters, 0, folded, 0, letters.length);
        return new String(folded, 0, length);
    }

    /** Returns a text with each letter as one character where there is one, as all that is analysed must be. */
    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private List<String> terms(String field, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = tokenStream(field, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure); // A text in memory can always be read.
        }
        return terms;
    }

    /** Letters and digits make a word, with the apostrophe of <i>recruiter's</i> and the colon of <i>EU:n</i> in it. */
    private static final class WordTokenizer extends CharTokenizer {
        @Override
        protected boolean isTokenChar(int character) {
            return Character.isLetterOrDigit(character)
                    || character == '\''
                    || character == '’'
                    || character == ':'
                    || Character.getType(character) == Character.NON_SPACING_MARK
                    || Character.getType(character) == Character.COMBINING_SPACING_MARK;
        }
    }

    /** Takes apostrophes and colons away, and the endings that they part from a word. */
    private static final class EndingFilter extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        EndingFilter(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            while (input.incrementToken()) {
                if (plain()) {
                    return true;
                }
                String word = withoutEnding(term.toString());
                if (!word.isEmpty()) {
                    term.setEmpty().append(word);
                    return true;
                }
            }
            return false;
        }

        private boolean plain() {
            for (int i = 0; i < term.length(); i++) {
                char character = term.charAt(i);
                if (character == '\'' || character == '’' || character == ':') {
                    return false;
                }
            }
            return true;
        }

        private static String withoutEnding(String word) {
            String straight = word.replace('’', '\'').replaceFirst("^[':]+", "").replaceFirst("[':]+$", "");
            return straight.replaceFirst("'s$", "")
                    .replaceFirst("(?<=\\p{L}):\\p{L}{1,5}$", "")
                    .replaceAll("[':]", "");
        }
    }

    /** Gives each word all its forms, at the word's position. */
    private static final class FormsFilter extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
        private Iterator<String> others = List.<String>of().iterator();

        FormsFilter(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (others.hasNext()) {
                term.setEmpty().append(others.next());
                position.setPositionIncrement(0);
                return true;
            } else if (input.incrementToken()) {
                others = WordForms.of(term.toString()).iterator();
                others.next(); // the word itself
                return true;
            } else {
                return false;
            }
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            others = List.<String>of().iterator();
        }
    }
}
