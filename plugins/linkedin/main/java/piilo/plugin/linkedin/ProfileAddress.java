package piilo.plugin.linkedin;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Is a person's profile page, the same however its address is written.
 *
 * @param slug the name that the person chose for it, decoded, lower-case
 */
record ProfileAddress(String slug) {
    private static final String FOLDER = "/in/";
    private static final String PLACE = "https://www.linkedin.com" + FOLDER;

    /** Reads an address with or without scheme, host, country, query and closing slash; null when it is no profile's. */
    static @Nullable ProfileAddress of(String address) {
        String rooted = address.startsWith("in/") ? "/" + address : address;
        int folder = rooted.indexOf(FOLDER);
        if (folder < 0) {
            return null;
        }
        int start = folder + FOLDER.length();
        String slug = normalised(rooted.substring(start, end(rooted, start)));
        return slug.isEmpty() ? null : new ProfileAddress(slug);
    }

    private static int end(String address, int start) {
        int end = start;
        while (end < address.length() && "/?#& ".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static String normalised(String raw) {
        String decoded = raw.indexOf('%') < 0 ? raw : decoded(raw);
        return Normalizer.normalize(decoded.toLowerCase(Locale.ROOT), Normalizer.Form.NFC)
                .strip();
    }

    /** Decodes percent signs; a text that holds a stray one is left as it is. */
    private static String decoded(String raw) {
        byte[] coded = raw.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(coded.length);
        try {
            for (int place = 0; place < coded.length; place++) {
                boolean escape = coded[place] == '%';
                bytes.put(
                        escape
                                ? (byte) (HexFormat.fromHexDigit(coded[place + 1]) * 16
                                        + HexFormat.fromHexDigit(coded[place + 2]))
                                : coded[place]);
                place += escape ? 2 : 0;
            }
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return raw;
        }
    }

    /** Returns the name under which the person is known in every export. */
    String key() {
        return "in/" + slug;
    }

    /** Returns the address to open; letters stay as they are, whatever could end or break an address is encoded. */
    String link() {
        StringBuilder link = new StringBuilder(PLACE);
        slug.codePoints().forEach(letter -> {
            if (Character.isLetterOrDigit(letter) || "-_.~".indexOf(letter) >= 0) {
                link.appendCodePoint(letter);
            } else {
                for (byte part : Character.toString(letter).getBytes(StandardCharsets.UTF_8)) {
                    link.append('%').append(HexFormat.of().withUpperCase().toHexDigits(part));
                }
            }
        });
        return link.toString();
    }
}
