package piilo.reminders;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import piilo.database.Ids;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Answer;
import piilo.http.EntityTag;
import piilo.http.JsonBody;
import piilo.http.Listing;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.http.Undoable;

/** Reminders, for programs. */
public final class ReminderApi {
    private final Reminders reminders;
    private final ReminderList list;
    private final Subjects subjects;
    private final ReminderWriting writing;
    private final Clock clock;

    public ReminderApi(
            Reminders reminders, ReminderList list, Subjects subjects, ReminderWriting writing, Clock clock) {
        this.reminders = reminders;
        this.list = list;
        this.subjects = subjects;
        this.writing = writing;
        this.clock = clock;
    }

    /** Lists those that are open, the longest due first; with {@code state=done} those that are done, the latest first. */
    public Answer list(Request request) {
        boolean done = switch (request.query("state").orElse("open")) {
            case "open" -> false;
            case "done" -> true;
            default -> throw new PiiloException(Fault.BAD_REQUEST, "state is open or done");
        };
        Subject about = subjects.names().stream()
                .flatMap(kind -> request.queryId(kind).map(id -> new Subject(kind, id)).stream())
                .findFirst()
                .orElse(null);
        ReminderList.Filter filter = new ReminderList.Filter(done, about);
        ReminderList.Page page =
                list.page(request.workspace(), filter, request.query("cursor"), Listing.limit(request));
        return Answer.json(new Listing<>(
                page.rows().stream().map(ReminderList.Row::reminder).toList(),
                page.next(),
                list.count(request.workspace(), filter)));
    }

    public Answer create(Request request) {
        Problems problems = new Problems();
        return JsonBody.read(request, ReminderBody.class, problems)
                .map(body -> on(request, body, empty(request), problems))
                .filter(_ -> problems.none())
                .map(reminder -> created(request, reminder))
                .orElseGet(() -> Answer.invalid(request, problems));
    }

    private Reminder empty(Request request) {
        return new Reminder(
                Ids.next(),
                0,
                clock.instant(),
                null,
                null,
                null,
                null,
                null,
                "",
                LocalDateTime.ofInstant(clock.instant(), request.signedIn().zone()),
                request.signedIn().zone(),
                null,
                null,
                null,
                null);
    }

    private Reminder on(Request request, ReminderBody body, Reminder stored, Problems problems) {
        body.subjects().forEach(subject -> subjects.title(request.workspace(), subject));
        return body.on(stored, clock.instant(), problems);
    }

    private Answer created(Request request, Reminder reminder) {
        writing.create(request.author(), reminder);
        return Answer.versioned(reminders.get(request.workspace(), reminder.id()))
                .created("/api/v1/reminders/" + reminder.id());
    }

    public Answer show(Request request) {
        return Answer.versioned(stored(request));
    }

    private Reminder stored(Request request) {
        return reminders.get(request.workspace(), request.id("id"));
    }

    public Answer replace(Request request) {
        return change(request, (_, problems) -> JsonBody.read(request, ReminderBody.class, problems));
    }

    public Answer merge(Request request) {
        return change(request, (stored, problems) -> JsonBody.merge(request, stored, ReminderBody.class, problems));
    }

    private Answer change(Request request, BiFunction<Reminder, Problems, Optional<ReminderBody>> read) {
        Reminder stored = stored(request);
        EntityTag.check(request, stored);
        Problems problems = new Problems();
        return read.apply(stored, problems)
                .map(body -> on(request, body, stored, problems))
                .filter(_ -> problems.none())
                .map(reminder -> updated(request, stored, reminder))
                .orElseGet(() -> Answer.invalid(request, problems));
    }

    private Answer updated(Request request, Reminder stored, Reminder reminder) {
        writing.update(request.author(), stored, reminder);
        return show(request);
    }

    public Answer delete(Request request) {
        Reminder stored = stored(request);
        EntityTag.check(request, stored);
        return undoable(writing.delete(request.author(), stored));
    }

    private static Answer undoable(UUID cause) {
        return Answer.json(new Undoable(cause));
    }

    /** Marks one as done; one that comes again is due at its next time. */
    public Answer done(Request request) {
        Reminder stored = stored(request);
        return undoable(writing.update(request.author(), stored, stored.done(clock.instant())));
    }

    /** Puts one off by some days, or until a day. */
    public Answer snooze(Request request) {
        Reminder stored = stored(request);
        Problems problems = new Problems();
        return JsonBody.read(request, Snooze.class, problems)
                .flatMap(snooze -> snooze.on(stored, clock.instant(), problems))
                .filter(_ -> problems.none())
                .map(snoozed -> undoable(writing.update(request.author(), stored, snoozed)))
                .orElseGet(() -> Answer.invalid(request, problems));
    }
}
