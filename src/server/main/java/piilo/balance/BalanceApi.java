package piilo.balance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import piilo.http.Answer;
import piilo.http.Request;
import piilo.leads.Lead;
import piilo.relationships.History;
import piilo.relationships.Panel;

/** How the search stands, for programs: the numbers of the charts. */
public final class BalanceApi {
    private final BalanceRows rows;
    private final Clock clock;

    public BalanceApi(BalanceRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * The numbers.
     *
     * @param since the day on which the search began; null when there is nothing yet
     * @param months the last ones, the present one last
     */
    record Resource(
            @Nullable LocalDate since, long days, List<Month> months, List<Circle> circles, List<Stage> stages) {}

    /** What there was in a month: how often one talked in which way, and the weight of what was given and received. */
    record Month(String month, int faceToFace, int spoken, int written, int given, int received) {
        static Month of(YearMonth month, Charts charts) {
            List<Integer> talked = charts.talked(month);
            List<Integer> moved = charts.moved(month);
            return new Month(month.toString(), talked.get(0), talked.get(1), talked.get(2), moved.get(0), moved.get(1));
        }
    }

    /** How many leads people of a circle told of; without its name those of nobody's. */
    record Circle(@Nullable String circle, int leads) {}

    /** How many leads are at a stage. */
    record Stage(Lead.Stage stage, int hidden, int advertised) {}

    public Answer show(Request request) {
        History.Now now = Panel.now(request.signedIn(), clock);
        BalanceRows.Sums sums = rows.sums(request.workspace(), now, BalancePages.MONTHS);
        Charts charts = Charts.of(sums, request.language());
        LocalDate start = sums.start().orElse(null);
        return Answer.json(new Resource(
                start,
                start == null ? 0 : ChronoUnit.DAYS.between(start, now.today()),
                sums.months().all().map(month -> Month.of(month, charts)).toList(),
                sums.told().stream()
                        .map(one -> new Circle(one.circle(), one.leads()))
                        .toList(),
                Arrays.stream(Lead.Stage.values())
                        .map(stage -> stage(stage, charts))
                        .toList()));
    }

    private static Stage stage(Lead.Stage stage, Charts charts) {
        String name = stage.name().toLowerCase(Locale.ROOT);
        return new Stage(stage, charts.leads(name, true), charts.leads(name, false));
    }
}
