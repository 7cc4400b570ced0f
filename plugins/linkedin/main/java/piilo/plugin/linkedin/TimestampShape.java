package piilo.plugin.linkedin;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import piilo.plugin.linkedin.DateWords.Digits;

/** {@code 2026-02-08 14:30:00 UTC}, also with slashes: the messages and the notes. */
final class TimestampShape implements DateShape {
    @Override
    public @Nullable LocalDate day(DateWords words) {
        List<Digits> numbers = words.numbers();
        if (words.month() != null || numbers.size() != 3 || numbers.getFirst().count() != 4) {
            return null;
        }
        return DateWords.day(
                numbers.getFirst().value(),
                numbers.get(1).value(),
                numbers.get(2).value());
    }
}
