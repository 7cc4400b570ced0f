package piilo.text;

import java.text.NumberFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writes numbers as each language does. */
public final class Numbers {
    private static final Map<Language, NumberFormat> FORMATS = new ConcurrentHashMap<>();

    private Numbers() {}

    /** Returns a whole number with its digits in groups, such as 12,345. */
    public static String whole(long number, Language language) {
        NumberFormat format = FORMATS.computeIfAbsent(language, one -> NumberFormat.getIntegerInstance(one.locale()));
        // One for all threads: making one takes longer than waiting for it, and it is not safe to share otherwise.
        synchronized (format) {
            return format.format(number);
        }
    }
}
