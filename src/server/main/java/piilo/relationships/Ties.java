package piilo.relationships;

import static piilo.database.schema.Tables.TIE;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.database.Names;
import piilo.database.PartialDates;
import piilo.journal.RecordKind;
import piilo.journal.RecordRows;

/** The ties between the contacts of each workspace. */
public final class Ties implements RecordKind<Tie> {
    private static final RecordRows<Tie> ROWS = new RecordRows<>(
            TIE,
            List.of(TIE.FIRST_ID, TIE.SECOND_ID, TIE.KIND, TIE.SINCE, TIE.UNTIL, TIE.TEXT),
            Ties::values,
            Ties::read);

    private final Database database;

    public Ties(Database database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "tie";
    }

    @Override
    public Class<Tie> type() {
        return Tie.class;
    }

    @Override
    public RecordRows<Tie> rows() {
        return ROWS;
    }

    @Override
    public String title(Tie one) {
        return one.text() == null ? "" : one.text();
    }

    /** Returns the ties of a contact to others, the latest first, at most {@code limit}. */
    public List<Tie> of(UUID workspace, UUID contact, int limit) {
        return database.read(db -> ROWS.where(
                db, workspace, TIE.FIRST_ID.eq(contact).or(TIE.SECOND_ID.eq(contact)), List.of(TIE.ID.desc()), limit));
    }

    private static Tie read(Record row) {
        return new Tie(
                row.get(TIE.ID),
                row.get(TIE.VERSION),
                row.get(TIE.CREATED_AT),
                row.get(TIE.FIRST_ID),
                row.get(TIE.SECOND_ID),
                Tie.Kind.valueOf(row.get(TIE.KIND).toUpperCase(Locale.ROOT)),
                PartialDates.read(row.get(TIE.SINCE)),
                PartialDates.read(row.get(TIE.UNTIL)),
                row.get(TIE.TEXT));
    }

    private static @Nullable Object[] values(Tie one) {
        return new @Nullable Object[] {
            one.first(),
            one.second(),
            Names.of(one.kind()),
            PartialDates.text(one.since()),
            PartialDates.text(one.until()),
            one.text()
        };
    }
}
