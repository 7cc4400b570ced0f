package piilo.charts;

/**
 * A chart with its numbers.
 *
 * @param name the middle of the keys of its texts, and its id
 */
public record ChartView(String name, Chart chart, Figures figures) {
    public boolean any() {
        return figures.any();
    }
}
