package piilo.search;

import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.FAVOUR;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;

/** Favours, by what is written of them and the contact's name. */
final class SearchedFavours implements SearchedKind {
    @Override
    public String kind() {
        return Searchable.FAVOUR;
    }

    @Override
    public TableField<?, UUID> id() {
        return FAVOUR.ID;
    }

    @Override
    public TableField<?, UUID> workspace() {
        return FAVOUR.WORKSPACE_ID;
    }

    @Override
    public List<Mention> mentions() {
        return List.of(new Mention(FAVOUR.ID, FAVOUR.WORKSPACE_ID, FAVOUR.CONTACT_ID));
    }

    @Override
    public List<Searchable> read(DSLContext db, Condition condition, int limit) {
        return db.select(FAVOUR.ID, FAVOUR.WORKSPACE_ID, FAVOUR.TEXT, FAVOUR.UPDATED_AT, CONTACT.SHOWN_NAME)
                .from(FAVOUR)
                .join(CONTACT)
                .on(CONTACT.ID.eq(FAVOUR.CONTACT_ID))
                .where(condition)
                .orderBy(FAVOUR.ID)
                .limit(limit)
                .fetch(row -> new Searchable(
                        row.get(FAVOUR.WORKSPACE_ID),
                        Searchable.FAVOUR,
                        row.get(FAVOUR.ID),
                        row.get(CONTACT.SHOWN_NAME),
                        List.of(),
                        SearchedKind.joined("\n", row.get(FAVOUR.TEXT)),
                        row.get(FAVOUR.UPDATED_AT)));
    }
}
