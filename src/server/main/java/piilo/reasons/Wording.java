package piilo.reasons;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import piilo.text.Dates;
import piilo.text.Language;
import piilo.text.Messages;

/**
 * A text of the bundles and what it speaks of, such as can be kept: everybody reads it in his own language.
 *
 * @param key of the text
 * @param arguments each with what it is before a colon: a day, a number, the key of another text, or words as they are
 */
public record Wording(String key, List<String> arguments) {
    private static final String DAY = "day:";
    private static final String NUMBER = "number:";
    private static final String KEY = "key:";
    private static final String WORDS = "words:";

    public Wording {
        arguments = List.copyOf(arguments);
    }

    /** Makes one of days, numbers, other texts without arguments, and words. */
    public static Wording of(String key, Object... arguments) {
        return new Wording(key, Arrays.stream(arguments).map(Wording::kept).toList());
    }

    private static String kept(Object argument) {
        return switch (argument) {
            case LocalDate day -> DAY + day;
            case Integer number -> NUMBER + number;
            case Wording other -> KEY + other.key;
            case Object words -> WORDS + words;
        };
    }

    /** Returns the text as one reads it. */
    public String in(Language language) {
        Messages messages = Messages.in(language);
        String text = messages.text(
                key, arguments.stream().map(one -> read(one, messages)).toArray());
        int limit = ReasonBody.TEXT_LIMIT;
        return text.length() > limit ? text.substring(0, limit - 1) + "…" : text;
    }

    private static Object read(String argument, Messages messages) {
        String value = argument.substring(argument.indexOf(':') + 1);
        if (argument.startsWith(DAY)) {
            return Dates.day(LocalDate.parse(value), messages.language());
        } else if (argument.startsWith(NUMBER)) {
            return Integer.valueOf(value);
        } else if (argument.startsWith(KEY)) {
            return messages.text(value);
        } else {
            return value;
        }
    }
}
