package piilo.reminders;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.UUID;
import piilo.database.Ids;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Answer;
import piilo.http.EntityTag;
import piilo.http.JsonBody;
import piilo.http.JsonEdit;
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
        return new JsonEdit<>(ReminderBody.class)
                .create(
                        request,
                        (body, problems) -> on(request, body, empty(request), problems),
                        reminder -> created(request, reminder));
    }

    private Reminder empty(Request request) {
        return new Reminder(
                Ids.next(),
                0,
                clock.instant(),
                About.NOTHING,
                "",
                LocalDateTime.ofInstant(clock.instant(), request.signedIn().zone()),
                request.signedIn().zone(),
                null,
                null,
                null,
                null);
    }

    private Reminder on(Request request, ReminderBody body, Reminder stored, Problems problems) {
        body.about().all().forEach(subject -> subjects.title(request.workspace(), subject, request.language()));
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

    /** Replaces it, or changes it in part. */
    public Answer change(Request request) {
        Reminder stored = stored(request);
        EntityTag.check(request, stored);
        return new JsonEdit<>(ReminderBody.class)
                .change(
                        request,
                        stored,
                        (body, problems) -> on(request, body, stored, problems),
                        reminder -> updated(request, stored, reminder));
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
