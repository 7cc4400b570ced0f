package piilo.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes one meeting, call, message or invitation between the user and others.
 *
 * @param source where it was read
 * @param key the interaction's lasting name in the place the file comes from, or null; the server makes one of kind, time and participants then
 * @param kind what it was
 * @param direction who turned to whom
 * @param at when it began
 * @param participants the others, without the user; never empty
 * @param place where, or null
 * @param subject a line that says what it was about, or null
 * @param body the text, only when {@link ImportOptions#withBodies()}; else null
 * @since 0.1
 */
public record InteractionLine(
        Source source,
        @Nullable String key,
        Kind kind,
        Direction direction,
        Instant at,
        List<PersonReference> participants,
        @Nullable String place,
        @Nullable String subject,
        @Nullable String body)
        implements Line {
    /** Copies the list, so that a line never changes after it was made. */
    public InteractionLine {
        participants = List.copyOf(participants);
    }

    /**
     * Says what an interaction was.
     *
     * @since 0.1
     */
    public enum Kind {
        /** Met face to face. */
        MEETING,
        /** A conference, a party, a training that both went to. */
        EVENT,
        /** A video call. */
        VIDEO,
        /** A telephone call. */
        CALL,
        /** A message in any service but e-mail. */
        MESSAGE,
        /** An e-mail. */
        EMAIL,
        /** A letter on paper. */
        LETTER,
        /** An invitation to connect in a service. */
        INVITATION
    }

    /**
     * Says who turned to whom.
     *
     * @since 0.1
     */
    public enum Direction {
        /** The user turned to the others. */
        OUTGOING,
        /** One of the others turned to the user. */
        INCOMING,
        /** Both took part alike, as in a meeting. */
        MUTUAL
    }
}
