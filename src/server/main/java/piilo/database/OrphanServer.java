package piilo.database;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import piilo.fault.Fault;
import piilo.fault.PiiloException;

/**
 * A MariaDB that has outlived its Piilo and still holds the data.
 *
 * <p>Its own command line is the only evidence believed: a number in a file may by now be somebody else's process.
 * It is stopped rather than adopted, since it may have been started with other settings.
 */
final class OrphanServer {
    private static final Logger LOG = LoggerFactory.getLogger(OrphanServer.class);
    private static final long PATIENCE_SECONDS = 20;

    private OrphanServer() {}

    /** Stops every server that runs on the data of this folder. The caller holds the folder's {@link DataLock}. */
    static void stop(EmbeddedFolder folder, Consumer<String> progress) {
        for (ProcessHandle orphan : on(folder)) {
            progress.accept("Stopping the MariaDB that an earlier Piilo has left behind");
            LOG.warn("Stopping MariaDB {}, which has outlived its Piilo", orphan.pid());
            if (!MariaDbProcess.stop(orphan, PATIENCE_SECONDS)) {
                throw new PiiloException(
                        Fault.UNAVAILABLE,
                        "Process " + orphan.pid() + " still uses " + folder.data() + " and cannot be stopped");
            }
        }
    }

    private static List<ProcessHandle> on(EmbeddedFolder folder) {
        List<String> signs = List.of(sign(folder.data()), sign(folder.newData()));
        return ProcessHandle.allProcesses()
                .filter(process -> {
                    List<String> words = commandLine(process.pid());
                    return words.stream().anyMatch(signs::contains)
                            && words.stream().anyMatch(word -> word.endsWith("/mariadbd"));
                })
                .toList();
    }

    private static String sign(Path data) {
        return "--datadir=" + data;
    }

    /** Returns no words for what has just ended or is nobody's business: kernel threads and the processes of other users. */
    private static List<String> commandLine(long pid) {
        try {
            byte[] line = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline"));
            return List.of(new String(line, Charset.forName(System.getProperty("native.encoding"))).split("\0", -1));
        } catch (IOException gone) {
            return List.of();
        }
    }
}
