package piilo.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import piilo.fault.Fault;
import piilo.fault.PiiloException;

/**
 * A MariaDB of our own: unpacked, installed and started as a child process that listens to this machine only, restarted when it
 * ends by itself and stopped when Piilo ends, also when Piilo is killed.
 */
public final class EmbeddedServer implements AutoCloseable {
    /** Names a folder for the unpacked programs that several databases share; without it each has its own. */
    public static final String BASE_PROPERTY = "piilo.mariadb.base";

    /** How long a server may take to mend its data after a crash. */
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(10);

    private static final long PROBE_PAUSE_MILLIS = 15;
    /** Whoever takes the port while the server is down must not get a password or a file out of us. */
    private static final String URL_OPTIONS =
            "sslMode=disable&allowLocalInfile=false&restrictedAuth=mysql_native_password";

    private final EmbeddedFolder folder;
    private final DataLock lock;
    private final MariaDbAccount account;
    private final MariaDbLaunch launch;
    private final MariaDbKeeper keeper;

    private EmbeddedServer(EmbeddedFolder folder, DataLock lock, MariaDbCommand command) throws IOException {
        this.folder = folder;
        this.lock = lock;
        account = MariaDbAccount.of(folder);
        launch = new MariaDbLaunch(folder, command, account);
        keeper = new MariaDbKeeper(launch);
    }

    /** Starts with the {@linkplain EmbeddedSettings#DEFAULT usual settings}. */
    public static EmbeddedServer start(Path home, Consumer<String> progress) {
        return start(home, EmbeddedSettings.DEFAULT, progress);
    }

    /**
     * Starts the server of a folder and waits until it answers.
     *
     * @param home the folder of everything that belongs to the database; made if missing
     * @param progress gets an English line for each step that takes time
     * @throws PiiloException with {@link Fault#UNAVAILABLE} if another Piilo uses the folder, if its data are of a newer MariaDB,
     *     or if the server does not start
     */
    public static EmbeddedServer start(Path home, EmbeddedSettings settings, Consumer<String> progress) {
        EmbeddedFolder folder = new EmbeddedFolder(home.toAbsolutePath().normalize());
        try {
            folder.create();
            DataLock lock = DataLock.take(folder.home());
            try {
                return startAlone(folder, lock, settings, progress);
            } catch (IOException | RuntimeException failure) {
                lock.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw new PiiloException(
                    Fault.UNAVAILABLE, "The database in " + folder.home() + " cannot be started: " + failure, failure);
        }
    }

    private static EmbeddedServer startAlone(
            EmbeddedFolder folder, DataLock lock, EmbeddedSettings settings, Consumer<String> progress)
            throws IOException {
        OrphanServer.stop(folder, progress);
        folder.prepare();
        MariaDbBinaries binaries = MariaDbBinaries.unpack(base(folder), progress);
        MariaDbCommand command = new MariaDbCommand(folder, binaries, settings);
        MariaDbInstallation installation = new MariaDbInstallation(folder, command);
        installation.ensure(progress);
        progress.accept("Starting MariaDB");
        EmbeddedServer server = new EmbeddedServer(folder, lock, command);
        try {
            server.awaitAnswer(server.keeper.start());
            installation.markVersion();
            return server;
        } catch (IOException | RuntimeException failure) {
            server.keeper.close();
            throw failure;
        }
    }

    private static Path base(EmbeddedFolder folder) {
        String shared = System.getProperty(BASE_PROPERTY);
        return shared == null ? folder.base() : Path.of(shared).toAbsolutePath();
    }

    private void awaitAnswer(Process process) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!answers()) {
            if (!process.isAlive()) {
                throw MariaDbLog.failure(folder, "MariaDB has ended while it was starting", process.exitValue());
            }
            if (System.nanoTime() > deadline) {
                throw new PiiloException(Fault.UNAVAILABLE, "MariaDB does not answer; see " + folder.log());
            }
            MariaDbProcess.pause(PROBE_PAUSE_MILLIS);
        }
    }

    private boolean answers() {
        try (Connection connection = DriverManager.getConnection(url(), user(), password())) {
            return connection.isValid(5);
        } catch (SQLInvalidAuthorizationSpecException refused) {
            throw new PiiloException(
                    Fault.UNAVAILABLE, "MariaDB refuses the password it was given; see " + folder.log(), refused);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Returns the address for JDBC. It changes only if, while the server was down, another program took its port. */
    public String url() {
        return "jdbc:mariadb://127.0.0.1:%d/%s?%s".formatted(launch.port(), MariaDbAccount.SCHEMA, URL_OPTIONS);
    }

    public String user() {
        return account.user();
    }

    public String password() {
        return account.password();
    }

    /** Returns whether the server's process is there; just after a restart it may not answer yet. */
    public boolean running() {
        Process process = keeper.current();
        return process != null && process.isAlive();
    }

    /** The number of the server's process; another one after a restart. */
    long processId() {
        Process process = keeper.current();
        if (process == null) {
            throw new IllegalStateException("No server has been started");
        }
        return process.pid();
    }

    /** Asks the server to end, waits for it, and gives the folder up. Closing twice does nothing more. */
    @Override
    public void close() {
        keeper.close();
        try {
            lock.close();
        } catch (IOException failure) {
            throw new PiiloException(Fault.INTERNAL, "The lock of " + folder.home() + " cannot be given up", failure);
        }
    }
}
