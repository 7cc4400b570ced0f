package piilo.today;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.text.Messages;

/**
 * What comes next with a lead or with a target, or that it is time to turn to a target again.
 *
 * @param id of the lead, or of the company that is the target
 * @param name of the lead, or of the company
 * @param company of a lead; null when it is not named, and for a target
 * @param text null for a target to be turned to again
 */
public record Step(
        Kind kind,
        UUID id,
        String name,
        @Nullable String company,
        @Nullable String text,
        LocalDate on) {
    /** With what. */
    public enum Kind {
        LEAD,
        TARGET,
        AGAIN
    }

    /** Returns the address of its page. */
    public String path() {
        return (kind == Kind.LEAD ? "/leads/" : "/companies/") + id;
    }

    /** Returns where its buttons lead. */
    public String action() {
        return "/today" + path() + (kind == Kind.AGAIN ? "/again" : "");
    }

    /** Returns what is to be done, in somebody's language. */
    public String words(Messages messages) {
        return text == null ? messages.text("today.again", name) : text;
    }
}
