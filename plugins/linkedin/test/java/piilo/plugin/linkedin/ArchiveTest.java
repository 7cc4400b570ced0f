package piilo.plugin.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import piilo.api.ContactLine;
import piilo.api.Entry;
import piilo.api.IgnoredEntry;
import piilo.api.Recognition;
import piilo.api.UnreadableUpload;

class ArchiveTest {
    private static final String CONNECTIONS =
            "First Name,Last Name,URL,Connected On\nAino,Lehtonen,https://www.linkedin.com/in/aino,08 Feb 2026\n";

    private static Recognition recognise(MemoryUpload upload) throws IOException {
        return new LinkedInImporter().recognise(upload);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connections.csv",
                "LinkedIn export/Connections.csv",
                "a/b/My network (1).txt",
                "contacts.csv",
                "yhteydet",
                "a\\connections.CSV"
            })
    void knowsATableByItsHeaderWhereverItLiesAndHoweverItIsCalled(String name) throws IOException {
        MemoryUpload upload = MemoryUpload.archive().with("readme.md", "# hi").with(name, CONNECTIONS);

        assertThat(recognise(upload)).isEqualTo(Recognition.YES);
        assertThat(upload.lines(ContactLine.class)).hasSize(1);
    }

    @Test
    void doesNotClaimWhatIsForeign() throws IOException {
        String outlook = "First Name,Last Name,E-mail Address,Company,Job Title\nA,B,c@d.example,E,F\n";
        String google = "First Name,Middle Name,Last Name,Organization Name,E-mail 1 - Value\nA,,B,C,d@e.example\n";

        assertThat(recognise(MemoryUpload.file("contacts.csv", outlook))).isEqualTo(Recognition.NO);
        assertThat(recognise(MemoryUpload.file("contacts.csv", google))).isEqualTo(Recognition.NO);
        assertThat(recognise(MemoryUpload.file("a.vcf", "BEGIN:VCARD\nEND:VCARD\n")))
                .isEqualTo(Recognition.NO);
        assertThat(recognise(MemoryUpload.file("empty.csv", ""))).isEqualTo(Recognition.NO);
        assertThat(recognise(MemoryUpload.file("linkedin_connections_export_microsoft_outlook.csv", outlook)))
                .isEqualTo(Recognition.YES);
        assertThat(recognise(MemoryUpload.file("Connections.csv", "a,b\n"))).isEqualTo(Recognition.PERHAPS);
    }

    @Test
    void saysWhyEachOtherFileIsLeftAlone() throws IOException {
        Map<String, String> reasons = MemoryUpload.archive()
                .with("Connections.csv", CONNECTIONS)
                .with("Logins.csv", "Login Date,IP Address\n")
                .with("Security Challenges.csv", "Challenge Date\n")
                .with("Receipts_v2.csv", "First Name\n")
                .with("Verifications/Verifications.csv", "a\n")
                .with(
                        "Positions.csv",
                        "Company Name,Title,Description,Location,Started On,Finished On\nA,B,,,Jan 2024,\n")
                .with("Endorsement_Received_Info.csv", "Endorsement Date,Skill Name,Endorser First Name\n")
                .with("Comments_123456.csv", "Date,Link,Message\n")
                .with("Articles/Articles/2026-02-01_x.html", "<html>")
                .with("Learning.csv", "Content Title,\n")
                .with("ImportedContacts.csv", "Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers\n")
                .with("Invitations.csv", "nothing to see here")
                .with("Saved Jobs.csv", "")
                .with("__MACOSX/._Connections.csv", "x")
                .with("Brand New.csv", "a,b\n1,2\n")
                .lines(IgnoredEntry.class)
                .stream()
                .collect(Collectors.toMap(line -> line.source().entry(), IgnoredEntry::reason));

        assertThat(reasons)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("Logins.csv", "linkedin.private"),
                        Map.entry("Security Challenges.csv", "linkedin.private"),
                        Map.entry("Receipts_v2.csv", "linkedin.private"),
                        Map.entry("Verifications/Verifications.csv", "linkedin.private"),
                        Map.entry("Positions.csv", "linkedin.own.profile"),
                        Map.entry("Endorsement_Received_Info.csv", "linkedin.endorsements"),
                        Map.entry("Comments_123456.csv", "linkedin.activity"),
                        Map.entry("Articles/Articles/2026-02-01_x.html", "linkedin.activity"),
                        Map.entry("Learning.csv", "linkedin.not.needed"),
                        Map.entry("ImportedContacts.csv", "linkedin.address.book"),
                        Map.entry("Invitations.csv", "linkedin.header.missing"),
                        Map.entry("Saved Jobs.csv", "linkedin.empty"),
                        Map.entry("__MACOSX/._Connections.csv", "linkedin.system.file"),
                        Map.entry("Brand New.csv", "linkedin.unknown")));
    }

    @Test
    void neverOpensWhatIsPrivate() throws IOException {
        MemoryUpload upload = MemoryUpload.archive().with("Connections.csv", CONNECTIONS);
        List<String> opened = new ArrayList<>();
        upload.entries().add(new Entry() {
            @Override
            public String name() {
                return "Logins.csv";
            }

            @Override
            public long size() {
                return 10;
            }

            @Override
            public InputStream open() {
                opened.add(name());
                return InputStream.nullInputStream();
            }
        });

        assertThat(recognise(upload)).isEqualTo(Recognition.YES);
        assertThat(upload.lines(IgnoredEntry.class)).hasSize(1);

        assertThat(opened).isEmpty();
    }

    @Test
    void refusesWhatHoldsNothingAndSaysWhatWasExpected() {
        assertThatThrownBy(() ->
                        MemoryUpload.file("Connections.csv", "Name,Mail\nA,b\n").lines())
                .isInstanceOf(UnreadableUpload.class)
                .hasMessageContaining("no row with “First Name” and “Connected On”");
        assertThatThrownBy(() -> MemoryUpload.file("photo.jpg", "xyz").lines())
                .isInstanceOf(UnreadableUpload.class)
                .hasMessageContaining("Get a copy of your data");
        assertThatThrownBy(() -> MemoryUpload.file("Connections.csv", "First Name,Last Name,Connected On\n")
                        .lines())
                .isInstanceOf(UnreadableUpload.class)
                .hasMessageContaining("not a single row");
    }

    @Test
    void letsALimitOfTheServerThrough() {
        MemoryUpload upload = MemoryUpload.file("Connections.csv", CONNECTIONS);

        assertThatThrownBy(() -> upload.read(false, line -> {
                    throw new IllegalStateException("too many lines");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("too many lines");
    }

    @Test
    void readsPeopleFirstWhateverTheOrderOfTheArchive() throws IOException {
        MemoryUpload upload = MemoryUpload.archive()
                .with("Company Follows.csv", "Organization,Followed On\nKaisla,\n")
                .with("Connections.csv", CONNECTIONS);

        assertThat(upload.lines())
                .extracting(line -> line.source().entry())
                .containsExactly("Connections.csv", "Company Follows.csv");
    }
}
