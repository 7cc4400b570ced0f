package piilo.plugin.linkedin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import piilo.api.Importer;
import piilo.api.Upload;
import piilo.testkit.ImporterContract;

/** What is asked of every importer, asked of this one with each kind of table that it reads. */
class LinkedInContractTest extends ImporterContract {
    private static final String IN = "https://www.linkedin.com/in/";
    private static final String RECOMMENDATIONS = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n";

    @Override
    protected Importer importer() {
        return new LinkedInImporter(MemoryUpload.NOW);
    }

    @Override
    protected List<Upload> samples() {
        try {
            return List.of(MemoryUpload.resource("Connections.csv"), MemoryUpload.resource("messages.csv"), archive());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Upload archive() {
        return MemoryUpload.archive()
                .with("Connections.csv", """
                        First Name,Last Name,URL,Email Address,Company,Position,Connected On
                        Bo,Ek,%sbo,,Kaisla,CTO,08 Feb 2026
                        """.formatted(IN))
                .with("Company Follows.csv", "Organization,Followed On\nKaisla Oy,Wed Jun 24 12:43:42 UTC 2026\n")
                .with("Invitations.csv", """
                        From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
                        Maija Virta,Bo Ek,"1/19/26, 9:15 AM",Hei!,OUTGOING,%1$smaija,%1$sbo
                        Per Öberg,Maija Virta,"2/1/26, 1:00 PM",,INCOMING,%1$sper,%1$smaija
                        """.formatted(IN))
                .with("Jobs/Job Applications.csv", """
                        Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers
                        "11/20/24, 8:15 AM",,,Kaisla,Developer,https://www.linkedin.com/jobs/view/3912345678,cv.pdf,
                        """)
                .with("Jobs/Saved Jobs.csv", """
                        Saved Date,Job Url,Job Title,Company Name
                        "9/1/26, 9:00 AM",https://www.linkedin.com/jobs/view/3912345679,Chef,Ravintola
                        """)
                .with("Recommendations_Given.csv", RECOMMENDATIONS + "Bo,Ek,Kaisla,CTO,Solid.,,VISIBLE\n")
                .with("Recommendations_Received.csv", RECOMMENDATIONS + "Bo,Ek,Kaisla,CTO,Kind.,,VISIBLE\n")
                .with(
                        "Notes.csv",
                        "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On\n"
                                + "Bo,Ek," + IN + "bo,Likes tea.,2026-03-02 07:15:30 UTC,\n")
                .with("Profile.csv", "First Name,Last Name,Maiden Name,Headline\nMaija,Virta,,Engineer\n")
                .with("readme.md", "# hi\n");
    }

    @Override
    protected Upload foreign() {
        return MemoryUpload.file(
                "contacts.csv",
                "First Name,Middle Name,Last Name,Organization Name,E-mail 1 - Value\nA,,B,C,d@e.example\n");
    }
}
