package piilo.search;

import static piilo.database.schema.Tables.COMPANY;
import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.NOTE;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;

/** Notes, by their text and the name of whom they are about. */
final class SearchedNotes implements SearchedKind {
    @Override
    public String kind() {
        return Searchable.NOTE;
    }

    @Override
    public TableField<?, UUID> id() {
        return NOTE.ID;
    }

    @Override
    public TableField<?, UUID> workspace() {
        return NOTE.WORKSPACE_ID;
    }

    @Override
    public List<Mention> mentions() {
        return List.of(
                new Mention(NOTE.ID, NOTE.WORKSPACE_ID, NOTE.CONTACT_ID),
                new Mention(NOTE.ID, NOTE.WORKSPACE_ID, NOTE.COMPANY_ID));
    }

    @Override
    public List<Searchable> read(DSLContext db, Condition condition, int limit) {
        return db.select(NOTE.ID, NOTE.WORKSPACE_ID, NOTE.TEXT, NOTE.WRITTEN_AT, CONTACT.SHOWN_NAME, COMPANY.NAME)
                .from(NOTE)
                .leftJoin(CONTACT)
                .on(CONTACT.ID.eq(NOTE.CONTACT_ID))
                .leftJoin(COMPANY)
                .on(COMPANY.ID.eq(NOTE.COMPANY_ID))
                .where(condition)
                .orderBy(NOTE.ID)
                .limit(limit)
                .fetch(row -> new Searchable(
                        row.get(NOTE.WORKSPACE_ID),
                        Searchable.NOTE,
                        row.get(NOTE.ID),
                        SearchedKind.joined(", ", row.get(CONTACT.SHOWN_NAME), row.get(COMPANY.NAME)),
                        List.of(),
                        PlainText.of(row.get(NOTE.TEXT)),
                        row.get(NOTE.WRITTEN_AT)));
    }
}
