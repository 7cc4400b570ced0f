package piilo.paths;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can bring the user on, seen from where the path ends.
 *
 * @param strength of all bonds from here to the end, multiplied
 * @param bond with the next; null for the last
 * @param next whom the person can speak to; null for the last
 */
record Step(
        UUID person,
        double strength,
        @Nullable Bond bond,
        @Nullable Step next) {
    /** Makes the end of a path. */
    static Step end(UUID person, double door) {
        return new Step(person, door, null, null);
    }

    /** Returns the steps from here to the end. */
    List<Step> all() {
        List<Step> steps = new ArrayList<>();
        for (Step step = this; step != null; step = step.next) {
            steps.add(step);
        }
        return steps;
    }
}
