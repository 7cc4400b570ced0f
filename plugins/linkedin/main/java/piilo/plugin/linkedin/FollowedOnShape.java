package piilo.plugin.linkedin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import piilo.plugin.linkedin.DateWords.Digits;

/** {@code Wed Jun 24 12:43:42 UTC 2026}: Company Follows.csv. */
final class FollowedOnShape implements DateShape {
    @Override
    public @Nullable LocalDate day(DateWords words) {
        if (words.month() == null || words.time() == null || words.numbers().size() != 2) {
            return null;
        }
        Digits year = words.numbers().getLast();
        return year.count() == 4
                ? DateWords.day(
                        year.value(),
                        words.month().getValue(),
                        words.numbers().getFirst().value())
                : null;
    }
}
