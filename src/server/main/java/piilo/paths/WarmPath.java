package piilo.paths;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import piilo.relationships.Acquaintance;

/**
 * A way to somebody, or to a company.
 *
 * @param first whom the user asks
 * @param begin the step of the first
 * @param score the warmth of the first times the strength of all bonds
 */
record WarmPath(Acquaintance first, Step begin, double score) {
    static WarmPath of(Acquaintance first, Step begin, LocalDate today) {
        return new WarmPath(first, begin, Warmth.of(first, today).total() * begin.strength());
    }

    /** Returns the steps from the first to the last. */
    List<Step> steps() {
        return begin.all();
    }

    UUID last() {
        return steps().getLast().person();
    }

    Stream<UUID> people() {
        return steps().stream().map(Step::person);
    }

    /** Returns the companies at which people of the path have met. */
    Stream<UUID> companies() {
        return steps().stream()
                .flatMap(step ->
                        step.bond() instanceof Bond.Worked worked ? Stream.of(worked.company()) : Stream.empty());
    }
}
