package piilo;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The system's Chromium, started once in a JVM, without a display and without the net. */
final class Chromium {
    private static final Path PROGRAM = program();
    private static final double PATIENCE_MILLIS = 30_000;

    private Chromium() {}

    /** Returns the browser that is named, or else the system's: the one without windows takes a third less than the whole. */
    private static Path program() {
        String named = System.getenv("PIILO_TEST_BROWSER");
        Path windowless = Path.of("/usr/bin/chromium-headless-shell");
        if (named != null) {
            return Path.of(named);
        }
        return Files.isExecutable(windowless) ? windowless : Path.of("/usr/bin/chromium");
    }

    private static final class Started {
        private static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private static final Browser BROWSER = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-dev-shm-usage",
                                "--disable-gpu",
                                "--disable-background-networking")));

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close, "stop Chromium"));
        }
    }

    /** Skips a test where there is no Chromium, but never where the project is checked for everybody. */
    static void assumeThere() {
        assumeTrue(
                Files.isExecutable(PROGRAM) || System.getenv("CI") != null,
                PROGRAM + " is not there: install Chromium, or name one in PIILO_TEST_BROWSER, for the browser tests");
    }

    /** Returns a window of its own, without cookies; whoever opens it closes it. */
    static Window window(Browser.NewContextOptions options) {
        BrowserContext context = Started.BROWSER.newContext(options.setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.setDefaultNavigationTimeout(PATIENCE_MILLIS);
        return new Window(context);
    }

    /** Returns a window, in English, in which somebody is signed in who is so in another browser. */
    static Window signedIn(TestServer server, TestBrowser browser) {
        return signedIn(server, browser, true);
    }

    /** Returns such a window with or without scripts. */
    static Window signedIn(TestServer server, TestBrowser browser, boolean scripts) {
        Window window =
                window(new Browser.NewContextOptions().setLocale("en-GB").setJavaScriptEnabled(scripts));
        window.context()
                .addCookies(List.of(new Cookie("piilo", browser.sessionCookie().orElseThrow())
                        .setUrl(server.uri("/").toString())));
        return window;
    }

    /** A window in which everything is noted that should not happen. */
    static final class Window implements AutoCloseable {
        private final BrowserContext context;
        private final Page page;
        private final List<String> faults = new ArrayList<>();

        private Window(BrowserContext context) {
            this.context = context;
            page = context.newPage();
            page.onPageError(error -> faults.add("Error in a script: " + error));
            page.onDialog(dialog -> faults.add("A dialog: " + dialog.message()));
            page.onConsoleMessage(message -> {
                // An answer such as 404 or 422 to the page itself is told as an error, too; here it is meant.
                boolean meant = message.text().startsWith("Failed to load resource")
                        && message.location().startsWith(page.url().replaceFirst("#.*", ""));
                if (message.type().equals("error") && !meant) {
                    faults.add("On the console: " + message.text() + " at " + message.location());
                }
            });
            page.onRequest(request -> {
                URI address = URI.create(request.url().replaceFirst("\\?.*", ""));
                if (!"data".equals(address.getScheme()) && !"127.0.0.1".equals(address.getHost())) {
                    faults.add("A request off this machine: " + request.url());
                }
            });
        }

        BrowserContext context() {
            return context;
        }

        Page page() {
            return page;
        }

        /** Returns what went wrong, in the page's own eyes, since this was asked last. */
        List<String> takeFaults() {
            List<String> taken = List.copyOf(faults);
            faults.clear();
            return taken;
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
