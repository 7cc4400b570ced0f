package piilo.journal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import piilo.text.Language;

/**
 * One kind of record that the journal follows: how its rows are read and written, always many at once and always within one workspace. Only {@link Change}
 * calls the writing methods.
 *
 * @param <R> the record
 */
public interface RecordKind<R extends Journalled> {
    /** Returns the kind's name in the journal, the index and the API, at most 16 letters. */
    String kind();

    /** Returns the class of the record. */
    Class<R> type();

    /** Returns what the record is called in a list, such as a person's name. */
    String title(R record);

    /** Returns the same for somebody who reads a language; only what Piilo has worded by itself is called otherwise in each. */
    default String title(R record, Language language) {
        return title(record);
    }

    /** Returns the table of the kind. */
    RecordRows<R> rows();

    /** Returns those that exist, in no particular order. */
    default List<R> load(DSLContext db, UUID workspace, Collection<UUID> ids) {
        return rows().load(db, workspace, ids);
    }

    /** Adds the rows of new records. */
    default void insert(DSLContext db, UUID workspace, List<R> records) {
        rows().insert(db, workspace, records);
    }

    /**
     * Writes records over the rows of the same id and version.
     *
     * @return the number of rows that had the id and the version
     */
    default int update(DSLContext db, UUID workspace, List<R> records) {
        return rows().update(db, workspace, records);
    }

    /** Removes the rows; what refers to them has been removed before. */
    default void delete(DSLContext db, UUID workspace, Collection<UUID> ids) {
        rows().delete(db, workspace, ids);
    }

    /**
     * Returns a record as it goes on without another one that is deleted and that it refers to; empty when it has no meaning without it and is deleted too.
     */
    default Optional<R> without(R record, UUID gone) {
        return Optional.empty();
    }
}
