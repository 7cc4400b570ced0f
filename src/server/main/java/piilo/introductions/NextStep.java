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

    /** The one who reads what is wrong: what those it is about are called, and the language. */
    record Reader(PartyNames names, Language language) {}

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
            case ASKED_BY -> unless(one.mine(), "introductions.step.others");
            case ASKED_FIRST, ASKED_SECOND -> others(one);
            case AGREED_FIRST -> others(one).or(() -> asked(one, State.ASKED_FIRST));
            case AGREED_SECOND -> asked(one, one.mine() ? State.ASKED_BY : State.ASKED_SECOND);
            case AGREED -> consent(one);
            case MADE -> consent(one).or(() -> unless(one.has(State.AGREED), "introductions.step.not_agreed"));
            case OUTCOME -> unless(one.has(State.MADE), "introductions.step.not_made");
            case THANKED -> unless(one.has(State.OUTCOME), "introductions.step.no_outcome");
            case DECLINED -> unless(!one.has(State.MADE), "introductions.step.made");
        };
    }

    private static Optional<String> others(Introduction one) {
        return unless(!one.mine(), "introductions.step.mine");
    }

    private static Optional<String> asked(Introduction one, State asked) {
        return unless(one.has(asked), "introductions.step.missing." + StateNames.text(asked));
    }

    private static Optional<String> consent(Introduction one) {
        return unless(one.firstAgrees(), "introductions.step.first_not_agreed")
                .or(() -> unless(one.has(State.AGREED_SECOND), "introductions.step.second_not_agreed"));
    }

    private static Optional<String> unless(boolean fulfilled, String key) {
        return fulfilled ? Optional.empty() : Optional.of(key);
    }

    /** Says what keeps an introduction from this step. */
    void check(Introduction one, LocalDate today, Reader reader, Problems problems) {
        missing(one, state).ifPresent(key -> problems.add("state", key, reader.names.all()));
        FormFields.check("day", day, problems);
        if (day.isAfter(today)) {
            problems.add("day", "introductions.day.future");
        }
        LocalDate since = one.since();
        if (since != null && day.isBefore(since)) {
            problems.add("day", "introductions.day.early", present(one, reader), Dates.day(since, reader.language));
        }
        if (state == State.OUTCOME && outcome == null) {
            problems.add("outcome", "form.required");
        } else if (state != State.OUTCOME && outcome != null) {
            problems.add("outcome", "introductions.outcome.early");
        }
    }

    private static String present(Introduction one, Reader reader) {
        return Messages.in(reader.language).text(StateNames.key(one, one.state()), reader.names.all());
    }

    /** Returns an introduction that has taken this step; with the second consent both have agreed. */
    Introduction after(Introduction one) {
        List<Step> steps = new ArrayList<>(one.steps());
        steps.add(new Step(state, day));
        Introduction next = one.withSteps(steps, outcome == null ? one.outcome() : outcome);
        boolean both = next.firstAgrees() && next.has(State.AGREED_SECOND);
        if (both && !next.has(State.AGREED)) {
            steps.add(new Step(State.AGREED, day));
            next = one.withSteps(steps, one.outcome());
        }
        return next;
    }
}
