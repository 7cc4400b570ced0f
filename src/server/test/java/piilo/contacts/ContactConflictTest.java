package piilo.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import piilo.TestBrowser;
import piilo.TestServer;

/** Two people with the same contact: lists, days and texts of several lines. */
class ContactConflictTest {
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private final TestBrowser browser = TestServer.shared().newAccount().browser();

    private static Map<String, Object> person(Object... more) {
        Map<String, Object> form = new LinkedHashMap<>(Map.of("givenName", "Aino"));
        for (int i = 0; i < more.length; i += 2) {
            form.put((String) more[i], more[i + 1]);
        }
        return form;
    }

    private String create(Map<String, Object> form) {
        return browser.post("/contacts", form).headers().firstValue("Location").orElseThrow();
    }

    private String opened(String contact) {
        Matcher version = VERSION.matcher(browser.get(contact + "/edit").body());
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private HttpResponse<String> save(String contact, String version, Map<String, Object> form) {
        form.put("version", version);
        return browser.post(contact, form);
    }

    private String form(String contact) {
        return browser.get(contact + "/edit").body();
    }

    @Test
    void keepsTheTagsThatTwoAddedAndLosesTheOneThatIsRemoved() {
        String contact = create(person("tags", "vanha, tuttu"));
        String mine = opened(contact);
        save(contact, opened(contact), person("tags", "vanha, tuttu, heidän"));

        HttpResponse<String> answer = save(contact, mine, person("tags", "tuttu, minun"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(form(contact)).contains("value=\"heidän, minun, tuttu\"");
    }

    @Test
    void asksWhenTwoCorrectedTheSameAddress() {
        String contact = create(person("email.value", List.of("aino@example.org"), "email.kind", List.of("työ")));
        String mine = opened(contact);
        save(
                contact,
                opened(contact),
                person("email.value", List.of("aino@example.com"), "email.kind", List.of("työ")));

        HttpResponse<String> conflict =
                save(contact, mine, person("email.value", List.of("aino@example.net"), "email.kind", List.of("työ")));

        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("keep.points", "aino@example.com (työ)", "aino@example.net (työ)");
    }

    @Test
    void showsDaysAsTheyAreTyped() {
        String contact = create(person("birthday", "6.5.1984"));
        String mine = opened(contact);
        save(contact, opened(contact), person("birthday", "7.5.1984"));

        HttpResponse<String> conflict = save(contact, mine, person());

        assertThat(conflict.body())
                .contains("keep.birthday", "7.5.1984", "Empty")
                .doesNotContain("1984-05-07");
    }

    /** A browser sends lines back with other ends than they came with. */
    @Test
    void doesNotTakeTheEndsOfLinesForAChange() {
        String contact = create(person("howWeMet", "Messuilla\ntoisella rivillä"));
        String mine = opened(contact);
        save(contact, opened(contact), person("howWeMet", "Messuilla\r\nkolmannella rivillä"));

        HttpResponse<String> answer =
                save(contact, mine, person("howWeMet", "Messuilla\r\ntoisella rivillä", "headline", "Johtaja"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(form(contact)).contains("Messuilla\nkolmannella rivillä</textarea>", "value=\"Johtaja\"");
    }

    @Test
    void givesAFormWithAMistakeBackWithTheVersionItWasOpenedAt() {
        String contact = create(person("headline", "Rekrytoija"));
        String mine = opened(contact);
        save(contact, opened(contact), person("headline", "Johtaja"));

        HttpResponse<String> mistake = save(contact, mine, person("headline", "Päällikkö", "birthday", "keväällä"));

        assertThat(mistake.statusCode()).isEqualTo(422);
        assertThat(mistake.body()).contains("name=\"version\" value=\"" + mine + "\"");
        assertThat(save(contact, mine, person("headline", "Päällikkö")).statusCode())
                .isEqualTo(409);
    }
}
