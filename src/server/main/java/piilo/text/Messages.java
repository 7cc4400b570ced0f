package piilo.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/**
 * Every text a person sees, by key, in one language. A text with arguments is a pattern of {@link MessageFormat}, in which an apostrophe is just an apostrophe.
 */
public final class Messages {
    /** The bundles under {@code piilo/messages}, one for each part of the house, each in every language. */
    static final List<String> BUNDLES = List.of(
            "general",
            "accounts",
            "network",
            "relations",
            "interactions",
            "leads",
            "today",
            "meeting",
            "market",
            "paths",
            "pages",
            "imports",
            "linkedin",
            "plugins",
            "api");

    private static final Map<Language, Messages> ALL = load();

    private final Language language;
    private final Map<String, String> texts;

    private Messages(Language language, Map<String, String> texts) {
        this.language = language;
        // Not Map.copyOf: pages look up hundreds of texts, and that takes twice as long there.
        this.texts = Collections.unmodifiableMap(texts);
    }

    /** Returns the texts of a language. */
    public static Messages in(Language language) {
        return Objects.requireNonNull(ALL.get(language), "every language has its texts");
    }

    private static Map<Language, Messages> load() {
        Map<Language, Messages> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<String, String> texts = new HashMap<>();
            BUNDLES.forEach(
                    bundle -> read(bundle, language).forEach((key, text) -> texts.put((String) key, (String) text)));
            all.put(language, new Messages(language, texts));
        }
        return all;
    }

    private static Properties read(String bundle, Language language) {
        String name = "/piilo/messages/" + bundle + "_" + language.code() + ".properties";
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Messages.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return properties;
    }

    public Language language() {
        return language;
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    Set<String> keys() {
        return texts.keySet();
    }

    /**
     * Returns a text.
     *
     * @param key when no text has it, it is returned as it is: what a plugin says in plain words is shown in its words
     * @param arguments numbers and dates are written as the language does
     */
    public String text(String key, Object... arguments) {
        String text = texts.get(key);
        if (text == null) {
            return key;
        } else if (arguments.length == 0) {
            return text;
        } else {
            return new MessageFormat(text.replace("'", "''"), language.locale()).format(arguments);
        }
    }
}
