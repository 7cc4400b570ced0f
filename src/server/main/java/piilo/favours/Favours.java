package piilo.favours;

import static piilo.database.schema.Tables.FAVOUR;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.database.Keyset;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.journal.RecordKind;
import piilo.journal.RecordRows;

/** The favours of each workspace. */
public final class Favours implements RecordKind<Favour> {
    private static final int MOST = 500;
    private static final Keyset<Instant> NEWEST = new Keyset<>(FAVOUR.AT, FAVOUR.ID, true);
    private static final RecordRows<Favour> ROWS = new RecordRows<>(
            FAVOUR,
            List.of(
                    FAVOUR.CONTACT_ID,
                    FAVOUR.GIVEN,
                    FAVOUR.PROMISED,
                    FAVOUR.PROMISED_FOR,
                    FAVOUR.KIND,
                    FAVOUR.WEIGHT,
                    FAVOUR.LEAD_ID,
                    FAVOUR.DAY,
                    FAVOUR.TEXT),
            Favours::values,
            Favours::favour);

    private final Database database;

    public Favours(Database database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "favour";
    }

    @Override
    public Class<Favour> type() {
        return Favour.class;
    }

    @Override
    public String title(Favour favour) {
        return favour.text() == null ? "" : favour.text();
    }

    @Override
    public RecordRows<Favour> rows() {
        return ROWS;
    }

    @Override
    public Optional<Favour> without(Favour favour, UUID gone) {
        return gone.equals(favour.lead()) ? Optional.of(favour.withLead(null)) : Optional.empty();
    }

    /**
     * Returns one.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND}
     */
    public Favour get(UUID workspace, UUID id) {
        return database.read(db -> load(db, workspace, List.of(id))).stream()
                .findFirst()
                .orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "There is no such favour"));
    }

    /** Returns the favours between the user and a contact, newest first, at most 500. */
    public List<Favour> with(UUID workspace, UUID contact) {
        return database.read(db -> ROWS.where(
                db, workspace, FAVOUR.CONTACT_ID.eq(contact), List.of(FAVOUR.DAY.desc(), FAVOUR.ID.desc()), MOST));
    }

    /** Returns at most {@code limit} of the favours between the user and a contact, newest first, that come after a place in the order of time. */
    public List<Favour> ofContact(UUID workspace, UUID contact, Optional<Keyset.Place> after, int limit) {
        return newest(workspace, FAVOUR.CONTACT_ID.eq(contact).and(NEWEST.afterTime(after)), limit);
    }

    /** Returns at most {@code limit} of the favours for a lead, newest first, that come after a place in the order of time. */
    public List<Favour> ofLead(UUID workspace, UUID lead, Optional<Keyset.Place> after, int limit) {
        return newest(workspace, FAVOUR.LEAD_ID.eq(lead).and(NEWEST.afterTime(after)), limit);
    }

    private List<Favour> newest(UUID workspace, Condition condition, int limit) {
        return database.read(db -> ROWS.where(db, workspace, condition, List.of(NEWEST.order()), limit));
    }

    static Favour favour(Record row) {
        return new Favour(
                row.get(FAVOUR.ID),
                row.get(FAVOUR.VERSION),
                row.get(FAVOUR.CREATED_AT),
                row.get(FAVOUR.CONTACT_ID),
                row.get(FAVOUR.GIVEN),
                row.get(FAVOUR.PROMISED),
                row.get(FAVOUR.PROMISED_FOR),
                row.get(FAVOUR.KIND),
                row.get(FAVOUR.WEIGHT),
                row.get(FAVOUR.LEAD_ID),
                row.get(FAVOUR.DAY),
                row.get(FAVOUR.TEXT));
    }

    private static @Nullable Object[] values(Favour one) {
        return new @Nullable Object[] {
            one.contact(),
            one.given(),
            one.promised(),
            one.promisedFor(),
            one.kind(),
            one.weight(),
            one.lead(),
            one.day(),
            one.text()
        };
    }
}
