package piilo.journal;

import java.util.UUID;
import org.jooq.DSLContext;

/** A kind of record that has bytes of its own, which the journal does not keep. */
public interface Filed {
    /** Keeps the bytes of a record, in the transaction that adds it. */
    void keep(DSLContext db, UUID workspace, UUID id, byte[] bytes);
}
