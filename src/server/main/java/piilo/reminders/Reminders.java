package piilo.reminders;

import static piilo.database.schema.Tables.REMINDER;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.journal.RecordKind;
import piilo.journal.RecordRows;

/** The reminders of each workspace. */
public final class Reminders implements RecordKind<Reminder> {
    private static final RecordRows<Reminder> ROWS = new RecordRows<>(
            REMINDER,
            List.of(
                    REMINDER.CONTACT_ID,
                    REMINDER.COMPANY_ID,
                    REMINDER.LEAD_ID,
                    REMINDER.INTRODUCTION_ID,
                    REMINDER.NOTE_ID,
                    REMINDER.FAVOUR_ID,
                    REMINDER.MANDATE_ID,
                    REMINDER.TOLD_ID,
                    REMINDER.INTERACTION_ID,
                    REMINDER.REASON_ID,
                    REMINDER.EVENT_ID,
                    REMINDER.TEXT,
                    REMINDER.STARTS_AT,
                    REMINDER.ZONE,
                    REMINDER.REPEATS,
                    REMINDER.NEXT_AT,
                    REMINDER.SNOOZED_UNTIL,
                    REMINDER.DONE_AT),
            Reminders::values,
            Reminders::read);

    private final Database database;

    public Reminders(Database database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "reminder";
    }

    @Override
    public Class<Reminder> type() {
        return Reminder.class;
    }

    @Override
    public RecordRows<Reminder> rows() {
        return ROWS;
    }

    @Override
    public String title(Reminder one) {
        return one.text();
    }

    /**
     * Returns a reminder.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND}
     */
    public Reminder get(UUID workspace, UUID id) {
        return database.read(db -> load(db, workspace, List.of(id))).stream()
                .findFirst()
                .orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "There is no such reminder"));
    }

    static Reminder read(Record row) {
        return new Reminder(
                row.get(REMINDER.ID),
                row.get(REMINDER.VERSION),
                row.get(REMINDER.CREATED_AT),
                about(row),
                row.get(REMINDER.TEXT),
                LocalDateTime.parse(row.get(REMINDER.STARTS_AT)),
                ZoneId.of(row.get(REMINDER.ZONE)),
                row.get(REMINDER.REPEATS),
                row.get(REMINDER.NEXT_AT),
                row.get(REMINDER.SNOOZED_UNTIL),
                row.get(REMINDER.DONE_AT));
    }

    private static About about(Record row) {
        return new About(
                row.get(REMINDER.CONTACT_ID),
                row.get(REMINDER.COMPANY_ID),
                row.get(REMINDER.LEAD_ID),
                row.get(REMINDER.INTRODUCTION_ID),
                row.get(REMINDER.NOTE_ID),
                row.get(REMINDER.FAVOUR_ID),
                row.get(REMINDER.MANDATE_ID),
                row.get(REMINDER.TOLD_ID),
                row.get(REMINDER.INTERACTION_ID),
                row.get(REMINDER.REASON_ID),
                row.get(REMINDER.EVENT_ID));
    }

    /** Returns the column that says about which one of a kind a reminder is. */
    static Field<UUID> column(String kind) {
        return switch (kind) {
            case "contact" -> REMINDER.CONTACT_ID;
            case "company" -> REMINDER.COMPANY_ID;
            case "lead" -> REMINDER.LEAD_ID;
            case "introduction" -> REMINDER.INTRODUCTION_ID;
            case "note" -> REMINDER.NOTE_ID;
            case "favour" -> REMINDER.FAVOUR_ID;
            case "mandate" -> REMINDER.MANDATE_ID;
            case "told" -> REMINDER.TOLD_ID;
            case "interaction" -> REMINDER.INTERACTION_ID;
            case "reason" -> REMINDER.REASON_ID;
            case "event" -> REMINDER.EVENT_ID;
            default -> throw new IllegalArgumentException("There are no reminders on a " + kind);
        };
    }

    private static @Nullable Object[] values(Reminder one) {
        return new @Nullable Object[] {
            one.about().contact(),
            one.about().company(),
            one.about().lead(),
            one.about().introduction(),
            one.about().note(),
            one.about().favour(),
            one.about().mandate(),
            one.about().told(),
            one.about().interaction(),
            one.about().reason(),
            one.about().event(),
            one.text(),
            one.startsAt().toString(),
            one.zone().getId(),
            one.repeats(),
            one.nextAt(),
            one.snoozedUntil(),
            one.doneAt()
        };
    }
}
