package piilo.leads;

import static piilo.database.schema.Tables.JOB_LEAD;
import static piilo.database.schema.Tables.LEAD_ASK;
import static piilo.database.schema.Tables.LEAD_PERSON;
import static piilo.database.schema.Tables.LEAD_TELLER;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.database.Names;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.journal.RecordKind;
import piilo.journal.RecordRows;
import piilo.json.Json;

/** The leads of each workspace. */
public final class Leads implements RecordKind<Lead> {
    private static final RecordRows<Lead> ROWS = new RecordRows<>(
                    JOB_LEAD,
                    List.of(
                            JOB_LEAD.TITLE,
                            JOB_LEAD.COMPANY_ID,
                            JOB_LEAD.COMPANY_HINT,
                            JOB_LEAD.HIDDEN,
                            JOB_LEAD.ADVERTISED_ON,
                            JOB_LEAD.LINK,
                            JOB_LEAD.HEARD_ON,
                            JOB_LEAD.SECOND_HAND,
                            JOB_LEAD.SURE,
                            JOB_LEAD.EXPIRES_ON,
                            JOB_LEAD.CONFIDENCE,
                            JOB_LEAD.PLACE,
                            JOB_LEAD.WORK,
                            JOB_LEAD.SALARY_FROM,
                            JOB_LEAD.SALARY_TO,
                            JOB_LEAD.CURRENCY,
                            JOB_LEAD.STAGE,
                            JOB_LEAD.STAGE_SINCE,
                            JOB_LEAD.STAGES,
                            JOB_LEAD.NEXT_STEP,
                            JOB_LEAD.NEXT_STEP_ON,
                            JOB_LEAD.NEXT_ASK_ID,
                            JOB_LEAD.ASKS,
                            JOB_LEAD.THANKED_ON,
                            JOB_LEAD.TEXT),
                    Leads::values,
                    row -> read(row, LeadParts.NONE))
            .withReferencesOf(LEAD_TELLER.LEAD_ID)
            .withReferencesOf(LEAD_PERSON.LEAD_ID)
            .withReferencesOf(LEAD_ASK.LEAD_ID);

    private final Database database;

    public Leads(Database database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "lead";
    }

    @Override
    public Class<Lead> type() {
        return Lead.class;
    }

    @Override
    public RecordRows<Lead> rows() {
        return ROWS;
    }

    @Override
    public String title(Lead one) {
        return one.title();
    }

    @Override
    public Optional<Lead> without(Lead one, UUID gone) {
        return Optional.of(one.without(gone));
    }

    /**
     * Returns a lead.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND}
     */
    public Lead get(UUID workspace, UUID id) {
        return database.read(db -> load(db, workspace, List.of(id))).stream()
                .findFirst()
                .orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "There is no such lead"));
    }

    /**
     * Returns leads, in the order of their ids.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND} when one of them is not there
     */
    public List<Lead> get(UUID workspace, Collection<UUID> ids) {
        List<Lead> found = database.read(db -> load(db, workspace, ids));
        if (found.size() != Set.copyOf(ids).size()) {
            throw new PiiloException(Fault.NOT_FOUND, "There is no such lead");
        }
        return found;
    }

    @Override
    public List<Lead> load(DSLContext db, UUID workspace, Collection<UUID> ids) {
        LeadParts parts = LeadParts.load(db, workspace, ids);
        return db.selectFrom(JOB_LEAD)
                .where(JOB_LEAD.WORKSPACE_ID.eq(workspace))
                .and(JOB_LEAD.ID.in(ids))
                .fetch(row -> read(row, parts));
    }

    static Lead read(Record row, LeadParts parts) {
        UUID id = row.get(JOB_LEAD.ID);
        return new Lead(
                id,
                row.get(JOB_LEAD.VERSION),
                row.get(JOB_LEAD.CREATED_AT),
                row.get(JOB_LEAD.TITLE),
                row.get(JOB_LEAD.COMPANY_ID),
                row.get(JOB_LEAD.COMPANY_HINT),
                row.get(JOB_LEAD.HIDDEN),
                row.get(JOB_LEAD.ADVERTISED_ON),
                row.get(JOB_LEAD.LINK),
                row.get(JOB_LEAD.HEARD_ON),
                parts.tellers(id),
                row.get(JOB_LEAD.SECOND_HAND),
                row.get(JOB_LEAD.SURE),
                row.get(JOB_LEAD.EXPIRES_ON),
                Lead.Confidence.valueOf(row.get(JOB_LEAD.CONFIDENCE).toUpperCase(Locale.ROOT)),
                row.get(JOB_LEAD.PLACE),
                Names.read(Lead.Work.class, row.get(JOB_LEAD.WORK)),
                salary(row),
                parts.people(id),
                Lead.Stage.valueOf(row.get(JOB_LEAD.STAGE).toUpperCase(Locale.ROOT)),
                row.get(JOB_LEAD.STAGE_SINCE),
                List.of(Json.read(row.get(JOB_LEAD.STAGES), Lead.Step[].class)),
                row.get(JOB_LEAD.NEXT_STEP),
                row.get(JOB_LEAD.NEXT_STEP_ON),
                row.get(JOB_LEAD.NEXT_ASK_ID),
                List.of(Json.read(row.get(JOB_LEAD.ASKS), Ask[].class)),
                row.get(JOB_LEAD.THANKED_ON),
                row.get(JOB_LEAD.TEXT));
    }

    private static Lead.@Nullable Salary salary(Record row) {
        String currency = row.get(JOB_LEAD.CURRENCY);
        return currency == null
                ? null
                : new Lead.Salary(row.get(JOB_LEAD.SALARY_FROM), row.get(JOB_LEAD.SALARY_TO), currency);
    }

    private static @Nullable Object[] values(Lead one) {
        Lead.Salary salary = one.salary();
        return new @Nullable Object[] {
            one.title(),
            one.company(),
            one.companyHint(),
            one.hidden(),
            one.advertisedOn(),
            one.link(),
            one.heardOn(),
            one.secondHand(),
            one.sure(),
            one.expiresOn(),
            Names.of(one.confidence()),
            one.place(),
            Names.of(one.work()),
            salary == null ? null : salary.from(),
            salary == null ? null : salary.to(),
            salary == null ? null : salary.currency(),
            Names.of(one.stage()),
            one.stageSince(),
            Json.write(one.stages()),
            one.nextStep(),
            one.nextStepOn(),
            one.nextAsk(),
            Json.write(one.asks()),
            one.thankedOn(),
            one.text()
        };
    }

    @Override
    public void insert(DSLContext db, UUID workspace, List<Lead> leads) {
        ROWS.insert(db, workspace, leads);
        LeadParts.insert(db, workspace, leads);
    }

    @Override
    public int update(DSLContext db, UUID workspace, List<Lead> leads) {
        int rows = ROWS.update(db, workspace, leads);
        LeadParts.delete(db, workspace, leads.stream().map(Lead::id).toList());
        LeadParts.insert(db, workspace, leads);
        return rows;
    }
}
