package piilo.plugin.linkedin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import piilo.plugin.linkedin.DateWords.Digits;

/** {@code 08 Feb 2026}, and {@code 8-Feb-26} as spreadsheets make of it: Connections.csv. */
final class ConnectedOnShape implements DateShape {
    @Override
    public @Nullable LocalDate day(DateWords words) {
        if (words.month() == null || words.numbers().size() != 2) {
            return null;
        }
        Digits day = words.numbers().getFirst();
        Digits year = words.numbers().getLast();
        return day.count() > 2 ? null : DateWords.day(year.year(), words.month().getValue(), day.value());
    }
}
