package piilo.reminders;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.http.FormFields;
import piilo.http.JsonBody;
import piilo.http.Problems;

/** A reminder as a form or the API sends it; what cannot be changed may be sent along, and says nothing. */
@JsonIgnoreProperties({"id", "createdAt", "nextAt", "snoozedUntil", "doneAt", "dueAt"})
record ReminderBody(
        @Nullable UUID contact,
        @Nullable UUID company,
        @Nullable UUID lead,
        @Nullable UUID introduction,
        @Nullable UUID note,
        @Nullable UUID favour,
        @Nullable UUID mandate,
        @Nullable UUID told,
        @Nullable UUID interaction,
        @Nullable UUID reason,
        @Nullable UUID event,
        @Nullable String text,
        @Nullable String startsAt,
        @Nullable String zone,
        @Nullable String repeats) {
    static final int TEXT_LIMIT = 1000;

    /** Returns what a form says. */
    static ReminderBody of(About about, String text, LocalDateTime start, ZoneId zone, @Nullable String rule) {
        return new ReminderBody(
                about.contact(),
                about.company(),
                about.lead(),
                about.introduction(),
                about.note(),
                about.favour(),
                about.mandate(),
                about.told(),
                about.interaction(),
                about.reason(),
                about.event(),
                text,
                start.toString(),
                zone.getId(),
                rule);
    }

    /**
     * Returns the reminder that is meant.
     *
     * @param now from which on one that repeats is due, when it has begun before
     */
    Reminder on(Reminder stored, Instant now, Problems problems) {
        About about = about();
        if (about.all().size() > 1) {
            problems.add("contact", "reminders.one_subject");
        }
        LocalDateTime start = start(stored, problems);
        ZoneId where = zone(stored, problems);
        String rule = rule(start, problems);
        boolean moved = !start.equals(stored.startsAt())
                || !where.equals(stored.zone())
                || !Objects.equals(rule, stored.repeats())
                || stored.version() == 0;
        return new Reminder(
                stored.id(),
                stored.version(),
                stored.createdAt(),
                about,
                problems.required("text", JsonBody.text(text), TEXT_LIMIT),
                start,
                where,
                rule,
                moved ? first(start, where, rule, now, problems) : stored.nextAt(),
                moved ? null : stored.snoozedUntil(),
                stored.doneAt());
    }

    /** Returns what it is about. */
    About about() {
        return new About(contact, company, lead, introduction, note, favour, mandate, told, interaction, reason, event);
    }

    private LocalDateTime start(Reminder stored, Problems problems) {
        try {
            if (startsAt != null) {
                LocalDateTime start = LocalDateTime.parse(startsAt).truncatedTo(ChronoUnit.MINUTES);
                FormFields.check("startsAt", start.toLocalDate(), problems);
                return start;
            }
            problems.add("startsAt", "form.required");
        } catch (DateTimeException noTime) {
            problems.add("startsAt", "reminders.starts_at.none");
        }
        return stored.startsAt();
    }

    private ZoneId zone(Reminder stored, Problems problems) {
        try {
            return zone == null ? stored.zone() : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            problems.add("zone", "settings.zone.unknown");
            return stored.zone();
        }
    }

    private @Nullable String rule(LocalDateTime start, Problems problems) {
        String sent = JsonBody.text(repeats).orElse(null);
        if (sent == null) {
            return null;
        }
        String rule = Repetition.parse(sent).map(Repetition::text).orElse(null);
        if (rule == null) {
            problems.add("repeats", "reminders.repeats.none");
        } else if (Repetition.of(rule)
                .next(start, ZoneOffset.UTC, start.toInstant(ZoneOffset.UTC).minusSeconds(1))
                .isEmpty()) {
            problems.add("repeats", "reminders.repeats.never");
        }
        return rule;
    }

    /** One that is not to come again is due at its time, though it may have passed; one that is, at the next one. */
    private static @Nullable Instant first(
            LocalDateTime start, ZoneId zone, @Nullable String rule, Instant now, Problems problems) {
        Instant own = start.atZone(zone).toInstant();
        if (rule == null || !problems.none()) {
            return own;
        }
        Instant after = own.isBefore(now) ? now : own.minusSeconds(1);
        return Repetition.of(rule).next(start, zone, after).orElseGet(() -> {
            problems.add("repeats", "reminders.repeats.over");
            return own;
        });
    }
}
