package piilo.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import piilo.database.Database;

/** How many statements a database has run, by its own count; asking is one more. */
final class Statements implements AutoCloseable {
    private final Connection connection;

    Statements(DataFolder folder) throws IOException, SQLException {
        Database.Connection database = folder.connection();
        connection = DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    long count() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("show global status like 'Questions'")) {
            found.next();
            return found.getLong(2);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
