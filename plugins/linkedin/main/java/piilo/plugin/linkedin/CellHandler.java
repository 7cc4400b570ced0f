package piilo.plugin.linkedin;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Collects the cells of one row, and remembers where the row began: the parser does not tell it for a row that it cannot read. */
final class CellHandler extends AbstractBaseCsvCallbackHandler<List<String>> {
    private List<String> cells = new ArrayList<>();
    private long line = 1;

    /** Returns the line on which the row began that was read last, or failed, from 1. */
    long line() {
        return line;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells = new ArrayList<>(cells.size());
        line = startingLineNumber;
    }

    @Override
    protected void handleField(int place, char[] letters, int offset, int length, boolean quoted) {
        cells.add(new String(letters, offset, length));
    }

    @Override
    protected List<String> buildRecord() {
        return cells;
    }
}
