package piilo.charts;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers side by side, for a chart and for the table below it.
 *
 * @param series the keys of what the numbers are of
 * @param rows each with as many numbers as there are series
 */
public record Figures(List<Series> series, List<Row> rows) {
    /**
     * What one column of numbers is.
     *
     * @param tint of the bars, the end of a class
     */
    public record Series(String key, String tint) {}

    /**
     * One line.
     *
     * @param label what it is about, in the user's language
     * @param brief the same below a bar, where there is little room
     */
    public record Row(String label, String brief, List<Integer> numbers) {}

    int most() {
        return rows.stream()
                .flatMap(row -> row.numbers.stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    /** Returns whether there is anything but noughts. */
    public boolean any() {
        return most() > 0;
    }

    /** Returns what each series comes to. */
    public List<Integer> sums() {
        return IntStream.range(0, series.size())
                .mapToObj(i -> rows.stream().mapToInt(row -> row.numbers.get(i)).sum())
                .toList();
    }
}
