package piilo.relationships;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.api.PartialDate;
import piilo.journal.Journalled;

/**
 * What two contacts are to each other. The kind says what the first is to the second; read the other way round it bears the reverse name.
 *
 * @param first for example the manager
 * @param second for example who reports to the manager
 */
public record Tie(
        UUID id,
        int version,
        Instant createdAt,
        UUID first,
        UUID second,
        Kind kind,
        @Nullable PartialDate since,
        @Nullable PartialDate until,
        @Nullable String text)
        implements Journalled {
    /** Returns the same between two others, or the other way round. */
    Tie between(UUID one, UUID other) {
        return new Tie(id, version, createdAt, one, other, kind, since, until, text);
    }

    /** Returns the same with what another one says the two are to each other. */
    Tie like(Tie other) {
        return new Tie(id, version, createdAt, other.first, other.second, other.kind, since, until, text);
    }

    /** Whether two versions say that the two are the same to each other. */
    boolean saysTheSame(Tie other) {
        return kind == other.kind && (kind.mutual() || first.equals(other.first));
    }

    /** Returns from which of both it is seen: from a contact when that is one of them, else from the first. */
    UUID seenFrom(UUID contact) {
        return contact.equals(second) ? second : first;
    }

    /** Returns the one who is not a contact. */
    UUID other(UUID contact) {
        return contact.equals(first) ? second : first;
    }

    /** What the first is to the second. */
    public enum Kind {
        MANAGER,
        MENTOR,
        CLIENT,
        INTRODUCED,
        REFERRED,
        PARENT,
        MARRIED,
        SIBLING,
        RELATIVE,
        FRIEND,
        COLLEAGUE,
        FELLOW_STUDENT,
        BUSINESS_PARTNER,
        KNOWS;

        /** Returns whether both are the same to each other. */
        public boolean mutual() {
            return switch (this) {
                case MANAGER, MENTOR, CLIENT, INTRODUCED, REFERRED, PARENT -> false;
                case MARRIED, SIBLING, RELATIVE, FRIEND, COLLEAGUE, FELLOW_STUDENT, BUSINESS_PARTNER, KNOWS -> true;
            };
        }
    }
}
