package piilo.plugins;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks the entries of one archive into nothing and counts. */
final class EntryCheck {
    private static final long MOST_RATIO = 200;
    /** Small files of one repeated letter are packed as tightly as a bomb. */
    private static final long RATIO_MATTERS = 1L << 20;

    private final RandomAccessFile file;
    private final long mostBytes;
    private final byte[] packed = new byte[32 * 1024];
    private final byte[] unpacked = new byte[64 * 1024];
    private long total;

    EntryCheck(RandomAccessFile file, long mostBytes) {
        this.file = file;
        this.mostBytes = mostBytes;
    }

    /** @throws UploadRefused when the entry is too large, packed too tightly, an archive itself, or not what the directory says */
    void check(ZipItem item) throws IOException {
        Content content = new Content(item);
        file.seek(item.offset());
        if (item.isStored()) {
            copy(item, content);
        } else {
            inflate(item, content);
        }
        content.end();
    }

    private void copy(ZipItem item, Content content) throws IOException {
        for (long left = item.packedSize(); left > 0; ) {
            int read = read(left);
            content.take(packed, read);
            left -= read;
        }
    }

    private void inflate(ZipItem item, Content content) throws IOException {
        try (Inflater inflater = new Inflater(true)) {
            long left = item.packedSize();
            while (!inflater.finished()) {
                int count = inflater.inflate(unpacked);
                content.take(unpacked, count);
                if (count == 0 && !inflater.finished()) {
                    if (left == 0 || inflater.needsDictionary()) {
                        throw ZipDirectory.damaged();
                    }
                    int read = read(left);
                    inflater.setInput(packed, 0, read);
                    left -= read;
                }
            }
            if (left > 0 || inflater.getRemaining() > 0) {
                throw ZipDirectory.damaged();
            }
        } catch (DataFormatException broken) {
            throw ZipDirectory.damaged();
        }
    }

    private int read(long left) throws IOException {
        int wanted = (int) Math.min(left, packed.length);
        file.readFully(packed, 0, wanted);
        return wanted;
    }

    /** Counts what comes out of one entry. */
    private final class Content {
        private final ZipItem item;
        private final CRC32 checksum = new CRC32();
        private long size;

        Content(ZipItem item) {
            this.item = item;
        }

        void take(byte[] bytes, int count) {
            if (size == 0
                    && ArchiveKinds.isNested(
                            item.name(), Arrays.copyOf(bytes, Math.min(count, ArchiveKinds.HEAD_BYTES)))) {
                throw UploadRefused.unacceptable("nested", UploadGuard.printable(item.name()));
            }
            checksum.update(bytes, 0, count);
            size += count;
            total += count;
            if (total > mostBytes) {
                throw UploadRefused.tooLarge("inflated", Long.toString(mostBytes >> 20));
            } else if (size > RATIO_MATTERS && size > item.packedSize() * MOST_RATIO) {
                throw UploadRefused.unacceptable("ratio", UploadGuard.printable(item.name()));
            } else if (size > item.size()) {
                throw ZipDirectory.damaged();
            }
        }

        void end() {
            if (size != item.size() || checksum.getValue() != item.checksum()) {
                throw ZipDirectory.damaged();
            }
        }
    }
}
