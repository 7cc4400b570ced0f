package piilo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import piilo.database.Database;

/**
 * A checksum of every table of the database: two that are alike say that nothing has been changed in between. They are reckoned anew only when MariaDB has
 * counted a change of a row since, for to read all tables takes longer than what most tests do.
 */
record TableSums(Map<String, Long> sums) {
    /** Failed sign-ins are counted, whoever fails; the clock's own jobs go on; a calendar tells when it was read last. Nothing else may come of a refused request. */
    private static final List<String> BOOKS =
            List.of("sign_in_failure", "flyway_schema_history", "scheduled_tasks", "calendar_feed");

    /**
     * Tables that MariaDB's own checksum is no use for: a column reckoned from a text has another one each time, and when a reminder rang the clock notes by itself.
     */
    private static final Map<String, String> SUMS = Map.of(
            "employment",
            "select 0, coalesce(sum(crc32(concat_ws('|', hex(id), version, updated_at, title, from_date, to_date, current))), 0)"
                    + " from employment",
            "reminder",
            "select 0, coalesce(sum(crc32(concat_ws('|', hex(id), version, text, starts_at, next_at, snoozed_until, done_at))), 0)"
                    + " from reminder");

    private static final Map<TestServer, Known> KNOWN = new ConcurrentHashMap<>();

    /** Sums that hold as long as MariaDB has written, changed and deleted so many rows since it was started. */
    private record Known(List<Long> changes, TableSums sums) {}

    static TableSums of(TestServer server) {
        Database database = server.core().database();
        List<Long> changes = changes(database);
        Known known = KNOWN.get(server);
        if (known == null || !known.changes.equals(changes)) {
            known = new Known(changes, read(database));
            KNOWN.put(server, known);
        }
        return known.sums;
    }

    private static TableSums read(Database database) {
        Map<String, Long> sums = new TreeMap<>();
        tables(database).forEach(table -> sums.put(table, sum(database, table)));
        return new TableSums(sums);
    }

    /** What a foreign key takes along is not counted, but there is always a row that it goes with. */
    private static List<Long> changes(Database database) {
        return database.read(db -> db.fetch(
                        "show global status where variable_name in ('handler_write', 'handler_update', 'handler_delete')")
                .getValues(1, Long.class));
    }

    private static Long sum(Database database, String table) {
        String statement = SUMS.getOrDefault(table, "checksum table `" + table + "`");
        return database.read(db -> db.fetchSingle(statement).get(1, Long.class));
    }

    private static List<String> tables(Database database) {
        List<String> tables = database.read(
                db -> db.fetch("select table_name from information_schema.tables where table_schema = database()")
                        .getValues(0, String.class));
        return tables.stream().filter(table -> !BOOKS.contains(table)).toList();
    }
}
