package piilo.recruiters;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The kinds of files that are kept. What a file is, is told by its content: neither its name nor what the browser says of it counts. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    TEXT("text/plain; charset=utf-8", "txt", "md", "text");

    private static final byte[] PDF_BEGINS = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG_BEGINS = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG_BEGINS = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] ZIP_BEGINS = {'P', 'K', 3, 4};
    private static final String ODT_SAYS = "application/vnd.oasis.opendocument.text";

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    /** Returns the type as the header Content-Type has it. */
    public String mediaType() {
        return mediaType;
    }

    /** Returns what names of such files end with after the dot, the usual one first. */
    List<String> endings() {
        return endings;
    }

    /** Returns what a file is; empty when it is nothing that is kept. */
    static Optional<FileType> of(Path file, byte[] content) throws IOException {
        if (begins(content, PDF_BEGINS)) {
            return Optional.of(PDF);
        } else if (begins(content, PNG_BEGINS)) {
            return Optional.of(PNG);
        } else if (begins(content, JPEG_BEGINS)) {
            return Optional.of(JPEG);
        } else if (begins(content, ZIP_BEGINS)) {
            return ofArchive(file);
        } else {
            return content.length > 0 && isText(content) ? Optional.of(TEXT) : Optional.empty();
        }
    }

    private static boolean begins(byte[] content, byte[] beginning) {
        return content.length > beginning.length
                && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }

    /** Text documents are archives; only their list of contents and one short line are read, however much they would unpack to. Macros are not kept. */
    private static Optional<FileType> ofArchive(Path file) {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            if (archive.getEntry("word/vbaProject.bin") != null) {
                return Optional.empty();
            } else if (archive.getEntry("[Content_Types].xml") != null && archive.getEntry("word/document.xml") != null) {
                return Optional.of(DOCX);
            } else {
                return says(archive, archive.getEntry("mimetype")) ? Optional.of(ODT) : Optional.empty();
            }
        } catch (IOException notAnArchive) {
            return Optional.empty();
        }
    }

    private static boolean says(ZipFile archive, @Nullable ZipEntry entry) throws IOException {
        if (entry == null) {
            return false;
        }
        try (InputStream stream = archive.getInputStream(entry)) {
            byte[] text = stream.readNBytes(ODT_SAYS.length() + 1);
            return new String(text, StandardCharsets.US_ASCII).strip().equals(ODT_SAYS);
        }
    }

    private static boolean isText(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .chars()
                    .allMatch(one -> one >= ' ' || one == '\n' || one == '\r' || one == '\t' || one == '\f');
        } catch (CharacterCodingException notText) {
            return false;
        }
    }
}
