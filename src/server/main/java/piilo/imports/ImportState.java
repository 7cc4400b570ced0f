package piilo.imports;

import java.util.Locale;

/** Where an import stands. */
public enum ImportState {
    /** The upload is being read and matched. */
    READING,
    /** The user looks at what would happen. */
    PREVIEW,
    APPLYING,
    APPLIED,
    UNDOING,
    UNDONE,
    /** It could not be read or applied; nothing of it is left. */
    FAILED,
    /** The user stopped it; nothing of it is left. */
    CANCELLED;

    /** Returns the name in the database and the API. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportState of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** Returns whether a job works on it. */
    public boolean busy() {
        return this == READING || this == APPLYING || this == UNDOING;
    }
}
