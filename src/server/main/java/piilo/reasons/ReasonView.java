package piilo.reasons;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import piilo.database.Names;

/**
 * A reason as pages show it.
 *
 * @param name of whom or what it is about
 */
public record ReasonView(Reason reason, String name, LocalDate today) {
    /** One of a closed set, as in forms and as the key of its name. */
    record Choice(String value, String key) {}

    static final List<Choice> KINDS = choices("reasons.kind.", Reason.Kind.values());
    static final List<Choice> STATES = choices("reasons.state.", Reason.State.values());

    private static List<Choice> choices(String prefix, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(one -> new Choice(text(one), prefix + text(one)))
                .toList();
    }

    static String text(@Nullable Enum<?> constant) {
        String name = Names.of(constant);
        return name == null ? "" : name;
    }

    public String kindKey() {
        return "reasons.kind." + text(reason.kind());
    }

    public String stateKey() {
        return "reasons.state." + text(reason.state());
    }

    public boolean open() {
        return reason.state() == Reason.State.OPEN;
    }

    public boolean expired() {
        return reason.expiredBy(today);
    }

    public boolean found() {
        return reason.foundAs() != null;
    }

    /** Returns the page of whom or what it is about. */
    public String path() {
        return reason.contact() != null ? "/contacts/" + reason.contact() : "/companies/" + reason.company();
    }

    /** Returns where one logs an interaction that uses it. */
    public String usePath() {
        return "/interactions/new?"
                + (reason.contact() != null ? "contact=" + reason.contact() : "company=" + reason.company())
                + "&reason=" + reason.id();
    }
}
