package piilo.plugin.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import piilo.api.CompanyLine;
import piilo.api.FavourLine;
import piilo.api.InteractionLine;
import piilo.api.InteractionLine.Direction;
import piilo.api.LeadLine;
import piilo.api.Line;
import piilo.api.NoteLine;
import piilo.api.PersonReference;
import piilo.api.SkippedLine;

class OtherFilesTest {
    private static final String IN = "https://www.linkedin.com/in/";

    @Test
    void readsInvitationsWithAndWithoutProfiles() throws IOException {
        MemoryUpload upload = MemoryUpload.file("Invitations.csv", """
                        From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
                        Maija Virta,Bo Ek,"1/19/26, 9:15 AM",Hei!,OUTGOING,www.linkedin.com/in/maijavirta,www.linkedin.com/in/bo
                        Per Öberg,Maija Virta,"2/1/26, 1:00\u202fPM",,INCOMING
                        LinkedIn Member,Maija Virta,"2/1/26, 1:00 PM",,INCOMING
                        Per Öberg,Maija Virta,"2/1/26, 1:00 PM",,
                        Per Öberg,Maija Virta,yesterday,,INCOMING
                        """);

        assertThat(upload.lines(InteractionLine.class))
                .extracting(
                        InteractionLine::direction,
                        InteractionLine::at,
                        InteractionLine::participants,
                        InteractionLine::body)
                .containsExactly(
                        tuple(
                                Direction.OUTGOING,
                                Instant.parse("2026-01-19T07:15:00Z"),
                                List.of(new PersonReference("Bo Ek", IN + "bo", null)),
                                null),
                        tuple(
                                Direction.INCOMING,
                                Instant.parse("2026-02-01T11:00:00Z"),
                                List.of(new PersonReference("Per Öberg", null, null)),
                                null));
        assertThat(upload.lines(SkippedLine.class))
                .extracting(SkippedLine::reason)
                .containsExactly("linkedin.member.gone", "linkedin.direction.missing", "linkedin.date.unreadable");
        assertThat(((InteractionLine) upload.lines(true).getFirst()).body()).isEqualTo("Hei!");
    }

    @Test
    void readsFollowedCompanies() throws IOException {
        List<CompanyLine> companies = MemoryUpload.file(
                        "Company_Follows.csv",
                        "Organization,Followed On\nKaisla Oy,Wed Jun 24 12:43:42 UTC 2026\nNorthwind,\n")
                .lines(CompanyLine.class);

        assertThat(companies)
                .extracting(CompanyLine::name, CompanyLine::followedOn)
                .containsExactly(tuple("Kaisla Oy", LocalDate.of(2026, 6, 24)), tuple("Northwind", null));
    }

    @Test
    void knowsASavedJobAgainWhenItIsAppliedFor() throws IOException {
        List<LeadLine> leads = MemoryUpload.archive()
                .with("Jobs/Job Applications_1.csv", """
                                Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers
                                "11/20/24, 8:15 AM",,,Kaisla,Developer,https://www.linkedin.com/jobs/view/3912345678,cv.pdf,
                                """)
                .with("Jobs/Saved Jobs.csv", """
                                Saved Date,Job Url,Job Title,Company Name
                                "9/1/26, 9:00 AM",http://www.linkedin.com/jobs/view/developer-at-kaisla-3912345678/?refId=1234567,Developer,Kaisla
                                "9/1/26, 9:00 AM",javascript:alert(1),Chef,Ravintola
                                "9/1/26, 9:00 AM",,,Ravintola
                                """)
                .lines(LeadLine.class);

        assertThat(leads)
                .extracting(LeadLine::key, LeadLine::appliedOn, LeadLine::savedOn)
                .containsExactly(
                        tuple("job/3912345678", LocalDate.of(2024, 11, 20), null),
                        tuple("job/3912345678", null, LocalDate.of(2026, 9, 1)),
                        tuple("job/title/ravintola/chef", null, LocalDate.of(2026, 9, 1)));
        assertThat(leads.getLast().link()).isNull();
    }

    @Test
    void tellsRecommendationsGivenFromReceivedByTheirName() throws IOException {
        String header = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n";
        List<Line> lines = MemoryUpload.archive()
                .with("Recommendations_Given.csv", header + "Bo,Ek,Kaisla,CTO,Solid.,\"07/08/23, 10:00 AM\",VISIBLE\n")
                .with(
                        "Recommendations_Received.csv",
                        header + "Åsa,Berg,Kaisla,CEO,\"Kind,\nquick.\",05 Jun 1833,VISIBLE\n")
                .with("Recommendations.csv", header + "Åsa,Berg,Kaisla,CEO,Text,,VISIBLE\n")
                .lines();

        assertThat(lines.subList(0, 2))
                .extracting(FavourLine.class::cast)
                .extracting(
                        line -> line.person().name(),
                        FavourLine::given,
                        FavourLine::kind,
                        FavourLine::day,
                        FavourLine::text)
                .containsExactly(
                        tuple("Bo Ek", true, "reference", LocalDate.of(2023, 7, 8), "Solid."),
                        tuple("Åsa Berg", false, "reference", null, "Kind,\nquick."));
        assertThat(lines.get(2)).isEqualTo(Reason.RECOMMENDATION_SIDE.ignoring("Recommendations.csv"));
    }

    @Test
    void readsNotes() throws IOException {
        MemoryUpload upload = MemoryUpload.file(
                "Notes.csv",
                "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On\n"
                        + "Bo,Ek," + IN + "bo,\"Met at Slush.\nLikes tea.\",2026-03-02 07:15:30 UTC,\n"
                        + "Bo,Ek," + IN + "bo,,2026-03-02 07:15:30 UTC,\n");

        assertThat(upload.lines(NoteLine.class))
                .extracting(NoteLine::text, NoteLine::at, NoteLine::person)
                .containsExactly(tuple(
                        "Met at Slush.\nLikes tea.",
                        Instant.parse("2026-03-02T07:15:30Z"),
                        new PersonReference("Bo Ek", IN + "bo", null)));
        assertThat(upload.lines(SkippedLine.class))
                .extracting(SkippedLine::reason)
                .containsExactly("linkedin.note.empty");
    }
}
