package piilo.view;

import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import org.jspecify.annotations.Nullable;

/** Escapes text for HTML. Most text needs none, so it is looked through first and copied only when it does. */
public final class HtmlEscaping implements EscapingStrategy {
    @Override
    public @Nullable CharSequence escape(@Nullable CharSequence value) {
        if (value == null || value instanceof Handlebars.SafeString) {
            return value;
        }
        int length = value.length();
        for (int i = 0; i < length; i++) {
            if (replacement(value.charAt(i)) != null) {
                return escaped(value, i);
            }
        }
        return value;
    }

    private static CharSequence escaped(CharSequence value, int first) {
        StringBuilder text = new StringBuilder(value.length() + 16).append(value, 0, first);
        for (int i = first; i < value.length(); i++) {
            char character = value.charAt(i);
            String replacement = replacement(character);
            if (replacement == null) {
                text.append(character);
            } else {
                text.append(replacement);
            }
        }
        return text;
    }

    private static @Nullable String replacement(char character) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            case '`' -> "&#96;";
            default -> null;
        };
    }
}
