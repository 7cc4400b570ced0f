package piilo.charts;

import java.util.ArrayList;
import java.util.List;

/** Bars, with where all of it stands in a picture; colours come by class. */
public record Chart(int width, int height, List<Bar> bars, List<Label> labels, List<Line> lines) {
    private static final int LEFT = 40;
    private static final int TOP = 12;
    private static final int STANDING = 200;
    private static final int FOOT = 30;
    private static final int THICK = 14;
    private static final int GAP = 12;
    private static final int NUMBER = 40;
    private static final int LINES = 4;

    /** One bar. */
    public record Bar(int x, int y, int width, int height, String tint) {}

    /**
     * A text.
     *
     * @param anchor start, middle or end: which of its ends stands at the place
     */
    public record Label(int x, int y, String anchor, String text) {}

    /** A line across, by which heights are read. */
    public record Line(int y, int from, int to) {}

    /**
     * How much room there is.
     *
     * @param names for the names of lying bars
     * @param brief how many months one of them is named of
     */
    record Room(int width, int names, int brief) {
        static final Room WIDE = new Room(720, 190, 1);
        static final Room PHONE = new Room(330, 146, 2);
    }

    private Chart(int width, int height) {
        this(width, height, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** Draws standing bars, for what goes on in time. */
    public static Chart standing(Figures figures, Room room) {
        Chart chart = new Chart(room.width, TOP + STANDING + FOOT);
        int top = roundUp(figures.most());
        chart.scale(top);
        int each = (room.width - LEFT) / Math.max(1, figures.rows().size());
        int gap = Math.min(GAP, each / 3);
        int thick = (each - gap) / figures.series().size();
        for (int i = 0; i < figures.rows().size(); i++) {
            Figures.Row row = figures.rows().get(i);
            int x = LEFT + i * each + gap / 2;
            if ((figures.rows().size() - 1 - i) % room.brief == 0) {
                chart.labels.add(new Label(LEFT + i * each + each / 2, TOP + STANDING + 20, "middle", row.brief()));
            }
            for (int j = 0; j < figures.series().size(); j++) {
                int high = row.numbers().get(j) * STANDING / top;
                String tint = figures.series().get(j).tint();
                chart.bars.add(new Bar(x + j * thick, TOP + STANDING - high, thick - 1, high, tint));
            }
        }
        return chart;
    }

    private void scale(int top) {
        for (int i = 0; i <= LINES; i++) {
            int y = TOP + STANDING - i * STANDING / LINES;
            lines.add(new Line(y, LEFT, width));
            labels.add(new Label(LEFT - 6, y + 4, "end", String.valueOf(top / LINES * i)));
        }
    }

    /** Returns the least number above that is read easily in four steps. */
    private static int roundUp(int most) {
        int step = 1;
        while (step * LINES < most) {
            String digits = String.valueOf(step);
            step = digits.startsWith("2") ? step / 2 * 5 : step * 2;
        }
        return step * LINES;
    }

    /** Draws lying bars, for what has long names. */
    public static Chart lying(Figures figures, Room room) {
        int each = figures.series().size() * THICK + GAP;
        Chart chart = new Chart(room.width, figures.rows().size() * each + GAP);
        int most = Math.max(1, figures.most());
        for (int i = 0; i < figures.rows().size(); i++) {
            Figures.Row row = figures.rows().get(i);
            int y = GAP + i * each;
            chart.labels.add(new Label(room.names - 8, y + (each - GAP) / 2 + 4, "end", row.brief()));
            for (int j = 0; j < figures.series().size(); j++) {
                int number = row.numbers().get(j);
                int length = number * (room.width - room.names - NUMBER) / most;
                String tint = figures.series().get(j).tint();
                chart.bars.add(new Bar(room.names, y + j * THICK, length, THICK - 2, tint));
                chart.labels.add(
                        new Label(room.names + length + 6, y + j * THICK + 11, "start", String.valueOf(number)));
            }
        }
        return chart;
    }
}
