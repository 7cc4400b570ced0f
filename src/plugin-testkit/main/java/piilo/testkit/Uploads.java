package piilo.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import piilo.api.Entry;
import piilo.api.Upload;

/** Makes uploads for the tests of an importer. */
public final class Uploads {
    private Uploads() {}

    /** Makes an upload of one file with this text in UTF-8. */
    public static Upload text(String name, String text) {
        return bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Makes an upload of one file with these bytes. */
    public static Upload bytes(String name, byte[] bytes) {
        return new Made(name, List.of(entry(name, bytes)));
    }

    /** Makes an upload of several entries. */
    public static Upload of(String name, Entry... entries) {
        return new Made(name, List.of(entries));
    }

    /** Makes an entry with these bytes. */
    public static Entry entry(String name, byte[] bytes) {
        return new Bytes(name, bytes);
    }

    /** Reads a file: a zip becomes an upload of its entries, anything else one of itself. */
    public static Upload file(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            byte[] bytes = Files.readAllBytes(file);
            boolean zip = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
            return zip ? new Made(name, unzip(file)) : bytes(name, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Entry> unzip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(entry -> entry(entry.getName(), content(zip, entry)))
                    .toList();
        }
    }

    private static byte[] content(ZipFile zip, ZipEntry entry) {
        try (InputStream bytes = zip.getInputStream(entry)) {
            return bytes.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Makes an upload of a folder's files, as if it had been zipped. */
    public static Upload folder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Entry> entries = files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> entry(relative(folder, file), content(file)))
                    .toList();
            return new Made(folder.getFileName() + ".zip", entries);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private record Made(String name, List<Entry> entries) implements Upload {}

    private static final class Bytes implements Entry {
        private final String name;
        private final byte[] content;

        Bytes(String name, byte[] content) {
            this.name = name;
            this.content = content.clone();
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public long size() {
            return content.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public String toString() {
            return name + " (" + content.length + " bytes)";
        }
    }
}
