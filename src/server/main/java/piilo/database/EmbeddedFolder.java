package piilo.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The folder of an embedded database, readable by its owner only, and the names of what lies in it. */
record EmbeddedFolder(Path home) {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    /** Makes the folder itself; nothing in it is touched, as somebody else may be using it. */
    void create() throws IOException {
        Files.createDirectories(home);
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
    }

    /** Makes what a server needs besides its data, and sweeps out what a dead one has left. */
    void prepare() throws IOException {
        Files.createDirectories(run());
        deleteTree(temporary());
        Files.createDirectories(temporary());
    }

    Path data() {
        return home.resolve("data");
    }

    /** Where the system tables are made before they are given the name {@link #data()}. */
    Path newData() {
        return home.resolve("data.new");
    }

    Path base() {
        return home.resolve("base");
    }

    Path run() {
        return home.resolve("run");
    }

    Path temporary() {
        return home.resolve("tmp");
    }

    Path password() {
        return home.resolve("password");
    }

    Path port() {
        return home.resolve("port");
    }

    Path log() {
        return home.resolve("mariadb.log");
    }

    /** Writes a file that only its owner may read; it is there whole or not at all. */
    static void writeSecret(Path file, List<String> lines) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.write(draft, lines);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void deleteTree(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (UncheckedIOException failure) {
                throw failure.getCause();
            }
        }
    }
}
