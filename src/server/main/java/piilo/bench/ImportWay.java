package piilo.bench;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import piilo.database.Database;

/** The way of a file through the pages of a server: uploaded, looked at, applied, taken back. It takes seconds, as a user would with a stop watch. */
final class ImportWay {
    private static final long STEP_MILLIS = 5;
    private static final long PATIENCE_SECONDS = 300;

    private final RunningPiilo piilo;
    private final Account account;
    private final Visitor visitor;
    private UUID last = new UUID(0, 0);

    ImportWay(RunningPiilo piilo, Account account) throws IOException {
        this.piilo = piilo;
        this.account = account;
        visitor = Visitor.of(piilo, account.id());
    }

    Account account() {
        return account;
    }

    /** Uploads a file and waits for the page with its preview. */
    double read(byte[] content) throws IOException, InterruptedException {
        try (KeptConnection connection = new KeptConnection(piilo.port())) {
            byte[] upload = visitor.upload("/imports", "Connections.csv", content);
            long start = System.nanoTime();
            connection.expect(303, upload);
            String location = connection.header("location");
            last = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
            return until("preview", start, connection);
        }
    }

    double apply() throws IOException, InterruptedException {
        return step("apply", "applied");
    }

    double undo() throws IOException, InterruptedException {
        return step("undo", "undone");
    }

    void cancel() throws IOException, InterruptedException {
        double seconds = step("cancel", "cancelled");
        if (seconds > PATIENCE_SECONDS) {
            throw new IOException("The import was not cancelled in time");
        }
    }

    private double step(String action, String state) throws IOException, InterruptedException {
        try (KeptConnection connection = new KeptConnection(piilo.port())) {
            long start = System.nanoTime();
            connection.expect(303, visitor.post("/imports/" + last + "/" + action, Map.of()));
            return until(state, start, connection);
        }
    }

    /** Waits for a state by asking the database, which costs the server nothing, and then gets the page that shows it. */
    private double until(String state, long start, KeptConnection connection) throws IOException, InterruptedException {
        try (Database database = new Database(piilo.folder().connection())) {
            String now = state(database);
            while (!now.equals(state)) {
                if (now.equals("failed") || System.nanoTime() - start > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                    throw new IOException("The import is " + now + " and not " + state + ": " + problem(database));
                }
                TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
                now = state(database);
            }
        }
        connection.expect(200, visitor.get("/imports/" + last));
        return (System.nanoTime() - start) / 1e9;
    }

    private String state(Database database) {
        return text(database, "state");
    }

    private String problem(Database database) {
        return text(database, "coalesce(problem, 'no reason')");
    }

    private String text(Database database, String column) {
        return database.read(
                db -> db.fetchSingle("select " + column + " from import where id = ?", (Object) Account.bytes(last))
                        .get(0, String.class));
    }
}
