package piilo.today;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import piilo.api.InteractionLine.Direction;
import piilo.api.InteractionLine.Kind;
import piilo.database.Ids;
import piilo.favours.Favour;
import piilo.favours.FavourKind;
import piilo.favours.Favours;
import piilo.interactions.Interaction;
import piilo.interactions.Interactions;
import piilo.journal.Author;
import piilo.journal.Change;
import piilo.journal.Journal;
import piilo.reminders.About;
import piilo.reminders.Reminder;
import piilo.reminders.ReminderWriting;
import piilo.reminders.Subject;
import piilo.targets.Target;
import piilo.targets.Targets;

/** Writes what is done and put off on the page. Each answers with the cause by which it is taken back. */
final class TodayWriting {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Journal journal;
    private final Kinds kinds;
    private final ReminderWriting reminders;

    TodayWriting(Journal journal, Kinds kinds, ReminderWriting reminders) {
        this.journal = journal;
        this.kinds = kinds;
        this.reminders = reminders;
    }

    /** What is written. */
    record Kinds(Interactions interactions, Favours favours, Targets targets) {}

    private UUID write(Author author, Consumer<Change> work) {
        return journal.edit(author, work).id();
    }

    /** Notes that the user has been in touch with a contact just now. */
    UUID log(Author author, UUID contact, String name, Kind kind, Instant at) {
        Direction direction = kind == Kind.MESSAGE ? Direction.OUTGOING : Direction.MUTUAL;
        Interaction one = Interaction.of(
                        Ids.next(), kind, direction, at, List.of(new Interaction.Participant(contact, name, null)))
                .from(Interaction.Origin.TODAY);
        return write(author, change -> change.create(kinds.interactions, one));
    }

    UUID update(Author author, Target stored, Target target) {
        return write(author, change -> change.update(kinds.targets, stored, target));
    }

    UUID update(Author author, Favour stored, Favour favour) {
        return write(author, change -> change.update(kinds.favours, stored, favour));
    }

    /** Notes that the user has given a contact something today. */
    UUID give(Author author, UUID contact, String what, LocalDate today) {
        Favour favour = Favour.done(Ids.next(), contact, true, FavourKind.OTHER.text(), today, what);
        return write(author, change -> change.create(kinds.favours, favour));
    }

    /** Puts a gift off: a reminder takes its place until then. */
    UUID remind(Author author, UUID contact, String text, LocalDate day, ZoneId zone) {
        return reminders.create(
                author, Reminder.once(About.of(new Subject("contact", contact)), text, day.atTime(MORNING), zone));
    }
}
