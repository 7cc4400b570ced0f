package piilo.capture;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days, times and lengths that are written with digits. */
final class Numbers {
    private static final Pattern ISO = Pattern.compile("(\\d{4,})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern NORDIC = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4,})?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?(am|pm)?");
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,4}(?:[.,]5)?)(\\p{L}*)");
    private static final int HOURS = 12;

    private Numbers() {}

    static boolean looksLikeDay(String word) {
        return ISO.matcher(word).matches() || NORDIC.matcher(word).matches();
    }

    /**
     * Returns a day as people write it; without a year it is the last such day until today.
     *
     * @return empty when there is no such day
     */
    static Optional<LocalDate> day(String word, LocalDate today) {
        Matcher iso = ISO.matcher(word);
        Matcher nordic = NORDIC.matcher(word);
        try {
            if (iso.matches()) {
                return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
            } else if (nordic.matches() && nordic.group(3) != null) {
                return Optional.of(LocalDate.of(number(nordic, 3), number(nordic, 2), number(nordic, 1)));
            } else if (nordic.matches()) {
                return Optional.of(last(number(nordic, 2), number(nordic, 1), today));
            }
        } catch (DateTimeException | NumberFormatException noSuchDay) {
            // Told by the empty answer.
        }
        return Optional.empty();
    }

    private static LocalDate last(int month, int day, LocalDate today) {
        int year = today.getYear();
        // The 29th of February is found where there was one.
        while (month == 2
                && day == 29
                && (!java.time.Year.isLeap(year)
                        || LocalDate.of(year, month, day).isAfter(today))) {
            year--;
        }
        LocalDate thisYear = LocalDate.of(year, month, day);
        return thisYear.isAfter(today) ? thisYear.minusYears(1) : thisYear;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** Says whether a word can be nothing but a time of day. */
    static boolean surelyTime(String word) {
        return word.matches("\\d{1,2}:\\d{2}|\\d{1,2}(?::\\d{2})?(?i:am|pm)");
    }

    /** Returns a time of day such as 14:30, 14.30, 14 or 2pm. */
    static Optional<LocalTime> time(String word) {
        Matcher matcher = TIME.matcher(word.toLowerCase(java.util.Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int hour = number(matcher, 1);
        if (matcher.group(3) != null) {
            hour = hour % HOURS + (matcher.group(3).equals("pm") ? HOURS : 0);
        }
        int minute = matcher.group(2) == null ? 0 : number(matcher, 2);
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    /** A number and the letters right after it, as in 45min. */
    record Amount(double number, String unit) {}

    static Optional<Amount> amount(String word) {
        Matcher matcher = LENGTH.matcher(word);
        return matcher.matches()
                ? Optional.of(new Amount(Double.parseDouble(matcher.group(1).replace(',', '.')), matcher.group(2)))
                : Optional.empty();
    }
}
