package piilo.plugins;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/**
 * Is one entry of a zip's directory. Sizes are what the directory says, nothing more.
 *
 * @param rawName the name's bytes as they stand in the file, one character each
 * @param flags general purpose bits
 * @param method of compression
 * @param checksum CRC 32 of the content
 * @param packedSize in bytes, in the file
 * @param size in bytes, unpacked
 * @param mode the kind of file and its rights as Unix writes them, or 0
 * @param offset of the entry's own header, or of its content after {@link #at}
 */
record ZipItem(
        String rawName, int flags, int method, long checksum, long packedSize, long size, int mode, long offset) {
    static final int SIZES_FOLLOW = 1 << 3;
    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
    private static final int KIND_OF_FILE = 0170000;
    private static final int REGULAR_FILE = 0100000;
    private static final int FOLDER = 0040000;

    ZipItem at(long content) {
        return new ZipItem(rawName, flags, method, checksum, packedSize, size, mode, content);
    }

    static List<ZipItem> byOffset(List<ZipItem> items) {
        return items.stream().sorted(Comparator.comparingLong(ZipItem::offset)).toList();
    }

    /** Returns the name with {@code /} between folders. Old tools write code pages of their own: any bytes that are no UTF-8 are read as Latin 1. */
    String name() {
        byte[] bytes = rawName.getBytes(StandardCharsets.ISO_8859_1);
        try {
            String name = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return name.replace('\\', '/');
        } catch (CharacterCodingException notUtf8) {
            return rawName.replace('\\', '/');
        }
    }

    boolean isFolder() {
        return name().endsWith("/");
    }

    boolean isEncrypted() {
        return (flags & ENCRYPTED) != 0;
    }

    boolean isEncryptedAs(int otherFlags) {
        return ((flags ^ otherFlags) & ENCRYPTED) == 0;
    }

    /** Symbolic links, devices and pipes are neither. */
    boolean isFileOrFolder() {
        int kind = mode & KIND_OF_FILE;
        return kind == 0 || kind == REGULAR_FILE || kind == FOLDER;
    }

    boolean isStored() {
        return method == 0;
    }

    boolean isDeflated() {
        return method == 8;
    }
}
