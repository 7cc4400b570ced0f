package piilo.introductions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import piilo.http.FormFields;
import piilo.http.Problems;
import piilo.introductions.Introduction.State;
import piilo.introductions.Introduction.Step;
import piilo.text.Dates;
import piilo.text.Language;
import piilo.text.Messages;

/**
 * A step that an introduction may take. Nobody's consent is skipped: to be asked is not to agree, both have agreed only when each has, and only then are they
 * introduced. Until then it may be declined.
 *
 * @param outcome what came of it; only of the step that tells it
 */
record NextStep(State state, LocalDate day, @Nullable String outcome) {
    static final int OUTCOME_LIMIT = 2000;

    /** The one who reads what is wrong: whom it is about, and the language. */
    record Reader(String first, String second, Language language) {}

    /** Returns the steps that an introduction may take, in the order of their coming. */
    static List<State> possible(Introduction one) {
        return Arrays.stream(State.values())
                .filter(state -> state != State.AGREED && missing(one, state).isEmpty())
                .toList();
    }

    /** Returns the key of what keeps an introduction from a step; empty when nothing does. */
    private static Optional<String> missing(Introduction one, State step) {
        if (one.has(State.DECLINED)) {
            return Optional.of("introductions.step.declined");
        } else if (one.has(step)) {
            return Optional.of("introductions.step.taken");
        }
        return switch (step) {
            case IDEA -> Optional.of("introductions.step.taken");
            case ASKED_FIRST, ASKED_SECOND -> Optional.empty();
            case AGREED_FIRST -> unless(one.has(State.ASKED_FIRST), "introductions.step.first_not_asked");
            case AGREED_SECOND -> unless(one.has(State.ASKED_SECOND), "introductions.step.second_not_asked");
            case AGREED -> consent(one);
            case MADE -> consent(one).or(() -> unless(one.has(State.AGREED), "introductions.step.not_agreed"));
            case OUTCOME -> unless(one.has(State.MADE), "introductions.step.not_made");
            case THANKED -> unless(one.has(State.OUTCOME), "introductions.step.no_outcome");
            case DECLINED -> unless(!one.has(State.MADE), "introductions.step.made");
        };
    }

    private static Optional<String> consent(Introduction one) {
        return unless(one.has(State.AGREED_FIRST), "introductions.step.first_not_agreed")
                .or(() -> unless(one.has(State.AGREED_SECOND), "introductions.step.second_not_agreed"));
    }

    private static Optional<String> unless(boolean fulfilled, String key) {
        return fulfilled ? Optional.empty() : Optional.of(key);
    }

    /** Says what keeps an introduction from this step. */
    void check(Introduction one, LocalDate today, Reader reader, Problems problems) {
        missing(one, state).ifPresent(key -> problems.add("state", key, reader.first, reader.second));
        FormFields.check("day", day, problems);
        if (day.isAfter(today)) {
            problems.add("day", "introductions.day.future");
        }
        LocalDate since = one.since();
        if (since != null && day.isBefore(since)) {
            problems.add("day", "introductions.day.early", name(one.state(), reader), Dates.day(since, reader.language));
        }
        if (state == State.OUTCOME && outcome == null) {
            problems.add("outcome", "form.required");
        } else if (state != State.OUTCOME && outcome != null) {
            problems.add("outcome", "introductions.outcome.early");
        }
    }

    private static String name(State state, Reader reader) {
        return Messages.in(reader.language).text(StateNames.key(state), reader.first, reader.second);
    }

    /** Returns an introduction that has taken this step; with the second consent both have agreed. */
    Introduction after(Introduction one) {
        List<Step> steps = new ArrayList<>(one.steps());
        steps.add(new Step(state, day));
        Introduction next = one.withSteps(steps, outcome == null ? one.outcome() : outcome);
        boolean both = next.has(State.AGREED_FIRST) && next.has(State.AGREED_SECOND);
        if (both && !next.has(State.AGREED)) {
            steps.add(new Step(State.AGREED, day));
            next = one.withSteps(steps, one.outcome());
        }
        return next;
    }
}
