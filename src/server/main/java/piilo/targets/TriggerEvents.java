package piilo.targets;

import static piilo.database.schema.Tables.TRIGGER_EVENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.database.Keyset;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.journal.RecordKind;
import piilo.journal.RecordRows;

/** What happened at the companies of each workspace. */
public final class TriggerEvents implements RecordKind<TriggerEvent> {
    private static final RecordRows<TriggerEvent> ROWS = new RecordRows<>(
            TRIGGER_EVENT,
            List.of(TRIGGER_EVENT.COMPANY_ID, TRIGGER_EVENT.DAY, TRIGGER_EVENT.TEXT, TRIGGER_EVENT.LINK),
            TriggerEvents::values,
            TriggerEvents::read);

    private static final Keyset<LocalDate> NEWEST = new Keyset<>(TRIGGER_EVENT.DAY, TRIGGER_EVENT.ID, true);

    private final Database database;

    public TriggerEvents(Database database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "trigger_event";
    }

    @Override
    public Class<TriggerEvent> type() {
        return TriggerEvent.class;
    }

    @Override
    public RecordRows<TriggerEvent> rows() {
        return ROWS;
    }

    @Override
    public String title(TriggerEvent one) {
        return one.text();
    }

    /**
     * Returns one.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND}
     */
    TriggerEvent get(UUID workspace, UUID id) {
        return database.read(db -> load(db, workspace, List.of(id))).stream()
                .findFirst()
                .orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "There is no such event"));
    }

    /** Returns what happened at a company, the latest first. */
    public List<TriggerEvent> at(UUID workspace, UUID company, int limit) {
        return database.read(db -> ROWS.where(
                db,
                workspace,
                TRIGGER_EVENT.COMPANY_ID.eq(company),
                List.of(TRIGGER_EVENT.DAY.desc(), TRIGGER_EVENT.ID.desc()),
                limit));
    }

    /** Returns at most {@code limit} of what happened at a company, the latest first, that come after a place in the order of time. */
    List<TriggerEvent> newest(UUID workspace, UUID company, Optional<Keyset.Place> after, int limit) {
        return database.read(db -> ROWS.where(
                db,
                workspace,
                TRIGGER_EVENT.COMPANY_ID.eq(company).and(NEWEST.afterTime(after)),
                List.of(NEWEST.order()),
                limit));
    }

    private static TriggerEvent read(Record row) {
        return new TriggerEvent(
                row.get(TRIGGER_EVENT.ID),
                row.get(TRIGGER_EVENT.VERSION),
                row.get(TRIGGER_EVENT.CREATED_AT),
                row.get(TRIGGER_EVENT.COMPANY_ID),
                row.get(TRIGGER_EVENT.DAY),
                row.get(TRIGGER_EVENT.TEXT),
                row.get(TRIGGER_EVENT.LINK));
    }

    private static @Nullable Object[] values(TriggerEvent one) {
        return new @Nullable Object[] {one.company(), one.day(), one.text(), one.link()};
    }
}
