package piilo.reminders;

import static piilo.database.schema.Tables.REMINDER;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import piilo.database.Database;
import piilo.database.Keyset;
import piilo.timeline.TimelineItem;
import piilo.timeline.TimelineKind;
import piilo.timeline.TimelineLine;
import piilo.timeline.TimelineSource;
import piilo.timeline.TimelineSubject;

/** What somebody was reminded of and has done; of what comes again, the last time. */
public record DoneReminders(Database database, Reminders reminders) implements TimelineSource {
    private static final Keyset<Instant> NEWEST = new Keyset<>(REMINDER.DONE_AT, REMINDER.ID, true);

    @Override
    public TimelineKind kind() {
        return TimelineKind.REMINDER;
    }

    @Override
    public Set<TimelineSubject.Kind> subjects() {
        return EnumSet.allOf(TimelineSubject.Kind.class);
    }

    @Override
    public List<TimelineItem> newest(UUID workspace, TimelineSubject subject, Stretch stretch) {
        Condition done = about(subject)
                .eq(subject.id())
                .and(REMINDER.DONE_AT.isNotNull())
                .and(NEWEST.afterTime(stretch.after()));
        return database
                .read(db -> reminders.rows().where(db, workspace, done, List.of(NEWEST.order()), stretch.limit()))
                .stream()
                .map(this::item)
                .toList();
    }

    private static Field<UUID> about(TimelineSubject subject) {
        return switch (subject.kind()) {
            case CONTACT -> REMINDER.CONTACT_ID;
            case COMPANY -> REMINDER.COMPANY_ID;
            case LEAD -> REMINDER.LEAD_ID;
        };
    }

    private TimelineItem item(Reminder one) {
        return TimelineItem.atTime(
                Objects.requireNonNull(one.doneAt()),
                one.id(),
                kind(),
                TimelineLine.of("bell", "timeline.reminder", one)
                        .leadingTo("/reminders/" + one.id() + "/edit", null)
                        .saying(one.text()));
    }
}
