package piilo.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import piilo.api.PartialDate;

/** Writes days as each language does. */
public final class Dates {
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.\\s*(\\d{1,2})\\.\\s*(\\d{4})?");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})\\s*[./]\\s*(\\d{4})");

    private static final Map<Language, DateTimeFormatter> DAYS = new ConcurrentHashMap<>();
    private static final Map<Language, DateTimeFormatter> TIMES = new ConcurrentHashMap<>();

    private Dates() {}

    /** Returns a whole day, such as 6 May 2024. */
    public static String day(LocalDate day, Language language) {
        return DAYS.computeIfAbsent(language, one -> formatter(one, null)).format(day);
    }

    /** Returns a time of a day, such as 6 May 2024, 14:05. */
    public static String time(Instant time, ZoneId zone, Language language) {
        return TIMES.computeIfAbsent(language, one -> formatter(one, FormatStyle.SHORT))
                .format(time.atZone(zone));
    }

    /** Makes a formatter by its pattern: one by its style looks the pattern up at each use. */
    private static DateTimeFormatter formatter(Language language, @Nullable FormatStyle time) {
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.MEDIUM, time, IsoChronology.INSTANCE, language.locale());
        return DateTimeFormatter.ofPattern(pattern, language.locale());
    }

    /**
     * Reads a day as somebody types it: 6.5.1984, 6.5., 5/1984, 1984, 1984-05-06.
     *
     * @throws DateTimeException when it is none
     */
    public static PartialDate parse(String text) {
        Matcher dayFirst = DAY_FIRST.matcher(text.strip());
        Matcher monthFirst = MONTH_FIRST.matcher(text.strip());
        if (dayFirst.matches()) {
            return new PartialDate(
                    dayFirst.group(3) == null ? null : Integer.valueOf(dayFirst.group(3)),
                    Integer.valueOf(dayFirst.group(2)),
                    Integer.valueOf(dayFirst.group(1)));
        } else if (monthFirst.matches()) {
            return new PartialDate(Integer.valueOf(monthFirst.group(2)), Integer.valueOf(monthFirst.group(1)), null);
        } else {
            return PartialDate.parse(text);
        }
    }

    /** Returns a day as {@link #parse} reads it, in the shortest way that people type it. */
    public static String typed(PartialDate date) {
        String year = date.year() == null ? "" : String.valueOf(date.year());
        if (date.month() == null) {
            return year;
        } else if (date.day() == null) {
            return year.isEmpty() ? date.toString() : date.month() + "/" + year;
        } else {
            return date.day() + "." + date.month() + "." + year;
        }
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
