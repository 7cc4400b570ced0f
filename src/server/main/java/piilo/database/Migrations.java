package piilo.database;

import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import piilo.fault.Fault;
import piilo.fault.PiiloException;

/** Brings the schema up to date; the numbered files under {@code sql/} are its only definition. */
public final class Migrations {
    /** Where the migrations lie on the class path of a built server. */
    public static final String ON_CLASS_PATH = "classpath:piilo/sql";

    private Migrations() {}

    /**
     * Applies what is missing.
     *
     * @param location Flyway's name for the place of the files, such as {@link #ON_CLASS_PATH}
     * @throws PiiloException {@link Fault#UNAVAILABLE} when the database is of a newer Piilo, or a migration fails
     */
    public static void run(String url, String user, String password, String location) {
        // At most starts there is nothing to do, and Flyway would load a thousand classes to say so.
        if (location.equals(ON_CLASS_PATH) && MigrationHistory.complete(url, user, password)) {
            return;
        }
        try {
            Flyway.configure()
                    .dataSource(url, user, password)
                    .locations(location)
                    .validateMigrationNaming(true)
                    .load()
                    .migrate();
        } catch (FlywayException failure) {
            // Flyway tells in several lines which migration it was and what the database said of it.
            String why = Objects.toString(failure.getMessage(), "").replaceAll("\\s*\\R\\s*", " ");
            throw new PiiloException(
                    Fault.UNAVAILABLE, "The database's schema cannot be brought up to date: " + why, failure);
        }
    }
}
