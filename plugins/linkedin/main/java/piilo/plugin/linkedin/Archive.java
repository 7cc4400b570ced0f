package piilo.plugin.linkedin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import piilo.api.Entry;
import piilo.api.IgnoredEntry;
import piilo.api.Upload;

/**
 * Is an upload, sorted into the tables to read and the entries to leave alone.
 *
 * @param name the upload's name
 * @param tables to read; people first, so that what follows can refer to them
 * @param profile the table about the user himself, or null; it is opened only to learn his name
 * @param ignored the rest, with reasons
 */
record Archive(String name, List<Table> tables, @Nullable Table profile, List<IgnoredEntry> ignored) {
    Archive {
        tables = tables.stream().sorted(Comparator.comparing(Table::kind)).toList();
        ignored = List.copyOf(ignored);
    }

    static Archive of(Upload upload) throws IOException {
        List<Table> tables = new ArrayList<>();
        List<IgnoredEntry> ignored = new ArrayList<>();
        Table profile = null;
        for (Entry entry : upload.entries()) {
            EntryName name = EntryName.of(entry.name());
            Optional<Table> table = name.mayBeOpened() ? Table.find(entry) : Optional.empty();
            Reason unread = table.map(found -> found.kind().unread()).orElseGet(() -> reason(entry, name));
            if (table.isPresent() && table.get().kind().isRead()) {
                tables.add(table.get());
            } else {
                ignored.add(unread.ignoring(entry.name()));
            }
            if (table.isPresent() && table.get().kind() == FileKind.PROFILE) {
                profile = table.get();
            }
        }
        return new Archive(upload.name(), tables, profile, ignored);
    }

    private static Reason reason(Entry entry, EntryName name) {
        if (name.reason() != Reason.HEADER_MISSING) {
            return name.reason();
        }
        return entry.size() == 0 ? Reason.EMPTY : Reason.HEADER_MISSING;
    }

    /** Says what was expected, for an upload in which there is nothing to read. */
    String refusal() {
        for (IgnoredEntry entry : ignored) {
            if (EntryName.of(entry.source().entry()).plain().equals("connections")) {
                return "“" + entry.source().entry()
                        + "” has no row with “First Name” and “Connected On” among its first rows. "
                        + "Download it from LinkedIn again, or save it as CSV together with its header row.";
            }
        }
        return "“" + name + "” holds nothing that Piilo reads from LinkedIn. Expected is the zip file from LinkedIn's "
                + "“Get a copy of your data”, or one of its files, such as Connections.csv with the columns “First Name” and “Connected On”.";
    }
}
