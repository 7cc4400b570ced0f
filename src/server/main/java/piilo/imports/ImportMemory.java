package piilo.imports;

import static piilo.database.schema.Tables.IMPORT;
import static piilo.database.schema.Tables.IMPORT_LINE;
import static piilo.database.schema.Tables.IMPORT_REMAINDER;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import piilo.journal.Forgetting;
import piilo.journal.Undo;

/** What imports have kept of records: each line as it was read, and what their undoing left alone. How many lines there were, and what became of them, stays. */
public final class ImportMemory implements Forgetting.Memory {
    /** The lines of these are still to be matched anew; whom they are about they say themselves. */
    private static final List<String> TO_BE_APPLIED =
            List.of(ImportState.READING.text(), ImportState.PREVIEW.text(), ImportState.APPLYING.text());

    @Override
    public void forget(DSLContext db, UUID workspace, Collection<UUID> records) {
        forgetLines(db, workspace, records);
        db.update(IMPORT_REMAINDER)
                .set(IMPORT_REMAINDER.TITLE, "")
                .set(IMPORT_REMAINDER.REASON, Undo.GONE)
                .setNull(IMPORT_REMAINDER.FIELD)
                .where(IMPORT_REMAINDER.RECORD_ID.in(records))
                .and(IMPORT_REMAINDER.IMPORT_ID.in(applied(workspace)))
                .execute();
    }

    private static void forgetLines(DSLContext db, UUID workspace, Collection<UUID> records) {
        db.update(IMPORT_LINE)
                .set(IMPORT_LINE.TITLE, "")
                .set(IMPORT_LINE.PAYLOAD, "{}")
                .setNull(IMPORT_LINE.SOURCE_KEY)
                .set(IMPORT_LINE.REASON, Undo.GONE)
                .setNull(IMPORT_LINE.REASON_ARGUMENTS)
                .setNull(IMPORT_LINE.CHANGES)
                .where(IMPORT_LINE.WORKSPACE_ID.eq(workspace))
                .and(IMPORT_LINE.RECORD_ID.in(records))
                .and(IMPORT_LINE.IMPORT_ID.in(applied(workspace)))
                .execute();
    }

    private static Select<Record1<UUID>> applied(UUID workspace) {
        return DSL.select(IMPORT.ID)
                .from(IMPORT)
                .where(IMPORT.WORKSPACE_ID.eq(workspace))
                .and(IMPORT.STATE.notIn(TO_BE_APPLIED));
    }
}
