package piilo.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Is a day of which some part may be unknown: {@code 1984-05-06}, {@code 1984-05}, {@code 1984}, {@code --05-06}.
 *
 * <p>The text form is that of RFC 6350, section 4.3.1, with hyphens.
 *
 * @param year 1 to 9999, or null
 * @param month 1 to 12, or null; never null when the day is known
 * @param day of the month, or null
 * @since 0.1
 */
public record PartialDate(
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Integer day) {
    private static final Pattern TEXT = Pattern.compile("(\\d{4}|-)(?:-(\\d{2})(?:-(\\d{2}))?)?");

    /**
     * Checks the parts against each other and the calendar.
     *
     * @throws DateTimeException when they are no date
     */
    public PartialDate {
        if (month == null && (year == null || day != null)) {
            throw new DateTimeException("A date needs a year or a month, and a day needs its month");
        } else if (month != null && day != null) {
            check(year, month, day);
        } else if (month != null) {
            YearMonth.of(2000, month);
        }
    }

    private static void check(@Nullable Integer year, int month, int day) {
        if (year == null) {
            MonthDay.of(month, day);
        } else {
            LocalDate.of(year, month, day);
        }
    }

    /** Makes a date of which all is known. */
    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /**
     * Reads the text form.
     *
     * @throws DateTimeException when the text is no partial date
     */
    public static PartialDate parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new DateTimeException("Not a date: " + text);
        }
        return new PartialDate(
                matcher.group(1).equals("-") ? null : number(matcher.group(1)),
                number(matcher.group(2)),
                number(matcher.group(3)));
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    /** Returns the text form. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(year == null ? "-" : String.format(Locale.ROOT, "%04d", year));
        if (month != null) {
            text.append(String.format(Locale.ROOT, "-%02d", month));
        }
        if (day != null) {
            text.append(String.format(Locale.ROOT, "-%02d", day));
        }
        return text.toString();
    }
}
