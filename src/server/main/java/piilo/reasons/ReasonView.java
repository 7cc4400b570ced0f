package piilo.reasons;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import piilo.database.Names;
import piilo.view.MenuChoice;

/**
 * A reason as pages show it.
 *
 * @param name of whom or what it is about
 */
public record ReasonView(Reason reason, String name, LocalDate today) {
    static final List<MenuChoice> KINDS = MenuChoice.of("reasons.kind.", Reason.Kind.values());
    static final List<MenuChoice> STATES = MenuChoice.of("reasons.state.", Reason.State.values());

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
