package piilo;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import piilo.config.Config;

/** The digest, sent to a real mail server in this JVM. */
class DigestTest {
    @TempDir
    Path data;

    private TestServer server(int port) {
        return TestServer.start(
                data, new Config.Smtp("127.0.0.1", port, Config.Smtp.Security.NONE, "", "", "piilo@example.org"));
    }

    @Test
    void sendsWhatThereIsToDoAndSaysWhenAndWhyNot() throws MessagingException {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try (TestServer server = server(mail.getSmtp().getPort())) {
            TestBrowser browser = server.newAccount().browser();
            browser.post("/reminders", Map.of("text", "Soita <Liisalle>", "day", "2026-01-01", "time", "09:00"));
            String company = browser.post("/companies", Map.of("name", "Konecranes"))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            browser.post(company + "/target/edit", Map.of("approachAfter", "2026-01-02"));
            assertThat(browser.get("/settings/following").body()).contains("Nothing has been sent yet");

            browser.post("/settings/following/digest/now", Map.of());

            MimeMessage message = mail.getReceivedMessages()[0];
            assertThat(message.getSubject()).isEqualTo("2 things to do");
            assertThat(message.getAllRecipients()[0]).asString().contains("@example.org");
            assertThat(GreenMailUtil.getBody(message))
                    .contains("text/plain", "text/html", "Soita &lt;Liisalle&gt;", "Turn to Konecranes again");
            assertThat(browser.get("/settings/following").body())
                    .contains("Last sent")
                    .doesNotContain("Last failed");

            mail.stop();
            browser.post("/settings/following/digest/now", Map.of());
            assertThat(browser.get("/settings/following").body()).contains("Last failed");
        } finally {
            mail.stop();
        }
    }

    @Test
    void keepsHowOften() {
        TestBrowser browser = TestServer.shared().newAccount().browser();

        assertThat(browser.post("/settings/following/digest", Map.of("frequency", "weekly"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.get("/settings/following").body())
                .contains("value=\"weekly\" selected", "This Piilo has no mail server");
        assertThat(browser.post("/settings/following/digest", Map.of("frequency", "hourly"))
                        .statusCode())
                .isEqualTo(422);
    }
}
