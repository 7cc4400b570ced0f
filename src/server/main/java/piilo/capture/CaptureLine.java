package piilo.capture;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands a line such as {@code coffee with @Liisa Mäkelä yesterday at Story: their platform team grows #nokia}, in English, Finnish and Swedish. It knows
 * words, not who is among the contacts.
 */
public final class CaptureLine {
    /** The longest line. */
    public static final int LIMIT = 4000;

    private static final Phrases PHRASES = Phrases.load();
    // Not in 14:30, and not in an address.
    private static final Pattern COLON = Pattern.compile("(?<!\\d):(?!//)|(?<=\\d):(?!\\d)");
    private static final Pattern TAG = Pattern.compile("(?<!\\S)#(\\p{L}[\\p{L}\\p{N}&+_-]*)");
    private static final Pattern LAST_TAGS = Pattern.compile("(\\s*(?<!\\S)#\\p{L}[\\p{L}\\p{N}&+_-]*)+\\s*[.!]?\\s*$");

    private CaptureLine() {}

    /**
     * Reads a line.
     *
     * @param today in the user's zone
     */
    public static Captured read(String line, LocalDate today) {
        Matcher colon = COLON.matcher(line);
        boolean parted = colon.find();
        String head = parted ? line.substring(0, colon.start()) : line;
        String rest = parted ? line.substring(colon.end()).strip() : "";
        Findings findings = new Findings();
        new LineReader(PHRASES, head, today, findings).read();
        TAG.matcher(rest).results().forEach(tag -> findings.tag(tag.group(1)));
        // In the middle of a sentence the tag is a word of it.
        String summary = LAST_TAGS.matcher(rest).replaceFirst("");
        return findings.captured(TAG.matcher(summary).replaceAll("$1").strip());
    }
}
