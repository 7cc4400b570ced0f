package piilo.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import piilo.demo.DemoArchive;
import piilo.http.Answer;
import piilo.http.Request;
import piilo.journal.Author;

/** The made-up network to look around in. It comes in as a LinkedIn archive does, brings a story with it, and goes as any import goes. */
public final class DemoPages {
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
            return jobs.start(author, order, archive(LocalDate.now(zone))).id();
        });
    }

    private Path archive(LocalDate today) {
        try {
            Path file = Files.createTempFile(Files.createDirectories(folder), "demo", ".zip");
            DemoArchive.write(file, today);
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
