package piilo.relationships;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.http.Answer;
import piilo.http.Request;

/** The list of those who are due. */
public final class DuePages {
    private static final int PAGE_SIZE = 50;

    private final RingRules rings;
    private final DueContacts due;
    private final Clock clock;

    public DuePages(RingRules rings, DueContacts due, Clock clock) {
        this.rings = rings;
        this.due = due;
        this.clock = clock;
    }

    record View(List<DueContacts.Row> rows, @Nullable String next, boolean first, int total) {}

    public Answer list(Request request) {
        UUID workspace = request.workspace();
        CareRules rules = rings.care(workspace);
        History.Now now = Panel.now(request.signedIn(), clock);
        DueContacts.Page page = due.page(workspace, rules, now, request.query("cursor"), PAGE_SIZE);
        return Answer.page(
                "relationships/due",
                new View(
                        page.rows(), page.next(), request.query("cursor").isEmpty(), due.count(workspace, rules, now)));
    }
}
