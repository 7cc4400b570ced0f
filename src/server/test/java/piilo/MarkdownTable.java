package piilo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The first table below a heading of a page of the documentation. A cell that is a hyphen is empty. */
public final class MarkdownTable {
    private MarkdownTable() {}

    /** One row, by the heads of the columns. */
    public record Row(Map<String, String> cells) {
        public String text(String column) {
            return Objects.requireNonNull(cells.get(column), () -> "There is no column " + column);
        }

        public Optional<String> some(String column) {
            return Optional.of(text(column)).filter(cell -> !cell.equals("-"));
        }

        public int number(String column) {
            return Integer.parseInt(text(column));
        }

        public boolean yes(String column) {
            return text(column).equals("yes");
        }

        /** Returns what a cell has several of, with commas between. */
        public List<String> list(String column) {
            return some(column).map(cell -> List.of(cell.split(", ", -1))).orElse(List.of());
        }

        @Override
        public String toString() {
            return String.join(" | ", cells.values());
        }
    }

    /** Returns the rows of a table, of which there must be some. */
    public static List<Row> rows(String file, String heading, String firstColumns) {
        List<String> lines = Checkout.read(Checkout.file(file))
                .lines()
                .dropWhile(line -> !line.equals("## " + heading))
                .dropWhile(line -> !line.startsWith("| " + firstColumns))
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        assertThat(lines).as(heading).hasSizeGreaterThan(3);
        List<String> heads = cells(lines.getFirst());
        return lines.stream().skip(2).map(line -> row(heads, cells(line))).toList();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    private static Row row(List<String> heads, List<String> cells) {
        assertThat(cells).hasSameSizeAs(heads);
        Map<String, String> row = new LinkedHashMap<>();
        for (int column = 0; column < heads.size(); column++) {
            row.put(heads.get(column), cells.get(column));
        }
        return new Row(row);
    }
}
