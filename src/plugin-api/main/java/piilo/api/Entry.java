package piilo.api;

import java.io.IOException;
import java.io.InputStream;

/**
 * Is one file of an upload.
 *
 * @since 0.1
 */
public interface Entry {
    /** Returns the name within the archive with {@code /} between folders, or the upload's name for a single file. */
    String name();

    /** Returns the size in bytes, uncompressed. */
    long size();

    /**
     * Opens the entry at its first byte; the caller closes it. May be called more than once.
     *
     * @throws IOException when the entry cannot be read
     */
    InputStream open() throws IOException;

    /**
     * Returns up to {@code limit} bytes from the beginning, fewer when the entry is shorter.
     *
     * @param limit in bytes, not negative
     * @throws IOException when the entry cannot be read
     */
    default byte[] head(int limit) throws IOException {
        try (InputStream bytes = open()) {
            return bytes.readNBytes(limit);
        }
    }
}
