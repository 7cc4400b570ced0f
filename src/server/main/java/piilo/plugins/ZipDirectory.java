package piilo.plugins;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a zip's list of contents straight from its bytes, because the JDK's classes do not tell what matters here: the kind of an entry (a symbolic link?),
 * its flags (encrypted?) and where its bytes lie (on top of another's?). Believes nothing that it cannot check.
 */
final class ZipDirectory {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENTRY_BYTES = 46;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int LOCAL_BYTES = 30;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int MOST_DIRECTORY_BYTES = 16 << 20;

    private final RandomAccessFile file;

    ZipDirectory(RandomAccessFile file) {
        this.file = file;
    }

    /**
     * Returns the entries in the order of their bytes.
     *
     * @throws UploadRefused when there are more than {@code most}, or the directory does not fit the file
     */
    List<ZipItem> items(int most) throws IOException {
        End found = end();
        ByteBuffer end = found.bytes();
        int count = Short.toUnsignedInt(end.getShort(10));
        long size = Integer.toUnsignedLong(end.getInt(12));
        long offset = Integer.toUnsignedLong(end.getInt(16));
        if (count > most) {
            throw UploadRefused.tooLarge("entries", Integer.toString(most));
        } else if (size > MOST_DIRECTORY_BYTES || offset + size != found.position()) {
            throw damaged();
        }
        List<ZipItem> items = new ArrayList<>();
        ByteBuffer directory = bytes(offset, (int) size);
        while (directory.remaining() >= ENTRY_BYTES && items.size() <= count) {
            items.add(item(directory));
        }
        if (items.size() != count || directory.hasRemaining()) {
            throw damaged();
        }
        return located(items, offset);
    }

    /** Looks from the back, as unzippers do; a second end inside the comment would let two readers see two archives. */
    private End end() throws IOException {
        long from = Math.max(0, file.length() - END_BYTES - LONGEST_COMMENT);
        ByteBuffer tail = bytes(from, (int) (file.length() - from));
        for (int at = tail.limit() - END_BYTES; at >= 0; at--) {
            if (tail.getInt(at) == END_SIGNATURE) {
                int comment = Short.toUnsignedInt(tail.getShort(at + 20));
                if (at + END_BYTES + comment != tail.limit()) {
                    throw damaged();
                }
                return new End(tail.slice(at, END_BYTES).order(ByteOrder.LITTLE_ENDIAN), from + at);
            }
        }
        throw damaged();
    }

    private static ZipItem item(ByteBuffer directory) {
        int at = directory.position();
        if (directory.getInt(at) != ENTRY_SIGNATURE) {
            throw damaged();
        }
        int name = Short.toUnsignedInt(directory.getShort(at + 28));
        int rest = Short.toUnsignedInt(directory.getShort(at + 30)) + Short.toUnsignedInt(directory.getShort(at + 32));
        if (directory.remaining() < ENTRY_BYTES + name + rest) {
            throw damaged();
        }
        byte[] nameBytes = new byte[name];
        directory.get(at + ENTRY_BYTES, nameBytes);
        String rawName = new String(nameBytes, StandardCharsets.ISO_8859_1);
        directory.position(at + ENTRY_BYTES + name + rest);
        return new ZipItem(
                rawName,
                Short.toUnsignedInt(directory.getShort(at + 8)),
                Short.toUnsignedInt(directory.getShort(at + 10)),
                Integer.toUnsignedLong(directory.getInt(at + 16)),
                Integer.toUnsignedLong(directory.getInt(at + 20)),
                Integer.toUnsignedLong(directory.getInt(at + 24)),
                directory.getInt(at + 38) >>> 16,
                Integer.toUnsignedLong(directory.getInt(at + 42)));
    }

    /** Compares each entry with its own header before its bytes, and makes sure that no byte belongs to two entries: the trick of the flat zip bomb. */
    private List<ZipItem> located(List<ZipItem> items, long directory) throws IOException {
        List<ZipItem> located = new ArrayList<>();
        long free = 0;
        for (ZipItem item : ZipItem.byOffset(items)) {
            if (item.offset() < free || item.offset() + LOCAL_BYTES > directory) {
                throw damaged();
            }
            ByteBuffer local = bytes(item.offset(), LOCAL_BYTES);
            int name = Short.toUnsignedInt(local.getShort(26));
            long begin = item.offset() + LOCAL_BYTES + name + Short.toUnsignedInt(local.getShort(28));
            free = begin + item.packedSize();
            if (local.getInt(0) != LOCAL_SIGNATURE || free > directory || !agrees(item, local, name)) {
                throw damaged();
            }
            located.add(item.at(begin));
        }
        return located;
    }

    private boolean agrees(ZipItem item, ByteBuffer local, int name) throws IOException {
        int flags = Short.toUnsignedInt(local.getShort(6));
        boolean sizesFollow = (flags & ZipItem.SIZES_FOLLOW) != 0;
        boolean wide = local.getInt(18) == -1 || local.getInt(22) == -1;
        return item.isEncryptedAs(flags)
                && Short.toUnsignedInt(local.getShort(8)) == item.method()
                && (sizesFollow || wide || Integer.toUnsignedLong(local.getInt(18)) == item.packedSize())
                && (sizesFollow || wide || Integer.toUnsignedLong(local.getInt(22)) == item.size())
                && item.rawName().equals(rawName(item.offset() + LOCAL_BYTES, name));
    }

    private String rawName(long offset, int length) throws IOException {
        return new String(bytes(offset, length).array(), StandardCharsets.ISO_8859_1);
    }

    private ByteBuffer bytes(long offset, int length) throws IOException {
        if (offset + length > file.length()) {
            throw damaged();
        }
        byte[] bytes = new byte[length];
        file.seek(offset);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static UploadRefused damaged() {
        return UploadRefused.unacceptable("damaged");
    }

    private record End(ByteBuffer bytes, long position) {}
}
