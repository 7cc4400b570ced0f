package piilo.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import piilo.http.Answer;
import piilo.text.Language;
import piilo.text.Messages;

/** Writes the lines of an import that nothing could be made of, with the reasons, as a table. */
record SkippedCsv(ImportLines lines, Import one, Language language) implements Answer.Writer {
    private static final int CHUNK = 1000;
    /** What makes a spreadsheet take a text for a formula, also in the wide forms of East Asian keyboards. */
    private static final String FORMULA_MARKS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    static Answer download(ImportLines lines, Import one, Language language) {
        return Answer.download("text/csv; charset=utf-8", "skipped.csv", new SkippedCsv(lines, one, language));
    }

    @Override
    public void write(OutputStream stream) throws IOException {
        Messages messages = Messages.in(language);
        try (Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
                CsvWriter csv = CsvWriter.builder().build(writer)) {
            csv.writeRecord(
                    messages.text("import_pages.csv.file"),
                    messages.text("import_pages.csv.line"),
                    messages.text("import_pages.csv.title"),
                    messages.text("import_pages.csv.reason"));
            write(csv, Outcome.SKIPPED, messages);
            write(csv, Outcome.HIDDEN, messages);
        }
    }

    private void write(CsvWriter csv, Outcome outcome, Messages messages) {
        ImportLines.Filter filter = new ImportLines.Filter(outcome, null);
        List<ImportLine> page = lines.page(one, filter, 0, CHUNK);
        while (!page.isEmpty()) {
            page.forEach(line -> csv.writeRecord(
                    harmless(line.source().entry()),
                    String.valueOf(line.source().line()),
                    harmless(line.title()),
                    harmless(reason(line, messages))));
            page = lines.page(one, filter, page.getLast().number(), CHUNK);
        }
    }

    private static String reason(ImportLine line, Messages messages) {
        Reason reason = line.decision().reason();
        return reason == null
                ? ""
                : messages.text(reason.key(), reason.arguments().toArray());
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_MARKS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
