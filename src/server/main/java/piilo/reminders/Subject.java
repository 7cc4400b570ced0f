package piilo.reminders;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a reminder is about.
 *
 * @param kind contact, company, lead, introduction or note
 */
public record Subject(String kind, UUID id) {
    /** Returns what a reminder is about; empty for nothing but itself. */
    static Optional<Subject> of(Reminder one) {
        return all(one.contact(), one.company(), one.lead(), one.introduction(), one.note()).stream()
                .findFirst();
    }

    /** Returns those of the five that there are. */
    static List<Subject> all(
            @Nullable UUID contact,
            @Nullable UUID company,
            @Nullable UUID lead,
            @Nullable UUID introduction,
            @Nullable UUID note) {
        return Stream.of(
                        of("contact", contact),
                        of("company", company),
                        of("lead", lead),
                        of("introduction", introduction),
                        of("note", note))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Subject> of(String kind, @Nullable UUID id) {
        return Optional.ofNullable(id).map(known -> new Subject(kind, known));
    }

    /** Returns the id when it is of a kind; null when it is of another. */
    @Nullable
    UUID of(String wanted) {
        return Objects.equals(kind, wanted) ? id : null;
    }

    /** Returns the address of its page. */
    public String path() {
        return switch (kind) {
            case "contact" -> "/contacts/" + id;
            case "company" -> "/companies/" + id;
            case "lead" -> "/leads/" + id;
            case "introduction" -> "/introductions/" + id;
            default -> "/notes/" + id;
        };
    }
}
