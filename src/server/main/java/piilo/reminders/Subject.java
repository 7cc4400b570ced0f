package piilo.reminders;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reminder is about.
 *
 * @param kind one of {@link About}'s members
 */
public record Subject(String kind, UUID id) {
    /** Returns the id when it is of a kind; null when it is of another. */
    @Nullable
    UUID of(String wanted) {
        return Objects.equals(kind, wanted) ? id : null;
    }

    /** Returns the address where it is seen: its page, or its form when it has no page of its own. */
    public String path() {
        return switch (kind) {
            case "company" -> "/companies/" + id;
            case "told" -> "/told/" + id + "/edit";
            case "favour", "mandate", "reason", "event" -> "/" + kind + "s/" + id + "/edit";
            default -> "/" + kind + "s/" + id;
        };
    }
}
