package piilo.plugin.linkedin;

import java.io.IOException;
import java.time.Clock;
import java.util.function.Consumer;
import piilo.api.Entry;
import piilo.api.ImportOptions;
import piilo.api.Importer;
import piilo.api.Line;
import piilo.api.Recognition;
import piilo.api.UnreadableUpload;
import piilo.api.Upload;

/** Reads the archive or any single table of it; what a table is, its header says and not its name. */
final class LinkedInImporter implements Importer {
    private final Clock clock;

    LinkedInImporter() {
        this(Clock.systemUTC());
    }

    LinkedInImporter(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String id() {
        return "archive";
    }

    @Override
    public Recognition recognise(Upload upload) throws IOException {
        Recognition answer = Recognition.NO;
        for (Entry entry : upload.entries()) {
            EntryName name = EntryName.of(entry.name());
            if (name.mayBeOpened() && Table.find(entry).isPresent()) {
                return Recognition.YES;
            } else if (name.plain().equals("connections") && Table.looksLikeOne(entry)) {
                answer = Recognition.PERHAPS;
            }
        }
        return answer;
    }

    @Override
    public void read(Upload upload, ImportOptions options, Consumer<Line> lines) throws IOException {
        Archive archive = Archive.of(upload);
        if (archive.tables().isEmpty()) {
            throw new UnreadableUpload(archive.refusal());
        }
        Conversations conversations = Conversations.in(archive);
        Owner owner = Owner.in(archive, conversations);
        Reading reading = new Reading(options, Dates.of(options.zone(), clock), conversations, owner);
        boolean found = false;
        for (Table table : archive.tables()) {
            found |= read(table, reading, lines);
        }
        if (!found) {
            throw new UnreadableUpload("“" + upload.name() + "” has the right columns but not a single row below them. "
                    + "Ask LinkedIn for a new copy of your data.");
        }
        archive.ignored().forEach(lines);
    }

    private static boolean read(Table table, Reading reading, Consumer<Line> lines) throws IOException {
        RowReader reader = table.kind().reader(reading);
        long count = table.rows(row -> lines.accept(reader.line(row)), lines);
        if (count == 0) {
            lines.accept(Reason.EMPTY.ignoring(table.entry().name()));
        }
        return count > 0;
    }
}
