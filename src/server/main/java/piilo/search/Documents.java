package piilo.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import piilo.text.Language;
import piilo.text.Messages;

/** Makes the index's documents. */
final class Documents {
    /** A longer beginning of a name tells nothing more. */
    private static final int LONGEST_START = 60;
    /** Names either match or do not; how often and how long they are does not count. */
    private static final FieldType WORDS = words();

    private Documents() {}

    private static FieldType words() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    static Document of(Searchable found, String build) {
        Document document = new Document();
        document.add(new StringField(Fields.KEY, found.key(), Field.Store.YES));
        document.add(new StoredField(Fields.ID, found.id().toString()));
        document.add(new StoredField(Fields.OF, found.of().toString()));
        found.says().forEach(key -> document.add(new StoredField(Fields.SAYS, key)));
        document.add(new StringField(Fields.WORKSPACE, found.workspace().toString(), Field.Store.NO));
        document.add(new StringField(Fields.KIND, found.kind(), Field.Store.YES));
        document.add(new SortedDocValuesField(Fields.KIND, new BytesRef(found.kind())));
        document.add(new StringField(Fields.BUILD, build, Field.Store.NO));
        document.add(new StoredField(Fields.HASH, found.hashCode()));
        document.add(new NumericDocValuesField(Fields.CHANGED, found.changedAt().toEpochMilli()));
        addNames(document, found);
        document.add(new TextField(Fields.TEXT, WordAnalyzer.composed(found.text()), Field.Store.YES));
        return document;
    }

    private static void addNames(Document document, Searchable found) {
        String title = WordAnalyzer.composed(found.title());
        document.add(new StoredField(Fields.SHOWN, title));
        Set<String> names = new LinkedHashSet<>();
        names.add(title);
        found.names().forEach(name -> names.add(WordAnalyzer.composed(name)));
        String all = String.join(" ", names);
        document.add(new Field(Fields.FOLDED, all, WORDS));
        if (found.named()) {
            document.add(new TextField(Fields.TITLE, all, Field.Store.NO));
            document.add(new Field(Fields.NAME, all, WORDS));
            document.add(new StringField(Fields.START, start(title), Field.Store.NO));
        } else {
            document.add(new TextField(Fields.ABOUT, title + " " + said(found.says()), Field.Store.NO));
        }
    }

    /** Returns texts in all languages; of a tie also what it is called seen from the other side. */
    private static String said(Collection<String> keys) {
        return keys.stream()
                .flatMap(key -> Stream.of(key, key + ".reverse"))
                .flatMap(key -> Arrays.stream(Language.values())
                        .map(Messages::in)
                        .filter(messages -> messages.has(key))
                        .map(messages -> messages.text(key)))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Returns the beginning of a title as it is compared with what is being typed. */
    static String start(String title) {
        String folded = WordAnalyzer.folded(title.toLowerCase(java.util.Locale.ROOT));
        return folded.length() > LONGEST_START ? folded.substring(0, LONGEST_START) : folded;
    }
}
