package piilo.relationships;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import piilo.charts.ChartView;
import piilo.charts.Figures;
import piilo.favours.Favour;
import piilo.text.Language;
import piilo.text.Messages;

/** What was given to a contact and received from it in the last quarters of years, each favour by its weight. */
final class BalanceTimes {
    private static final int QUARTERS = 8;
    private static final int MONTHS_EACH = 3;

    private BalanceTimes() {}

    static ChartView of(List<Favour> all, LocalDate today, Language language) {
        Messages messages = Messages.in(language);
        List<Figures.Row> rows = new ArrayList<>();
        for (int ago = QUARTERS - 1; ago >= 0; ago--) {
            LocalDate day = today.minusMonths((long) ago * MONTHS_EACH);
            int year = day.getYear();
            int quarter = quarter(day);
            rows.add(new Figures.Row(
                    messages.text("balance.quarter", quarter, String.valueOf(year)),
                    quarter + "/" + year % 100,
                    List.of(weight(all, day, Favour::given), weight(all, day, one -> !one.given()))));
        }
        Figures figures = new Figures(
                List.of(new Figures.Series("favours.given", "first"), new Figures.Series("favours.received", "second")),
                rows);
        return ChartView.standing("over_time", figures);
    }

    private static int quarter(LocalDate day) {
        return day.get(IsoFields.QUARTER_OF_YEAR);
    }

    private static int weight(List<Favour> all, LocalDate quarter, Predicate<Favour> side) {
        return all.stream()
                .filter(one -> !one.promised())
                .filter(side)
                .filter(one -> within(one.day(), quarter))
                .mapToInt(Favour::weight)
                .sum();
    }

    private static boolean within(@Nullable LocalDate day, LocalDate quarter) {
        return day != null && day.getYear() == quarter.getYear() && quarter(day) == quarter(quarter);
    }
}
