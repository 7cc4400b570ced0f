package piilo.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** A report in Markdown, printed as it grows. */
final class Report {
    private final List<PrintStream> outputs;

    Report(List<PrintStream> outputs) {
        this.outputs = List.copyOf(outputs);
    }

    void heading(String text) {
        lines("", "## " + text, "");
    }

    void text(String text) {
        lines(text, "");
    }

    private void lines(String... lines) {
        for (PrintStream output : outputs) {
            for (String line : lines) {
                output.println(line);
            }
            output.flush();
        }
    }

    void table(List<String> headings, List<List<String>> rows) {
        lines(row(headings), row(headings.stream().map(heading -> "---").toList()));
        rows.forEach(cells -> lines(row(cells)));
        lines("");
    }

    private static String row(List<String> cells) {
        return "| "
                + String.join(
                        " | ",
                        cells.stream().map(cell -> cell.replace("|", "\\|")).toList()) + " |";
    }

    void goals(List<Goal> goals) {
        table(Goal.HEADINGS, goals.stream().map(Goal::row).toList());
    }

    /** Shows what was measured under load, a row for each variant. */
    void loads(Map<String, List<LoadFigures>> variants) {
        table(
                LoadFigures.HEADINGS,
                variants.entrySet().stream()
                        .map(variant -> LoadFigures.row(variant.getKey(), variant.getValue()))
                        .toList());
    }
}
