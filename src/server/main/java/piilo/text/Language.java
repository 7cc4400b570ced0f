package piilo.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages Piilo speaks. */
public enum Language {
    ENGLISH("en", Locale.UK),
    FINNISH("fi", Locale.of("fi", "FI")),
    SWEDISH("sv", Locale.of("sv", "FI"));

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /** Returns the language's code in ISO 639-1. */
    public String code() {
        return code;
    }

    /** Returns whose dates, numbers and sorting go with the language. */
    public Locale locale() {
        return locale;
    }

    public static Optional<Language> of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }

    /** Returns the language that an Accept-Language header likes best; English when it likes none, or is none. */
    public static Language preferred(@Nullable String header) {
        if (header == null) {
            return ENGLISH;
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
            return of(Locale.lookupTag(
                            ranges, Arrays.stream(values()).map(Language::code).toList()))
                    .orElse(ENGLISH);
        } catch (IllegalArgumentException notAHeader) {
            return ENGLISH;
        }
    }
}
