package piilo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page, in every state it can be in, light and dark, wide and narrow: nothing that axe finds against WCAG 2.2 AA, no error of a script, no request to
 * anywhere else, nothing that has to be scrolled sideways.
 */
class PagesTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final List<String> LOCALES = List.of("en-GB", "fi-FI", "sv-FI");
    /** While one works on pages: PIILO_TEST_PAGES=contact.* looks at those only, and leaves pictures of them in target/screenshots. */
    private static final Optional<String> CHOSEN = Optional.ofNullable(System.getenv("PIILO_TEST_PAGES"));

    private static final int HEIGHT = 900;
    private static final String AXE = axe();
    private static final Object WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Object COLOURS = Map.of("type", "rule", "values", List.of("color-contrast"));
    // In the other theme the same page differs in nothing but its colours.
    private static final Map<ColorScheme, Object> RULES =
            new EnumMap<>(Map.of(ColorScheme.LIGHT, WCAG, ColorScheme.DARK, COLOURS));
    /** One for each language: to open another for every state would cost more than to look at it. */
    private static final Map<String, Chromium.Window> WINDOWS = new HashMap<>();

    // Read only where it is needed, not by every page on the way there.
    private static final String RUN_AXE =
            "rules => (window.axe || loadAxe(), window.axe).run(document, { runOnly: rules, resultTypes: ['violations'], preload: false }).then(result =>"
                    + " result.violations.flatMap(violation => violation.nodes.map(node =>"
                    + " violation.id + ' at ' + node.target.join(' ') + ': ' + node.failureSummary)))";

    @TempDir
    private static Path data;

    private static String axe() {
        try (InputStream stream = Objects.requireNonNull(
                PagesTest.class.getResourceAsStream("/piilo/axe-core-4.14.1/axe.min.js"), "axe.min.js")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @BeforeAll
    static void fill() {
        Chromium.assumeThere();
        PageStates.fill();
        ServerStates.open(data);
    }

    @AfterAll
    static void close() {
        WINDOWS.values().forEach(Chromium.Window::close);
        WINDOWS.clear();
        ServerStates.close();
    }

    /** A state, and the language it is looked at in: each of the three in turn. */
    record View(PageStates.State state, String locale) {
        @Override
        public String toString() {
            return state + " " + locale;
        }
    }

    static Stream<View> views() {
        List<PageStates.State> states = PageStates.all();
        return IntStream.range(0, states.size())
                .mapToObj(number -> new View(states.get(number), LOCALES.get(number % LOCALES.size())))
                .filter(view -> view.state.name().matches(CHOSEN.orElse(".*")));
    }

    @ParameterizedTest
    @MethodSource("views")
    void canBeUsedByEverybody(View view) {
        Chromium.Window window = fresh(view);
        Page page = window.page();
        view.state.steps().accept(page);
        assertThat(page.locator("html")).hasAttribute("lang", view.locale.substring(0, 2));
        for (int width : view.state.widths()) {
            page.setViewportSize(width, HEIGHT);
            // What was scrolled under the header is neither a picture of the page nor a target that is too small.
            page.evaluate("scrollTo(0, 0)");
            RULES.forEach((theme, rules) -> look(page, view.state.name() + "-" + width, theme, rules));
        }
        org.assertj.core.api.Assertions.assertThat(window.takeFaults()).isEmpty();
    }

    /** Returns the window of a language as if it had just been opened: Piilo keeps nothing in a browser but cookies. */
    private static Chromium.Window fresh(View view) {
        Chromium.Window window = WINDOWS.computeIfAbsent(view.locale, PagesTest::open);
        // Leaves the page before, whose scripts may still ask.
        window.page().navigate("about:blank");
        window.takeFaults();
        window.context().clearCookies();
        signIn(window, view.state.browser());
        window.page().setViewportSize(view.state.widths().getFirst(), HEIGHT);
        window.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return window;
    }

    private static Chromium.Window open(String locale) {
        Chromium.Window window = Chromium.window(new Browser.NewContextOptions().setLocale(locale));
        window.context().addInitScript("window.loadAxe = function () {" + AXE + "}");
        return window;
    }

    private static void signIn(Chromium.Window window, @Nullable TestBrowser browser) {
        if (browser != null) {
            String session = browser.sessionCookie().orElseThrow();
            window.context()
                    .addCookies(List.of(
                            new Cookie("piilo", session).setUrl(SERVER.uri("/").toString())));
        }
    }

    private static void look(Page page, String state, ColorScheme theme, Object rules) {
        String name = state + "-" + theme.name().toLowerCase(Locale.ROOT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        if (CHOSEN.isPresent()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Checkout.target("screenshots/" + name + ".png")));
        }
        org.assertj.core.api.Assertions.assertThat(overflow(page))
                .as("sticks out of " + name)
                .isEmpty();
        org.assertj.core.api.Assertions.assertThat((List<?>) page.evaluate(RUN_AXE, rules))
                .as(name)
                .isEmpty();
    }

    /** Returns the elements that are wider than the window, when one has to scroll sideways to see them. */
    private static List<?> overflow(Page page) {
        return (List<?>)
                page.evaluate(
                        "() => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]"
                                + ".filter(one => one.getBoundingClientRect().right > innerWidth + 1).slice(0, 5).map(one => one.outerHTML.slice(0, 200))");
    }
}
