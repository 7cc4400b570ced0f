package piilo.imports;

import java.util.function.BooleanSupplier;
import piilo.journal.Undo;

/** Takes an import back: what was applied of it goes, what the user has made of it since stays and is listed. */
final class ImportUndoing {
    private final Imports imports;
    private final ImportLines lines;
    private final Undo undo;
    private final BooleanSupplier ending;

    ImportUndoing(Imports imports, ImportLines lines, Undo undo, BooleanSupplier ending) {
        this.imports = imports;
        this.lines = lines;
        this.undo = undo;
        this.ending = ending;
    }

    /** Goes on from where the import stands. */
    void run(Import one) {
        long position = imports.position(one);
        undo.run(one.author(), one.id(), position == 0 ? Long.MAX_VALUE : position, (db, step) -> {
            lines.leaveAlone(db, one, step.report().leftAlone());
            if (!imports.done(db, one, ImportState.UNDOING, step.position(), step.entries())) {
                throw new Stopped();
            }
            return !ending.getAsBoolean();
        });
        if (!ending.getAsBoolean()) {
            imports.undone(one);
        }
    }
}
