package piilo.balance;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import piilo.api.PartialDate;
import piilo.charts.ChartView;
import piilo.charts.Figures;
import piilo.leads.Lead;
import piilo.relationships.Relationship.Circle;
import piilo.text.Dates;
import piilo.text.Language;
import piilo.text.Messages;

/** Makes the charts of what was added up. */
record Charts(BalanceRows.Sums sums, Messages messages) {
    private static final Set<String> FACE_TO_FACE = Set.of("meeting", "event");
    private static final Set<String> SPOKEN = Set.of("video", "call");
    private static final Set<String> WRITTEN = Set.of("email", "message", "letter");

    static Charts of(BalanceRows.Sums sums, Language language) {
        return new Charts(sums, Messages.in(language));
    }

    List<ChartView> all() {
        return List.of(talked(), moved(), told(), stands());
    }

    private ChartView talked() {
        Figures figures = new Figures(
                List.of(
                        new Figures.Series("balance.face_to_face", "first"),
                        new Figures.Series("balance.spoken", "third"),
                        new Figures.Series("balance.written", "second")),
                months(this::talked));
        return ChartView.standing("talked", figures);
    }

    /** Returns how often one talked in a month: face to face, otherwise, and in writing. */
    List<Integer> talked(YearMonth month) {
        return Stream.of(FACE_TO_FACE, SPOKEN, WRITTEN)
                .map(kinds -> count(month, kinds))
                .toList();
    }

    private int count(YearMonth month, Set<String> kinds) {
        return sums.talked().stream()
                .filter(one -> one.month().equals(month) && kinds.contains(one.kind()))
                .mapToInt(BalanceRows.Talked::count)
                .sum();
    }

    private ChartView moved() {
        Figures figures = new Figures(
                List.of(new Figures.Series("favours.given", "first"), new Figures.Series("favours.received", "second")),
                months(this::moved));
        return ChartView.standing("moved", figures);
    }

    /** Returns the weight of what was given and of what was received in a month. */
    List<Integer> moved(YearMonth month) {
        return List.of(weight(month, true), weight(month, false));
    }

    private int weight(YearMonth month, boolean given) {
        return sums.moved().stream()
                .filter(one -> one.month().equals(month) && one.given() == given)
                .mapToInt(BalanceRows.Moved::weight)
                .sum();
    }

    private interface Numbers {
        List<Integer> of(YearMonth month);
    }

    private List<Figures.Row> months(Numbers numbers) {
        return sums.months()
                .all()
                .map(month -> new Figures.Row(
                        Dates.partial(
                                new PartialDate(month.getYear(), month.getMonthValue(), null), messages.language()),
                        month.getMonthValue() + "/" + month.getYear() % 100,
                        numbers.of(month)))
                .toList();
    }

    private ChartView told() {
        List<Figures.Row> rows = Stream.concat(
                        Arrays.stream(Circle.Kind.values()).map(Charts::lower).map(this::circle),
                        Stream.of(row("balance.no_circle", List.of(leads(one -> one.circle() == null)))))
                .toList();
        Figures figures = new Figures(List.of(new Figures.Series("nav.leads", "first")), rows);
        return ChartView.lying("told", figures);
    }

    private Figures.Row circle(String circle) {
        return row("relationships.circle." + circle, List.of(leads(one -> Objects.equals(one.circle(), circle))));
    }

    private int leads(Predicate<BalanceRows.Told> which) {
        return sums.told().stream()
                .filter(which)
                .mapToInt(BalanceRows.Told::leads)
                .sum();
    }

    private Figures.Row row(String key, List<Integer> numbers) {
        String label = messages.text(key);
        return new Figures.Row(label, label, numbers);
    }

    private ChartView stands() {
        List<Figures.Row> rows = Arrays.stream(Lead.Stage.values())
                .map(Charts::lower)
                .map(stage -> row("leads.stage." + stage, List.of(leads(stage, true), leads(stage, false))))
                .toList();
        Figures figures = new Figures(
                List.of(new Figures.Series("leads.hidden", "first"), new Figures.Series("leads.advertised", "second")),
                rows);
        return ChartView.lying("stands", figures);
    }

    int leads(String stage, boolean hidden) {
        return sums.stands().stream()
                .filter(one -> one.hidden() == hidden && one.stage().equals(stage))
                .mapToInt(BalanceRows.Stands::leads)
                .sum();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
