package piilo.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import piilo.TestBrowser;
import piilo.TestServer;

/** Notes that are to stand above everything else. */
class PinnedNoteTest {
    private final TestBrowser browser = TestServer.shared().newAccount().browser();

    @ParameterizedTest
    @CsvSource({"/contacts, givenName", "/companies, name", "/leads, title"})
    void standAboveTheRestOfThePageUntilTheyAreLoosened(String records, String field) {
        String record = browser.post(records, Map.of(field, "Aino"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        browser.post(record + "/notes", Map.of("text", "An ordinary one"));
        String page = browser.post(record + "/notes", Map.of("text", "Never before noon", "pinned", "on"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String note = page.substring(page.indexOf("#note-") + "#note-".length());

        assertThat(browser.get(record).body())
                .containsSubsequence("id=\"pinned-" + note, "Never before noon", "id=\"timeline", "An ordinary one")
                .containsOnlyOnce("id=\"pinned-title\"");
        browser.post("/notes/" + note + "/pin", Map.of());
        assertThat(browser.get(record).body()).contains("Never before noon").doesNotContain("id=\"pinned-title\"");
    }
}
