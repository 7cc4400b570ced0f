package piilo.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Turns what was typed into Lucene's queries. How well a word matches is a ladder: a name as written, without its accents, as it begins, a title in another form,
 * the name of whom a note is about, a word of the text (as rare and as often as it is there), and last a name that is nearly the word.
 */
final class Matching {
    private static final float NAME = 120;
    private static final float NAME_WITHOUT_ACCENTS = 100;
    private static final float NAME_BEGINNING = 80;
    private static final float TITLE = 70;
    private static final float ABOUT = 60;
    private static final float TEXT_BEGINNING = 2;
    private static final float NEARLY = 1;

    private static final int SHORTEST_WITH_ONE_TYPO = 4;
    private static final int SHORTEST_WITH_TWO_TYPOS = 8;
    private static final int MOST_NEAR_NAMES = 50;
    /** A name has no more words, and looking for what is nearly a word takes longer than all else. */
    private static final int MOST_WITH_TYPOS = 4;
    /** Shorter beginnings fit half of all texts; names are found by a single letter. */
    private static final int SHORTEST_TEXT_BEGINNING = 3;

    /**
     * Only the best way counts. If the others counted the least bit, Lucene could not pass over records that cannot be among the best: a common word took three times
     * as long.
     */
    private static final float BEST_ONLY = 0;

    private Matching() {}

    /** Returns what the clauses match within a workspace. */
    static Query of(UUID workspace, SearchQuery query) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(new TermQuery(new Term(Fields.WORKSPACE, workspace.toString())), Occur.FILTER);
        int words = 0;
        for (SearchQuery.Clause clause : query.clauses()) {
            all.add(
                    clause.quoted() ? phrase(clause.words()) : word(clause, ++words <= MOST_WITH_TYPOS),
                    clause.excluded() ? Occur.MUST_NOT : Occur.MUST);
        }
        return all.build();
    }

    static Query ofKinds(Query query, Collection<String> kinds) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(
                        new TermInSetQuery(
                                Fields.KIND, kinds.stream().map(BytesRef::new).toList()),
                        Occur.FILTER)
                .build();
    }

    private static Query word(SearchQuery.Clause clause, boolean typos) {
        String word = clause.words().getFirst();
        String folded = WordAnalyzer.folded(word);
        List<Query> ways = new ArrayList<>(exact(word));
        ways.add(constant(new TermQuery(new Term(Fields.FOLDED, folded)), NAME_WITHOUT_ACCENTS));
        if (typos && folded.length() >= SHORTEST_WITH_ONE_TYPO) {
            ways.add(constant(nearly(folded), NEARLY));
        }
        if (clause.unfinished()) {
            ways.add(constant(new PrefixQuery(new Term(Fields.FOLDED, folded)), NAME_BEGINNING));
            if (word.length() >= SHORTEST_TEXT_BEGINNING) {
                ways.add(constant(new PrefixQuery(new Term(Fields.TEXT, word)), TEXT_BEGINNING));
            }
        }
        return new DisjunctionMaxQuery(ways, BEST_ONLY);
    }

    private static List<Query> exact(String word) {
        return List.of(
                constant(new TermQuery(new Term(Fields.NAME, word)), NAME),
                constant(forms(Fields.TITLE, word), TITLE),
                constant(forms(Fields.ABOUT, word), ABOUT),
                forms(Fields.TEXT, word));
    }

    private static Query nearly(String folded) {
        int edits = folded.length() >= SHORTEST_WITH_TWO_TYPOS ? 2 : 1;
        return new FuzzyQuery(new Term(Fields.FOLDED, folded), edits, 1, MOST_NEAR_NAMES, true);
    }

    private static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    private static Query forms(String field, String word) {
        SynonymQuery.Builder forms = new SynonymQuery.Builder(field);
        WordForms.of(word).forEach(form -> forms.addTerm(new Term(field, form)));
        return forms.build();
    }

    private static Query phrase(List<String> words) {
        return words.size() == 1
                ? new DisjunctionMaxQuery(exact(words.getFirst()), BEST_ONLY)
                : new DisjunctionMaxQuery(
                        List.of(
                                constant(phrase(Fields.TITLE, words), TITLE),
                                constant(phrase(Fields.ABOUT, words), ABOUT),
                                phrase(Fields.TEXT, words)),
                        BEST_ONLY);
    }

    private static Query phrase(String field, List<String> words) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (String word : words) {
            phrase.add(WordForms.of(word).stream()
                    .map(form -> new Term(field, form))
                    .toArray(Term[]::new));
        }
        return phrase.build();
    }

    /** Returns the contacts and companies of which each word begins a word of the name; first those whose name begins with all of it. */
    static Query beginning(UUID workspace, String text, List<String> words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(new TermQuery(new Term(Fields.WORKSPACE, workspace.toString())), Occur.FILTER);
        all.add(
                new TermInSetQuery(
                        Fields.KIND, List.of(new BytesRef(Searchable.CONTACT), new BytesRef(Searchable.COMPANY))),
                Occur.FILTER);
        for (String word : words) {
            all.add(new PrefixQuery(new Term(Fields.FOLDED, WordAnalyzer.folded(word))), Occur.FILTER);
            all.add(constant(new TermQuery(new Term(Fields.NAME, word)), 2), Occur.SHOULD);
        }
        all.add(constant(new PrefixQuery(new Term(Fields.START, Documents.start(text))), 4), Occur.SHOULD);
        return all.build();
    }
}
