package piilo.balance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import piilo.charts.ChartView;
import piilo.http.Answer;
import piilo.http.Request;
import piilo.relationships.History;
import piilo.relationships.Panel;

/** How the search stands, in charts with their numbers. */
public final class BalancePages {
    static final int MONTHS = 12;

    private final BalanceRows rows;
    private final Clock clock;

    public BalancePages(BalanceRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * What is shown.
     *
     * @param since the day on which the search began; null when there is nothing yet
     * @param days from then on
     */
    record View(@Nullable LocalDate since, long days, List<ChartView> charts) {}

    public Answer show(Request request) {
        History.Now now = Panel.now(request.signedIn(), clock);
        BalanceRows.Sums sums = rows.sums(request.workspace(), now, MONTHS);
        LocalDate start = sums.start().orElse(null);
        return Answer.page(
                "balance/show",
                new View(
                        start,
                        start == null ? 0 : ChronoUnit.DAYS.between(start, now.today()),
                        Charts.of(sums, request.language()).all()));
    }
}
