package piilo.search;

/** The fields of a document in the index. */
final class Fields {
    /** The kind and the id of the record, see {@link Searchable#key}. */
    static final String KEY = "key";

    static final String ID = "id";
    /** The id of the record on whose page it stands. */
    static final String OF = "of";

    static final String WORKSPACE = "workspace";
    static final String KIND = "kind";
    /** The number of the rebuild that wrote the document, or during which it was written. */
    static final String BUILD = "build";
    /** A hash of all that can be found, for comparing an index with the database. */
    static final String HASH = "hash";

    /** The title as it is shown. */
    static final String SHOWN = "shown";

    /** Names of contacts, companies and leads, in all their forms. */
    static final String TITLE = "title";

    static final String TEXT = "text";

    /** Words of names as written. */
    static final String NAME = "name";
    /** Words of names and titles without accents. */
    static final String FOLDED = "folded";
    /** The whole title without accents, for what begins with it. */
    static final String START = "start";
    /** The name of whom a note, an interaction or a favour is about. */
    static final String ABOUT = "about";

    /** Keys of texts that are shown in the reader's language. */
    static final String SAYS = "says";

    static final String CHANGED = "changed";

    private Fields() {}
}
