package piilo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's own files, for tests that look at the sources instead of running them. */
public final class Checkout {
    private static final Path MODULE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private static final Path ROOT = Path.of(
                    System.getProperty("piilo.root", MODULE.resolve("../..").toString()))
            .toAbsolutePath()
            .normalize();

    private Checkout() {}

    /** Returns a file of the project. */
    public static Path file(String path) {
        return ROOT.resolve(path);
    }

    /** Returns a file that a test writes, for somebody to look at. */
    public static Path target(String path) {
        return MODULE.resolve("target").resolve(path);
    }

    /** Returns the files of a folder, however deep, whose names end so. */
    public static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.walk(file(folder))) {
            return files.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the name of a template, as pages and other templates call it. */
    public static String templateName(Path file) {
        String path = file("templates").relativize(file).toString();
        return path.substring(0, path.length() - ".hbs".length());
    }
}
