package piilo.database;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Compares what Flyway has noted in a database with the migrations of this Piilo: file by file, by the checksum that Flyway makes of each. */
final class MigrationHistory {
    private static final String FOLDER = "piilo/sql/";

    private MigrationHistory() {}

    /** Returns whether just these migrations have been applied; false also when that cannot be told. */
    static boolean complete(String url, String user, String password) {
        try {
            Map<String, Integer> own = own();
            return !own.isEmpty() && own.equals(applied(url, user, password));
        } catch (IOException | URISyntaxException | SQLException unknown) {
            return false;
        }
    }

    private static Map<String, Integer> applied(String url, String user, String password) throws SQLException {
        Map<String, Integer> applied = new HashMap<>();
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select script, checksum, success from flyway_schema_history")) {
            while (rows.next()) {
                applied.put(rows.getString(1) + (rows.getBoolean(3) ? "" : " failed"), rows.getInt(2));
            }
        }
        return applied;
    }

    private static Map<String, Integer> own() throws IOException, URISyntaxException {
        Path place = Path.of(MigrationHistory.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return Files.isDirectory(place) ? inFolder(place.resolve(FOLDER)) : inJar(place.toFile());
    }

    private static Map<String, Integer> inFolder(Path folder) throws IOException {
        Map<String, Integer> checksums = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                checksums.put(file.getFileName().toString(), checksum(Files.newInputStream(file)));
            }
        }
        return checksums;
    }

    private static Map<String, Integer> inJar(File file) throws IOException {
        Map<String, Integer> checksums = new HashMap<>();
        try (JarFile jar = new JarFile(file)) {
            List<JarEntry> entries = jar.stream()
                    .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(FOLDER))
                    .toList();
            for (JarEntry entry : entries) {
                checksums.put(entry.getName().substring(FOLDER.length()), checksum(jar.getInputStream(entry)));
            }
        }
        return checksums;
    }

    /** Returns what Flyway makes of a script: how its lines end does not count. */
    private static int checksum(InputStream script) throws IOException {
        CRC32 checksum = new CRC32();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(script, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                checksum.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return (int) checksum.getValue();
    }
}
