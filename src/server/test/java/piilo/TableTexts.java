package piilo;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Record;
import piilo.database.Database;

/** All that stands in the database, in whatever table and column. */
record TableTexts(Database database) {
    private static final String COLUMNS = """
            select table_name, column_name from information_schema.columns
            where table_schema = database() and generation_expression is null
                and data_type in ('char', 'varchar', 'tinytext', 'text', 'mediumtext', 'longtext', 'json', 'blob', 'mediumblob', 'longblob')
            order by table_name, column_name""";

    /** Returns where a word stands, however it is written, as {@code table.column} with the number of rows. */
    List<String> places(String word) {
        List<String> places = new ArrayList<>();
        database.read(db -> db.fetch(COLUMNS)).forEach(column -> {
            int rows = rows(column, word);
            if (rows > 0) {
                places.add("%s.%s: %d".formatted(column.get(0), column.get(1), rows));
            }
        });
        return places;
    }

    private int rows(Record column, String word) {
        String statement = "select count(*) from `%s` where locate('%s', lower(convert(`%s` using utf8mb4))) > 0"
                .formatted(column.get(0), word, column.get(1));
        return database.read(db -> db.fetchSingle(statement).get(0, Integer.class));
    }
}
