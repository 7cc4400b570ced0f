package piilo.plugin.linkedin;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import piilo.api.Entry;
import piilo.api.Line;
import piilo.api.Source;

/**
 * Is an entry whose header row has been found.
 *
 * @param headerLine the number of that row's line, from 1
 */
record Table(Entry entry, FileKind kind, Layout layout, long headerLine) {
    private static final int HEAD_BYTES = 64 * 1024;
    /** Twenty rows before the header, some of which may be quoted texts of several lines. */
    private static final int HEAD_LINES = 60;

    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int LONGEST_CELL = 1024 * 1024;
    private static final int BROKEN_ROWS = 50;

    /** Says how the cells are written. */
    record Layout(Encoding encoding, char separator, Columns columns) {}

    static Optional<Table> find(Entry entry) throws IOException {
        byte[] head = entry.head(HEAD_BYTES);
        Encoding encoding = Encoding.of(head);
        int number = 0;
        for (String line : lines(head, encoding)) {
            Optional<Table> table = find(entry, encoding, line, ++number);
            if (table.isPresent()) {
                return table;
            }
        }
        return Optional.empty();
    }

    /** Returns whether an entry is text in columns, whatever these are called. */
    static boolean looksLikeOne(Entry entry) throws IOException {
        byte[] head = entry.head(HEAD_BYTES);
        List<String> lines = lines(head, Encoding.of(head));
        return lines.stream().anyMatch(Table::separated) && lines.stream().allMatch(Table::written);
    }

    private static List<String> lines(byte[] head, Encoding encoding) throws IOException {
        try (BufferedReader lines = new BufferedReader(encoding.open(new ByteArrayInputStream(head), head))) {
            return lines.lines().limit(HEAD_LINES).toList();
        }
    }

    private static boolean separated(String line) {
        return CharBuffer.wrap(SEPARATORS).chars().anyMatch(separator -> line.indexOf(separator) >= 0);
    }

    /** Returns whether there is nothing in a line that nobody types. */
    private static boolean written(String line) {
        return line.chars().allMatch(letter -> letter == '\t' || !Character.isISOControl(letter));
    }

    private static Optional<Table> find(Entry entry, Encoding encoding, String line, int number) {
        for (char separator : SEPARATORS) {
            if (line.indexOf(separator) >= 0) {
                Columns columns = new Columns(cells(line, separator));
                Optional<FileKind> kind = FileKind.of(columns, EntryName.of(entry.name()));
                if (kind.isPresent()) {
                    return Optional.of(new Table(entry, kind.get(), new Layout(encoding, separator, columns), number));
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> cells(String line, char separator) {
        try {
            return parser(separator).ofSingleCsvRecord(new CellHandler(), line);
        } catch (CsvParseException e) {
            return List.of(); // a line of prose in the preamble
        }
    }

    private static CsvReader.CsvReaderBuilder parser(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_CELL);
    }

    /**
     * Hands on each row below the header; reads on behind a row whose quotation marks do not pair.
     *
     * @param broken takes a line for each row that cannot be read
     * @return how many rows there were, the broken ones among them
     */
    long rows(Consumer<Row> rows, Consumer<? super Line> broken) throws IOException {
        long line = headerLine;
        long count = 0;
        for (int tries = 1; line >= 0; tries++) {
            Stretch stretch = new Stretch(line);
            boolean complete = stretch.read(rows);
            count += stretch.count;
            line = complete ? -1 : stretch.lastLine();
            if (!complete) {
                count++;
                boolean enough = tries == BROKEN_ROWS;
                broken.accept(
                        (enough ? Reason.REST_BROKEN : Reason.ROW_BROKEN).skipping(new Source(entry.name(), line)));
                line = enough ? -1 : line;
            }
        }
        return count;
    }

    /** Reads from behind one line to the end, or to the first row that is broken. */
    private final class Stretch {
        private final long from;
        private final CellHandler handler = new CellHandler();
        private long count;

        Stretch(long from) {
            this.from = from;
        }

        boolean read(Consumer<Row> rows) throws IOException {
            byte[] head = entry.head(4);
            try (BufferedReader reader = new BufferedReader(layout.encoding().open(entry.open(), head))) {
                for (long skipped = 0; skipped < from; skipped++) {
                    reader.readLine();
                }
                Iterator<List<String>> records =
                        parser(layout.separator()).build(handler, reader).iterator();
                while (hasNext(records)) {
                    count++;
                    rows.accept(new Row(new Source(entry.name(), lastLine()), layout.columns(), records.next()));
                }
                return true;
            } catch (CsvParseException e) {
                return false;
            }
        }

        long lastLine() {
            return from + handler.line();
        }

        private static boolean hasNext(Iterator<?> records) throws IOException {
            try {
                return records.hasNext();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }
}
