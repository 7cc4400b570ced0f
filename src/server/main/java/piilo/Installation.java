package piilo;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import piilo.config.Config;

/** Where the parts of the installed program lie: bin, lib, host and plugins in one folder, which the launcher names. */
final class Installation {
    private static final Pattern HOST_PART = Pattern.compile(".*(?:plugin-api|plugin-host|jackson-core)[^/]*");

    private Installation() {}

    private static Optional<Path> home() {
        return Optional.ofNullable(System.getProperty("piilo.home")).map(Path::of);
    }

    /** Returns the folders of the plugins that came with the program. */
    static List<Path> plugins(Config config) {
        return config.plugins().or(() -> home().map(folder -> folder.resolve("plugins"))).stream()
                .toList();
    }

    /** Returns what a plugin's own process runs on: the host folder, else, when run from an IDE or a test, the parts of our own class path. */
    static List<Path> hostClassPath() {
        return home().map(folder -> jars(folder.resolve("host"))).orElseGet(Installation::ownParts);
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(folder + " cannot be read", failure);
        }
    }

    private static List<Path> ownParts() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(part -> HOST_PART.matcher(part).matches())
                .map(Path::of)
                .toList();
    }
}
