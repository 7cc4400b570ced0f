package piilo.view;

import java.io.ByteArrayOutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Takes a page as it is written, for one thread. It is encoded part by part: Java keeps a text in two bytes for each character as soon as one of them needs it, and
 * is then several times as slow.
 */
final class PageWriter extends Writer {
    private static final int USUAL_BYTES = 64 * 1024;
    private static final int PART_LENGTH = 4 * 1024;

    private final ByteArrayOutputStream page = new ByteArrayOutputStream(USUAL_BYTES);
    private StringBuilder part = new StringBuilder(2 * PART_LENGTH);

    @Override
    public void write(char[] characters, int offset, int length) {
        append(new String(characters, offset, length));
    }

    @Override
    public void write(String text) {
        append(text);
    }

    @Override
    public Writer append(CharSequence text) {
        part.append(text);
        if (part.length() >= PART_LENGTH) {
            encode();
        }
        return this;
    }

    private void encode() {
        page.writeBytes(part.toString().getBytes(StandardCharsets.UTF_8));
        part = new StringBuilder(2 * PART_LENGTH);
    }

    /** Returns the page in UTF-8. */
    byte[] bytes() {
        encode();
        return page.toByteArray();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
