package piilo.timeline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import piilo.fault.Fault;
import piilo.fault.PiiloException;

/** What may have happened. */
public enum TimelineKind {
    NOTE,
    INTERACTION,
    FAVOUR,
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
                .orElseThrow(() -> new PiiloException(
                        Fault.BAD_REQUEST, "What happened is a note, interaction, favour or import"));
    }

    private static Optional<TimelineKind> find(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
    }
}
