package piilo.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import piilo.demo.DemoArchive;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.journal.Author;

/** The made-up network to look around in. It comes in as a LinkedIn archive does, brings a story with it, and goes as any import goes. */
public final class DemoNetwork {
    private final ImportJobs jobs;
    private final Imports imports;
    private final Path folder;

    /**
     * Knows how to bring it in.
     *
     * @param folder where the archive may be put together
     */
    public DemoNetwork(ImportJobs jobs, Imports imports, Path folder) {
        this.jobs = jobs;
        this.imports = imports;
        this.folder = folder;
    }

    /** Begins to bring it in unless it is there; it is applied without a preview. Returns the import's id. */
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

    /**
     * Begins to take it away again, but for what somebody has changed in it. Returns the import's id.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND} when it is not there, {@link Fault#CONFLICT} while it comes in
     */
    UUID remove(UUID workspace) {
        UUID id = imports.demo(workspace)
                .orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "The made-up network is not there"));
        jobs.undo(workspace, id);
        return id;
    }
}
