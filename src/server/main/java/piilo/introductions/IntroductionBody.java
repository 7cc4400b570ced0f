package piilo.introductions;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import piilo.http.JsonBody;
import piilo.http.Problems;
import piilo.introductions.Introduction.State;

/** An introduction as a form or the API sends it; what cannot be changed may be sent along, and says nothing. Steps are taken one by one. */
@JsonIgnoreProperties({"id", "createdAt", "state", "steps"})
record IntroductionBody(
        @Nullable UUID first,
        @Nullable UUID second,
        @Nullable UUID by,
        @Nullable String why,
        @Nullable String outcome) {
    static final int WHY_LIMIT = 2000;

    /** Returns the contacts it speaks of. */
    List<UUID> contacts() {
        return Stream.of(first, second, by).filter(Objects::nonNull).toList();
    }

    /** Returns the introduction that is meant, which begins today. */
    Introduction fresh(LocalDate today, Problems problems) {
        UUID nobody = new UUID(0, 0);
        Introduction empty = Introduction.idea(nobody, nobody, null, "", today);
        return on(empty, problems);
    }

    /** Returns the introduction that is meant, as far as it has come. */
    Introduction on(Introduction stored, Problems problems) {
        if (second == null) {
            problems.add("second", "form.required");
        }
        people(problems);
        if (stored.steps().size() > 1) {
            unchanged(stored, problems);
        }
        return new Introduction(
                stored.id(),
                stored.version(),
                stored.createdAt(),
                first,
                Objects.requireNonNullElse(second, stored.second()),
                by,
                problems.required("why", JsonBody.text(why), WHY_LIMIT),
                stored.state(),
                stored.steps(),
                outcome(stored, problems));
    }

    private void people(Problems problems) {
        if (first == null && by == null && !problems.fields().containsKey("first")) {
            problems.add("by", "introductions.by.required");
        }
        if (first != null && first.equals(second)) {
            problems.add("second", "introductions.self");
        }
        if (by != null && (by.equals(first) || by.equals(second))) {
            problems.add("by", "introductions.by_self");
        }
    }

    /** Whoever has been asked has been asked about the other, or to introduce the user. */
    private void unchanged(Introduction stored, Problems problems) {
        if (!Objects.equals(first, stored.first())) {
            problems.add("first", "introductions.fixed");
        }
        if (second != null && !second.equals(stored.second())) {
            problems.add("second", "introductions.fixed");
        }
        if (stored.mine() && !Objects.equals(by, stored.by())) {
            problems.add("by", "introductions.mine.fixed");
        }
    }

    private @Nullable String outcome(Introduction stored, Problems problems) {
        String text = problems.optional("outcome", JsonBody.text(outcome), NextStep.OUTCOME_LIMIT);
        if (stored.has(State.OUTCOME) && text == null) {
            problems.add("outcome", "form.required");
        } else if (!stored.has(State.OUTCOME) && text != null) {
            problems.add("outcome", "introductions.outcome.early");
        }
        return text;
    }
}
