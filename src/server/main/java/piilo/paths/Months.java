package piilo.paths;

import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import piilo.api.PartialDate;

/**
 * A time in whole months, both ends included, each month by its number since the year 0. Where only a year is known the whole year counts: two who say that one left and the
 * other came in 2017 may well have met.
 */
record Months(int first, int last) {
    private static final int YEAR = 12;

    /**
     * Returns what is known of the time of an employment: of one that goes on it is known that it lasts today, of one that has an end but no beginning that it lasted
     * then. Empty when nothing is known.
     */
    static Optional<Months> of(@Nullable PartialDate from, @Nullable PartialDate to, boolean current, YearMonth today) {
        Integer begin = month(from, 1);
        Integer end = current ? Integer.valueOf(number(today.getYear(), today.getMonthValue())) : month(to, YEAR);
        if (begin == null && end == null) {
            return Optional.empty();
        }
        // Of one that only begins, or only ends, no more is known than that day.
        Months known = new Months(
                begin != null ? begin : otherwise(current ? null : month(to, 1), end),
                end != null ? end : otherwise(month(from, YEAR), begin));
        return known.first <= known.last ? Optional.of(known) : Optional.empty();
    }

    private static int otherwise(@Nullable Integer month, @Nullable Integer other) {
        return Objects.requireNonNull(month == null ? other : month);
    }

    private static @Nullable Integer month(@Nullable PartialDate date, int otherwise) {
        if (date == null || date.year() == null) {
            return null;
        }
        return number(date.year(), date.month() == null ? otherwise : date.month());
    }

    private static int number(int year, int month) {
        return year * YEAR + month - 1;
    }

    /** Returns the time that two have in common; null when they have none. */
    @Nullable
    Months with(Months other) {
        int begin = Math.max(first, other.first);
        int end = Math.min(last, other.last);
        return begin <= end ? new Months(begin, end) : null;
    }

    /** Returns the years: 2015–2019, or 2015. */
    String years() {
        int from = first / YEAR;
        int to = last / YEAR;
        return from == to ? String.valueOf(from) : from + "–" + to;
    }
}
