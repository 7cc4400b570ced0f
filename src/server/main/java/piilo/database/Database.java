package piilo.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import piilo.fault.Fault;
import piilo.fault.PiiloException;

/** The connections to MariaDB, and transactions on them. The pool's size is the limit of what runs at once. */
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    /** How often a transaction is tried that loses against another one. */
    private static final int MAXIMUM_TRIES = 5;

    private final HikariDataSource pool;
    private final DSLContext dsl;

    /** Opens the pool; the schema must be up to date, see {@link Migrations}. */
    public Database(Connection connection) {
        pool = new HikariDataSource(configuration(connection));
        dsl = DSL.using(new DefaultConfiguration()
                .set(pool)
                .set(SQLDialect.MARIADB)
                .set(new Settings()
                        .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_QUOTED)
                        .withRenderSchema(false)
                        .withExecuteLogging(false)));
    }

    /**
     * Says where the database is.
     *
     * @param connections the most that are open at once
     * @param timeoutMillis how long a request waits for a free one, in milliseconds
     */
    public record Connection(String url, String user, String password, int connections, long timeoutMillis) {}

    private static HikariConfig configuration(Connection connection) {
        HikariConfig configuration = new HikariConfig();
        configuration.setPoolName("piilo");
        configuration.setJdbcUrl(connection.url());
        configuration.setUsername(connection.user());
        configuration.setPassword(connection.password());
        configuration.setMaximumPoolSize(connection.connections());
        configuration.setConnectionTimeout(connection.timeoutMillis());
        configuration.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        configuration.addDataSourceProperty("useServerPrepStmts", "true");
        return configuration;
    }

    /** Reads, outside any transaction. */
    public <T> T read(Function<DSLContext, T> query) {
        try {
            return query.apply(dsl);
        } catch (DataAccessException failure) {
            throw translated(failure);
        }
    }

    /** Runs all of {@code work} or nothing of it. It may run more than once, since the loser of a deadlock is tried again. */
    public <T> T inTransaction(Function<DSLContext, T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return dsl.transactionResult(configuration -> work.apply(DSL.using(configuration)));
            } catch (DataAccessException failure) {
                if (!lostAgainstAnother(failure) || tries == MAXIMUM_TRIES) {
                    throw translated(failure);
                }
                LOG.debug("Trying a transaction again that lost against another one", failure);
            }
        }
    }

    private static boolean lostAgainstAnother(DataAccessException failure) {
        SQLException cause = failure.getCause(SQLException.class);
        return cause != null
                && (cause.getErrorCode() == 1213 || cause.getErrorCode() == 1205 || cause.getErrorCode() == 1020);
    }

    private static RuntimeException translated(DataAccessException failure) {
        PiiloException ours = failure.getCause(PiiloException.class);
        SQLException cause = failure.getCause(SQLException.class);
        if (ours != null) {
            return ours;
        } else if (cause instanceof java.sql.SQLTransientConnectionException
                || cause instanceof java.sql.SQLNonTransientConnectionException) {
            return new PiiloException(Fault.UNAVAILABLE, "The database does not answer", failure);
        } else {
            return failure;
        }
    }

    /** Whether the database answers just now. */
    public boolean answers() {
        try {
            return dsl.selectOne().fetchSingle().value1() == 1;
        } catch (DataAccessException failure) {
            LOG.warn("The database does not answer: {}", failure.getMessage());
            return false;
        }
    }

    /** Returns the pool, for what brings SQL of its own. */
    HikariDataSource pool() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
