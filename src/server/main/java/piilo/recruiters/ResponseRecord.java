package piilo.recruiters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody has answered.
 *
 * @param asked how often the user has asked
 * @param answered how often an answer came in time
 * @param medianDays after how many days in the median; null when none came
 */
record ResponseRecord(int asked, int answered, @Nullable Integer medianDays) {
    static final ResponseRecord NONE = new ResponseRecord(0, 0, null);

    /**
     * Sums up.
     *
     * @param days after how many days each was answered; negative for one that was not
     */
    static ResponseRecord of(List<Integer> days) {
        List<Integer> answered = days.stream().filter(one -> one >= 0).sorted().toList();
        return new ResponseRecord(days.size(), answered.size(), answered.isEmpty() ? null : median(answered));
    }

    /** Between the two in the middle half a day counts as a whole one. */
    private static int median(List<Integer> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle) + 1) / 2;
    }

    /** Returns the key of the sentence that says it; its arguments are the members. */
    public String key() {
        if (asked == 0) {
            return "recruiters.response.never_asked";
        } else {
            return answered == 0 ? "recruiters.response.none" : "recruiters.response";
        }
    }
}
