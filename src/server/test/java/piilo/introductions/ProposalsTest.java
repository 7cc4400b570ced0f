package piilo.introductions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import piilo.TestBrowser;
import piilo.TestServer;

/** Who looks for what somebody else offers should meet him. */
class ProposalsTest {
    private final TestBrowser browser = TestServer.shared().newAccount().browser();
    private final String aino = contact("Aino");
    private final String eero = contact("Eero");

    private String contact(String name) {
        return location(browser.post("/contacts", Map.of("givenName", name))).substring("/contacts/".length());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    private void looksFor(String contact, String tag, String ring) {
        browser.post(
                "/contacts/" + contact + "/relationship", Map.of("need.tag", tag, "need.text", "soon", "ring", ring));
    }

    private void offers(String contact, String tag, String ring) {
        browser.post("/contacts/" + contact + "/relationship", Map.of("offer.tag", tag, "ring", ring));
    }

    private String page() {
        return browser.get("/introductions").body();
    }

    private Map<String, String> proposed() {
        return Map.of("first.id", aino, "second.id", eero, "why", "Aino looks for a mentor, and Eero offers it.");
    }

    @Test
    void proposesWhoShouldMeetAndWhy() {
        looksFor(aino, "mentor", "4");
        offers(eero, "Mentor", "4");

        assertThat(page()).contains("Who should meet", "Aino looks for mentor, and Eero offers it.", "soon");
    }

    @Test
    void turnsAProposalIntoAnIntroductionByOneClick() {
        looksFor(aino, "mentor", "4");
        offers(eero, "mentor", "4");

        String one = location(browser.post("/introductions", proposed()));

        assertThat(browser.get(one).body()).contains("Aino looks for a mentor, and Eero offers it.", "I asked Aino");
        assertThat(page()).doesNotContain("Who should meet");
    }

    @Test
    void doesNotProposeAgainWhatWasPutAwayUnlessThatIsTakenBack() {
        looksFor(aino, "mentor", "4");
        offers(eero, "mentor", "4");

        browser.post("/introductions/dismissed", proposed());
        String without = page();
        assertThat(without).doesNotContain("Who should meet");
        assertThat(browser.get("/introductions?state=declined").body()).contains("Aino – Eero");
        Matcher undo = Pattern.compile("action=\"(/undo/[0-9a-f-]{36})\"").matcher(without);
        assertThat(undo.find()).isTrue();
        browser.post(undo.group(1), Map.of());

        assertThat(page()).contains("Who should meet");
    }

    @Test
    void proposesNobodyWhomTheOtherKnows() {
        looksFor(aino, "mentor", "4");
        offers(eero, "mentor", "4");

        browser.post("/contacts/" + eero + "/ties", Map.of("other", aino, "kind", "friend"));

        assertThat(page()).doesNotContain("Who should meet");
    }

    @Test
    void proposesNobodyWhoIsKeptOut() {
        looksFor(aino, "mentor", "1");
        offers(eero, "mentor", "4");
        looksFor(contact("Liisa"), "sail", "4");
        offers(contact("Matti"), "sail", "2");

        assertThat(page()).doesNotContain("Who should meet");
    }

    @Test
    void proposesSomebodyElseWhenTheFirstIsKnown() {
        looksFor(aino, "mentor", "4");
        offers(eero, "mentor", "4");
        offers(contact("Liisa"), "mentor", "4");

        browser.post("/introductions", proposed());

        assertThat(page()).contains("Aino looks for mentor, and Liisa offers it.");
    }

    @Test
    void proposesTwoWhoCouldHelpEachOtherOnce() {
        browser.post("/contacts/" + aino + "/relationship", Map.of("need.tag", "mentor", "offer.tag", "sail"));
        browser.post("/contacts/" + eero + "/relationship", Map.of("need.tag", "sail", "offer.tag", "mentor"));

        assertThat(page().split("action=\"/introductions/dismissed\"", -1)).hasSize(2);
    }

    @Test
    void proposesNobodyToThemself() {
        browser.post("/contacts/" + aino + "/relationship", Map.of("need.tag", "mentor", "offer.tag", "mentor"));

        assertThat(page()).doesNotContain("Who should meet");
    }
}
