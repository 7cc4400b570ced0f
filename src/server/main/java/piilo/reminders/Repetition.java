package piilo.reminders;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * How something comes again: a rule of RFC 5545, such as {@code FREQ=WEEKLY;INTERVAL=2}, by the day or longer. It ends by a day ({@code UNTIL}) or never: one
 * that counts ({@code COUNT}) could not begin anew at the next time, which is how calendars are told of it.
 */
public final class Repetition {
    static final int LONGEST = 300;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_TRIES = 100_000;
    private static final Set<Freq> FREQUENCIES = Set.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);
    private static final Pattern UNTIL = Pattern.compile("(UNTIL=\\d{8})(T\\d{6}Z?)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern LAST_MOMENT = Pattern.compile("UNTIL=(\\d{8}T\\d{6})");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    private final RecurrenceRule rule;

    private Repetition(RecurrenceRule rule) {
        this.rule = rule;
    }

    /** Reads a rule; empty when it is none that a reminder can have. */
    public static Optional<Repetition> parse(String text) {
        try {
            // The last day counts to its end: until when on the clock depends on where one is.
            String whole = UNTIL.matcher(text).replaceAll("$1T235959");
            RecurrenceRule rule = new RecurrenceRule(whole, RfcMode.RFC5545_STRICT);
            boolean sensible = text.length() <= LONGEST
                    && FREQUENCIES.contains(rule.getFreq())
                    && refused().noneMatch(rule::hasPart);
            return sensible ? Optional.of(new Repetition(rule)) : Optional.empty();
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException noRule) {
            return Optional.empty();
        }
    }

    /** No constant: the library can't be asked for its parts before it has made a rule. */
    private static Stream<RecurrenceRule.Part> refused() {
        return Stream.of(
                RecurrenceRule.Part.COUNT,
                RecurrenceRule.Part.BYHOUR,
                RecurrenceRule.Part.BYMINUTE,
                RecurrenceRule.Part.BYSECOND,
                RecurrenceRule.Part.RSCALE);
    }

    /** Reads a rule that has been read before. */
    public static Repetition of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("No rule: " + text));
    }

    /** Returns the rule as it is stored. */
    public String text() {
        return rule.toString();
    }

    /** Returns the rule as calendars want it, whose last moment is in UTC. */
    public String rule(ZoneId zone) {
        return LAST_MOMENT
                .matcher(text())
                .replaceAll(last -> "UNTIL="
                        + STAMP.format(LocalDateTime.parse(last.group(1), STAMP)
                                .atZone(zone)
                                .withZoneSameInstant(ZoneOffset.UTC))
                        + "Z");
    }

    /** Returns the first time after another; empty when there is none before the end of the century. */
    public Optional<Instant> next(LocalDateTime start, ZoneId zone, Instant after) {
        try {
            return search(start, zone, after);
        } catch (IllegalArgumentException never) { // such as every 30 February
            return Optional.empty();
        }
    }

    private Optional<Instant> search(LocalDateTime start, ZoneId zone, Instant after) {
        RecurrenceRuleIterator times = rule.iterator(floating(start));
        LocalDateTime nearly = LocalDateTime.ofInstant(after, zone).minusDays(1);
        if (nearly.isAfter(start)) {
            times.fastForward(floating(nearly));
        }
        for (int tries = 0; tries < MOST_TRIES && times.hasNext(); tries++) {
            DateTime time = times.nextDateTime();
            Instant instant = local(time).atZone(zone).toInstant();
            if (instant.isAfter(after)) {
                return Optional.of(instant).filter(_ -> time.getYear() <= LAST_YEAR);
            }
        }
        return Optional.empty();
    }

    private static DateTime floating(LocalDateTime time) {
        return new DateTime(
                time.getYear(),
                time.getMonthValue() - 1,
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond());
    }

    private static LocalDateTime local(DateTime time) {
        return LocalDateTime.of(
                time.getYear(),
                time.getMonth() + 1,
                time.getDayOfMonth(),
                time.getHours(),
                time.getMinutes(),
                time.getSeconds());
    }
}
