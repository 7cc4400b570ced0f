package piilo.trash;

import static piilo.database.schema.Tables.JOURNAL;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import piilo.database.Database;
import piilo.journal.Cause;
import piilo.journal.Forgetting;
import piilo.journal.Journal;
import piilo.journal.JournalEntry;

/** What the user has deleted and can bring back. It is nowhere but in the journal, and after {@link #KEPT} not even there. */
public final class Trash {
    /** How long what was deleted can be brought back. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** Kinds that much else is deleted along with, and comes back along with. */
    private static final List<String> WHOLE = List.of("contact", "company", "lead");

    /** Kinds that are listed too, when they were deleted by themselves. */
    private static final List<String> PARTS = List.of(
            "note", "interaction", "favour", "told", "mandate", "trigger_event", "introduction", "reason", "reminder");

    private static final List<String> LISTED =
            Stream.of(WHOLE, PARTS).flatMap(List::stream).toList();

    private final Database database;
    private final Clock clock;

    public Trash(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns what was deleted by hand before an entry and not brought back since, newest first. */
    List<JournalEntry> before(UUID workspace, long number, int limit) {
        Instant oldest = clock.instant().minus(KEPT);
        piilo.database.schema.tables.Journal later = JOURNAL.as("later");
        piilo.database.schema.tables.Journal whole = JOURNAL.as("whole");
        return database.read(db -> Journal.entries(
                db,
                JOURNAL.WORKSPACE_ID
                        .eq(workspace)
                        .and(JOURNAL.ACTION.eq(JournalEntry.Action.DELETE.text()))
                        .and(JOURNAL.NUMBER.lt(number))
                        .and(JOURNAL.CAUSE_KIND.eq(Cause.Kind.EDIT.text()))
                        .and(JOURNAL.RECORD_KIND.in(LISTED))
                        .and(JOURNAL.BEFORE_JSON.isNotNull())
                        .and(JOURNAL.WRITTEN_AT.gt(oldest))
                        .and(JOURNAL.RECORD_KIND
                                .in(WHOLE)
                                .or(DSL.notExists(DSL.selectOne()
                                        .from(whole)
                                        .where(whole.WORKSPACE_ID.eq(workspace))
                                        .and(whole.CAUSE_ID.eq(JOURNAL.CAUSE_ID))
                                        .and(whole.RECORD_KIND.in(WHOLE))
                                        .and(whole.ACTION.eq(JournalEntry.Action.DELETE.text())))))
                        .and(DSL.notExists(DSL.selectOne()
                                .from(later)
                                .where(later.WORKSPACE_ID.eq(workspace))
                                .and(later.RECORD_ID.eq(JOURNAL.RECORD_ID))
                                .and(later.NUMBER.gt(JOURNAL.NUMBER)))),
                limit,
                true));
    }

    /** Forgets what was deleted longer ago than {@link #KEPT}: after that nothing of it is left. Returns how many records. */
    public int empty(Forgetting forgetting) {
        return forgetting.run(clock.instant().minus(KEPT));
    }
}
