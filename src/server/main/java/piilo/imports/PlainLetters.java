package piilo.imports;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Letters without their accents, but for those that are letters of their own in Finnish and Swedish. */
final class PlainLetters {
    private static final Pattern FOREIGN_MARKS =
            Pattern.compile("(?<!a)\\u030A|(?<![ao])\\u0308|[\\p{M}&&[^\\u0308\\u030A]]");

    private PlainLetters() {}

    static String of(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return Normalizer.normalize(FOREIGN_MARKS.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
    }
}
