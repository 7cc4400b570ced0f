package piilo.trash;

import java.time.Clock;
import java.util.List;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Answer;
import piilo.http.Listing;
import piilo.http.Request;
import piilo.journal.Journal;
import piilo.journal.JournalEntry;
import piilo.journal.Remainder;
import piilo.journal.Undo;

/** The trash and taking back, for programs. */
public final class TrashApi {
    private final Trash trash;
    private final Undo undo;
    private final Journal journal;
    private final Clock clock;

    public TrashApi(Trash trash, Undo undo, Journal journal, Clock clock) {
        this.trash = trash;
        this.undo = undo;
        this.journal = journal;
        this.clock = clock;
    }

    record Report(int removed, int reverted, int restored, List<Remainder> leftAlone) {}

    public Answer list(Request request) {
        int limit = Listing.limit(request);
        List<JournalEntry> entries = trash.before(request.workspace(), before(request), limit + 1);
        List<Deleted> items = entries.stream()
                .limit(limit)
                .map(entry -> Deleted.of(entry, journal.kinds(), clock.instant()))
                .toList();
        String next =
                entries.size() > limit ? String.valueOf(entries.get(limit - 1).number()) : null;
        return Answer.json(new Listing<>(items, next, null));
    }

    private static long before(Request request) {
        try {
            return request.query("cursor").map(Long::parseLong).orElse(Long.MAX_VALUE);
        } catch (NumberFormatException notANumber) {
            throw new PiiloException(Fault.BAD_REQUEST, "The cursor is none of ours", notANumber);
        }
    }

    /** Takes back what one act brought about. */
    public Answer undo(Request request) {
        Undo.Report report = undo.run(request.author(), request.id("cause"));
        return Answer.json(new Report(
                report.removed(),
                report.reverted(),
                report.restored(),
                report.leftAlone().stream()
                        .map(left -> Remainder.of(left, request.language()))
                        .toList()));
    }
}
