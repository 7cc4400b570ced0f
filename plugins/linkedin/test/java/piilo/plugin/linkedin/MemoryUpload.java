package piilo.plugin.linkedin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import piilo.api.Entry;
import piilo.api.ImportOptions;
import piilo.api.Line;
import piilo.api.Upload;

/** Is an upload held in memory, with entries added one by one. */
record MemoryUpload(String name, List<Entry> entries) implements Upload {
    static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    static final Clock NOW = Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC);

    static MemoryUpload archive() {
        return new MemoryUpload("Basic_LinkedInDataExport_11-20-2026.zip", new ArrayList<>());
    }

    static MemoryUpload file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static MemoryUpload file(String name, byte[] bytes) {
        return new MemoryUpload(name, List.of(new MemoryEntry(name, bytes)));
    }

    /** Reads a file of this test's own. */
    static MemoryUpload resource(String name) throws IOException {
        try (InputStream bytes = Objects.requireNonNull(MemoryUpload.class.getResourceAsStream("/" + name), name)) {
            return file(name, bytes.readAllBytes());
        }
    }

    static MemoryUpload zip(Path path) throws IOException {
        MemoryUpload upload =
                new MemoryUpload(Objects.requireNonNull(path.getFileName()).toString(), new ArrayList<>());
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(path))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    upload.entries.add(new MemoryEntry(entry.getName(), zip.readAllBytes()));
                }
            }
        }
        return upload;
    }

    MemoryUpload with(String entry, String text) {
        entries.add(new MemoryEntry(entry, text.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    List<Line> lines() throws IOException {
        return lines(false);
    }

    List<Line> lines(boolean withBodies) throws IOException {
        List<Line> lines = new ArrayList<>();
        read(withBodies, lines::add);
        return lines;
    }

    void read(boolean withBodies, Consumer<Line> lines) throws IOException {
        new LinkedInImporter(NOW).read(this, new ImportOptions(withBodies, HELSINKI), lines);
    }

    <T extends Line> List<T> lines(Class<T> kind) throws IOException {
        return lines().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record MemoryEntry(String name, byte[] bytes) implements Entry {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
