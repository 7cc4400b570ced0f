package piilo.plugin.linkedin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import piilo.api.SkippedLine;
import piilo.api.Source;

/** Is one row of a table; its cells are asked for by column, so that their order and number do not matter. */
record Row(Source source, Columns columns, List<String> cells) {
    /** Returns the cell, stripped; empty when there is none. */
    String text(Column column) {
        return columns.cell(cells, column);
    }

    /** Returns the cell, stripped; null when it is empty. */
    @Nullable
    String filled(Column column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    SkippedLine skip(Reason reason) {
        return reason.skipping(source);
    }
}
