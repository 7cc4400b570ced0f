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

    /** MariaDB's own checksum of this table, which has a column that is reckoned from a text, is another one each time. */
    private static final String EMPLOYMENTS =
            "select coalesce(sum(crc32(concat_ws('|', hex(id), version, updated_at, title, from_date, to_date, current))), 0)"
                    + " from employment";

    static TableSums of(TestServer server) {
        Database database = server.core().database();
        Map<String, Long> sums = new TreeMap<>();
        tables(database).forEach(table -> sums.put(table, sum(database, table)));
        return new TableSums(sums);
    }

    private static Long sum(Database database, String table) {
        return database.read(
                db -> db.fetchSingle(table.equals("employment") ? EMPLOYMENTS : "checksum table `" + table + "`")
                        .get(table.equals("employment") ? 0 : 1, Long.class));
    }

    private static List<String> tables(Database database) {
        List<String> tables = database.read(
                db -> db.fetch("select table_name from information_schema.tables where table_schema = database()")
                        .getValues(0, String.class));
        return tables.stream().filter(table -> !BOOKS.contains(table)).toList();
    }
}
