package piilo.recruiters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import piilo.TestBrowser;
import piilo.TestServer;

/** A file that went with what was told: what is kept, who gets it, and how. */
class AttachmentTest {
    private static final String PDF = "%PDF-1.7 Elämäkerta";
    private static final String ODT = "application/vnd.oasis.opendocument.text";

    private final TestBrowser browser = TestServer.shared().newAccount().browser();
    private final String heidi = browser.post("/contacts", Map.of("givenName", "Heidi"))
            .headers()
            .firstValue("Location")
            .orElseThrow();

    AttachmentTest() {
        browser.post(heidi + "/recruiter", Map.of());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String... entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int at = 0; at < entries.length; at += 2) {
                zip.putNextEntry(new ZipEntry(entries[at]));
                zip.write(bytes(entries[at + 1]));
            }
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        return bytes.toByteArray();
    }

    private HttpResponse<String> tell(String name, byte[] file) {
        return browser.upload(heidi + "/told", name, file, Map.of("text", "Etsin uutta"));
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group();
    }

    private String page() {
        return browser.get(heidi).body();
    }

    private String file() {
        return found("/told/[0-9a-f-]{36}/attachment", page());
    }

    private void undo(String page) {
        assertThat(browser.post(found("/undo/[0-9a-f-]{36}", page), Map.of()).statusCode())
                .isEqualTo(303);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void isSentToBeSavedAndNeverToBeShown() {
        tell("CV.pdf", bytes(PDF));

        HttpResponse<String> answer = browser.get(file());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(PDF);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(answer, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"CV.pdf\"; filename*=UTF-8''CV.pdf");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void isThereForNobodyElse() {
        tell("CV.pdf", bytes(PDF));
        String file = file();
        TestBrowser stranger = TestServer.shared().newAccount().browser();
        String told = file.replace("/attachment", "");

        assertThat(stranger.get(file).statusCode()).isEqualTo(404);
        assertThat(stranger.upload(told, "CV.pdf", bytes(PDF), Map.of("text", "Minun")).statusCode())
                .isEqualTo(404);
        assertThat(stranger.upload(heidi + "/told", "CV.pdf", bytes(PDF), Map.of("text", "Minun")).statusCode())
                .isEqualTo(404);
        assertThat(header(TestServer.shared().browser().get(file), "Location")).startsWith("/sign-in");
        assertThat(browser.get(file).body()).isEqualTo(PDF);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd.pdf   | passwd.pdf",
                "Ansioluettelo Åsa.PDF  | Ansioluettelo Åsa.PDF",
                "CV.html                | CV.html.pdf",
                "..                     | file.pdf",
                ".htaccess              | htaccess.pdf",
                "CV (final).pdf         | CV (final).pdf"
            })
    void bearsANameThatIsSafeToSaveUnder(String sent, String kept) {
        tell(sent, bytes(PDF));

        String disposition = header(browser.get(file()), "Content-Disposition");

        assertThat(page()).contains(kept + "</a>");
        assertThat(disposition)
                .startsWith("attachment; filename=\"" + kept.replaceAll("[^\\x20-\\x7e]", "_") + "\"")
                .matches("[\\x20-\\x7e]+");
    }

    @Test
    void bearsNoNameThatBreaksOutOfAHeader() {
        String name = FileName.of("CV\"; x=y\r\nSet-Cookie: a=b\u0000\u202efdp.exe", FileType.PDF);

        assertThat(name).isEqualTo("CV; x=ySet-Cookie a=bfdp.exe.pdf");
        assertThat(FileName.of("C:\\Users\\me\\CV.pdf", FileType.PDF)).isEqualTo("CV.pdf");
        assertThat(FileName.of("x".repeat(5000), FileType.DOCX)).hasSize(205).endsWith(".docx");
    }

    @Test
    void isKnownByItsContentWhateverItsNameSays() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0};
        byte[] jpeg = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0};

        assertThat(typeOf("a.exe", bytes(PDF))).isEqualTo("application/pdf");
        assertThat(typeOf("a.pdf", png)).isEqualTo("image/png");
        assertThat(typeOf("a", jpeg)).isEqualTo("image/jpeg");
        assertThat(typeOf("a.pdf", zip("mimetype", ODT, "content.xml", "<x/>"))).isEqualTo(ODT);
        assertThat(typeOf("a.zip", zip("[Content_Types].xml", "<x/>", "word/document.xml", "<x/>")))
                .endsWith("wordprocessingml.document");
        assertThat(typeOf("a.html", bytes("<script>alert(1)</script>"))).isEqualTo("text/plain; charset=utf-8");
    }

    private String typeOf(String name, byte[] content) {
        assertThat(tell(name, content).statusCode()).as(name).isEqualTo(303);
        String type = header(browser.get(file()), "Content-Type");
        browser.post(file().replace("/attachment", "/delete"), Map.of());
        return type;
    }

    @Test
    void isRefusedWhenItIsNothingThatIsKept() {
        refused("CV.pdf", new byte[] {'M', 'Z', 0, 1, 2}, "PDF, Word (.docx)");
        refused("CV.docx", zip("evil.js", "alert(1)"), "PDF, Word (.docx)");
        refused(
                "CV.docm",
                zip("[Content_Types].xml", "", "word/document.xml", "", "word/vbaProject.bin", ""),
                "PDF, Word (.docx)");
        refused("CV.docx", bytes("PK\u0003\u0004 torn off"), "PDF, Word (.docx)");
        refused("CV.txt", new byte[0], "PDF, Word (.docx)");
        refused("CV.txt", new byte[] {(byte) 0xc3, (byte) 0x28}, "PDF, Word (.docx)");
    }

    private void refused(String name, byte[] content, String message) {
        HttpResponse<String> answer = tell(name, content);

        assertThat(answer.statusCode()).as(name).isEqualTo(422);
        assertThat(answer.body()).contains(message, "file-error", "Etsin uutta");
        assertThat(page()).doesNotContain("Etsin uutta");
    }

    @Test
    void isRefusedWhenItIsTooLarge() {
        byte[] large = new byte[Attachment.LIMIT + 1];
        System.arraycopy(bytes(PDF), 0, large, 0, 5);

        refused("CV.pdf", large, "at most 10 megabytes");
    }

    @Test
    void isKeptUpToTheLimit() {
        byte[] large = new byte[Attachment.LIMIT];
        System.arraycopy(bytes(PDF), 0, large, 0, 5);

        assertThat(tell("CV.pdf", large).statusCode()).isEqualTo(303);
        assertThat(browser.get(file()).body()).hasSize(Attachment.LIMIT);
    }

    @Test
    void goesWithWhatWasToldAndComesBackWithIt() {
        tell("CV.pdf", bytes(PDF));
        String file = file();

        browser.post(file.replace("/attachment", "/delete"), Map.of());
        String without = page();
        int gone = browser.get(file).statusCode();
        undo(without);

        assertThat(gone).isEqualTo(404);
        assertThat(browser.get(file).body()).isEqualTo(PDF);
    }

    @Test
    void goesWithThePersonAndComesBackWithHim() {
        tell("CV.pdf", bytes(PDF));
        String file = file();

        String without = browser.follow(browser.post(heidi + "/delete", Map.of())).body();
        int gone = browser.get(file).statusCode();
        undo(without);

        assertThat(gone).isEqualTo(404);
        assertThat(browser.get(file).body()).isEqualTo(PDF);
        assertThat(page()).contains("CV.pdf");
    }

    @Test
    void givesWayToAnotherAndComesBackByUndo() {
        tell("CV.pdf", bytes(PDF));
        String told = file().replace("/attachment", "");

        browser.upload(told, "Uusi.pdf", bytes("%PDF-2.0 uusi"), Map.of("text", "Etsin uutta"));
        String replaced = page();
        String sent = browser.get(file()).body();
        undo(replaced);

        assertThat(replaced).contains("Uusi.pdf").doesNotContain("CV.pdf");
        assertThat(sent).isEqualTo("%PDF-2.0 uusi");
        assertThat(browser.get(file()).body()).isEqualTo(PDF);
        assertThat(page()).contains("CV.pdf").doesNotContain("Uusi.pdf");
    }

    @Test
    void staysWhenOnlyTheTextIsChangedAndGoesWhenThatIsWanted() {
        tell("CV.pdf", bytes(PDF));
        String told = file().replace("/attachment", "");

        browser.post(told, Map.of("text", "Toisin"));
        String changed = page();
        browser.post(told, Map.of("text", "Toisin", "removeFile", "on"));
        String removed = page();
        undo(removed);

        assertThat(changed).contains("Toisin", "CV.pdf");
        assertThat(removed).contains("Toisin").doesNotContain("CV.pdf");
        assertThat(browser.get(told + "/attachment").body()).isEqualTo(PDF);
    }
}
