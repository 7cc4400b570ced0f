package piilo.plugin.linkedin;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 and takes each byte that is not for windows-1252, so that a file from an old spreadsheet, and a file glued together of both, keeps its
 * letters and is still read in one go.
 */
final class LenientReader extends Reader {
    private static final int CAPACITY = 32 * 1024;
    private static final String WINDOWS = windows1252();

    private final InputStream bytes;
    private final ByteBuffer raw = ByteBuffer.allocate(CAPACITY).flip();
    private final CharBuffer letters = CharBuffer.allocate(CAPACITY).flip();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private boolean ended;

    LenientReader(InputStream bytes) {
        this.bytes = bytes;
    }

    private static String windows1252() {
        byte[] all = new byte[256];
        for (int value = 0; value < all.length; value++) {
            all[value] = (byte) value;
        }
        return new String(all, Charset.forName("windows-1252"));
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!letters.hasRemaining()) {
            if (ended && !raw.hasRemaining()) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, letters.remaining());
        letters.get(target, offset, count);
        return count;
    }

    private void decode() throws IOException {
        letters.clear();
        CoderResult result = decoder.decode(raw, letters, ended);
        if (result.isError() && letters.hasRemaining()) {
            letters.put(WINDOWS.charAt(raw.get() & 0xff));
            decoder.reset();
        } else if (result.isUnderflow() && !ended) {
            fill();
        }
        letters.flip();
    }

    private void fill() throws IOException {
        raw.compact();
        int count = bytes.read(raw.array(), raw.position(), raw.remaining());
        ended = count < 0;
        raw.position(raw.position() + Math.max(count, 0)).flip();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
