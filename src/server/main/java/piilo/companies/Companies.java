package piilo.companies;

import static piilo.database.schema.Tables.COMPANY;
import static piilo.database.schema.Tables.EMPLOYMENT;
import static piilo.database.schema.Tables.NOTE;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import piilo.database.Database;
import piilo.database.Rows;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.journal.RecordKind;
import piilo.json.Json;

/** The companies of each workspace. */
public final class Companies implements RecordKind<Company> {
    private static final List<Field<?>> CHANGING = List.of(
            COMPANY.VERSION,
            COMPANY.NAME,
            COMPANY.OTHER_NAMES,
            COMPANY.MATCH_NAME,
            COMPANY.DOMAIN,
            COMPANY.INDUSTRY,
            COMPANY.SIZE,
            COMPANY.PLACE,
            COMPANY.TARGET,
            COMPANY.FOLLOWED_ON,
            COMPANY.UPDATED_AT);
    private static final List<Field<?>> KEY = List.of(COMPANY.ID, COMPANY.WORKSPACE_ID, COMPANY.VERSION);
    private static final List<Field<?>> ALL =
            Rows.fields(List.of(COMPANY.ID, COMPANY.WORKSPACE_ID, COMPANY.CREATED_AT), CHANGING);

    private final Database database;

    public Companies(Database database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "company";
    }

    @Override
    public Class<Company> type() {
        return Company.class;
    }

    @Override
    public String title(Company company) {
        return company.name();
    }

    /**
     * Returns a company.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND}
     */
    public Company get(UUID workspace, UUID id) {
        return find(workspace, id).orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "There is no such company"));
    }

    public Optional<Company> find(UUID workspace, UUID id) {
        return database.read(db -> load(db, workspace, List.of(id))).stream().findFirst();
    }

    /** Finds companies by what their names are matched by, see {@link CompanyName}; of several with the same the oldest. */
    public Map<String, Company> byMatchName(DSLContext db, UUID workspace, Collection<String> matchNames) {
        Map<String, Company> found = new LinkedHashMap<>();
        db.selectFrom(COMPANY)
                .where(COMPANY.WORKSPACE_ID.eq(workspace))
                .and(COMPANY.MATCH_NAME.in(matchNames))
                .orderBy(COMPANY.ID)
                .forEach(row -> found.putIfAbsent(row.getMatchName(), company(row)));
        return found;
    }

    @Override
    public List<Company> load(DSLContext db, UUID workspace, Collection<UUID> ids) {
        return db.selectFrom(COMPANY)
                .where(COMPANY.WORKSPACE_ID.eq(workspace))
                .and(COMPANY.ID.in(ids))
                .fetch(Companies::company);
    }

    static Company company(Record row) {
        return new Company(
                row.get(COMPANY.ID),
                row.get(COMPANY.VERSION),
                row.get(COMPANY.CREATED_AT),
                row.get(COMPANY.NAME),
                Json.texts(row.get(COMPANY.OTHER_NAMES)),
                row.get(COMPANY.DOMAIN),
                row.get(COMPANY.INDUSTRY),
                row.get(COMPANY.SIZE),
                row.get(COMPANY.PLACE),
                row.get(COMPANY.TARGET),
                row.get(COMPANY.FOLLOWED_ON));
    }

    @Override
    public void insert(DSLContext db, UUID workspace, List<Company> companies) {
        Instant now = Instant.now();
        Rows.insert(
                db,
                ALL,
                companies,
                company -> Rows.values(
                        new Object[] {company.id(), workspace, company.createdAt()}, changing(company, now)));
    }

    @Override
    public int update(DSLContext db, UUID workspace, List<Company> companies) {
        Instant now = Instant.now();
        return Rows.update(
                db,
                CHANGING,
                KEY,
                companies,
                company ->
                        Rows.values(changing(company, now), new Object[] {company.id(), workspace, company.version()}));
    }

    private static Object[] changing(Company company, Instant now) {
        return new Object[] {
            company.version() + 1,
            company.name(),
            Json.write(company.otherNames()),
            CompanyName.match(company.name()),
            company.domain(),
            company.industry(),
            company.size(),
            company.place(),
            company.target(),
            company.followedOn(),
            now
        };
    }

    @Override
    public void delete(DSLContext db, UUID workspace, Collection<UUID> ids) {
        Rows.delete(db, COMPANY.WORKSPACE_ID, workspace, COMPANY.ID, ids);
    }

    @Override
    public Set<UUID> inUse(DSLContext db, UUID workspace, Collection<UUID> ids) {
        Set<UUID> used = new HashSet<>(db.selectDistinct(EMPLOYMENT.COMPANY_ID)
                .from(EMPLOYMENT)
                .where(EMPLOYMENT.COMPANY_ID.in(ids))
                .fetch(EMPLOYMENT.COMPANY_ID));
        used.addAll(db.selectDistinct(NOTE.COMPANY_ID)
                .from(NOTE)
                .where(NOTE.COMPANY_ID.in(ids))
                .fetch(NOTE.COMPANY_ID));
        return used;
    }
}
