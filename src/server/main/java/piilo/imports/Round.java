package piilo.imports;

import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import piilo.journal.Change;

/**
 * Decides what becomes of a chunk of lines, from what is in the workspace at that moment. Reading asks for the decisions only, for the preview; applying asks
 * again and writes.
 */
interface Round {
    /** Returns the lines with their decisions, in the same order. */
    List<ImportLine> decide(List<ImportLine.Read> lines);

    /** Asks for the changes that were decided. */
    void write(Change change);

    /**
     * What a chunk is decided with: the transaction, the import, and whom its earlier lines were about.
     *
     * @param preview whether the lines before it have been decided only, and nothing has been written
     */
    record Setting(DSLContext db, Import one, Stores stores, Seen seen, boolean preview) {
        String plugin() {
            return Objects.requireNonNull(one.importer(), "recognised before it is read")
                    .plugin();
        }

        Candidates candidates() {
            return new Candidates(db, one.workspace());
        }
    }

    /** Makes the first round, of contacts and companies, or the second one, of what refers to them. */
    static Round of(Setting setting, boolean first) {
        return first ? new FirstRound(setting) : new SecondRound(setting);
    }
}
