package piilo.reminders;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import piilo.database.Ids;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Answer;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.journal.Cause;
import piilo.journal.Choice;
import piilo.journal.Conflict;
import piilo.journal.Journal;
import piilo.journal.Merge;
import piilo.journal.Opened;
import piilo.json.Json;

/** The form of a reminder. */
public final class ReminderPages {
    private static final LocalTime USUAL_TIME = LocalTime.of(9, 0);

    private final Reminders reminders;
    private final Subjects subjects;
    private final ReminderWriting writing;
    private final Journal journal;
    private final Clock clock;

    public ReminderPages(
            Reminders reminders, Subjects subjects, ReminderWriting writing, Journal journal, Clock clock) {
        this.reminders = reminders;
        this.subjects = subjects;
        this.writing = writing;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What a reminder is about.
     *
     * @param subject null for nothing but itself
     * @param name what that is called
     */
    record Topic(@Nullable Subject subject, @Nullable String name) {
        Optional<Subject> found() {
            return Optional.ofNullable(subject);
        }

        String path() {
            return subject == null ? "/reminders" : subject.path();
        }
    }

    /**
     * The form.
     *
     * @param opened the journal's number of what the form shows
     */
    record FormView(
            Reminder reminder, ReminderForm form, Topic about, long opened, Map<String, Problems.Problem> problems) {
        public boolean invalid() {
            return !problems.isEmpty();
        }

        public boolean fresh() {
            return reminder.version() == 0;
        }

        public boolean open() {
            return reminder.nextAt() != null && !fresh();
        }

        public String path() {
            return fresh() ? "/reminders" : "/reminders/" + reminder.id();
        }

        public @Nullable Instant due() {
            return reminder.dueAt();
        }

        public String back() {
            return about.path();
        }
    }

    public Answer fresh(Request request) {
        Topic about = about(request, request::queryId);
        Reminder empty = empty(request);
        return form(new FormView(empty, ReminderForm.of(empty), about, 0, Map.of()));
    }

    private Topic about(Request request, Function<String, Optional<UUID>> ids) {
        return subjects.names().stream()
                .flatMap(kind -> ids.apply(kind).map(id -> new Subject(kind, id)).stream())
                .findFirst()
                .map(subject -> about(request, subject))
                .orElseGet(() -> new Topic(null, null));
    }

    private Topic about(Request request, Subject subject) {
        return new Topic(subject, subjects.title(request.workspace(), subject, request.language()));
    }

    private Reminder empty(Request request) {
        ZoneId zone = request.signedIn().zone();
        LocalDateTime tomorrow =
                LocalDate.ofInstant(clock.instant(), zone).plusDays(1).atTime(USUAL_TIME);
        return new Reminder(Ids.next(), 0, clock.instant(), About.NOTHING, "", tomorrow, zone, null, null, null, null);
    }

    private static Answer form(FormView view) {
        return Answer.page("reminders/form", view).withStatus(view.invalid() ? 422 : 200);
    }

    public Answer create(Request request) {
        Topic about = about(request, kind -> request.form(kind).map(ReminderPages::id));
        ReminderForm form = ReminderForm.of(request);
        Problems problems = new Problems();
        Reminder empty = empty(request);
        Reminder reminder = form.on(empty, about.found(), empty.zone(), clock.instant(), problems);
        if (!problems.none()) {
            return form(new FormView(empty, form, about, 0, problems.fields()));
        }
        return Answer.redirect(about.path())
                .telling("done.reminders.saved", writing.create(request.author(), reminder));
    }

    private static UUID id(String text) {
        return Ids.parse(text)
                .orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "There is nothing to be reminded of"));
    }

    public Answer edit(Request request) {
        long now = journal.number(request.workspace());
        return form(view(request, stored(request), now, new Problems()));
    }

    private Reminder stored(Request request) {
        return reminders.get(request.workspace(), request.id("id"));
    }

    private FormView view(Request request, Reminder one, long opened, Problems problems) {
        return new FormView(one, ReminderForm.of(one), about(request, one), opened, problems.fields());
    }

    private Topic about(Request request, Reminder one) {
        return one.about().subject().map(subject -> about(request, subject)).orElseGet(() -> new Topic(null, null));
    }

    public Answer update(Request request) {
        long now = journal.number(request.workspace());
        Reminder stored = stored(request);
        Topic about = about(request, stored);
        Opened opened = Opened.of(request.form());
        ReminderForm form = ReminderForm.of(request);
        Problems problems = new Problems();
        Reminder reminder = form.on(stored, about.found(), request.signedIn().zone(), clock.instant(), problems);
        if (!problems.none()) {
            return form(new FormView(stored, form, about, opened.number(), problems.fields()));
        }
        Cause cause = Cause.edit();
        Merge<Reminder> merge = writing.merge(request.author(), cause, opened, reminder);
        return merge.conflicts().isEmpty()
                ? Answer.redirect(about.path()).telling("done.reminders.saved", cause.id())
                : conflict(merge, now, view(request, merge.merged(), now, new Problems()));
    }

    private static Answer conflict(Merge<Reminder> merge, long now, FormView form) {
        Conflict<FormView> conflict = new Conflict<>(
                form.reminder.text(), form.path(), now, Choice.of(merge, "reminders.field.", Json::tree), form);
        return Answer.page("reminders/conflict", conflict).withStatus(409);
    }

    /** Puts a reminder off: by a day, by a week, or until a day that was typed. */
    public Answer snooze(Request request) {
        Reminder stored = stored(request);
        Problems problems = new Problems();
        Optional<Reminder> snoozed = Snooze.parse(request, problems).on(stored, clock.instant(), problems);
        return snoozed.filter(_ -> problems.none())
                .map(one -> Places.back(request, about(request, stored).path())
                        .telling("done.reminders.snoozed", writing.update(request.author(), stored, one)))
                .orElseGet(() -> form(view(request, stored, journal.number(request.workspace()), problems)));
    }

    public Answer done(Request request) {
        Reminder stored = stored(request);
        UUID cause = writing.update(request.author(), stored, stored.done(clock.instant()));
        return Places.back(request, "/reminders").telling("done.reminders.done", cause);
    }

    public Answer delete(Request request) {
        Reminder stored = stored(request);
        return Places.back(request, "/reminders")
                .telling("done.reminders.deleted", writing.delete(request.author(), stored));
    }
}
