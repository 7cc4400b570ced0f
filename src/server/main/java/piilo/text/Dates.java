package piilo.text;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import piilo.api.PartialDate;

/** Writes days as each language does. */
public final class Dates {
    private Dates() {}

    /** Returns a whole day, such as 6 May 2024. */
    public static String day(LocalDate day, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language.locale())
                .format(day);
    }

    /** Returns what is known of a day: 6 May 2024, May 2024, 2024, 6 May. */
    public static String partial(PartialDate date, Language language) {
        Locale locale = language.locale();
        if (date.month() == null) {
            return String.valueOf(date.year());
        } else if (date.day() == null) {
            return date.year() == null
                    ? DateTimeFormatter.ofPattern("LLLL", locale).format(YearMonth.of(2000, date.month()))
                    : DateTimeFormatter.ofPattern("LLL yyyy", locale).format(YearMonth.of(date.year(), date.month()));
        } else if (date.year() == null) {
            String pattern = language == Language.FINNISH ? "d.M." : "d MMMM";
            return DateTimeFormatter.ofPattern(pattern, locale)
                    .format(MonthDay.of(date.month(), Objects.requireNonNull(date.day())));
        } else {
            return day(LocalDate.of(date.year(), date.month(), date.day()), language);
        }
    }
}
