package piilo.introductions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.journal.Journalled;

/**
 * Two contacts who should meet.
 *
 * @param by the contact who introduces them; null for the user
 * @param why they should meet
 * @param state of the last step
 * @param steps all that has been done, each with its day
 */
public record Introduction(
        UUID id,
        int version,
        Instant createdAt,
        UUID first,
        UUID second,
        @Nullable UUID by,
        String why,
        State state,
        List<Step> steps,
        @Nullable String outcome)
        implements Journalled {
    public Introduction {
        steps = List.copyOf(steps);
    }

    /** How far it has come. Both agree before it is made. */
    public enum State {
        IDEA,
        ASKED_FIRST,
        ASKED_SECOND,
        AGREED,
        MADE,
        OUTCOME,
        THANKED,
        DECLINED
    }

    /** A step and the day it was taken. */
    public record Step(State state, LocalDate day) {}
}
