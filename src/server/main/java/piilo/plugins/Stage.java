package piilo.plugins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Is the folder with all that plugin processes may read: the host's jars, the plugins' jars, and for the time of a call its upload. It lies in the system's
 * temporary folder because another user of the system, as whom plugins run, cannot reach a server's own folders (a JDK's cache in a home folder, the data).
 */
final class Stage implements AutoCloseable {
    private static final String PREFIX = "piilo-plugins-";

    private final Path folder;
    private final List<Path> runtime;

    private Stage(Path folder, List<Path> runtime) {
        this.folder = folder;
        this.runtime = List.copyOf(runtime);
    }

    /**
     * Makes the folder and copies the host's class path (jars or folders of classes) into it.
     *
     * @throws UncheckedIOException when the temporary folder cannot be written
     */
    static Stage open(List<Path> classPath) {
        try {
            removeLeftOvers();
            Path folder =
                    Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
            List<Path> runtime = new ArrayList<>();
            for (Path part : classPath) {
                Path copy = folder.resolve("runtime-" + runtime.size() + (Files.isDirectory(part) ? "" : ".jar"));
                copy(part, copy);
                runtime.add(copy);
            }
            permit(folder, "rwx--x--x");
            return new Stage(folder, runtime);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A server that was killed could not tidy up; its process number in the name tells whether it still runs. */
    private static void removeLeftOvers() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> all = Files.list(temporary)) {
            for (Path left : all.filter(Stage::isLeftOver).toList()) {
                delete(left);
            }
        }
    }

    private static boolean isLeftOver(Path folder) {
        String name = String.valueOf(folder.getFileName());
        String[] parts = name.split("-", -1);
        return name.startsWith(PREFIX)
                && parts.length > 2
                && parts[2].matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(parts[2])).isEmpty()
                && Files.isWritable(folder)
                && !Files.isSymbolicLink(folder);
    }

    Path folder() {
        return folder;
    }

    /** Returns the class path of a plugin's process. */
    List<Path> runtime() {
        return runtime;
    }

    /** Makes a folder for the jars of one plugin. */
    Path folderFor(String name) throws IOException {
        Path plugin = Files.createDirectories(folder.resolve(name));
        permit(plugin, "rwxr-xr-x");
        return plugin;
    }

    /** Makes a folder for one call that the child's user alone may enter. */
    Path privateFolder(Sandbox sandbox, int slot) throws IOException {
        Path call = Files.createTempDirectory(folder, "call-");
        sandbox.giveTo(slot, call);
        return call;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                    permit(target, "rwxr-xr-x");
                } else {
                    Files.copy(path, target);
                    readableByAll(target);
                }
            }
        }
    }

    static void readableByAll(Path file) throws IOException {
        permit(file, "rw-r--r--");
    }

    private static void permit(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    /** Deletes a folder whatever is in it, without following a link out of it. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList().reversed()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException failure) {
            System.getLogger(Stage.class.getName()).log(System.Logger.Level.WARNING, "Left behind: " + folder, failure);
        }
    }

    @Override
    public void close() {
        delete(folder);
    }
}
