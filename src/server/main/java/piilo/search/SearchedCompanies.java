package piilo.search;

import static piilo.database.schema.Tables.COMPANY;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
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
        return db.select(
                        COMPANY.ID,
                        COMPANY.WORKSPACE_ID,
                        COMPANY.NAME,
                        COMPANY.OTHER_NAMES,
                        COMPANY.INDUSTRY,
                        COMPANY.PLACE,
                        COMPANY.DOMAIN,
                        COMPANY.UPDATED_AT)
                .from(COMPANY)
                .where(condition)
                .orderBy(COMPANY.ID)
                .limit(limit)
                .fetch(SearchedCompanies::company);
    }

    private static Searchable company(Record row) {
        List<String> otherNames = Json.texts(row.get(COMPANY.OTHER_NAMES));
        return new Searchable(
                row.get(COMPANY.WORKSPACE_ID),
                Searchable.COMPANY,
                row.get(COMPANY.ID),
                row.get(COMPANY.NAME),
                otherNames,
                SearchedKind.joined(
                        "\n",
                        row.get(COMPANY.INDUSTRY),
                        row.get(COMPANY.PLACE),
                        row.get(COMPANY.DOMAIN),
                        String.join(", ", otherNames)),
                row.get(COMPANY.UPDATED_AT));
    }
}
