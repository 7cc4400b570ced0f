package piilo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that the launcher has become, and what it has said so far. */
record LaunchedPiilo(Process process, Path log, String address) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    static LaunchedPiilo start(ProcessBuilder builder, List<String> arguments) throws IOException {
        Path log = Files.createTempFile("piilo", ".log");
        log.toFile().deleteOnExit();
        int port = arguments.indexOf("--port");
        return new LaunchedPiilo(
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start(),
                log,
                port < 0 ? "" : "http://127.0.0.1:" + arguments.get(port + 1));
    }

    /** Waits until the server answers that it is ready. */
    void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ready()) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                throw new AssertionError("Piilo did not start:\n" + output());
            }
        }
    }

    private boolean ready() throws InterruptedException {
        try {
            return get("/readyz").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Gets a page and, as a browser does, the one it sends on to. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(20))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Asks the server to end and returns its exit code. */
    int terminate() throws IOException, InterruptedException {
        process.destroy();
        return awaitEnd();
    }

    /** Ends the server as a power cut would and returns its exit code. */
    int kill() {
        return process.destroyForcibly().onExit().join().exitValue();
    }

    int awaitEnd() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE)) {
            throw new AssertionError("Piilo does not end:\n" + output());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        kill();
    }

    String output() throws IOException {
        return Files.readString(log);
    }
}
