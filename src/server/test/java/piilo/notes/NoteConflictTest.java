package piilo.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import piilo.TestBrowser;
import piilo.TestServer;

/** Two people with the same note. */
class NoteConflictTest {
    private final TestBrowser browser = TestServer.shared().newAccount().browser();
    private String note = "";

    @BeforeEach
    void write() {
        String contact = browser.post("/contacts", Map.of("givenName", "Aino"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        HttpResponse<String> written = browser.post(contact + "/notes", Map.of("text", "Ensin.\nSitten."));
        note = "/notes/"
                + found(
                        "#note-([0-9a-f-]{36})",
                        written.headers().firstValue("Location").orElseThrow());
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private String form() {
        return browser.get(note + "/edit").body();
    }

    private String opened() {
        return found("name=\"version\" value=\"(\\d+)\"", form());
    }

    @Test
    void bringsTogetherTheTextOfOneAndThePinOfTheOther() {
        String mine = opened();
        browser.post(note, Map.of("text", "Uusi.", "version", opened()));

        HttpResponse<String> answer =
                browser.post(note, Map.of("text", "Ensin.\r\nSitten.", "pinned", "on", "version", mine));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(form()).contains("Uusi.</textarea>", "name=\"pinned\" checked");
    }

    @Test
    void asksAgainWhenAThirdCameInBetween() {
        String mine = opened();
        browser.post(note, Map.of("text", "Heidän.", "version", opened()));
        HttpResponse<String> conflict = browser.post(note, Map.of("text", "Minun.", "version", mine));
        String seen = found("name=\"version\" value=\"(\\d+)\"", conflict.body());
        browser.post(note, Map.of("text", "Kolmannen.", "version", opened()));

        HttpResponse<String> again = browser.post(note, Map.of("text", "Minun.", "version", seen));

        assertThat(conflict.body()).contains("Heidän.", "Minun.</textarea>");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Kolmannen.", "Minun.</textarea>");
        assertThat(form()).contains("Kolmannen.</textarea>");
    }
}
