package piilo.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import piilo.http.FormFields;
import piilo.http.Problems;
import piilo.http.Request;

/**
 * How far a reminder is put off: by some days, or until a day.
 *
 * @param until in the reminder's zone
 */
record Snooze(@Nullable Integer days, @Nullable LocalDate until) {
    private static final int WEEK = 7;
    private static final int MOST_DAYS = 366;

    /** Reads what a button or the field beside them says. */
    static Snooze parse(Request request, Problems problems) {
        return switch (request.form("for").orElse("")) {
            case "day" -> new Snooze(1, null);
            case "week" -> new Snooze(WEEK, null);
            default -> new Snooze(null, FormFields.day("until", request.form("until"), problems));
        };
    }

    /** Returns the reminder put off; empty with a problem when it cannot be. */
    Optional<Reminder> on(Reminder stored, Instant now, Problems problems) {
        String field = days == null ? "until" : "days";
        FormFields.within("days", days, 1, MOST_DAYS, problems);
        FormFields.check(field, until, problems);
        if (days == null && until == null) {
            problems.add(field, "form.required");
        } else if (stored.nextAt() == null) {
            problems.add(field, "reminders.snooze.done");
        }
        if (!problems.none()) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(now, stored.zone());
        Reminder snoozed = stored.snoozed(until == null ? stored.day(today).plusDays(days == null ? 1 : days) : until);
        if (snoozed.snoozedUntil() != null && !snoozed.snoozedUntil().isAfter(now)) {
            problems.add(field, "reminders.snooze.past");
        }
        return Optional.of(snoozed);
    }
}
