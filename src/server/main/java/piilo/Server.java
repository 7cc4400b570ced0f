package piilo;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import piilo.accounts.AccountVisitors;
import piilo.accounts.Accounts;
import piilo.accounts.SetupToken;
import piilo.accounts.SignInLinks;
import piilo.config.Config;
import piilo.database.FreeSpace;
import piilo.database.Schedule;
import piilo.database.TableSizes;
import piilo.fault.PiiloException;
import piilo.http.Exchange;
import piilo.http.Replies;
import piilo.http.Route;
import piilo.http.WebServer;
import piilo.http.WebSettings;
import piilo.imports.DemoNetwork;
import piilo.imports.ImportMemory;
import piilo.journal.Author;
import piilo.journal.Forgetting;
import piilo.trash.Trash;
import piilo.view.Assets;
import piilo.view.Templates;

/** A running Piilo. */
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final List<String> FIRST_PAGES = List.of("accounts/sign-in", "dashboard/home");
    private static final Duration BETWEEN_EMPTYINGS = Duration.ofHours(1);

    private final Started started = new Started();
    private final Config config;
    private final Core core;
    private final Accounts accounts;
    private final SignInLinks links;
    private final DemoNetwork demo;
    private final List<Route> routes;
    private final int port;

    /**
     * Starts everything.
     *
     * @param progress told, a line each, what takes a moment
     * @throws PiiloException when something cannot be started; what was started before is closed again
     */
    public Server(Config config, Consumer<String> progress) {
        this(config, Folders.freeSpace(config.data()), progress);
    }

    Server(Config config, FreeSpace space, Consumer<String> progress) {
        this.config = config;
        CompletableFuture<Look> look = CompletableFuture.supplyAsync(() -> Look.of(config));
        try {
            Clock clock = Clock.systemUTC();
            core = Core.start(config, space, progress, started);
            accounts = new Accounts(core.database());
            links = new SignInLinks(core.database(), clock);
            PageMaking making = new PageMaking(config, core, accounts, links, clock);
            demo = making.demo();
            routes = Routes.all(making.pages(), making.apis());
            emptyTrash(new Trash(core.database(), clock));
            port = listen(making.visitors(), look.join());
            core.jobs().resumeAll();
            started.add(new Schedule(core.database(), making.jobs())).start();
            aside("plugins", () -> core.plugins().all()); // trying out the walls around them takes a second or two
            aside("tables", () -> TableSizes.count(core.database()));
            announceSetup(making.setupToken());
        } catch (RuntimeException failure) {
            started.close();
            throw failure;
        }
    }

    /** What pages look like; made while the database starts, together with the pages that come first. */
    private record Look(Assets assets, Templates templates) {
        static Look of(Config config) {
            Assets assets = new Assets();
            Templates templates = new Templates(assets, config.templates());
            if (config.templates().isEmpty()) { // a mistake in one that is being worked on is for its own page to tell
                FIRST_PAGES.forEach(templates::prepare);
            }
            return new Look(assets, templates);
        }
    }

    private int listen(AccountVisitors visitors, Look look) {
        Config.Http http = config.http();
        WebSettings settings = new WebSettings(
                http.host(),
                http.port(),
                http.publicUrl(),
                Folders.make(config.data().resolve("incoming")),
                http.logRequests());
        Replies replies = new Replies(settings, look.templates, core.space()::low);
        Exchange exchange = new Exchange(settings, visitors, replies, look.assets);
        return started.add(new WebServer(settings, routes, exchange)).start();
    }

    private void emptyTrash(Trash trash) {
        Forgetting forgetting = new Forgetting(
                core.database(), List.of(new ImportMemory(), core.records().attachments()));
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("trash").factory());
        started.add(thread::shutdownNow);
        var _ = thread.scheduleWithFixedDelay(
                () -> {
                    try {
                        trash.empty(forgetting);
                    } catch (RuntimeException failure) {
                        LOG.warn("The trash could not be emptied and will be later", failure);
                    }
                },
                1,
                BETWEEN_EMPTYINGS.toMinutes(),
                TimeUnit.MINUTES);
    }

    /** Does what nobody should have to wait for. */
    private void aside(String name, Runnable work) {
        Thread thread = Thread.ofVirtual().name(name).start(() -> {
            try {
                work.run();
            } catch (RuntimeException failure) {
                LOG.info("The {} could not be looked at and will be later: {}", name, failure.getMessage());
            }
        });
        started.add(() -> {
            thread.interrupt();
            thread.join();
        });
    }

    private void announceSetup(SetupToken token) {
        boolean reachable = !config.http().host().equals("127.0.0.1")
                || config.http().publicUrl().isPresent();
        if (reachable && !accounts.any()) {
            token.announce();
        }
    }

    Core core() {
        return core;
    }

    List<Route> routes() {
        return routes;
    }

    Accounts accounts() {
        return accounts;
    }

    /** Returns the port it listens on. */
    public int port() {
        return port;
    }

    /** Returns the address to open in a browser of this machine. */
    public String address() {
        return config.http()
                .publicUrl()
                .map(Object::toString)
                .orElseGet(() -> "http://"
                        + (config.http().host().equals("0.0.0.0")
                                ? "127.0.0.1"
                                : config.http().host()) + ":" + port);
    }

    /**
     * Fills the first account with the made-up network; makes the account when there is none.
     *
     * @return the path of a link that signs in once
     */
    public String demo() {
        UUID account = accounts.first().orElseGet(() -> accounts.createDemo("demo@example.org", "Elli Koivuranta"));
        UUID workspace = accounts.workspace(account).orElseThrow();
        demo.fill(new Author(workspace, account), ZoneId.systemDefault());
        return "/link/" + links.create(account);
    }

    @Override
    public void close() {
        started.close();
    }
}
