package piilo.journal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

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

    /** Returns those that exist, in no particular order. */
    List<R> load(DSLContext db, UUID workspace, Collection<UUID> ids);

    /** Adds the rows of new records. */
    void insert(DSLContext db, UUID workspace, List<R> records);

    /**
     * Writes records over the rows of the same id and version.
     *
     * @return the number of rows that had the id and the version
     */
    int update(DSLContext db, UUID workspace, List<R> records);

    /** Removes the rows; what refers to them has been removed before. */
    void delete(DSLContext db, UUID workspace, Collection<UUID> ids);

    /** Returns those of the ids that rows of other kinds still refer to. */
    default Set<UUID> inUse(DSLContext db, UUID workspace, Collection<UUID> ids) {
        return Set.of();
    }

    /** Returns what the record is called in a list, such as a person's name. */
    String title(R record);
}
