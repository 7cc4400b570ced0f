package piilo.search;

import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.TIE;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import piilo.database.schema.tables.Contact;

/** Ties, by both people, by what they are to each other and by what else was written of it. */
final class SearchedTies implements SearchedKind {
    private static final Contact FIRST = CONTACT.as("first");
    private static final Contact SECOND = CONTACT.as("second");

    @Override
    public String kind() {
        return "tie";
    }

    @Override
    public TableField<?, UUID> id() {
        return TIE.ID;
    }

    @Override
    public TableField<?, UUID> workspace() {
        return TIE.WORKSPACE_ID;
    }

    @Override
    public List<Mention> mentions() {
        return List.of(
                Mention.of(TIE.ID, TIE.WORKSPACE_ID, TIE.FIRST_ID, Searchable.CONTACT),
                Mention.of(TIE.ID, TIE.WORKSPACE_ID, TIE.SECOND_ID, Searchable.CONTACT));
    }

    @Override
    public List<Searchable> read(DSLContext db, Condition condition, int limit) {
        return db.select(
                        TIE.ID,
                        TIE.WORKSPACE_ID,
                        TIE.KIND,
                        TIE.TEXT,
                        TIE.UPDATED_AT,
                        FIRST.SHOWN_NAME,
                        SECOND.SHOWN_NAME)
                .from(TIE)
                .join(FIRST)
                .on(FIRST.ID.eq(TIE.FIRST_ID))
                .join(SECOND)
                .on(SECOND.ID.eq(TIE.SECOND_ID))
                .where(condition)
                .orderBy(TIE.ID)
                .limit(limit)
                .fetch(this::tie);
    }

    private Searchable tie(Record row) {
        return new Searchable(
                row.get(TIE.WORKSPACE_ID),
                kind(),
                row.get(TIE.ID),
                row.get(TIE.ID),
                row.get(FIRST.SHOWN_NAME) + ", " + row.get(SECOND.SHOWN_NAME),
                List.of(),
                List.of("ties." + row.get(TIE.KIND)),
                SearchedKind.joined("\n", row.get(TIE.TEXT)),
                row.get(TIE.UPDATED_AT));
    }
}
