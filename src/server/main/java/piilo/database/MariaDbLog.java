package piilo.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import piilo.fault.Fault;
import piilo.fault.PiiloException;

/** What MariaDB prints: a file, since nobody would read a pipe any more once Piilo is dead. */
final class MariaDbLog {
    private static final long LONGEST = 5 << 20;

    private MariaDbLog() {}

    /** Sets a long log aside; one older log is kept. */
    static void turnOver(EmbeddedFolder folder) throws IOException {
        Path log = folder.log();
        if (Files.exists(log) && Files.size(log) > LONGEST) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Makes the failure of a server that has ended, with the last error it has told. */
    static PiiloException failure(EmbeddedFolder folder, String what, int exitCode) {
        return new PiiloException(
                Fault.UNAVAILABLE,
                "%s (exit code %d): %s; see %s".formatted(what, exitCode, lastError(folder), folder.log()));
    }

    private static String lastError(EmbeddedFolder folder) {
        try {
            String log = new String(Files.readAllBytes(folder.log()), StandardCharsets.UTF_8);
            return log.lines()
                    .filter(line -> line.contains("ERROR") || line.contains("error while loading"))
                    .filter(line -> !line.endsWith("Aborting"))
                    .reduce((_, last) -> last)
                    .orElse("no error was told");
        } catch (IOException unreadable) {
            return "its log cannot be read";
        }
    }
}
