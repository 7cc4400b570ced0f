package piilo.companies;

import static piilo.database.schema.Tables.COMPANY;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.journal.RecordKind;
import piilo.journal.RecordRows;
import piilo.json.Json;

/** The companies of each workspace. */
public final class Companies implements RecordKind<Company> {
    private static final RecordRows<Company> ROWS = new RecordRows<>(
            COMPANY,
            List.of(
                    COMPANY.NAME,
                    COMPANY.OTHER_NAMES,
                    COMPANY.MATCH_NAME,
                    COMPANY.DOMAIN,
                    COMPANY.INDUSTRY,
                    COMPANY.SIZE,
                    COMPANY.PLACE,
                    COMPANY.FOLLOWED_ON),
            Companies::values,
            Companies::company);

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
    public RecordRows<Company> rows() {
        return ROWS;
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

    private static @Nullable Object[] values(Company company) {
        return new @Nullable Object[] {
            company.name(),
            Json.write(company.otherNames()),
            CompanyName.match(company.name()),
            company.domain(),
            company.industry(),
            company.size(),
            company.place(),
            company.followedOn()
        };
    }
}
