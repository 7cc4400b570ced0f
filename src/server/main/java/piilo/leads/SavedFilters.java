package piilo.leads;

import static piilo.database.schema.Tables.SAVED_FILTER;

import java.util.List;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.journal.RecordKind;
import piilo.journal.RecordRows;

/** The filters that are kept in each workspace. */
public final class SavedFilters implements RecordKind<SavedFilter> {
    private static final RecordRows<SavedFilter> ROWS = new RecordRows<>(
            SAVED_FILTER,
            List.of(SAVED_FILTER.PAGE, SAVED_FILTER.NAME, SAVED_FILTER.QUERY),
            SavedFilters::values,
            SavedFilters::read);

    private final Database database;

    public SavedFilters(Database database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "saved_filter";
    }

    @Override
    public Class<SavedFilter> type() {
        return SavedFilter.class;
    }

    @Override
    public RecordRows<SavedFilter> rows() {
        return ROWS;
    }

    @Override
    public String title(SavedFilter one) {
        return one.name();
    }

    /** Returns the filters of a page, by name. */
    public List<SavedFilter> of(UUID workspace, String page, int limit) {
        return database.read(
                db -> ROWS.where(db, workspace, SAVED_FILTER.PAGE.eq(page), List.of(SAVED_FILTER.NAME.asc()), limit));
    }

    private static SavedFilter read(Record row) {
        return new SavedFilter(
                row.get(SAVED_FILTER.ID),
                row.get(SAVED_FILTER.VERSION),
                row.get(SAVED_FILTER.CREATED_AT),
                row.get(SAVED_FILTER.PAGE),
                row.get(SAVED_FILTER.NAME),
                row.get(SAVED_FILTER.QUERY));
    }

    private static @Nullable Object[] values(SavedFilter one) {
        return new @Nullable Object[] {one.page(), one.name(), one.query()};
    }
}
