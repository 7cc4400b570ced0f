package piilo.host;

/** Makes text fit for UTF-8. */
final class Text {
    private static final char REPLACEMENT = '\uFFFD';

    private Text() {}

    /** Returns the text with each half of a broken surrogate pair, as damaged UTF-16 files hold them, replaced by U+FFFD. */
    static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return mend(text);
            }
        }
        return text;
    }

    private static String mend(String text) {
        StringBuilder mended = new StringBuilder(text.length());
        int index = 0;
        while (index < text.length()) {
            int point = text.codePointAt(index);
            boolean broken = point <= Character.MAX_VALUE && Character.isSurrogate((char) point);
            mended.appendCodePoint(broken ? REPLACEMENT : point);
            index += Character.charCount(point);
        }
        return mended.toString();
    }
}
