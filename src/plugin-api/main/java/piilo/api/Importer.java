package piilo.api;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * Reads one kind of upload.
 *
 * <p>An importer is made anew for each call and used by one thread; it keeps no state between calls. It never decides what becomes of a line: matching,
 * preview, applying and undoing are the server's.
 *
 * @since 0.1
 */
public interface Importer {
    /**
     * Returns a name for this importer that is unique within its plugin and never changes, such as {@code archive}: lower-case letters, digits and
     * hyphens.
     */
    String id();

    /**
     * Says whether this importer can read an upload, judged by its entries' names and first bytes, never by the upload's own name alone.
     *
     * @param upload what the user dropped; reading a whole entry here is allowed but slow
     * @return how sure the importer is; {@link Recognition#NO} for anything foreign
     * @throws IOException when the upload itself cannot be read
     */
    Recognition recognise(Upload upload) throws IOException;

    /**
     * Reads an upload from the first line to the last and hands each line on as soon as it is read, so that memory does not grow with the file.
     *
     * <p>A bad line is handed on as a {@link SkippedLine} with its reason, and reading goes on. Nothing at all found in something that looked right is not
     * a success: throw {@link UnreadableUpload} and say what was expected.
     *
     * @param upload what the user dropped
     * @param options what the user chose, see {@link ImportOptions}
     * @param lines takes each line; it may throw when a limit of the server is passed, which the importer lets through
     * @throws UnreadableUpload when the upload as a whole cannot be read, with a message for the user
     * @throws IOException when the upload itself cannot be read
     */
    void read(Upload upload, ImportOptions options, Consumer<Line> lines) throws IOException;
}
