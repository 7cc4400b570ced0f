package piilo.plugin.linkedin;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Is a date as a file writes it, taken apart: the numbers of the day, the month if it has a name, the time of day.
 *
 * @param numbers those that are not part of the time, in the file's order
 * @param month the first month that is named, or null
 * @param separator the sign before the second number, such as {@code /}
 * @param time or null
 * @param utc whether the text says that it means UTC
 */
record DateWords(
        List<Digits> numbers,
        @Nullable Month month,
        char separator,
        @Nullable LocalTime time,
        boolean utc) {
    /** Is a number with as many digits as were written. */
    record Digits(int value, int count) {
        /** Returns the year that is meant: spreadsheets cut the century off, and LinkedIn has only known one. */
        int year() {
            return count <= 2 ? 2000 + value : value;
        }
    }

    static DateWords of(String text) {
        return new Scanner(text).scan();
    }

    /** Returns the day, or null when the calendar has no such day. */
    static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Goes once through the text; whatever is neither letter nor digit parts the words, also U+202F and the like. */
    private static final class Scanner {
        private static final int MOST_DIGITS = 8;

        private final String text;
        private final List<Digits> numbers = new ArrayList<>();
        private final List<Integer> clock = new ArrayList<>();
        private int position;
        private @Nullable Month month;
        private char separator = ' ';
        private boolean afternoon;
        private boolean forenoon;
        private boolean utc;

        Scanner(String text) {
            this.text = text;
        }

        DateWords scan() {
            while (position < text.length()) {
                char letter = text.charAt(position);
                if (isDigit(letter)) {
                    number(run(true));
                } else if (Character.isLetter(letter)) {
                    word(run(false));
                } else {
                    position++;
                }
            }
            return new DateWords(numbers, month, separator, time(), utc);
        }

        private String run(boolean digits) {
            int start = position;
            while (position < text.length() && matches(text.charAt(position), digits)) {
                position++;
            }
            return text.substring(start, position);
        }

        private static boolean matches(char letter, boolean digits) {
            return digits
                    ? isDigit(letter)
                    : (Character.isLetter(letter) || Character.getType(letter) == Character.NON_SPACING_MARK);
        }

        private static boolean isDigit(char letter) {
            return letter >= '0' && letter <= '9';
        }

        private void number(String digits) {
            int value = digits.length() > MOST_DIGITS ? -1 : Integer.parseInt(digits);
            char before = position > digits.length() ? text.charAt(position - digits.length() - 1) : ' ';
            boolean colonBehind = position < text.length() && text.charAt(position) == ':';
            if (colonBehind || before == ':') {
                clock.add(value);
            } else if (clock.size() < 3 || before != '.') {
                numbers.add(new Digits(value, digits.length()));
                separator = numbers.size() == 2 ? before : separator;
            }
        }

        private void word(String letters) {
            switch (letters.toLowerCase(Locale.ROOT)) {
                case "am", "a" -> forenoon = true;
                case "pm", "p" -> afternoon = true;
                case "utc", "gmt", "z" -> utc = true;
                default -> month = month == null ? Months.named(letters) : month;
            }
        }

        private @Nullable LocalTime time() {
            if (clock.size() < 2) {
                return null;
            }
            int hour = clock.getFirst();
            boolean half = (forenoon || afternoon) && hour <= 12;
            try {
                return LocalTime.of(
                        half ? hour % 12 + (afternoon ? 12 : 0) : hour,
                        clock.get(1),
                        clock.size() > 2 ? clock.get(2) : 0);
            } catch (DateTimeException e) {
                return null;
            }
        }
    }
}
