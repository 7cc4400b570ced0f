package piilo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two people with the same record: what only one of them changed is kept, what both changed is asked for, nothing is lost. */
class ConflictTest {
    private static final TestServer SERVER = TestServer.shared();

    private final TestAccount account = SERVER.newAccount();
    private final TestBrowser browser = account.browser();

    private static Map<String, Object> person(Object... more) {
        Map<String, Object> form = new LinkedHashMap<>(Map.of("givenName", "Aino", "familyName", "Aalto"));
        for (int i = 0; i < more.length; i += 2) {
            form.put((String) more[i], more[i + 1]);
        }
        return form;
    }

    private String create(String path, Map<String, ?> form) {
        HttpResponse<String> answer = browser.post(path, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String note(String on, String text) {
        return "/notes/" + World.found("#note-" + World.ID, create(on + "/notes", Map.of("text", text)));
    }

    private String page(String path) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private Map<String, String> opened(String path) {
        Map<String, String> form = new HashMap<>();
        form.put("version", World.found("name=\"version\" value=\"(\\d+)\"", page(path + "/edit")));
        return form;
    }

    private static Map<String, Object> filled(Map<String, String> opened, Map<String, Object> form) {
        Map<String, Object> filled = new LinkedHashMap<>(form);
        filled.putAll(opened);
        return filled;
    }

    @Test
    void bringsTogetherWhatTwoChangedInDifferentFields() {
        String contact = create("/contacts", person("headline", "Rekrytoija", "location", "Turku"));
        Map<String, String> mine = opened(contact);
        Map<String, String> theirs = opened(contact);
        browser.post(contact, filled(theirs, person("headline", "Rekrytoija", "location", "Helsinki")));

        HttpResponse<String> answer =
                browser.post(contact, filled(mine, person("headline", "Johtaja", "location", "Turku")));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(page(contact)).contains("Johtaja", "Helsinki").doesNotContain("Turku");
    }

    @Test
    void showsBothVersionsWhenTwoChangedTheSameField() {
        String contact = create("/contacts", person("headline", "Rekrytoija"));
        Map<String, String> mine = opened(contact);
        browser.post(contact, filled(opened(contact), person("headline", "Johtaja")));

        HttpResponse<String> conflict =
                browser.post(contact, filled(mine, person("headline", "Päällikkö", "location", "Turku")));

        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("Johtaja", "Päällikkö", "keep.headline");
        assertThat(page(contact)).contains("Johtaja").doesNotContain("Päällikkö", "Turku");
        String version = World.found("name=\"version\" value=\"(\\d+)\"", conflict.body());
        Map<String, Object> again =
                person("headline", "Päällikkö", "location", "Turku", "version", version, "keep.headline", "theirs");
        assertThat(browser.post(contact, again).statusCode()).isEqualTo(303);
        assertThat(page(contact)).contains("Johtaja", "Turku").doesNotContain("Päällikkö");
    }

    @Test
    void takesMineWhenIChooseIt() {
        String contact = create("/contacts", person("headline", "Rekrytoija"));
        Map<String, String> mine = opened(contact);
        browser.post(contact, filled(opened(contact), person("headline", "Johtaja")));
        HttpResponse<String> conflict = browser.post(contact, filled(mine, person("headline", "Päällikkö")));
        String version = World.found("name=\"version\" value=\"(\\d+)\"", conflict.body());

        browser.post(contact, person("headline", "Päällikkö", "version", version, "keep.headline", "mine"));

        assertThat(page(contact)).contains("Päällikkö").doesNotContain("Johtaja");
    }

    @Test
    void asksOnceMoreWhenAThirdCameInBetween() {
        String contact = create("/contacts", person("headline", "Rekrytoija"));
        Map<String, String> mine = opened(contact);
        browser.post(contact, filled(opened(contact), person("headline", "Johtaja")));
        HttpResponse<String> conflict = browser.post(contact, filled(mine, person("headline", "Päällikkö")));
        String version = World.found("name=\"version\" value=\"(\\d+)\"", conflict.body());
        browser.post(contact, filled(opened(contact), person("headline", "Toimitusjohtaja")));

        HttpResponse<String> again =
                browser.post(contact, person("headline", "Päällikkö", "version", version, "keep.headline", "mine"));

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Toimitusjohtaja", "Päällikkö");
    }

    @Test
    void losesNeitherVersionOfACompany() {
        String company = create("/companies", Map.of("name", "Kone", "place", "Espoo"));
        Map<String, String> mine = opened(company);
        browser.post(company, filled(opened(company), Map.of("name", "Kone Oyj", "place", "Espoo")));

        HttpResponse<String> conflict =
                browser.post(company, filled(mine, Map.of("name", "KONE", "place", "Helsinki")));

        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("Kone Oyj", "value=\"KONE\"", "value=\"Helsinki\"");
        String version = World.found("name=\"version\" value=\"(\\d+)\"", conflict.body());
        assertThat(browser.post(company, Map.of("name", "KONE", "place", "Helsinki", "version", version))
                        .statusCode())
                .isEqualTo(303);
        assertThat(page(company)).contains("KONE", "Helsinki");
    }

    @Test
    void losesNeitherVersionOfANote() {
        String written = note(create("/contacts", person()), "Ensin.");
        Map<String, String> mine = opened(written);
        browser.post(written, filled(opened(written), Map.of("text", "Heidän lisäyksensä.")));

        HttpResponse<String> conflict = browser.post(written, filled(mine, Map.of("text", "Minun lisäykseni.")));

        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("Heidän lisäyksensä.", "Minun lisäykseni.");
        assertThat(page(written + "/edit")).contains("Heidän lisäyksensä.");
        String version = World.found("name=\"version\" value=\"(\\d+)\"", conflict.body());
        assertThat(browser.post(written, Map.of("text", "Molempien.", "version", version))
                        .statusCode())
                .isEqualTo(303);
        assertThat(page(written + "/edit")).contains("Molempien.");
    }

    /** Nothing is written over unseen when two send at the very same moment. */
    @Test
    void letsOneOfTwoWinWhoSendAtOnce() throws Exception {
        String contact = create("/contacts", person("headline", "Rekrytoija"));
        Map<String, String> opened = opened(contact);
        TestBrowser other = account.browser();
        HttpResponse<String> mine;
        HttpResponse<String> theirs;
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> browser.post(contact, filled(opened, person("headline", "Yksi"))));
            var second = threads.submit(() -> other.post(contact, filled(opened, person("headline", "Kaksi"))));
            mine = first.get();
            theirs = second.get();
        }

        assertThat(List.of(mine.statusCode(), theirs.statusCode())).containsExactlyInAnyOrder(303, 409);
        assertThat((mine.statusCode() == 409 ? mine : theirs).body()).contains("Yksi", "Kaksi");
    }
}
