package piilo.relationships;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.http.Answer;
import piilo.http.Request;

/** The list of those who are due. */
public final class DuePages {
    private static final int PAGE_SIZE = 50;

    private final RingRules rings;
    private final DueContacts due;
    private final ReasonsOf reasons;
    private final Clock clock;

    public DuePages(RingRules rings, DueContacts due, ReasonsOf reasons, Clock clock) {
        this.rings = rings;
        this.due = due;
        this.reasons = reasons;
        this.clock = clock;
    }

    /**
     * Somebody who is due.
     *
     * @param reason the best one to write; null when there is none yet
     */
    record RowView(
            DueContacts.Row row, ReasonsOf.@Nullable Line reason) {}

    record View(List<RowView> rows, @Nullable String next, boolean first, int total) {}

    public Answer list(Request request) {
        UUID workspace = request.workspace();
        CareRules rules = rings.care(workspace);
        History.Now now = Panel.now(request.signedIn(), clock);
        DueContacts.Page page = due.page(workspace, rules, now, request.query("cursor"), PAGE_SIZE);
        return Answer.page(
                "relationships/due",
                new View(
                        rows(request, page.rows()), page.next(), request.query("cursor").isEmpty(), due.count(workspace, rules, now)));
    }

    private List<RowView> rows(Request request, List<DueContacts.Row> rows) {
        Map<UUID, ReasonsOf.Line> best =
                reasons.best(request, rows.stream().map(DueContacts.Row::id).toList());
        return rows.stream().map(row -> new RowView(row, best.get(row.id()))).toList();
    }
}
