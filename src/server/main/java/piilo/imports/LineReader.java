package piilo.imports;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import piilo.api.ImportOptions;
import piilo.api.Line;

/** Reads uploads; the plugins do. */
public interface LineReader {
    /**
     * Finds who can read an upload.
     *
     * @param name the file's name as the user's browser told it
     * @param plugin the only plugin to be asked; null for all
     * @return the surest one, plugin and importer; empty when none is sure
     * @throws ReadingFailure when the upload itself is refused or broken
     */
    Optional<ChosenImporter> recognise(Path upload, String name, @Nullable String plugin) throws ReadingFailure;

    /**
     * Reads an upload and hands on each line as soon as it is read.
     *
     * @param lines may throw, which ends the reading and comes through
     * @throws ReadingFailure when the upload cannot be read to its end
     */
    void read(ChosenImporter importer, Path upload, String name, ImportOptions options, Consumer<Line> lines)
            throws ReadingFailure;
}
