package piilo.plugin.linkedin;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the HTML out of a text; what only looks like it, such as {@code a < b}, stays. */
final class PlainText {
    private static final Set<String> BREAKS = Set.of("br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> OTHERS = Set.of(
            "a",
            "b",
            "i",
            "u",
            "em",
            "strong",
            "span",
            "font",
            "img",
            "ul",
            "ol",
            "table",
            "tbody",
            "td",
            "th",
            "html",
            "body",
            "head",
            "style",
            "script",
            "blockquote",
            "code",
            "pre",
            "iframe",
            "svg",
            "hr",
            "button",
            "form",
            "input",
            "video",
            "object",
            "link",
            "meta");
    private static final Set<String> UNSEEN = Set.of("style", "script", "head");
    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");
    private static final int LONGEST_ENTITY = 9;

    private final String html;
    private final String lower;
    private final StringBuilder text = new StringBuilder();
    private int position;

    private PlainText(String html) {
        this.html = html;
        this.lower = html.toLowerCase(Locale.ROOT);
    }

    /** Returns the text, or null when nothing is left. */
    static @Nullable String of(String html) {
        String text = html.indexOf('<') < 0 && html.indexOf('&') < 0 ? html : new PlainText(html).strip();
        return text.isBlank() ? null : text;
    }

    private String strip() {
        while (position < html.length()) {
            char letter = html.charAt(position);
            boolean taken = letter == '<' ? tag() : (letter == '&' && entity());
            if (!taken) {
                text.append(letter);
                position++;
            }
        }
        return text.toString().strip();
    }

    private boolean tag() {
        boolean closing = html.startsWith("</", position);
        int start = position + (closing ? 2 : 1);
        int nameEnd = start;
        while (nameEnd < html.length() && Character.isLetterOrDigit(html.charAt(nameEnd))) {
            nameEnd++;
        }
        String name = html.substring(start, nameEnd).toLowerCase(Locale.ROOT);
        int end = tagEnd(nameEnd);
        if (end < 0 || (!BREAKS.contains(name) && !OTHERS.contains(name))) {
            return false;
        }
        position = UNSEEN.contains(name) && !closing ? behind(name, end) : end + 1;
        if (BREAKS.contains(name) && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
        return true;
    }

    /** Returns the place of the bracket that closes a tag, or -1 when another one opens before it. */
    private int tagEnd(int from) {
        int place = from;
        while (place < html.length() && html.charAt(place) != '<' && html.charAt(place) != '>') {
            place++;
        }
        return place < html.length() && html.charAt(place) == '>' ? place : -1;
    }

    /** Returns the place behind the element's end, or of the text's end when it has none. */
    private int behind(String name, int from) {
        int close = lower.indexOf("</" + name, from);
        int end = close < 0 ? -1 : html.indexOf('>', close);
        return end < 0 ? html.length() : end + 1;
    }

    private boolean entity() {
        int end = html.indexOf(';', position, Math.min(html.length(), position + LONGEST_ENTITY + 1));
        if (end < 0) {
            return false;
        }
        String name = html.substring(position + 1, end);
        String letter = name.startsWith("#") ? numbered(name) : ENTITIES.get(name);
        if (letter == null) {
            return false;
        }
        text.append(letter);
        position = end + 1;
        return true;
    }

    private static @Nullable String numbered(String name) {
        boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
        try {
            int letter = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
            return letter >= ' ' && Character.isValidCodePoint(letter) ? Character.toString(letter) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
