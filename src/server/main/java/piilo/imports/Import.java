package piilo.imports;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.api.ImportOptions;
import piilo.journal.Author;

/**
 * One upload on its way to records, and perhaps back.
 *
 * @param account who uploaded it
 * @param fileHash SHA-256, hexadecimal
 * @param fileSize in bytes
 * @param importer the plugin and its importer; null as long as nobody has recognised the upload
 * @param demo whether it is the sample data
 * @param problem why it failed, or null
 * @param appliedAt null as long as it has not been applied whole
 */
public record Import(
        UUID id,
        UUID workspace,
        UUID account,
        String fileName,
        String fileHash,
        long fileSize,
        @Nullable ChosenImporter importer,
        ImportOptions options,
        boolean demo,
        ImportState state,
        @Nullable Reason problem,
        Progress progress,
        ImportCounts counts,
        Instant createdAt,
        @Nullable Instant appliedAt) {

    /**
     * How far an import is.
     *
     * @param lines how many lines were read
     * @param total how much there is to do in the present state; 0 as long as nobody knows
     * @param done how much of it is done
     */
    public record Progress(long lines, long total, long done) {
        /** Returns a whole number from 0 to 100. */
        public int percent() {
            return total == 0 ? 0 : (int) Math.min(100, done * 100 / total);
        }
    }

    /**
     * What the user uploaded and chose.
     *
     * @param plugin which plugin is to read it; null for the one that recognises it
     */
    public record Order(String fileName, @Nullable String plugin, boolean withBodies, ZoneId zone, boolean demo) {}

    Author author() {
        return new Author(workspace, account);
    }
}
