package piilo.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import piilo.api.ContactLine;
import piilo.api.Entry;
import piilo.api.ImportOptions;
import piilo.api.Importer;
import piilo.api.Line;
import piilo.api.PersonName;
import piilo.api.Recognition;
import piilo.api.SkippedLine;
import piilo.api.Source;
import piilo.api.UnreadableUpload;
import piilo.api.Upload;

/** Shows that the contract can be kept, by the smallest importer that keeps it: a heading and a name on each line. */
class WordListContractTest extends ImporterContract {
    @Override
    protected Importer importer() {
        return new NameList();
    }

    @Override
    protected List<Upload> samples() {
        return List.of(Uploads.text("names.txt", "NAMES\nMaija Meikäläinen\n\nÅke Andersson\n"));
    }

    @Override
    protected Upload foreign() {
        return Uploads.text("names.txt", "name;email\nMaija;maija@example.org\n");
    }

    private static final class NameList implements Importer {
        private static final byte[] HEADING = "NAMES\n".getBytes(StandardCharsets.UTF_8);

        @Override
        public String id() {
            return "name-list";
        }

        @Override
        public Recognition recognise(Upload upload) throws IOException {
            byte[] head = upload.entries().getFirst().head(HEADING.length);
            return Arrays.equals(head, HEADING) ? Recognition.YES : Recognition.NO;
        }

        @Override
        public void read(Upload upload, ImportOptions options, Consumer<Line> lines) throws IOException {
            Entry entry = upload.entries().getFirst();
            try (BufferedReader names =
                    new BufferedReader(new InputStreamReader(entry.open(), StandardCharsets.UTF_8))) {
                if (!"NAMES".equals(names.readLine())) {
                    throw new UnreadableUpload("The first line is not “NAMES”.");
                }
                long number = 1;
                for (String name = names.readLine(); name != null; name = names.readLine()) {
                    lines.accept(line(new Source(entry.name(), ++number), name));
                }
            }
        }

        private static Line line(Source source, String name) {
            return name.isBlank()
                    ? new SkippedLine(source, false, "The line is empty.")
                    : ContactLine.of(source, PersonName.of(null, name), List.of());
        }
    }
}
