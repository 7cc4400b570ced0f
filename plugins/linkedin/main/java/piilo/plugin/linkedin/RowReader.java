package piilo.plugin.linkedin;

import piilo.api.Line;

/** Makes one line of each row of a table: what it holds, or why it gives nothing. */
@FunctionalInterface
interface RowReader {
    Line line(Row row);
}
