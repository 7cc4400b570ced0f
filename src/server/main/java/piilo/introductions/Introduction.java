package piilo.introductions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import piilo.database.Ids;
import piilo.journal.Journalled;

/**
 * Two who should meet: two contacts, or the user himself and a contact.
 *
 * @param first null for the user, whom somebody else introduces then
 * @param by the contact who introduces them; null for the user
 * @param why they should meet
 * @param state of the last step
 * @param steps all that has been done, each with its day
 * @param outcome what came of it; null as long as nobody has asked
 */
public record Introduction(
        UUID id,
        int version,
        Instant createdAt,
        @Nullable UUID first,
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

    /**
     * How far it has come. Each of both is asked and agrees; only then have they agreed, and only then is it made. When the user is one of both, he agrees from the
     * beginning: who introduces him is asked, and the other agrees.
     */
    public enum State {
        IDEA,
        ASKED_BY,
        ASKED_FIRST,
        AGREED_FIRST,
        ASKED_SECOND,
        AGREED_SECOND,
        AGREED,
        MADE,
        OUTCOME,
        THANKED,
        DECLINED
    }

    /** A step and the day it was taken. */
    public record Step(State state, LocalDate day) {}

    /** Makes one of which nothing has been done yet. */
    static Introduction idea(@Nullable UUID first, UUID second, @Nullable UUID by, String why, LocalDate day) {
        return new Introduction(
                Ids.next(),
                0,
                Instant.now(),
                first,
                second,
                by,
                why,
                State.IDEA,
                List.of(new Step(State.IDEA, day)),
                null);
    }

    /** Returns whether it is the user himself who is introduced. */
    public boolean mine() {
        return first == null;
    }

    /** Returns the contacts it speaks of. */
    List<UUID> contacts() {
        return Stream.of(first, second, by).filter(Objects::nonNull).toList();
    }

    /** Returns whether the first agrees; the user does. */
    boolean firstAgrees() {
        return mine() || has(State.AGREED_FIRST);
    }

    /** Returns the day of the last step; null when there is none. */
    public @Nullable LocalDate since() {
        return steps.isEmpty() ? null : steps.getLast().day();
    }

    /** Returns whether a step has been taken. */
    public boolean has(State step) {
        return steps.stream().anyMatch(one -> one.state() == step);
    }

    /** Returns the same, introduced by somebody else; null for the user. */
    Introduction withBy(@Nullable UUID other) {
        return new Introduction(id, version, createdAt, first, second, other, why, state, steps, outcome);
    }

    /** Returns the same with all the steps until now. */
    Introduction withSteps(List<Step> all, @Nullable String came) {
        return new Introduction(
                id, version, createdAt, first, second, by, why, all.getLast().state(), all, came);
    }
}
