package piilo.plugin.linkedin;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import piilo.plugin.linkedin.DateWords.Digits;

/** Any order that the signs between the numbers give away, for a file that a spreadsheet has rewritten in its own language. */
final class LenientShape implements DateShape {
    @Override
    public @Nullable LocalDate day(DateWords words) {
        List<Digits> numbers = words.numbers();
        if (words.month() != null && numbers.size() == 2) {
            return named(words.month().getValue(), numbers.getFirst(), numbers.getLast());
        } else if (words.month() != null || numbers.size() != 3) {
            return null;
        }
        return numbered(numbers.getFirst(), numbers.get(1), numbers.get(2), words.separator());
    }

    private static @Nullable LocalDate named(int month, Digits first, Digits second) {
        return first.count() == 4
                ? DateWords.day(first.value(), month, second.value())
                : DateWords.day(second.year(), month, first.value());
    }

    private static @Nullable LocalDate numbered(Digits first, Digits second, Digits third, char separator) {
        if (first.count() == 4) {
            return DateWords.day(first.value(), second.value(), third.value());
        }
        LocalDate american = separator == '/' ? DateWords.day(third.year(), first.value(), second.value()) : null;
        return american == null ? DateWords.day(third.year(), second.value(), first.value()) : american;
    }
}
