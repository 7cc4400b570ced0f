package piilo.view;

import java.io.Writer;

/** Takes a page as it is written, for one thread. */
final class PageWriter extends Writer {
    private static final int USUAL_LENGTH = 48 * 1024;

    private final StringBuilder page = new StringBuilder(USUAL_LENGTH);

    @Override
    public void write(char[] characters, int offset, int length) {
        page.append(characters, offset, length);
    }

    @Override
    public void write(String text) {
        page.append(text);
    }

    @Override
    public Writer append(CharSequence text) {
        page.append(text);
        return this;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return page.toString();
    }
}
