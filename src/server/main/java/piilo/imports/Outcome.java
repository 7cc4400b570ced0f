package piilo.imports;

import java.util.Locale;

/** What becomes of a line. */
public enum Outcome {
    /** It makes a record. */
    NEW,
    /** It changes a record. */
    CHANGED,
    /** A record says all that the line says. */
    UNCHANGED,
    /** It stands for a person whom the file does not name. */
    HIDDEN,
    /** Nothing can be made of it. */
    SKIPPED,
    /** A whole file of the upload that is not read. */
    IGNORED,
    /** It waits here; imports from before there were leads have such lines. */
    KEPT;

    /** Returns the name in the database and the API. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Outcome of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
