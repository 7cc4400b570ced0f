package piilo.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import piilo.fault.Fault;
import piilo.fault.PiiloException;

/** The data folder: made by the first start, checked by every other. */
record MariaDbInstallation(EmbeddedFolder folder, MariaDbCommand command) {
    private static final List<String> SYSTEM_TABLES = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql");
    private static final Pattern SERIES = Pattern.compile("^(\\d+)\\.(\\d+)");

    /**
     * Makes the data folder if there is none.
     *
     * @throws PiiloException if the data have been written by a newer MariaDB, or cannot be made
     */
    void ensure(Consumer<String> progress) throws IOException {
        if (Files.exists(folder.data().resolve("mysql"))) {
            refuseNewer();
        } else {
            progress.accept("Creating the database");
            install();
        }
    }

    /** Notes the version that has now served the data. */
    void markVersion() throws IOException {
        markVersion(folder.data());
    }

    private void refuseNewer() throws IOException {
        Path mark = mark(folder.data());
        String written = Files.exists(mark) ? Files.readString(mark).strip() : "";
        String ours = command.binaries().version();
        if (Comparator.<int[]>comparingInt(series -> series[0])
                        .thenComparingInt(series -> series[1])
                        .compare(series(written), series(ours))
                > 0) {
            throw new PiiloException(
                    Fault.UNAVAILABLE,
                    "The data in %s have been written by MariaDB %s, and this Piilo has MariaDB %s: use the newer Piilo, or restore a backup"
                            .formatted(folder.data(), written, ours));
        }
    }

    private static int[] series(String version) {
        return SERIES.matcher(version)
                .results()
                .findFirst()
                .map(found -> new int[] {number(found, 1), number(found, 2)})
                .orElse(new int[] {0, 0});
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    /** The folder gets its name last, so a start that is killed in the middle leaves nothing that looks like data. */
    private void install() throws IOException {
        EmbeddedFolder.deleteTree(folder.newData());
        Files.createDirectories(folder.newData());
        Path statements = folder.temporary().resolve("bootstrap.sql");
        writeStatements(statements);
        int exitCode = MariaDbProcess.run(new ProcessBuilder(command.bootstrap())
                .redirectInput(statements.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile())));
        if (exitCode != 0) {
            throw MariaDbLog.failure(folder, "MariaDB cannot create its tables", exitCode);
        }
        Files.delete(statements);
        markVersion(folder.newData());
        Files.move(folder.newData(), folder.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Root gets in by the socket alone, from the first moment. */
    private void writeStatements(Path file) throws IOException {
        try (OutputStream output = Files.newOutputStream(file)) {
            output.write("""
                    create database if not exists mysql;
                    use mysql;
                    set @auth_root_socket = 'root';
                    """.getBytes(StandardCharsets.UTF_8));
            for (String script : SYSTEM_TABLES) {
                Files.copy(command.binaries().share(script), output);
            }
        }
    }

    private void markVersion(Path data) throws IOException {
        Files.writeString(mark(data), command.binaries().version() + "-MariaDB");
    }

    /** The file that MariaDB's own tools read and write. */
    private static Path mark(Path data) {
        return data.resolve("mariadb_upgrade_info");
    }
}
