package piilo.reasons;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import piilo.TestAccount;
import piilo.TestBrowser;
import piilo.TestServer;

/** Reasons are found in the background: when somebody looks, and after an import. */
class FindingTest {
    private final TestAccount account = TestServer.shared().newAccount();
    private final TestBrowser browser = account.browser();

    private String imported(String company, String title) {
        HttpResponse<String> answer = browser.upload(
                "/imports",
                "Connections.csv",
                """
                First Name,Last Name,URL,Email Address,Company,Position,Connected On
                Aino,Järvi,https://www.linkedin.com/in/aino-jarvi,,%s,%s,01 Nov 2024
                """.formatted(company, title).getBytes(StandardCharsets.UTF_8),
                Map.of());
        account.awaitImports();
        String address = answer.headers().firstValue("Location").orElseThrow();
        act(address + "/apply");
        return address;
    }

    private void act(String address) {
        browser.post(address, Map.of());
        account.awaitImports();
    }

    private String looked() {
        browser.get("/reasons");
        account.server().awaitFinding(account.workspace());
        return browser.get("/reasons").body();
    }

    private String contact() {
        Matcher found = Pattern.compile("/contacts/[0-9a-f-]{36}")
                .matcher(browser.get("/contacts").body());
        return found.find() ? found.group() : "";
    }

    @Test
    void findsABirthdayWhenSomebodyLooks() {
        browser.post(
                "/contacts",
                Map.of(
                        "givenName",
                        "Liisa",
                        "birthday",
                        LocalDate.now(ZoneOffset.UTC).plusDays(3).toString()));

        assertThat(looked()).contains("Birthday on", "Liisa", "Found by Piilo");
    }

    @Test
    void findsAChangedJobAfterTheSecondImportAndPutsItAwayWhenThatIsTakenBack() {
        imported("Kone Oyj", "Engineer");
        assertThat(looked()).contains("No reasons yet");

        String second = imported("Nokia Oyj", "Captain");
        assertThat(browser.get(contact()).body()).contains("New job: Captain, Nokia Oyj");
        act(second + "/undo");

        assertThat(browser.get("/reasons?state=open").body()).doesNotContain("New job");
    }

    @Test
    void keepsWhomTheUserIsToBeRemindedOfWhenTheImportIsTakenBack() {
        String first = imported("Kone Oyj", "Engineer");
        looked();
        imported("Nokia Oyj", "Captain");
        looked();
        String contact = contact();
        Matcher reason = Pattern.compile("/reminders/new\\?reason=([0-9a-f-]{36})")
                .matcher(browser.get(contact).body());
        assertThat(reason.find()).isTrue();
        browser.post(
                "/reminders",
                Map.of("text", "Write to Aino", "day", "2099-01-01", "time", "09:00", "reason", reason.group(1)));

        act(first + "/undo");

        assertThat(browser.get(first).body()).contains("/contacts/");
        assertThat(browser.get(contact).statusCode()).isEqualTo(200);
        assertThat(browser.get("/reminders").body()).contains("Write to Aino");
    }

    @Test
    void leavesNothingOfAnImportThatIsTakenBackWhatEverWasFoundMeanwhile() {
        String first = imported("Kone Oyj", "Engineer");
        browser.post(contact() + "/favours", Map.of("promised", "on", "promisedFor", "1.1.2026"));
        assertThat(looked()).contains("You promised");
        String favour = browser.get(contact()).body();
        Matcher delete = Pattern.compile("/favours/[0-9a-f-]{36}/delete").matcher(favour);
        assertThat(delete.find()).isTrue();
        browser.post(delete.group(), Map.of());

        act(first + "/undo");

        assertThat(contact()).isEmpty();
    }
}
