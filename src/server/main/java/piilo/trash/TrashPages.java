package piilo.trash;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Answer;
import piilo.http.Request;
import piilo.journal.Journal;
import piilo.journal.JournalEntry;
import piilo.journal.Undo;

/** The trash, and the button that takes back what was just done. */
public final class TrashPages {
    private static final int PAGE_SIZE = 50;

    private final Trash trash;
    private final Undo undo;
    private final Journal journal;
    private final Clock clock;

    public TrashPages(Trash trash, Undo undo, Journal journal, Clock clock) {
        this.trash = trash;
        this.undo = undo;
        this.journal = journal;
        this.clock = clock;
    }

    record TrashView(List<Deleted> items, @Nullable Long next, long days) {}

    record UndoneView(List<Undo.LeftAlone> leftAlone) {}

    public Answer show(Request request) {
        List<JournalEntry> entries = trash.before(request.workspace(), before(request), PAGE_SIZE + 1);
        List<Deleted> items = entries.stream()
                .limit(PAGE_SIZE)
                .map(entry -> Deleted.of(entry, journal.kinds(), clock.instant()))
                .toList();
        Long next = entries.size() > PAGE_SIZE ? entries.get(PAGE_SIZE - 1).number() : null;
        return Answer.page("trash/show", new TrashView(items, next, Trash.KEPT.toDays()));
    }

    private static long before(Request request) {
        try {
            return request.query("before").map(Long::parseLong).orElse(Long.MAX_VALUE);
        } catch (NumberFormatException notANumber) {
            throw new PiiloException(Fault.BAD_REQUEST, "before is a number", notANumber);
        }
    }

    /** Takes back what one act of the user brought about; says what had to be left alone. */
    public Answer undo(Request request) {
        Undo.Report report = undo.run(request.author(), request.id("cause"));
        return report.leftAlone().isEmpty()
                ? Answer.redirect(back(request)).telling("done.undone", null)
                : Answer.page("trash/undone", new UndoneView(report.leftAlone()));
    }

    /** Returns the page on which the button was, when it is one of ours. */
    private static String back(Request request) {
        String referer = request.header("referer").orElse("");
        String host = request.header("host").orElse("");
        String prefix = (request.remote().secure() ? "https://" : "http://") + host;
        String path = referer.startsWith(prefix + "/") ? referer.substring(prefix.length()) : "/";
        return path.matches("/[A-Za-z0-9/_.?=&%-]*") && !path.startsWith("//") ? path : "/";
    }
}
