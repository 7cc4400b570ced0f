package piilo.plugin.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import piilo.api.ContactLine;
import piilo.api.ContactPoint;
import piilo.api.Job;
import piilo.api.Line;
import piilo.api.SkippedLine;

class ConnectionsTest {
    private static final String HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
    private static final String AINO =
            "Aino,Lehtonen,https://www.linkedin.com/in/aino,aino@a.example,Kaisla Oy,Recruiter,08 Feb 2026\n";

    private static ContactLine only(MemoryUpload upload) throws IOException {
        List<Line> lines = upload.lines();
        assertThat(lines).hasSize(1).first().isInstanceOf(ContactLine.class);
        return (ContactLine) lines.getFirst();
    }

    private static void expectAino(ContactLine contact) {
        assertThat(contact.key()).isEqualTo("in/aino");
        assertThat(contact.name().display()).isEqualTo("Aino Lehtonen");
        assertThat(contact.connectedOn()).isEqualTo("2026-02-08");
        assertThat(contact.jobs()).containsExactly(new Job("Kaisla Oy", "Recruiter", null, null, true));
        assertThat(contact.points())
                .containsExactly(
                        new ContactPoint(ContactPoint.Type.EMAIL, null, "aino@a.example"),
                        new ContactPoint(ContactPoint.Type.LINK, "linkedin", "https://www.linkedin.com/in/aino"));
    }

    @Test
    void readsTheFileAsLinkedInWritesIt() throws IOException {
        List<Line> lines = MemoryUpload.resource("Connections.csv").lines();

        List<ContactLine> contacts = lines.stream()
                .filter(ContactLine.class::isInstance)
                .map(ContactLine.class::cast)
                .toList();
        assertThat(contacts)
                .extracting(ContactLine::key, contact -> contact.name().display(), ContactLine::connectedOn)
                .containsExactly(
                        tuple("in/aino-lehtonen-1b2c", "Aino Lehtonen", LocalDate.of(2026, 2, 8)),
                        tuple("in/zoë-hale", "Zoë Hale", LocalDate.of(2024, 9, 21)),
                        tuple("in/wei-zhang-1", "Wei Zhang", LocalDate.of(2020, 1, 1)),
                        tuple("in/wei-zhang-2", "Wei Zhang", LocalDate.of(2020, 1, 1)),
                        tuple("in/peroberg", "Per Öberg", null));
        assertThat(contacts.getFirst().jobs())
                .containsExactly(new Job("Kaisla, Oy", "Head of \"People\"", null, null, true));
        assertThat(contacts.get(1).name().suffix()).isEqualTo("PhD");
        assertThat(contacts.get(1).jobs().getFirst().title()).isEqualTo("Research\nLead");
        assertThat(contacts.get(1).points())
                .extracting(ContactPoint::value)
                .containsExactly("https://www.linkedin.com/in/zoë-hale");
        assertThat(contacts.get(2).jobs()).isEmpty();
    }

    @Test
    void countsDateOnlyRowsAsHiddenAndTellsTheirLine() throws IOException {
        List<SkippedLine> skipped = MemoryUpload.resource("Connections.csv").lines(SkippedLine.class);

        assertThat(skipped).hasSize(1);
        assertThat(skipped.getFirst().hidden()).isTrue();
        assertThat(skipped.getFirst().reason()).isEqualTo("linkedin.hidden");
        assertThat(skipped.getFirst().source().line()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "sep=,\n",
                "Notes:\nA line without quotation marks\nand one, with a comma\n\n",
                "Notes:\n\"One that opens and never closes\n\n",
                "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n17\n18\n19\n"
            })
    void findsTheHeaderBelowAnyPreamble(String preamble) throws IOException {
        expectAino(only(MemoryUpload.file("Connections.csv", preamble + HEADER + AINO)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void readsEveryEncodingThatASpreadsheetSavesIn(String charset) throws IOException {
        byte[] bytes = (HEADER + "Zoë,Öberg,https://www.linkedin.com/in/zoe,,Älvkraft,Chef – drift,08 Feb 2026\n")
                .getBytes(Charset.forName(charset));

        ContactLine contact = only(MemoryUpload.file("Connections.csv", bytes));

        assertThat(contact.name().display()).isEqualTo("Zoë Öberg");
        assertThat(contact.jobs()).containsExactly(new Job("Älvkraft", "Chef – drift", null, null, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void readsPastAByteOrderMark(String charset) throws IOException {
        expectAino(only(
                MemoryUpload.file("Connections.csv", ("\ufeff" + HEADER + AINO).getBytes(Charset.forName(charset)))));
    }

    @Test
    void keepsLettersOfAFileInTwoEncodings() throws IOException {
        byte[] utf8 = (HEADER + "Zoë,A,https://www.linkedin.com/in/a,,,,\n").getBytes(StandardCharsets.UTF_8);
        byte[] windows = "Åsa,B,https://www.linkedin.com/in/b,,,,\n".getBytes(Charset.forName("windows-1252"));
        byte[] both = Arrays.copyOf(utf8, utf8.length + windows.length);
        System.arraycopy(windows, 0, both, utf8.length, windows.length);

        List<ContactLine> contacts = MemoryUpload.file("Connections.csv", both).lines(ContactLine.class);

        assertThat(contacts).extracting(contact -> contact.name().given()).containsExactly("Zoë", "Åsa");
    }

    @Test
    void keepsEveryLetterWhereTwoBlocksOfTheFileMeet() throws IOException {
        StringBuilder file = new StringBuilder(HEADER);
        for (int number = 0; number < 4_000; number++) {
            file.append("Ä")
                    .append(number)
                    .append(",ö€😀,https://www.linkedin.com/in/p")
                    .append(number)
                    .append(",,,,\n");
        }

        List<ContactLine> contacts =
                MemoryUpload.file("Connections.csv", file.toString()).lines(ContactLine.class);

        assertThat(contacts)
                .hasSize(4_000)
                .allMatch(contact -> "ö€😀".equals(contact.name().family()));
        assertThat(contacts.get(3_999).name().given()).isEqualTo("Ä3999");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void readsEverySeparatorAndWindowsLineEnds(String separator) throws IOException {
        expectAino(only(MemoryUpload.file(
                "Connections.csv", (HEADER + AINO).replace(",", separator).replace("\n", "\r\n"))));
    }

    @Test
    void readsTheHeadersOfOlderExports() throws IOException {
        ContactLine contact = only(
                MemoryUpload.file(
                        "Connections.csv",
                        "First Name,Last Name,Email Address,Company,Position,Connected On\nAino,Lehtonen,Aino@A.example,Kaisla,CEO,08 Feb 2020\n"));

        assertThat(contact.key()).isEqualTo("mail/aino@a.example");
        assertThat(contact.points()).containsExactly(new ContactPoint(ContactPoint.Type.EMAIL, null, "Aino@A.example"));
    }

    @Test
    void namesAPersonWithoutAddressesByNameAndDay() throws IOException {
        ContactLine before =
                only(MemoryUpload.file("Connections.csv", HEADER + "Aino,Lehtonen,,,Kaisla,CEO,08 Feb 2020\n"));
        ContactLine after =
                only(MemoryUpload.file("Connections.csv", HEADER + "Aino,Lehtonen,,,Other Oy,Chair,8-Feb-20\n"));

        assertThat(before.key()).isEqualTo("name/aino lehtonen/2020-02-08").isEqualTo(after.key());
    }

    @Test
    void readsTheUrlInTheLastColumnAndWithoutScheme() throws IOException {
        expectAino(only(MemoryUpload.file("Connections.csv", """
                                        First Name,Last Name,Email Address,Company,Position,Connected On,Tags,URL
                                        Aino,Lehtonen,aino@a.example,Kaisla Oy,Recruiter,08 Feb 2026,x,fi.linkedin.com/in/Aino/
                                        """)));
    }

    @Test
    void readsAGermanHeader() throws IOException {
        expectAino(only(MemoryUpload.file(
                "Kontakte.csv",
                "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am\n"
                        + AINO.replace("08 Feb 2026", "8. Februar 2026"))));
    }

    @Test
    void readsRowsThatAreTooShortOrTooLong() throws IOException {
        List<ContactLine> contacts = MemoryUpload.file(
                        "Connections.csv",
                        HEADER + "Aino,Lehtonen,https://www.linkedin.com/in/aino\n" + AINO.strip() + ",more,and more\n")
                .lines(ContactLine.class);

        assertThat(contacts).hasSize(2).allMatch(contact -> "in/aino".equals(contact.key()));
    }

    @Test
    void readsOnBehindRowsWithBrokenQuotationMarks() throws IOException {
        MemoryUpload upload = MemoryUpload.file(
                "Connections.csv",
                HEADER + "\"Bo\"x,Ek,,,,,\n" + AINO + "\"Never,closed,,,,,\n" + AINO.replace("aino", "aino2"));

        assertThat(upload.lines(ContactLine.class)).extracting(ContactLine::key).containsExactly("in/aino", "in/aino2");
        assertThat(upload.lines(SkippedLine.class))
                .extracting(line -> line.source().line(), SkippedLine::reason)
                .containsExactly(tuple(2L, "linkedin.row.broken"), tuple(4L, "linkedin.row.broken"));
    }

    @Test
    void givesUpOnATableThatIsBrokenAllOver() throws IOException {
        List<SkippedLine> skipped = MemoryUpload.file("Connections.csv", HEADER + "\"a\"b,c\n".repeat(500))
                .lines(SkippedLine.class);

        assertThat(skipped).hasSize(50);
        assertThat(skipped.getLast().reason()).isEqualTo("linkedin.rest.broken");
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.linkedin.com/in/Aino-L/, in/aino-l",
        "http://linkedin.com/in/aino-l?trk=a, in/aino-l",
        "/in/aino-l#top, in/aino-l",
        "in/aino-l, in/aino-l",
        "https://www.linkedin.com/in/zo%C3%AB, in/zoë",
        "https://www.linkedin.com/in/50%-off, in/50%-off",
        "https://www.linkedin.com/in/%ff%fe, in/%ff%fe",
        "https://www.linkedin.com/in/a%F0%9F%98%80, in/a😀"
    })
    void knowsAProfileHoweverItsAddressIsWritten(String address, String key) {
        ProfileAddress profile = ProfileAddress.of(address);

        assertThat(profile).isNotNull().extracting(ProfileAddress::key).isEqualTo(key);
    }

    @Test
    void encodesWhatCouldBreakAnAddress() {
        assertThat(new ProfileAddress("a\"><b>/%ä😀").link())
                .isEqualTo("https://www.linkedin.com/in/a%22%3E%3Cb%3E%2F%25ä%F0%9F%98%80");
    }

    @Test
    void keepsAnAddressThatIsNoProfile() throws IOException {
        ContactLine contact = only(
                MemoryUpload.file("Connections.csv", HEADER + "Aino,Lehtonen,https://www.linkedin.com/sales/x1,,,,\n"));

        assertThat(contact.points())
                .containsExactly(new ContactPoint(ContactPoint.Type.LINK, null, "https://www.linkedin.com/sales/x1"));
        assertThat(contact.key()).isEqualTo("name/aino lehtonen");
    }

    @Test
    void readsTheOldExportForOutlook() throws IOException {
        String outlook = """
                        "Title","First Name","Middle Name","Last Name","Suffix","E-mail Address","E-mail 2 Address","Company","Department","Job Title"
                        "","Aino","M.","Lehtonen","MBA","aino@a.example","","Kaisla","","CEO"
                        """;

        ContactLine contact = only(MemoryUpload.file("linkedin_connections_export_microsoft_outlook.csv", outlook));

        assertThat(contact.name().display()).isEqualTo("Aino M. Lehtonen");
        assertThat(contact.name().suffix()).isEqualTo("MBA");
        assertThat(contact.key()).isEqualTo("mail/aino@a.example");
        assertThat(contact.jobs()).containsExactly(new Job("Kaisla", "CEO", null, null, true));
    }
}
