package piilo.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** File names in headers, as RFC 6266 and RFC 8187 want them. */
final class FileNames {
    private static final int LIMIT = 120;

    private FileNames() {}

    /** Returns the header's value; control characters and separators of the name are left out. */
    static String attachment(String name) {
        String clean = name.codePoints()
                .filter(character -> !Character.isISOControl(character)
                        && Character.getType(character) != Character.FORMAT
                        && "/\\\"".indexOf(character) < 0)
                .limit(LIMIT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String plain = clean.replaceAll("[^\\x20-\\x7e]", "_");
        String encoded = URLEncoder.encode(clean, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
