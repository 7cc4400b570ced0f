package piilo.plugin.linkedin;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import piilo.plugin.linkedin.DateWords.Digits;

/** {@code 1/19/26, 9:15 AM}: invitations, applications, saved jobs and recommendations. */
final class AmericanShape implements DateShape {
    @Override
    public @Nullable LocalDate day(DateWords words) {
        List<Digits> numbers = words.numbers();
        if (words.month() != null
                || numbers.size() != 3
                || words.separator() != '/'
                || numbers.getFirst().count() > 2) {
            return null;
        }
        return DateWords.day(
                numbers.get(2).year(),
                numbers.getFirst().value(),
                numbers.get(1).value());
    }
}
