package piilo.plugin.linkedin;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts how often each thing was seen. */
final class Tally<T> {
    private final Map<T, Integer> counts = new HashMap<>();

    void add(T thing) {
        counts.merge(thing, 1, Integer::sum);
    }

    /** Returns what was seen most often and at least so many times; null when two share the first place. */
    @Nullable
    T winner(int atLeast) {
        T best = null;
        int most = atLeast - 1;
        boolean tied = true;
        for (Map.Entry<T, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > most) {
                best = entry.getKey();
                most = entry.getValue();
                tied = false;
            } else if (entry.getValue() == most) {
                tied = true;
            }
        }
        return tied ? null : best;
    }
}
