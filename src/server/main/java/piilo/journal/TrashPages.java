package piilo.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Answer;
import piilo.http.Request;
import piilo.json.Json;

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

    /**
     * Something deleted.
     *
     * @param label key of the text that says what it is
     */
    record Item(UUID cause, String kind, String label, String title, Instant deletedAt, long daysLeft) {}

    record TrashView(List<Item> items, @Nullable Long next, long days) {}

    record UndoneView(List<Undo.LeftAlone> leftAlone) {}

    public Answer show(Request request) {
        List<JournalEntry> entries = trash.before(request.workspace(), before(request), PAGE_SIZE + 1);
        List<Item> items = entries.stream().limit(PAGE_SIZE).map(this::item).toList();
        Long next = entries.size() > PAGE_SIZE ? entries.get(PAGE_SIZE - 1).number() : null;
        return Answer.page("journal/trash", new TrashView(items, next, Trash.KEPT.toDays()));
    }

    private static long before(Request request) {
        try {
            return request.query("before").map(Long::parseLong).orElse(Long.MAX_VALUE);
        } catch (NumberFormatException notANumber) {
            throw new PiiloException(Fault.BAD_REQUEST, "before is a number", notANumber);
        }
    }

    private Item item(JournalEntry entry) {
        Duration left = Duration.between(clock.instant(), entry.at().plus(Trash.KEPT));
        return new Item(
                entry.cause().id(),
                entry.kind(),
                "trash." + entry.kind(),
                journal.kinds().stream()
                        .filter(kind -> kind.kind().equals(entry.kind()))
                        .findFirst()
                        .map(kind -> title(kind, entry))
                        .orElse(""),
                entry.at(),
                left.toDays() + 1);
    }

    private static <R extends Journalled> String title(RecordKind<R> kind, JournalEntry entry) {
        return kind.title(Json.read(entry.state(), kind.type()));
    }

    /** Takes back what one act of the user brought about; says what had to be left alone. */
    public Answer undo(Request request) {
        UUID cause = request.id("cause");
        if (undo.count(request.workspace(), cause) == 0) {
            throw new PiiloException(Fault.NOT_FOUND, "There is nothing to take back");
        }
        Undo.Report report = undo.run(request.author(), cause);
        return report.leftAlone().isEmpty()
                ? Answer.redirect(back(request)).telling("done.undone", null)
                : Answer.page("journal/undone", new UndoneView(report.leftAlone()));
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
