package piilo;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import piilo.config.ConfigReader;
import piilo.config.Option;

/** A short run on data of its own, from which the JVM learns what a start needs; the launcher keeps what it learned. */
@Command(name = "train", hidden = true)
final class Training implements Callable<Integer> {
    private static final List<String> PAGES = List.of(
            "/readyz",
            "/",
            "/contacts",
            "/contacts/new",
            "/companies",
            "/imports",
            "/search?q=rekrytoija",
            "/settings",
            "/plugins",
            "/trash");
    private static final int TIMEOUT_MILLIS = 30_000;

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("piilo-training");
        try {
            Map<Option, String> flags =
                    Map.of(Option.DATA, folder.toString(), Option.HTTP_PORT, "0", Option.HTTP_LOG_REQUESTS, "false");
            try (Server server = new Server(ConfigReader.read(null, Map.of(), flags), step -> {})) {
                visit(server);
            }
        } finally {
            delete(folder);
        }
        return 0;
    }

    private static void visit(Server server) throws IOException {
        String cookie = signIn(server.address() + server.demo());
        for (String page : PAGES) {
            HttpURLConnection connection = open(server.address() + page);
            connection.setRequestProperty("Cookie", cookie);
            try (var content = connection.getInputStream()) {
                content.readAllBytes();
            }
        }
    }

    private static String signIn(String link) throws IOException {
        HttpURLConnection connection = open(link);
        connection.setRequestMethod("POST");
        String cookie = connection.getHeaderField("Set-Cookie");
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private static HttpURLConnection open(String address) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        return connection;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
