package piilo.interactions;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.api.InteractionLine.Direction;
import piilo.api.InteractionLine.Kind;
import piilo.journal.Journalled;

/**
 * One meeting, call or message between the user and others.
 *
 * @param participants the others
 * @param body the text, only when the user wanted it kept
 */
public record Interaction(
        UUID id,
        int version,
        Instant createdAt,
        Kind kind,
        Direction direction,
        Instant at,
        List<Participant> participants,
        @Nullable String place,
        @Nullable String subject,
        @Nullable String body)
        implements Journalled {
    public Interaction {
        participants = List.copyOf(participants);
        // To the microsecond, as the database keeps it.
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * One of the others.
     *
     * @param contact null for somebody who is not among the contacts
     * @param knownBy the profile or e-mail address by which a contact would be this person, as contact points are matched; null when there is none
     */
    public record Participant(
            @Nullable UUID contact, String name, @Nullable String knownBy) {
        public Participant withContact(@Nullable UUID other) {
            return new Participant(other, name, knownBy);
        }
    }

    public Interaction withParticipants(List<Participant> others) {
        return new Interaction(id, version, createdAt, kind, direction, at, others, place, subject, body);
    }

    public Interaction withBody(String text) {
        return new Interaction(id, version, createdAt, kind, direction, at, participants, place, subject, text);
    }
}
