package piilo.journal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import piilo.fault.Fault;
import piilo.fault.PiiloException;

/**
 * When somebody opened a form, and what he has decided since.
 *
 * @param number the journal's last number then: whatever comes after it he has not seen
 * @param givenUp the fields of which he wants what is stored, not what he wrote
 */
public record Opened(long number, Set<String> givenUp) {
    private static final String KEEP = "keep.";

    public Opened {
        givenUp = Set.copyOf(givenUp);
    }

    /** Says that all entries up to a number were known. */
    public static Opened at(long number) {
        return new Opened(number, Set.of());
    }

    /**
     * Reads what a form says of itself; one that says nothing is taken for just opened.
     *
     * @param form values by name
     */
    public static Opened of(Map<String, List<String>> form) {
        Set<String> givenUp = new HashSet<>();
        form.forEach((name, values) -> {
            if (name.startsWith(KEEP) && values.contains("theirs")) {
                givenUp.add(name.substring(KEEP.length()));
            }
        });
        return new Opened(
                form.getOrDefault("version", List.of()).stream()
                        .findFirst()
                        .map(Opened::number)
                        .orElse(Long.MAX_VALUE),
                givenUp);
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw new PiiloException(Fault.BAD_REQUEST, "version is a number", notANumber);
        }
    }
}
