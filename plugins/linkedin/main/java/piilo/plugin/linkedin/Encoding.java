package piilo.plugin.linkedin;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Tells how a file's letters are written, also where spreadsheets leave out the mark for it, and decodes them. */
enum Encoding {
    /** UTF-8, with windows-1252 for the bytes that are not. */
    UTF_8(3),
    UTF_16_LITTLE(2),
    UTF_16_BIG(2);

    private static final int SAMPLE = 512;

    private final int markLength;

    Encoding(int markLength) {
        this.markLength = markLength;
    }

    static Encoding of(byte[] head) {
        if (startsWith(head, 0xff, 0xfe)) {
            return UTF_16_LITTLE;
        } else if (startsWith(head, 0xfe, 0xff)) {
            return UTF_16_BIG;
        }
        int pairs = Math.min(head.length, SAMPLE) / 2;
        if (pairs > 0 && zeros(head, pairs, 1) * 2 > pairs) {
            return UTF_16_LITTLE;
        }
        return pairs > 0 && zeros(head, pairs, 0) * 2 > pairs ? UTF_16_BIG : UTF_8;
    }

    /** Counts the zero bytes at even or odd places: every second byte of western text in UTF-16 is zero. */
    private static int zeros(byte[] head, int pairs, int offset) {
        int count = 0;
        for (int pair = 0; pair < pairs; pair++) {
            count += head[pair * 2 + offset] == 0 ? 1 : 0;
        }
        return count;
    }

    private static boolean startsWith(byte[] head, int... mark) {
        for (int place = 0; place < mark.length; place++) {
            if (place >= head.length || (head[place] & 0xff) != mark[place]) {
                return false;
            }
        }
        return true;
    }

    /** Decodes the bytes from the first one on and leaves out the byte order mark; closing the reader closes them. */
    Reader open(InputStream bytes, byte[] head) throws IOException {
        if (isMarked(head)) {
            bytes.skipNBytes(markLength);
        }
        return switch (this) {
            case UTF_8 -> new LenientReader(bytes);
            case UTF_16_LITTLE -> new InputStreamReader(bytes, StandardCharsets.UTF_16LE);
            case UTF_16_BIG -> new InputStreamReader(bytes, StandardCharsets.UTF_16BE);
        };
    }

    private boolean isMarked(byte[] head) {
        return switch (this) {
            case UTF_8 -> startsWith(head, 0xef, 0xbb, 0xbf);
            case UTF_16_LITTLE -> startsWith(head, 0xff, 0xfe);
            case UTF_16_BIG -> startsWith(head, 0xfe, 0xff);
        };
    }
}
