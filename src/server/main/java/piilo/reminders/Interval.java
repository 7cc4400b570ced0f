package piilo.reminders;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A repetition as the form offers it: every so many days, weeks, months or years, to a day or for ever. What falls on a day that not every month has comes on
 * the last one before it: who wants to be reminded on the 31st means the end of the month.
 *
 * @param until the last day; null for ever
 */
record Interval(Unit unit, int every, @Nullable LocalDate until) {
    private static final int SHORTEST_MONTH = 28;
    private static final Pattern RULE = Pattern.compile("FREQ=([A-Z]+)(;INTERVAL=(\\d{1,3}))?(;UNTIL=(\\d{8})\\w*)?");

    /** What is counted. */
    enum Unit {
        DAILY,
        WEEKLY,
        MONTHLY,
        YEARLY
    }

    /** Returns the rule for what begins at a time. */
    String rule(LocalDateTime start) {
        return "FREQ=" + unit
                + (every == 1 ? "" : ";INTERVAL=" + every)
                + (until == null ? "" : ";UNTIL=" + DateTimeFormatter.BASIC_ISO_DATE.format(until))
                + lastDays(start.toLocalDate());
    }

    private String lastDays(LocalDate start) {
        boolean leapDay = unit == Unit.YEARLY && start.getMonthValue() == 2;
        if (start.getDayOfMonth() <= SHORTEST_MONTH || (!leapDay && unit != Unit.MONTHLY)) {
            return "";
        }
        String days = IntStream.rangeClosed(SHORTEST_MONTH, start.getDayOfMonth())
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(","));
        return (leapDay ? ";BYMONTH=2" : "") + ";BYMONTHDAY=" + days + ";BYSETPOS=-1";
    }

    /** Returns the interval that a rule is; empty when the form has no words for it. */
    static Optional<Interval> of(String rule, LocalDateTime start) {
        String plain = rule.toUpperCase(Locale.ROOT).replaceFirst("(;BYMONTH=2)?;BYMONTHDAY=[\\d,]+;BYSETPOS=-1", "");
        Matcher parts = RULE.matcher(plain);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Interval interval = new Interval(
                Unit.valueOf(parts.group(1)),
                parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3)),
                parts.group(5) == null ? null : LocalDate.parse(parts.group(5), DateTimeFormatter.BASIC_ISO_DATE));
        boolean same = Repetition.parse(interval.rule(start))
                .map(Repetition::text)
                .equals(Repetition.parse(rule).map(Repetition::text));
        return same ? Optional.of(interval) : Optional.empty();
    }
}
