package piilo;

import static piilo.database.schema.Tables.SIGN_IN_FAILURE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import piilo.accounts.Accounts;
import piilo.accounts.QuickAccounts;
import piilo.accounts.SignInLinks;
import piilo.config.Config;
import piilo.database.FreeSpace;
import piilo.http.Route;
import piilo.journal.Counts;
import piilo.reminders.ReminderList;

/**
 * A real Piilo in the test's own JVM: embedded MariaDB, search index, LinkedIn plugin, and a web server on a port that was free.
 *
 * <p>Most tests ask for {@link #shared}, which is started once in a JVM, and keep to a {@link #newAccount} of their own: its workspace is empty and nobody else's.
 * Who needs a server without any account, or wants to stop it, {@link #start starts} one with a data folder of its own and closes it. All requests come from one
 * address, so the failed sign-ins of earlier tests are forgotten with each new account, or the shared server would close itself to everybody.
 */
public final class TestServer implements AutoCloseable {
    private static final Path MODULE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    /** Tests run in several JVMs at once, each with its own server. */
    private static final String FORK = System.getProperty("piilo.test.fork", "");

    private static final AtomicInteger ACCOUNTS = new AtomicInteger();
    private static final Config.External EMBEDDED = new Config.External(Optional.empty(), "", "", 10);

    private final Path data;
    private final Server server;

    private TestServer(Config config, FreeSpace space) {
        this.data = config.data();
        this.server = new Server(config, space, _ -> {});
    }

    /** Is started when it is first asked for. */
    private static final class Shared {
        private static final TestServer SERVER = start(
                emptied(MODULE.resolve("target/test-server" + FORK)),
                DebianMariaDb.CHOSEN ? TestDatabase.external() : EMBEDDED);

        static {
            // A first account, so that no test's own is the first one.
            SERVER.newAccount();
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close, "stop the tests' server"));
        }
    }

    /** Returns the server that all tests of this JVM share; nobody closes it. */
    public static TestServer shared() {
        return Shared.SERVER;
    }

    /** Starts a server of one's own, without any account when the folder is empty. */
    public static TestServer start(Path data) {
        return start(data, Folders.freeSpace(data));
    }

    /** Starts a server of one's own that takes its disk to be as full as it is told. */
    static TestServer start(Path data, FreeSpace space) {
        return start(config(data, Optional.empty(), EMBEDDED), space);
    }

    /** Starts a server of one's own on a database elsewhere. */
    static TestServer start(Path data, Config.External database) {
        return start(config(data, Optional.empty(), database), Folders.freeSpace(data));
    }

    /** Starts a server of one's own that believes to stand behind a proxy. */
    static TestServer start(Path data, URI publicUrl) {
        return start(config(data, Optional.of(publicUrl), EMBEDDED), Folders.freeSpace(data));
    }

    /** Starts a server of one's own that has a mail server. */
    static TestServer start(Path data, Config.Smtp mail) {
        Config plain = config(data, Optional.empty(), EMBEDDED);
        Config mailing = new Config(
                plain.data(), plain.http(), plain.database(), plain.plugins(), plain.templates(), Optional.of(mail));
        return start(mailing, Folders.freeSpace(data));
    }

    private static TestServer start(Config config, FreeSpace space) {
        System.setProperty(
                "piilo.mariadb.base", MODULE.resolve("target/mariadb").toString());
        return new TestServer(config, space);
    }

    private static Config config(Path data, Optional<URI> publicUrl, Config.External database) {
        return new Config(
                data,
                new Config.Http("127.0.0.1", 0, publicUrl, false),
                database,
                Optional.of(plugins()),
                Optional.empty(),
                Optional.empty());
    }

    /** Returns a folder with the LinkedIn plugin as the build has packed it. */
    private static Path plugins() {
        Path built = MODULE.resolve("../../plugins/linkedin/target").normalize();
        try (Stream<Path> files = Files.list(built)) {
            Path jar = files.filter(
                            file -> file.getFileName().toString().matches("piilo-plugin-linkedin-[0-9.]+\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("mvn package has not made the LinkedIn plugin in " + built));
            Path folder = Files.createDirectories(MODULE.resolve("target/test-plugins" + FORK));
            Files.copy(jar, folder.resolve("linkedin.jar"), StandardCopyOption.REPLACE_EXISTING);
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException("mvn package must run before this test", failure);
        }
    }

    private static Path emptied(Path folder) {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                List<Path> deepestFirst =
                        files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : deepestFirst) {
                    Files.delete(file);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return folder;
    }

    /** Makes an account with an empty workspace, whose name and address no other test has. */
    public TestAccount newAccount() {
        server.core().database().read(db -> db.deleteFrom(SIGN_IN_FAILURE).execute());
        int number = ACCOUNTS.incrementAndGet();
        String email = "tester" + number + "@example.org";
        UUID id = QuickAccounts.create(server.accounts(), email, "Tester " + number, TestAccount.PASSWORD);
        UUID workspace = server.accounts().workspace(id).orElseThrow();
        return new TestAccount(this, id, workspace, email);
    }

    /** Returns a browser in which nobody is signed in. */
    public TestBrowser browser() {
        return new TestBrowser(this);
    }

    /** Returns a client of the API that sends no token. */
    public TestApi api() {
        return new TestApi(this::uri, Optional.empty());
    }

    /** Returns the address of a page, on this machine itself also when a proxy is believed to stand in front. */
    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    public int port() {
        return server.port();
    }

    /** Returns the folder of everything the server keeps. */
    public Path data() {
        return data;
    }

    /** Returns what works behind the web, for what no page shows. */
    Core core() {
        return server.core();
    }

    /** Returns every address of the server. */
    List<Route> routes() {
        return server.routes();
    }

    /** Waits until all imports of the first account rest. */
    void awaitImports() {
        Accounts accounts = server.accounts();
        awaitImports(accounts.first().flatMap(accounts::workspace).orElseThrow());
    }

    /** Returns what makes links that sign in once. */
    SignInLinks links() {
        return new SignInLinks(server.core().database(), Clock.systemUTC());
    }

    /** Waits until all imports of a workspace rest, and the reasons to write that they give have been found. */
    public void awaitImports(UUID workspace) {
        server.core().jobs().idle(workspace).join();
        awaitFinding(workspace);
    }

    /** Waits until the reasons of the day have been found in a workspace. */
    public void awaitFinding(UUID workspace) {
        server.core().finding().idle(workspace).join();
    }

    /** Rings every reminder whose time has come, as the clock does by itself after a while. */
    public void ring() {
        new ReminderList(server.core().database(), new Counts(server.core().journal())).ring(Instant.now());
    }

    @Override
    public void close() {
        server.close();
    }
}
