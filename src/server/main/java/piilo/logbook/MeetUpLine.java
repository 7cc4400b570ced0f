package piilo.logbook;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line about somebody who was met: {@code Name, company: what was said}. Of it only the name must be there.
 *
 * @param company empty when none is named, like {@code said}
 */
record MeetUpLine(String name, String company, String said) {
    private static final Pattern PARTS = Pattern.compile("[-*@\\s]*([^,:]+)(?:,([^:]*))?(?::(.*))?");

    /** Reads lines; those that are blank say nothing. */
    static List<MeetUpLine> all(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(MeetUpLine::of)
                .toList();
    }

    private static MeetUpLine of(String line) {
        Matcher parts = PARTS.matcher(line);
        return parts.matches()
                ? new MeetUpLine(parts.group(1).strip(), part(parts.group(2)), part(parts.group(3)))
                : new MeetUpLine("", "", line);
    }

    private static String part(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
