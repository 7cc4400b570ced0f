package piilo.companies;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import piilo.TestBrowser;
import piilo.TestServer;

/** Two people with the same company. */
class CompanyConflictTest {
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private final TestBrowser browser = TestServer.shared().newAccount().browser();

    private String create(Map<String, String> form) {
        return browser.post("/companies", form).headers().firstValue("Location").orElseThrow();
    }

    private static String version(String page) {
        Matcher version = VERSION.matcher(page);
        assertThat(version.find()).as(page).isTrue();
        return version.group(1);
    }

    private String opened(String company) {
        return version(browser.get(company + "/edit").body());
    }

    private HttpResponse<String> save(String company, String version, Map<String, String> form) {
        Map<String, String> sent = new HashMap<>(form);
        sent.put("version", version);
        return browser.post(company, sent);
    }

    private String page(String company) {
        return browser.get(company).body();
    }

    @Test
    void bringsTogetherWhatTwoChangedInDifferentFields() {
        String company = create(Map.of("name", "Kone", "place", "Espoo"));
        String mine = opened(company);
        save(company, opened(company), Map.of("name", "Kone", "place", "Turku", "size", "50"));

        HttpResponse<String> answer = save(company, mine, Map.of("name", "Kone Oyj", "place", "Espoo"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(page(company)).contains("Kone Oyj", "Turku").doesNotContain("Espoo");
        assertThat(browser.get(company + "/edit").body()).contains("value=\"50\"");
    }

    @Test
    void asksOnlyForTheFieldsThatBothChanged() {
        String company = create(Map.of("name", "Kone", "place", "Espoo", "industry", "Hissit"));
        String mine = opened(company);
        save(company, opened(company), Map.of("name", "Kone", "place", "Turku", "industry", "Liukuportaat"));

        HttpResponse<String> conflict =
                save(company, mine, Map.of("name", "Kone Oyj", "place", "Helsinki", "industry", "Hissit"));

        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body())
                .contains("keep.place", "Turku", "Helsinki", "value=\"Kone Oyj\"", "value=\"Liukuportaat\"")
                .doesNotContain("keep.name", "keep.industry");
        assertThat(page(company)).contains("Turku").doesNotContain("Helsinki", "Kone Oyj");
    }

    @Test
    void keepsWhatWasChosen() {
        String company = create(Map.of("name", "Kone", "place", "Espoo", "industry", "Hissit"));
        String mine = opened(company);
        save(company, opened(company), Map.of("name", "Kone", "place", "Turku", "industry", "Portaat"));
        Map<String, String> form = Map.of("name", "Kone", "place", "Helsinki", "industry", "Nosturit");
        String conflict = version(save(company, mine, form).body());

        Map<String, String> chosen = new HashMap<>(form);
        chosen.put("keep.place", "theirs");
        chosen.put("keep.industry", "mine");
        HttpResponse<String> answer = save(company, conflict, chosen);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(page(company)).contains("Turku", "Nosturit").doesNotContain("Helsinki", "Portaat");
    }

    @Test
    void bringsTogetherTheNamesThatTwoAdded() {
        String company = create(Map.of("name", "Kone", "otherNames", "Tarmo, Strömberg"));
        String mine = opened(company);
        save(company, opened(company), Map.of("name", "Kone", "otherNames", "Tarmo, Strömberg, Hissi"));

        HttpResponse<String> answer = save(company, mine, Map.of("name", "Kone", "otherNames", "Tarmo, KONE Lifts"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(browser.get(company + "/edit").body()).contains("value=\"Tarmo, KONE Lifts, Hissi\"");
    }

    @Test
    void asksNothingWhenTwoMadeTheSameChange() {
        String company = create(Map.of("name", "Kone"));
        String mine = opened(company);
        save(company, opened(company), Map.of("name", "Kone Oyj"));

        assertThat(save(company, mine, Map.of("name", "Kone Oyj")).statusCode()).isEqualTo(303);
    }

    /** Its version in the database begins anew then; what the form was opened with is still known. */
    @Test
    void remembersWhatWasThereBeforeACompanyWasDeletedAndPutBack() {
        String company = create(Map.of("name", "Kone", "place", "Espoo"));
        save(company, opened(company), Map.of("name", "Kone", "place", "Vantaa"));
        String mine = opened(company);
        HttpResponse<String> deleted = browser.post(company + "/delete", Map.of());
        Matcher cause = Pattern.compile("~([0-9a-f-]{36})")
                .matcher(String.join("\n", deleted.headers().allValues("Set-Cookie")));
        assertThat(cause.find()).isTrue();
        browser.post("/undo/" + cause.group(1), Map.of());
        save(company, opened(company), Map.of("name", "Kone", "place", "Turku"));

        HttpResponse<String> conflict = save(company, mine, Map.of("name", "Kone", "place", "Helsinki"));

        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("Turku", "Helsinki");
    }

    @Test
    void refusesAVersionThatIsNone() {
        String company = create(Map.of("name", "Kone"));

        assertThat(save(company, "newest", Map.of("name", "Kone")).statusCode()).isEqualTo(400);
    }
}
