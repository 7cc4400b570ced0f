package piilo.following;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.http.Visitor;
import piilo.relationships.DueContacts;
import piilo.relationships.History;
import piilo.relationships.RingRules;
import piilo.reminders.Reminder;
import piilo.reminders.ReminderList;
import piilo.reminders.Repetition;
import piilo.text.Language;
import piilo.text.Messages;
import piilo.today.Step;
import piilo.today.Steps;

/** The calendar of an account: its reminders at their times, what comes next and whom to be in touch with on their days. */
public final class CalendarFeed {
    private static final int MOST_REMINDERS = 1000;
    private static final int MOST_STEPS = 500;
    private static final int MOST_PEOPLE = 200;
    private static final int DAYS_AHEAD = 60;
    private static final LocalDate FAR = LocalDate.of(2100, 12, 31);

    private final ReminderList reminders;
    private final Steps steps;
    private final DueContacts due;
    private final RingRules rings;
    private final Clock clock;

    public CalendarFeed(ReminderList reminders, Steps steps, DueContacts due, RingRules rings, Clock clock) {
        this.reminders = reminders;
        this.steps = steps;
        this.due = due;
        this.rings = rings;
        this.clock = clock;
    }

    /** A calendar that is being written. */
    private record Writing(CalendarText text, Messages messages, String site, Instant now) {
        Writing begin(String uid) {
            text.begin("VEVENT").raw("UID", uid + "@piilo").utc("DTSTAMP", now);
            return this;
        }

        void end(String summary, String path) {
            text.text("SUMMARY", summary).raw("URL", site + path).end("VEVENT");
        }

        void wholeDay(String uid, LocalDate day, String summary, String path) {
            begin(uid);
            text.day("DTSTART", day).day("DTEND", day.plusDays(1)).raw("TRANSP", "TRANSPARENT");
            end(summary, path);
        }
    }

    /**
     * Returns the calendar.
     *
     * @param site where Piilo is found in a browser, without a slash at the end
     */
    public byte[] of(Visitor reader, String site) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Language language = Objects.requireNonNullElse(reader.language(), Language.ENGLISH);
        Writing calendar = new Writing(new CalendarText(), Messages.in(language), site, now);
        calendar.text
                .begin("VCALENDAR")
                .raw("VERSION", "2.0")
                .raw("PRODID", "-//Piilo//Piilo//EN")
                .raw("CALSCALE", "GREGORIAN")
                .text("X-WR-CALNAME", calendar.messages.text("calendar.name"))
                .raw("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        addReminders(calendar, reader.workspace());
        LocalDate today = LocalDate.ofInstant(now, reader.zone());
        addSteps(calendar, reader.workspace());
        addPeople(calendar, reader, today);
        return calendar.text.end("VCALENDAR").bytes();
    }

    private void addReminders(Writing calendar, UUID workspace) {
        List<ReminderList.Row> rows = reminders
                .page(workspace, new ReminderList.Filter(false, null), Optional.empty(), MOST_REMINDERS)
                .rows();
        List<Reminder> open = rows.stream().map(ReminderList.Row::reminder).toList();
        Instant first = open.stream()
                .map(Reminder::nextAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(calendar.now);
        new TreeSet<>(open.stream().map(one -> one.zone().getId()).toList())
                .forEach(zone -> ZoneText.write(calendar.text, ZoneId.of(zone), first));
        rows.forEach(row -> add(calendar, row));
    }

    /** One that comes again is told as its rule from the next time on; when that time is put off, as an exception to it. */
    private static void add(Writing calendar, ReminderList.Row row) {
        Reminder one = row.reminder();
        Instant next = Objects.requireNonNull(one.nextAt());
        Instant due = Objects.requireNonNull(one.dueAt());
        String summary = row.name() == null ? one.text() : one.text() + " (" + row.name() + ")";
        if (one.repeats() == null) {
            event(calendar, one, due, summary, null);
        } else {
            event(calendar, one, next, summary, Repetition.of(one.repeats()).rule(one.zone()));
            if (due.isAfter(next)) {
                exception(calendar, one, summary);
            }
        }
    }

    private static void event(Writing calendar, Reminder one, Instant at, String summary, @Nullable String rule) {
        begin(calendar, one, at);
        if (rule != null) {
            calendar.text.raw("RRULE", rule);
        }
        calendar.end(summary, "/reminders/" + one.id() + "/edit");
    }

    private static void begin(Writing calendar, Reminder one, Instant at) {
        calendar.begin("reminder-" + one.id());
        calendar.text
                .local("DTSTART", LocalDateTime.ofInstant(at, one.zone()), one.zone())
                .raw("DURATION", "PT15M");
    }

    private static void exception(Writing calendar, Reminder one, String summary) {
        begin(calendar, one, Objects.requireNonNull(one.dueAt()));
        Instant next = Objects.requireNonNull(one.nextAt());
        calendar.text.local("RECURRENCE-ID", LocalDateTime.ofInstant(next, one.zone()), one.zone());
        calendar.end(summary, "/reminders/" + one.id() + "/edit");
    }

    private void addSteps(Writing calendar, UUID workspace) {
        for (Step step : steps.until(workspace, FAR, MOST_STEPS)) {
            String uid = String.valueOf(step.kind()).toLowerCase(Locale.ROOT) + "-" + step.id();
            String summary = step.text() == null
                    ? step.words(calendar.messages)
                    : calendar.messages.text("calendar.lead", step.text(), step.name());
            calendar.wholeDay(uid, step.on(), summary, step.path());
        }
    }

    /** Those who are due, today when their day has passed, and those who will be if nothing happens until then. */
    private void addPeople(Writing calendar, Visitor reader, LocalDate today) {
        Instant ahead = calendar.now.plus(DAYS_AHEAD, ChronoUnit.DAYS);
        ZoneOffset offset = reader.zone().getRules().getOffset(calendar.now);
        DueContacts.Page page = due.page(
                reader.workspace(),
                rings.care(reader.workspace()),
                new History.Now(ahead, offset),
                Optional.empty(),
                MOST_PEOPLE);
        page.rows()
                .forEach(row -> calendar.wholeDay(
                        "contact-" + row.id(),
                        row.on().isBefore(today) ? today : row.on(),
                        calendar.messages.text("calendar.due", row.name()),
                        "/contacts/" + row.id()));
    }
}
