package piilo.recruiters;

import static piilo.database.schema.Tables.TOLD;

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

/** What the recruiters of each workspace were told. */
public final class ToldTexts implements RecordKind<Told> {
    private static final RecordRows<Told> ROWS =
            new RecordRows<>(TOLD, List.of(TOLD.CONTACT_ID, TOLD.DAY, TOLD.TEXT), ToldTexts::values, ToldTexts::read);

    private static final Keyset<LocalDate> NEWEST = new Keyset<>(TOLD.DAY, TOLD.ID, true);

    private final Database database;

    public ToldTexts(Database database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "told";
    }

    @Override
    public Class<Told> type() {
        return Told.class;
    }

    @Override
    public RecordRows<Told> rows() {
        return ROWS;
    }

    @Override
    public String title(Told one) {
        return one.text();
    }

    /**
     * Returns one.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND}
     */
    Told get(UUID workspace, UUID id) {
        return database.read(db -> load(db, workspace, List.of(id))).stream()
                .findFirst()
                .orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "Nothing of the kind was told"));
    }

    /** Returns what a recruiter was told, the latest first. */
    public List<Told> to(UUID workspace, UUID contact, int limit) {
        return database.read(db -> ROWS.where(
                db, workspace, TOLD.CONTACT_ID.eq(contact), List.of(TOLD.DAY.desc(), TOLD.ID.desc()), limit));
    }

    /** Returns at most {@code limit} of what a recruiter was told, the latest first, that come after a place in the order of time. */
    List<Told> newest(UUID workspace, UUID contact, Optional<Keyset.Place> after, int limit) {
        return database.read(db -> ROWS.where(
                db,
                workspace,
                TOLD.CONTACT_ID.eq(contact).and(NEWEST.afterTime(after)),
                List.of(NEWEST.order()),
                limit));
    }

    private static Told read(Record row) {
        return new Told(
                row.get(TOLD.ID),
                row.get(TOLD.VERSION),
                row.get(TOLD.CREATED_AT),
                row.get(TOLD.CONTACT_ID),
                row.get(TOLD.DAY),
                row.get(TOLD.TEXT));
    }

    private static @Nullable Object[] values(Told one) {
        return new @Nullable Object[] {one.contact(), one.day(), one.text()};
    }
}
