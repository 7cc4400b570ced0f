package piilo.companies;

import static piilo.database.schema.Tables.COMPANY;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import piilo.database.Database;

/** Finds companies by what they are called. */
public final class CompanyNames {
    private final Database database;
    private final Companies companies;

    public CompanyNames(Database database, Companies companies) {
        this.database = database;
        this.companies = companies;
    }

    /** Returns the company that a name means, see {@link CompanyName}. */
    public Optional<Company> called(UUID workspace, String name) {
        String match = CompanyName.match(name);
        return database.read(db -> companies.byMatchName(db, workspace, List.of(match))).values().stream()
                .findFirst();
    }

    /** Returns the names that begin with what has been typed. */
    public List<String> beginning(UUID workspace, String typed, int limit) {
        return typed.isEmpty()
                ? List.of()
                : database.read(db -> db.select(COMPANY.NAME)
                        .from(COMPANY)
                        .where(COMPANY.WORKSPACE_ID.eq(workspace))
                        .and(COMPANY.NAME.startsWith(typed))
                        .orderBy(COMPANY.NAME, COMPANY.ID)
                        .limit(limit)
                        .fetch(COMPANY.NAME));
    }
}
