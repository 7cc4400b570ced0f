package piilo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import piilo.database.Database;

/** A checksum of every table of the database: two that are alike say that nothing has been changed in between. */
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

    static TableSums of(TestServer server) {
        Database database = server.core().database();
        Map<String, Long> sums = new TreeMap<>();
        tables(database).forEach(table -> sums.put(table, sum(database, table)));
        return new TableSums(sums);
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
