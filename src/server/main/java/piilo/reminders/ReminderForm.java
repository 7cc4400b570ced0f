package piilo.reminders;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import piilo.database.Names;
import piilo.http.FormFields;
import piilo.http.Problems;
import piilo.http.Request;

/**
 * What stands in the form of a reminder, as it was typed.
 *
 * @param repeat the unit, {@code own} for a rule that the form has no words for, nothing for once
 */
record ReminderForm(String text, String day, String time, String repeat, String every, String lastDay) {
    private static final String OWN = "own";
    private static final int MOST_UNITS = 999;

    /** A choice of how often. */
    record Choice(String value, String key, boolean chosen) {}

    public List<Choice> units() {
        return Stream.of(Interval.Unit.values())
                .map(unit -> String.valueOf(Names.of(unit)))
                .map(unit -> new Choice(unit, "reminders.unit." + unit, unit.equals(repeat)))
                .toList();
    }

    public boolean own() {
        return repeat.equals(OWN);
    }

    /** Returns the form as it was sent. */
    static ReminderForm of(Request request) {
        return new ReminderForm(
                request.form("text").orElse(""),
                request.form("day").orElse(""),
                request.form("time").orElse(""),
                request.form("repeat").orElse(""),
                request.form("every").orElse("1"),
                request.form("lastDay").orElse(""));
    }

    /** Returns the form of a stored reminder. */
    static ReminderForm of(Reminder one) {
        Optional<Interval> interval =
                Optional.ofNullable(one.repeats()).flatMap(rule -> Interval.of(rule, one.startsAt()));
        String otherwise = one.repeats() == null ? "" : OWN;
        return new ReminderForm(
                one.text(),
                one.startsAt().toLocalDate().toString(),
                one.startsAt().toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString(),
                interval.map(known -> String.valueOf(Names.of(known.unit()))).orElse(otherwise),
                interval.map(known -> String.valueOf(known.every())).orElse("1"),
                interval.map(Interval::until).map(LocalDate::toString).orElse(""));
    }

    /** Returns the reminder that is meant. */
    Reminder on(Reminder stored, Optional<Subject> about, ZoneId zone, Instant now, Problems problems) {
        LocalDate first = FormFields.day("day", Optional.of(day).filter(typed -> !typed.isEmpty()), problems);
        if (day.isEmpty()) {
            problems.add("day", "form.required");
        }
        LocalTime clock = clock(problems);
        LocalDateTime start = first == null || clock == null ? stored.startsAt() : first.atTime(clock);
        String rule = rule(stored, start, problems);
        return ReminderBody.of(about.map(About::of).orElse(About.NOTHING), text, start, zone, rule)
                .on(stored, now, problems);
    }

    private @Nullable LocalTime clock(Problems problems) {
        try {
            return LocalTime.parse(time.replace('.', ':').replaceFirst("^(\\d):", "0$1:"));
        } catch (DateTimeException noTime) {
            problems.add("time", time.isEmpty() ? "form.required" : "reminders.time.none");
            return null;
        }
    }

    private @Nullable String rule(Reminder stored, LocalDateTime start, Problems problems) {
        if (repeat.isEmpty() || repeat.equals(OWN)) {
            return repeat.isEmpty() ? null : stored.repeats();
        }
        Interval.Unit unit = FormFields.choice("repeats", Optional.of(repeat), Interval.Unit.DAILY, problems);
        Integer number = FormFields.number("every", Optional.of(every), problems);
        FormFields.within("every", number, 1, MOST_UNITS, problems);
        LocalDate last = FormFields.day("lastDay", Optional.of(lastDay).filter(typed -> !typed.isEmpty()), problems);
        if (last != null && last.isBefore(start.toLocalDate())) {
            problems.add("lastDay", "reminders.last_day.before");
        }
        return problems.none() && number != null ? new Interval(unit, number, last).rule(start) : stored.repeats();
    }
}
