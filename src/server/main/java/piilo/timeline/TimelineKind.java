package piilo.timeline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import piilo.fault.Fault;
import piilo.fault.PiiloException;

/** What may have happened. */
public enum TimelineKind {
    NOTE,
    INTERACTION,
    FAVOUR,
    STAGE,
    EVENT,
    TOLD,
    REMINDER,
    IMPORT;

    /** Returns the name in an address. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the name in an address.
     *
     * @throws PiiloException {@link Fault#BAD_REQUEST} when it is none of them
     */
    public static TimelineKind of(String text) {
        return Optional.of(text)
                .flatMap(TimelineKind::find)
                .orElseThrow(() -> new PiiloException(Fault.BAD_REQUEST, "What happens is one of " + texts()));
    }

    private static String texts() {
        return Arrays.stream(values()).map(TimelineKind::text).collect(Collectors.joining(", "));
    }

    private static Optional<TimelineKind> find(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
    }
}
