package piilo.host;

import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import piilo.api.Entry;
import piilo.api.Upload;

/** Gives the plugin the upload: a zip's entries, read in place and never unpacked, or the one file. */
final class UploadedFile implements Upload, Closeable {
    private final String name;
    private final List<Entry> entries;
    private final @Nullable ZipFile archive;

    private UploadedFile(String name, List<Entry> entries, @Nullable ZipFile archive) {
        this.name = name;
        this.entries = List.copyOf(entries);
        this.archive = archive;
    }

    static UploadedFile open(String path, String name) throws IOException {
        File file = new File(path);
        if (!isZip(file)) {
            return new UploadedFile(name, List.of(new SingleEntry(name, file)), null);
        }
        ZipFile archive = openZip(file);
        List<Entry> entries = new ArrayList<>();
        for (Enumeration<? extends ZipEntry> all = archive.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            if (!entry.isDirectory()) {
                entries.add(new ZippedEntry(archive, entry));
            }
        }
        return new UploadedFile(name, entries, archive);
    }

    private static boolean isZip(File file) throws IOException {
        try (InputStream bytes = new FileInputStream(file)) {
            byte[] head = bytes.readNBytes(4);
            return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
        }
    }

    /** Old tools write names in a code page of their own; Latin 1 reads any bytes, and the names that importers look for are ASCII. */
    private static ZipFile openZip(File file) throws IOException {
        try {
            return new ZipFile(file);
        } catch (ZipException namesNotInUtf8) {
            return new ZipFile(file, StandardCharsets.ISO_8859_1);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Entry> entries() {
        return entries;
    }

    @Override
    public void close() throws IOException {
        if (archive != null) {
            archive.close();
        }
    }

    private record SingleEntry(String name, File file) implements Entry {
        @Override
        public long size() {
            return file.length();
        }

        @Override
        public InputStream open() throws IOException {
            return new FileInputStream(file);
        }
    }

    private record ZippedEntry(ZipFile archive, ZipEntry entry) implements Entry {
        /** Some tools for Windows write their own separator. */
        @Override
        public String name() {
            return entry.getName().replace('\\', '/');
        }

        @Override
        public long size() {
            return entry.getSize();
        }

        @Override
        public InputStream open() throws IOException {
            return archive.getInputStream(entry);
        }
    }
}
