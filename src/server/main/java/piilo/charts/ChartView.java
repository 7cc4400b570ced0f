package piilo.charts;

/**
 * A chart with its numbers.
 *
 * @param name the middle of the keys of its texts, and its id
 * @param chart and {@code narrow} show the same; one on a phone
 */
public record ChartView(String name, Chart chart, Chart narrow, Figures figures) {
    /** Shows what goes on in time. */
    public static ChartView standing(String name, Figures figures) {
        return new ChartView(
                name, Chart.standing(figures, Chart.Room.WIDE), Chart.standing(figures, Chart.Room.PHONE), figures);
    }

    /** Shows what has long names. */
    public static ChartView lying(String name, Figures figures) {
        return new ChartView(
                name, Chart.lying(figures, Chart.Room.WIDE), Chart.lying(figures, Chart.Room.PHONE), figures);
    }

    public boolean any() {
        return figures.any();
    }
}
