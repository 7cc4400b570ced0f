package piilo.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Piilo in a process of its own, which can be killed: writes rows and tells which of them the database has acknowledged. */
final class EmbeddedChild implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private @Nullable ProcessHandle database;

    private EmbeddedChild(Process process) {
        this.process = process;
        output = process.inputReader();
    }

    /** Starts on a folder. The locale is set, as file names are UTF-8 and the one who runs the tests may have none. */
    static EmbeddedChild start(URI home, boolean endsWithUs) throws IOException {
        return start(
                List.of(),
                System.getProperty("java.class.path"),
                List.of(home.toString(), Boolean.toString(endsWithUs)));
    }

    static EmbeddedChild start(List<String> wrapper, String classPath, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath));
        if (wrapper.isEmpty()) {
            command.add("-D" + EmbeddedServer.BASE_PROPERTY + "=" + System.getProperty(EmbeddedServer.BASE_PROPERTY));
        }
        command.add(EmbeddedChild.class.getName());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return new EmbeddedChild(builder.start());
    }

    /** Waits for the database to be ready and returns its process. */
    ProcessHandle database() throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("ready ")) {
                ProcessHandle started = ProcessHandle.of(Long.parseLong(line.substring("ready ".length())))
                        .orElseThrow();
                database = started;
                return started;
            }
        }
        throw new IOException("The child has ended before its database was ready");
    }

    /** Waits until so many rows are acknowledged. */
    void awaitRows(int count) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("row ") && Integer.parseInt(line.substring("row ".length())) >= count) {
                return;
            }
        }
        throw new IOException("The child has ended before it had written " + count + " rows");
    }

    /** Kills the child as {@code kill -9} does, and returns the number of the last row it was told is safe. */
    int kill() throws IOException {
        // Through its handle, since the process itself would close the pipe before the last lines were read.
        process.toHandle().destroyForcibly();
        process.onExit().join();
        return output.lines()
                .filter(line -> line.matches("row \\d+"))
                .mapToInt(line -> Integer.parseInt(line.substring("row ".length())))
                .max()
                .orElse(0);
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Leaves nothing running, also when the test has failed. */
    @Override
    public void close() {
        if (database != null) {
            database.destroyForcibly();
        }
        process.destroyForcibly().onExit().join();
    }

    /** Runs until it is killed. */
    public static void main(String[] arguments) throws SQLException {
        Path home = Path.of(URI.create(arguments[0]));
        EmbeddedSettings settings = new EmbeddedSettings(64, Boolean.parseBoolean(arguments[1]));
        EmbeddedServer server = EmbeddedServer.start(home, settings, step -> System.out.println("step " + step));
        System.out.println("ready " + server.processId());
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS written (number INT PRIMARY KEY)");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO written VALUES (?)")) {
                for (int number = 1; ; number++) {
                    insert.setInt(1, number);
                    insert.executeUpdate();
                    System.out.println("row " + number);
                }
            }
        }
    }
}
