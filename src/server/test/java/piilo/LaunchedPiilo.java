package piilo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import piilo.database.EmbeddedServer;

/** A process that the launcher has become, and what it has said so far. */
record LaunchedPiilo(Process process, Path log, String address) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** Starts a server from the classes of this build, as a process that can be killed. */
    static LaunchedPiilo serve(Path data, int port) throws IOException {
        List<String> arguments = List.of("serve", "--port", "" + port, "--data", data.toString());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1"));
        for (String property : List.of("piilo.home", EmbeddedServer.BASE_PROPERTY)) {
            command.add("-D" + property + "=" + System.getProperty(property));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(arguments);
        return start(new ProcessBuilder(command), arguments);
    }

    static LaunchedPiilo start(ProcessBuilder builder, List<String> arguments) throws IOException {
        Path log = Files.createTempFile("piilo", ".log");
        log.toFile().deleteOnExit();
        int port = arguments.indexOf("--port");
        return new LaunchedPiilo(
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start(),
                log,
                port < 0 ? "" : "http://127.0.0.1:" + arguments.get(port + 1));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return URI.create(address).getPort();
    }

    /** Returns a client of the API that sends no token. */
    TestApi api() {
        return new TestApi(path -> URI.create(address + path), Optional.empty());
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
