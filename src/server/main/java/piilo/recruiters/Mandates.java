package piilo.recruiters;

import static piilo.database.schema.Tables.MANDATE;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.database.Names;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.journal.RecordKind;
import piilo.journal.RecordRows;

/** The mandates of the recruiters of each workspace. */
public final class Mandates implements RecordKind<Mandate> {
    private static final RecordRows<Mandate> ROWS = new RecordRows<>(
            MANDATE,
            List.of(
                    MANDATE.CONTACT_ID,
                    MANDATE.COMPANY_ID,
                    MANDATE.ROLE,
                    MANDATE.SINCE,
                    MANDATE.EXCLUSIVE,
                    MANDATE.STATUS,
                    MANDATE.TEXT),
            Mandates::values,
            Mandates::read);

    private final Database database;

    public Mandates(Database database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "mandate";
    }

    @Override
    public Class<Mandate> type() {
        return Mandate.class;
    }

    @Override
    public RecordRows<Mandate> rows() {
        return ROWS;
    }

    @Override
    public String title(Mandate one) {
        return one.role();
    }

    @Override
    public Optional<Mandate> without(Mandate one, UUID gone) {
        return gone.equals(one.company()) ? Optional.of(one.at(null)) : Optional.empty();
    }

    /**
     * Returns one.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND}
     */
    Mandate get(UUID workspace, UUID id) {
        return database.read(db -> load(db, workspace, List.of(id))).stream()
                .findFirst()
                .orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "There is no such mandate"));
    }

    /** Returns the mandates of a recruiter, the latest first. */
    public List<Mandate> of(UUID workspace, UUID contact, int limit) {
        return database.read(db -> ROWS.where(
                db,
                workspace,
                MANDATE.CONTACT_ID.eq(contact),
                List.of(MANDATE.SINCE.desc(), MANDATE.ID.desc()),
                limit));
    }

    private static Mandate read(Record row) {
        return new Mandate(
                row.get(MANDATE.ID),
                row.get(MANDATE.VERSION),
                row.get(MANDATE.CREATED_AT),
                row.get(MANDATE.CONTACT_ID),
                row.get(MANDATE.COMPANY_ID),
                row.get(MANDATE.ROLE),
                row.get(MANDATE.SINCE),
                row.get(MANDATE.EXCLUSIVE),
                Mandate.Status.valueOf(row.get(MANDATE.STATUS).toUpperCase(Locale.ROOT)),
                row.get(MANDATE.TEXT));
    }

    private static @Nullable Object[] values(Mandate one) {
        return new @Nullable Object[] {
            one.contact(), one.company(), one.role(), one.since(), one.exclusive(), Names.of(one.status()), one.text()
        };
    }
}
