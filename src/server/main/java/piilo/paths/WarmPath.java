package piilo.paths;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import piilo.relationships.Acquaintance;

/**
 * A way to somebody, or to a company.
 *
 * @param first whom the user asks
 * @param steps from the first to the last
 * @param warmth of the first
 * @param score the warmth times the strength of all bonds
 */
record WarmPath(Acquaintance first, List<Step> steps, Warmth warmth, double score) {
    UUID last() {
        return steps.getLast().person();
    }

    Stream<UUID> people() {
        return steps.stream().map(Step::person);
    }

    /** Returns the companies at which people of the path have met. */
    Stream<UUID> companies() {
        return steps.stream()
                .flatMap(step ->
                        step.bond() instanceof Bond.Worked worked ? Stream.of(worked.company()) : Stream.empty());
    }
}
