package piilo.search;

import static piilo.database.schema.Tables.COMPANY;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import piilo.json.Json;

/** Companies, by all their names. */
final class SearchedCompanies implements SearchedKind {
    @Override
    public String kind() {
        return Searchable.COMPANY;
    }

    @Override
    public TableField<?, UUID> id() {
        return COMPANY.ID;
    }

    @Override
    public TableField<?, UUID> workspace() {
        return COMPANY.WORKSPACE_ID;
    }

    @Override
    public List<Mention> mentions() {
        return List.of();
    }

    @Override
    public List<Searchable> read(DSLContext db, Condition condition, int limit) {
        return db.selectFrom(COMPANY)
                .where(condition)
                .orderBy(COMPANY.ID)
                .limit(limit)
                .fetch(row -> new Searchable(
                        row.getWorkspaceId(),
                        Searchable.COMPANY,
                        row.getId(),
                        row.getName(),
                        Json.texts(row.getOtherNames()),
                        SearchedKind.joined(
                                "\n",
                                row.getIndustry(),
                                row.getPlace(),
                                row.getDomain(),
                                String.join(", ", Json.texts(row.getOtherNames()))),
                        row.getUpdatedAt()));
    }
}
