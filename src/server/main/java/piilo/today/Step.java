package piilo.today;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What comes next with a lead or with a target.
 *
 * @param id of the lead, or of the company that is the target
 * @param name of the lead, or of the company
 * @param company of a lead; null when it is not named, and for a target
 */
public record Step(
        Kind kind, UUID id, String name, @Nullable String company, String text, LocalDate on) {
    /** With what. */
    public enum Kind {
        LEAD,
        TARGET
    }

    /** Returns the address of its page. */
    public String path() {
        return (kind == Kind.LEAD ? "/leads/" : "/companies/") + id;
    }

    /** Returns where its buttons lead. */
    public String action() {
        return "/today" + path();
    }
}
