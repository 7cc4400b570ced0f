package piilo.view;

import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Options;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import piilo.text.Dates;
import piilo.text.Messages;
import piilo.text.Numbers;

/**
 * What templates may call: {@code t} for a text of the bundles, {@code date}, {@code time} and {@code number} as the user's language writes them, {@code icon},
 * {@code asset}, {@code html} for what has been sanitised, {@code query} for a value in an address, {@code size} of a list.
 */
final class TextHelpers {
    static final String MESSAGES = "messages";
    static final String SCENE = "scene";

    private final Assets assets;
    private final Map<String, Handlebars.SafeString> icons = new ConcurrentHashMap<>();

    TextHelpers(Assets assets) {
        this.assets = assets;
    }

    void register(Handlebars handlebars) {
        handlebars.<Object>registerHelper("t", (key, options) -> text(key, options));
        handlebars.<Object>registerHelper("options", (choices, options) -> menu(choices, options));
        handlebars.<Object>registerHelper("reason", (key, options) -> reason(key, options));
        handlebars.<Object>registerHelper("date", (value, options) -> date(value, options));
        handlebars.<Object>registerHelper("time", (value, options) -> time(value, options));
        handlebars.<Object>registerHelper("iso", (value, options) -> value.toString());
        handlebars.<Object>registerHelper("number", (value, options) -> number(value, options));
        handlebars.<Object>registerHelper(
                "size", (value, options) -> value instanceof Collection<?> several ? several.size() : 0);
        handlebars.<Object>registerHelper("icon", (name, options) -> icon(name.toString()));
        handlebars.<Object>registerHelper("asset", (name, options) -> assets.address(name.toString()));
        handlebars.<Object>registerHelper("html", (value, options) -> html(value));
        handlebars.<Object>registerHelper("initials", (name, options) -> initials(name.toString()));
        handlebars.<Object>registerHelper("concat", (first, options) -> concat(first, options));
        handlebars.<Object>registerHelper(
                "query", (value, options) -> URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }

    private static Messages messages(Options options) {
        return options.data(MESSAGES);
    }

    private static Scene scene(Options options) {
        return options.data(SCENE);
    }

    private static String text(Object key, Options options) {
        Messages messages = messages(options);
        if (!messages.has(key.toString())) {
            throw new IllegalStateException("There is no text " + key);
        }
        return messages.text(key.toString(), options.params);
    }

    /** The options of a menu; the one whose value is the first argument is chosen. A helper, since a board has a menu on each of its cards. */
    private static CharSequence menu(Object choices, Options options) {
        Messages messages = messages(options);
        Object chosen = options.params.length == 0 ? null : options.params[0];
        StringBuilder menu = new StringBuilder();
        for (Object one : (List<?>) choices) {
            MenuChoice choice = (MenuChoice) one;
            menu.append("<option value=\"").append(escaped(choice.value()));
            menu.append(choice.value().equals(chosen) ? "\" selected>" : "\">");
            menu.append(escaped(messages.text(choice.key()))).append("</option>");
        }
        return new Handlebars.SafeString(menu);
    }

    private static CharSequence escaped(String text) {
        return Handlebars.Utils.escapeExpression(text);
    }

    /** A text whose arguments are a list; what is no key is a plugin's own words and shown as it is. */
    private static String reason(Object key, Options options) {
        Object arguments = options.params.length == 0 ? List.of() : options.params[0];
        return messages(options)
                .text(key.toString(), arguments instanceof List<?> list ? list.toArray() : new Object[] {arguments});
    }

    private static String date(Object value, Options options) {
        Scene scene = scene(options);
        return switch (value) {
            case LocalDate day -> Dates.day(day, scene.language());
            case Instant instant -> Dates.day(LocalDate.ofInstant(instant, scene.zone()), scene.language());
            case piilo.api.PartialDate partial -> Dates.partial(partial, scene.language());
            default -> "";
        };
    }

    private static String time(Object value, Options options) {
        Scene scene = scene(options);
        return value instanceof Instant instant ? Dates.time(instant, scene.zone(), scene.language()) : "";
    }

    private static String number(Object value, Options options) {
        return value instanceof Number number
                ? Numbers.whole(number.longValue(), scene(options).language())
                : "";
    }

    private Handlebars.SafeString icon(String name) {
        return icons.computeIfAbsent(name, this::symbol);
    }

    private Handlebars.SafeString symbol(String name) {
        if (!name.matches("[a-z0-9-]+")) {
            throw new IllegalStateException("No icon's name: " + name);
        }
        return new Handlebars.SafeString("<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\""
                + assets.address("icons.svg") + "#" + name + "\"/></svg>");
    }

    private static Object html(Object value) {
        if (value instanceof Html html) {
            return new Handlebars.SafeString(html.text());
        }
        throw new IllegalStateException("Only what was made for it is shown as HTML: " + Arrays.asList(value));
    }

    /** Returns the first letters of the first and the last word, as a stand-in for a picture. */
    static String initials(String name) {
        String words = name.strip();
        int last = words.length();
        while (last > 0 && !separates(words.charAt(last - 1))) {
            last--;
        }
        return last == 0 ? firstLetter(words, 0) : firstLetter(words, 0) + firstLetter(words, last);
    }

    /** Returns the first letter of the word that begins at a place; nothing when the word has none. */
    private static String firstLetter(String words, int start) {
        for (int i = start; i < words.length() && !separates(words.charAt(i)); ) {
            int character = words.codePointAt(i);
            if (Character.isLetterOrDigit(character)) {
                return Character.toString(Character.toUpperCase(character));
            }
            i += Character.charCount(character);
        }
        return "";
    }

    private static boolean separates(char character) {
        return character == '(' || Character.isWhitespace(character);
    }

    private static String concat(Object first, Options options) {
        StringBuilder text = new StringBuilder(first.toString());
        for (Object param : options.params) {
            text.append(param);
        }
        return text.toString();
    }
}
