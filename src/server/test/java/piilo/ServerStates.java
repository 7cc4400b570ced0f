package piilo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static piilo.PageStates.submit;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import piilo.PageStates.State;
import piilo.database.FreeSpace;
import piilo.testkit.PluginArchiveBuilder;

/**
 * The states of a whole server, which has to be one of their own: nobody has an account yet, a plugin fails, an import takes its time, the disk is full. They
 * are looked at in this order, as the first account ends the first of them.
 */
final class ServerStates {
    /** What an importer does that never comes to an end, but sees when nobody wants it any more. */
    static final String SLOW = """
            for (int i = 1; true; i++) {
                lines.accept(new SkippedLine(new Source("slow.txt", i), false, "nothing to tell"));
                if (i % 2000 == 0) { try { Thread.sleep(2000); } catch (InterruptedException e) { return; } }
            }
            """;

    private static final AtomicBoolean DISK_FULL = new AtomicBoolean();
    private static @Nullable Path folder;
    private static @Nullable TestServer server;

    private ServerStates() {}

    /** Says where the server is to keep its data; it starts when a state is asked for. */
    static void open(Path data) {
        folder = data;
    }

    static void close() {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    static List<State> states() {
        return List.of(
                new State("setup", null, page -> at(page, "/setup")),
                new State("setup-mistakes", null, page -> {
                    at(page, "/setup");
                    page.locator("#name").fill("Elli");
                    page.locator("#email").fill("elli@example.org");
                    page.locator("#password").fill("password123");
                    submit(page, "/setup").click();
                    assertThat(page.locator("#password-error")).isVisible();
                }),
                new State("setup-from-elsewhere", null, page -> {
                    page.setExtraHTTPHeaders(Map.of("X-Forwarded-For", "203.0.113.9"));
                    at(page, "/setup");
                    page.setExtraHTTPHeaders(Map.of());
                    assertThat(page.locator("#token")).isVisible();
                }),
                new State("plugins-failed", null, page -> {
                    Visit visit = new Visit(page);
                    visit.upload("bad.txt", "THROWS");
                    visit.account.awaitImports();
                    at(page, "/plugins");
                    assertThat(page.locator(".field-error")).hasCount(3);
                }),
                new State("import-reading", null, page -> new Visit(page).read()),
                new State("import-cancelled", null, page -> {
                    new Visit(page).read();
                    page.locator("form[action$='/cancel'] button").click();
                    assertThat(page.locator(".banner")).isVisible();
                }),
                new State("import-applying", null, page -> new Visit(page).apply()),
                new State("disk-full", null, page -> {
                    new Visit(page);
                    DISK_FULL.set(true);
                    at(page, "/contacts");
                    assertThat(page.locator(".banner-wide")).isVisible();
                }),
                new State("disk-full-refused", null, page -> {
                    new Visit(page);
                    at(page, "/contacts/new");
                    DISK_FULL.set(true);
                    page.locator("#givenName").fill("Åsa");
                    submit(page, "/contacts").click();
                    assertThat(page.locator(".fault-status")).hasText("507");
                }));
    }

    private static void at(Page page, String path) {
        page.navigate(server().uri(path).toString());
    }

    /** Until a plugin's process has been started, also while much else is. */
    private static final LocatorAssertions.ContainsTextOptions STARTED =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    /** Somebody with an account of their own: in each workspace one import waits for the other. */
    private static final class Visit {
        private final Page page;
        private final TestAccount account;
        private final TestBrowser browser;

        Visit(Page page) {
            DISK_FULL.set(false);
            this.page = page;
            account = server().newAccount();
            browser = account.browser();
            page.context()
                    .addCookies(
                            List.of(new Cookie("piilo", browser.sessionCookie().orElseThrow())
                                    .setUrl(server().uri("/").toString())));
        }

        String upload(String name, String text) {
            return browser.upload("/imports", name, text.getBytes(StandardCharsets.UTF_8), Map.of())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        }

        void read() {
            at(page, upload("slow.txt", "SLOW"));
            assertThat(page.locator(".numbers")).containsText("000", STARTED);
        }

        /** An import waits for the one before it, which never ends. */
        void apply() {
            String preview = upload("Connections.csv", """
                    First Name,Last Name,URL,Email Address,Company,Position,Connected On
                    Eva,Lind,https://www.linkedin.com/in/eva-lind,,Lind AB,Coach,07 May 2024
                    """);
            account.awaitImports();
            upload("slow.txt", "SLOW");
            browser.post(preview + "/apply", Map.of());
            at(page, preview);
            assertThat(page.locator("progress")).hasAttribute("max", "1");
        }
    }

    private static TestServer server() {
        TestServer running = server;
        if (running == null) {
            running = start(Objects.requireNonNull(folder));
            server = running;
        }
        return running;
    }

    private static TestServer start(Path data) {
        AtomicLong clock = new AtomicLong();
        try {
            plugins(Files.createDirectories(data.resolve("plugins")));
            FreeSpace space = new FreeSpace(
                    () -> new FreeSpace.Space(DISK_FULL.get() ? 1L << 29 : 1L << 34, 1L << 35),
                    FreeSpace.Limits.DEFAULT,
                    // Time flies, so that each request asks the disk.
                    () -> clock.addAndGet(Duration.ofSeconds(1).toNanos()));
            return TestServer.start(data, space);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void plugins(Path plugins) {
        PluginArchiveBuilder.plugin("slow")
                .manifest("Piilo-Plugin-Name", "Slow files")
                .importerOf("SLOW", SLOW)
                .jar(plugins.resolve("slow.jar"));
        PluginArchiveBuilder.plugin("thrower")
                .manifest("Piilo-Plugin-Name", "Throws at a row")
                .importerOf("THROWS", "throw new IllegalStateException(\"no such column: Connected On\");")
                .jar(plugins.resolve("thrower.jar"));
        PluginArchiveBuilder.plugin("starter")
                .manifest("Piilo-Plugin-Name", "Fails at its start")
                .service("plugin.Made")
                .source("Made", "public final class Made implements Plugin { public Made() { System.exit(42); } }")
                .jar(plugins.resolve("starter.jar"));
        PluginArchiveBuilder.plugin("tomorrow")
                .manifest("Piilo-Plugin-Name", "Of tomorrow")
                .manifest("Piilo-Plugin-Api", "9.0")
                .importer("return Recognition.NO;", "")
                .jar(plugins.resolve("tomorrow.jar"));
    }
}
