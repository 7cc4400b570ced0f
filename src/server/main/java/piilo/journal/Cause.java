package piilo.journal;

import java.util.Locale;
import java.util.UUID;
import piilo.database.Ids;

/**
 * Why something changed. All entries that one act of the user brings about share their cause, and are undone together.
 *
 * @param id of the edit, the import or the merge; for an undo the id of what it takes back
 */
public record Cause(Kind kind, UUID id) {
    /** The closed set of causes. */
    public enum Kind {
        EDIT,
        IMPORT,
        MERGE,
        /** Piilo has found something by itself. */
        FOUND,
        UNDO;

        /** Returns the kind's name in the table. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    /** Makes the cause of a new edit by hand. */
    public static Cause edit() {
        return new Cause(Kind.EDIT, Ids.next());
    }

    public static Cause importing(UUID importId) {
        return new Cause(Kind.IMPORT, importId);
    }

    /** Makes the cause of what Piilo finds by itself. */
    public static Cause found() {
        return new Cause(Kind.FOUND, Ids.next());
    }

    static Cause undo(UUID undone) {
        return new Cause(Kind.UNDO, undone);
    }
}
