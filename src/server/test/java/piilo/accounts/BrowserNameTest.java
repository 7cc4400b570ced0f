package piilo.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import piilo.TestAccount;
import piilo.TestBrowser;
import piilo.TestServer;

class BrowserNameTest {
    private static final TestServer SERVER = TestServer.shared();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Firefox | Windows | Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
                "Firefox | Linux | Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                "Firefox | iPhone | Mozilla/5.0 (iPhone; CPU iPhone OS 17_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/140.0 Mobile/15E148 Safari/605.1.15",
                "Chrome | Android | Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Mobile Safari/537.36",
                "Chrome | Linux | Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/138.0.0.0 Safari/537.36",
                "Chrome | ChromeOS | Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36",
                "Chrome | iPad | Mozilla/5.0 (iPad; CPU OS 17_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/138.0.7204.119 Mobile/15E148 Safari/604.1",
                "Edge | Windows | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36 Edg/138.0.0.0",
                "Opera | macOS | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/136.0.0.0 Safari/537.36 OPR/121.0.0.0",
                "Samsung Internet | Android | Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
                "Safari | macOS | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15",
                "Safari | iPhone | Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1"
            })
    void knowsTheBrowserAndTheSystem(String product, String system, String userAgent) {
        BrowserName name = BrowserName.of(userAgent);

        assertThat(name.product()).isEqualTo(product);
        assertThat(name.system()).isEqualTo(system);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "curl/8.5.0", "Java-http-client/25", "Firefox/140.0 on a toaster", "Something on Linux"})
    void leavesWhatItDoesNotKnowInItsOwnWords(String userAgent) {
        BrowserName name = BrowserName.of(userAgent);

        assertThat(name.product()).isEmpty();
        assertThat(name.system()).isEmpty();
        assertThat(name.text()).isEqualTo(userAgent);
    }

    private final TestAccount account = SERVER.newAccount();
    private final TestBrowser browser = account.browser();

    private void signInWith(String userAgent) {
        TestBrowser other = SERVER.browser();
        String form = "email=" + encoded(account.email()) + "&password=" + encoded(TestAccount.PASSWORD);
        HttpResponse<String> answer = other.send(other.request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", userAgent)
                .POST(BodyPublishers.ofString(form)));
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String settings(String language) {
        return browser.send(browser.request("/settings")
                        .header("Accept-Language", language)
                        .GET())
                .body();
    }

    @Test
    void listsSessionsByAReadableName() {
        signInWith("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0");

        assertThat(settings("en")).contains(">Firefox on Windows<", "Sign out: Firefox on Windows\"");
        assertThat(settings("fi")).contains(">Firefox (Windows)<").doesNotContain("Gecko/20100101");
        assertThat(settings("sv")).contains(">Firefox på Windows<");
    }

    @Test
    void shortensTheWordsOfAnUnknownBrowser() {
        signInWith("Robot/1.0 " + "x".repeat(200) + " end");

        assertThat(settings("en")).contains("Robot/1.0 xxx", "x…").doesNotContain("x".repeat(60));
    }
}
