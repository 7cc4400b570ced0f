package piilo.leads;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a lead has come, and what comes next.
 *
 * @param stages the present one last, never empty
 * @param nextAsk who is asked for something by the next step; null for nobody
 * @param asks those that have been made
 */
record Course(
        List<Lead.Step> stages,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn,
        @Nullable UUID nextAsk,
        List<Ask> asks) {
    Course at(List<Lead.Step> steps) {
        return new Course(steps, nextStep, nextStepOn, nextAsk, asks);
    }

    /** Returns the same with something else to be done next. */
    Course next(@Nullable String step, @Nullable LocalDate day, @Nullable UUID ask) {
        return new Course(stages, step, day, ask, asks);
    }

    /** Returns the same with something else to be done next; whom it asks stays only as long as it is the same step. */
    Course next(@Nullable String step, @Nullable LocalDate day) {
        return next(step, day, Objects.equals(step, nextStep) ? nextAsk : null);
    }

    Course asking(Ask ask) {
        List<Ask> all = new ArrayList<>(asks);
        all.add(ask);
        return new Course(stages, nextStep, nextStepOn, nextAsk, all);
    }

    /** Returns the same with nothing to be done next. */
    Course withoutNext() {
        return next(null, null, null);
    }

    /** Returns the same as it goes on without a contact. */
    Course without(UUID gone) {
        return new Course(
                stages,
                nextStep,
                nextStepOn,
                gone.equals(nextAsk) ? null : nextAsk,
                asks.stream().map(ask -> ask.without(gone)).toList());
    }
}
