package piilo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The keys that the keyboard help names. */
class KeysBrowserTest {
    private static final TestServer SERVER = TestServer.shared();

    @BeforeAll
    static void needsChromium() {
        Chromium.assumeThere();
    }

    @Test
    void goesWithGAndALetterToEveryPageThatTheHelpNames() {
        try (Chromium.Window window =
                Chromium.signedIn(SERVER, SERVER.newAccount().browser())) {
            Page page = window.page();
            page.navigate(SERVER.uri("/").toString());
            List<String> paths = new ArrayList<>();
            for (String letter : letters(page)) {
                page.navigate(SERVER.uri("/trash").toString());
                page.keyboard().press("g");
                page.keyboard().press(letter);
                page.waitForURL(url -> !url.endsWith("/trash"));
                paths.add(letter + " " + URI.create(page.url()).getPath());
            }

            assertThat(paths)
                    .contains(
                            "e /introductions",
                            "f /favours",
                            "b /balance",
                            "s /reasons",
                            "k /leads/board",
                            "d /due",
                            "r /recruiters",
                            "l /leads");
            assertThat(window.takeFaults()).isEmpty();
        }
    }

    private static List<String> letters(Page page) {
        List<String> letters = new ArrayList<>();
        for (Locator keys : page.locator("#keyboard-help dt").all()) {
            List<String> pressed = keys.locator("kbd").allTextContents();
            if (pressed.getFirst().equals("g")) {
                letters.add(pressed.getLast());
            }
        }
        return letters;
    }
}
