package piilo.today;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import piilo.favours.Favour;
import piilo.favours.FavourList;
import piilo.http.Answer;
import piilo.http.Request;
import piilo.reasons.Finding;
import piilo.reasons.Reason;
import piilo.reminders.ReminderList;

/** What there is to do today, for programs. */
public final class TodayApi {
    private final Today today;
    private final Finding finding;

    public TodayApi(Today today, Finding finding) {
        this.today = today;
        this.finding = finding;
    }

    /** What there is to do; each part says of a few things only, and whether there are more. */
    record Resource(
            LocalDate today,
            Some<DueReminder> reminders,
            Some<DuePerson> people,
            Some<Step> steps,
            Some<Promise> promises,
            Some<Gift> gifts) {
        static Resource of(Agenda agenda) {
            return new Resource(
                    agenda.today(),
                    Some.of(agenda.reminders(), DueReminder::of),
                    Some.of(agenda.people(), DuePerson::of),
                    Some.of(agenda.steps(), step -> step),
                    Some.of(agenda.promises(), Promise::of),
                    Some.of(agenda.gifts(), gift -> gift));
        }
    }

    /** A part. */
    record Some<T>(List<T> items, boolean more) {
        static <R, T> Some<T> of(Part<R> part, Function<R, T> telling) {
            return new Some<>(part.rows().stream().map(telling).toList(), part.more());
        }
    }

    /** A reminder; the name is that of what it is about. */
    record DueReminder(
            UUID id,
            String text,
            @Nullable String name,
            @Nullable Instant dueAt) {
        static DueReminder of(ReminderList.Row row) {
            return new DueReminder(
                    row.reminder().id(),
                    row.reminder().text(),
                    row.name(),
                    row.reminder().dueAt());
        }
    }

    /** Somebody to be in touch with, and how. */
    record DuePerson(
            UUID contact,
            String name,
            LocalDate since,
            LocalDate on,
            boolean close,
            Way way,
            @Nullable Why reason) {
        static DuePerson of(Person one) {
            Why why = one.reason() == null ? null : Why.of(one.reason());
            return new DuePerson(one.id(), one.name(), one.since(), one.on(), one.close(), one.way(), why);
        }
    }

    /** The best reason to write. */
    record Why(UUID id, Reason.Kind kind, String text) {
        static Why of(Reason reason) {
            return new Why(reason.id(), reason.kind(), reason.text());
        }
    }

    /** A favour that was promised to somebody. */
    record Promise(
            UUID id,
            UUID contact,
            String name,
            String kind,
            @Nullable String text,
            @Nullable LocalDate promisedFor) {
        static Promise of(FavourList.Row row) {
            Favour favour = row.favour();
            return new Promise(
                    favour.id(), favour.contact(), row.name(), favour.kind(), favour.text(), favour.promisedFor());
        }
    }

    public Answer show(Request request) {
        var _ = finding.today(request);
        return Answer.json(Resource.of(
                today.of(request.workspace(), request.signedIn().zone()).in(request.language())));
    }
}
