package piilo.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import piilo.http.Answer;
import piilo.http.Request;
import piilo.journal.Author;

/** The made-up network to look around in. It comes in as a LinkedIn archive does, and goes as any import goes. */
public final class DemoPages {
    private static final String FOLDER = "/piilo/demo/archive/";
    private static final List<String> FILES = List.of(
            "Profile.csv",
            "Connections.csv",
            "Company Follows.csv",
            "Invitations.csv",
            "messages.csv",
            "Notes.csv",
            "Positions.csv",
            "Education.csv",
            "Recommendations_Given.csv",
            "Recommendations_Received.csv",
            "Jobs/Job Applications.csv",
            "Jobs/Saved Jobs.csv");

    private final ImportJobs jobs;
    private final Imports imports;
    private final Path folder;

    /**
     * Makes the pages.
     *
     * @param folder where the archive may be put together
     */
    public DemoPages(ImportJobs jobs, Imports imports, Path folder) {
        this.jobs = jobs;
        this.imports = imports;
        this.folder = folder;
    }

    public Answer fill(Request request) {
        return Answer.redirect(
                "/imports/" + fill(request.author(), request.signedIn().zone()));
    }

    /** Begins to bring in the made-up network; it is applied without a preview. Returns the import's id. */
    public UUID fill(Author author, ZoneId zone) {
        return imports.demo(author.workspace()).orElseGet(() -> {
            Import.Order order = new Import.Order("Piilo-demo.zip", null, true, zone, true);
            return jobs.start(author, order, archive()).id();
        });
    }

    private Path archive() {
        try {
            Path file = Files.createTempFile(Files.createDirectories(folder), "demo", ".zip");
            try (OutputStream stream = Files.newOutputStream(file);
                    ZipOutputStream zip = new ZipOutputStream(stream)) {
                for (String name : FILES) {
                    zip.putNextEntry(new ZipEntry(name));
                    try (InputStream content =
                            Objects.requireNonNull(DemoPages.class.getResourceAsStream(FOLDER + name), name)) {
                        content.transferTo(zip);
                    }
                    zip.closeEntry();
                }
            }
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
