package piilo.database;

import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import piilo.database.schema.DefaultSchema;

/**
 * What MariaDB believes about the sizes of tables, by which it chooses its way through them. It follows changes while it runs, a few seconds behind, but forgets at
 * its end what it has not followed yet: a table that was filled just before is then taken for an empty one for good.
 */
public final class TableSizes {
    private static final ResultQuery<Record> COUNT = DSL.resultQuery(
            "analyze table {0}",
            DSL.list(DefaultSchema.DEFAULT_SCHEMA.getTables().toArray(QueryPart[]::new)));

    private TableSizes() {}

    /** Counts anew; takes some milliseconds for each table, whatever its size. */
    public static void count(Database database) {
        database.read(db -> db.fetch(COUNT));
    }
}
