package piilo.plugin.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import piilo.api.IgnoredEntry;
import piilo.api.InteractionLine;
import piilo.api.InteractionLine.Direction;
import piilo.api.Line;
import piilo.api.PersonReference;
import piilo.api.SkippedLine;

class MessagesTest {
    private static final String IN = "https://www.linkedin.com/in/";
    private static final String OLD_HEADER =
            "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n";

    private static List<InteractionLine> interactions(List<Line> lines) {
        return lines.stream()
                .filter(InteractionLine.class::isInstance)
                .map(InteractionLine.class::cast)
                .toList();
    }

    @Test
    void tellsWhoWroteToWhomFromTheMessagesAlone() throws IOException {
        List<InteractionLine> read =
                interactions(MemoryUpload.resource("messages.csv").lines());

        assertThat(read)
                .extracting(InteractionLine::direction, line -> line.at().toString(), InteractionLine::participants)
                .containsExactly(
                        tuple(
                                Direction.INCOMING,
                                "2026-03-02T07:15:00Z",
                                List.of(person("Aino Lehtonen", "aino-lehtonen-1b2c"))),
                        tuple(
                                Direction.OUTGOING,
                                "2026-03-02T08:00:01Z",
                                List.of(person("Aino Lehtonen", "aino-lehtonen-1b2c"))),
                        tuple(
                                Direction.OUTGOING,
                                "2026-04-01T09:00:00Z",
                                List.of(person("Jane Doe, Ph.D.", "jane-doe"), person(null, "peroberg"))),
                        tuple(
                                Direction.INCOMING,
                                "2026-04-01T10:00:00Z",
                                List.of(person("Jane Doe, Ph.D.", "jane-doe"))));
        assertThat(read).allMatch(line -> line.kind() == InteractionLine.Kind.MESSAGE);
        assertThat(read)
                .extracting(InteractionLine::key)
                .doesNotHaveDuplicates()
                .doesNotContainNull();
    }

    private static PersonReference person(@Nullable String name, String slug) {
        return new PersonReference(name, IN + slug, null);
    }

    @Test
    void leavesOutAdvertisementsDraftsSpamAndThoseWhoAreGone() throws IOException {
        List<SkippedLine> skipped = MemoryUpload.resource("messages.csv").lines(SkippedLine.class);

        assertThat(skipped)
                .extracting(SkippedLine::reason, SkippedLine::hidden)
                .containsExactly(
                        tuple("linkedin.sponsored", false),
                        tuple("linkedin.member.gone", true),
                        tuple("linkedin.draft", false),
                        tuple("linkedin.spam", false),
                        tuple("linkedin.date.unreadable", false));
    }

    @Test
    void takesNoWordOfAMessageUnlessAsked() throws IOException {
        MemoryUpload upload = MemoryUpload.resource("messages.csv");

        assertThat(interactions(upload.lines(false))).allMatch(line -> line.body() == null && line.subject() == null);
        assertThat(interactions(upload.lines(true)).getFirst())
                .extracting(InteractionLine::subject, InteractionLine::body)
                .containsExactly("Role", "Hi & hello\nA role:\n1 < 2");
    }

    @Test
    void keepsTheKeysWithAndWithoutTheTexts() throws IOException {
        MemoryUpload upload = MemoryUpload.resource("messages.csv");

        assertThat(interactions(upload.lines(true)))
                .extracting(InteractionLine::key)
                .isEqualTo(interactions(upload.lines(false)).stream()
                        .map(InteractionLine::key)
                        .toList());
    }

    @Test
    void findsRecipientsByNameInOldExports() throws IOException {
        String messages = OLD_HEADER
                + "c1,,\"Jane Doe, Ph.D.\"," + IN + "jane-doe,Maija Virta,2022-01-01 10:00:00 UTC,,Hi,INBOX\n"
                + "c1,,Maija Virta," + IN + "maijavirta,\"Jane Doe, Ph.D.\",2022-01-02 10:00:00 UTC,,Hi,INBOX\n"
                + "c2,,Per Öberg," + IN
                + "peroberg,\"Maija Virta, Jane Doe, Ph.D.\",2022-01-03 10:00:00 UTC,,Hi,INBOX\n"
                + "c2,,\"Jane Doe, Ph.D.\"," + IN
                + "jane-doe,\"Maija Virta, Per Öberg\",2022-01-03 11:00:00 UTC,,Hi,INBOX\n"
                + "c2,,Maija Virta," + IN
                + "maijavirta,\"Jane Doe, Ph.D., Per Öberg\",2022-01-03 12:00:00 UTC,,Hi,INBOX\n"
                + "c3,,Wei Zhang," + IN + "wei,Maija Virta,2022-01-04 12:00:00 UTC,,Hi,INBOX\n";

        List<InteractionLine> read =
                interactions(MemoryUpload.file("messages.csv", messages).lines());

        assertThat(read)
                .extracting(InteractionLine::direction)
                .containsExactly(
                        Direction.INCOMING,
                        Direction.OUTGOING,
                        Direction.INCOMING,
                        Direction.INCOMING,
                        Direction.OUTGOING,
                        Direction.INCOMING);
        assertThat(read.get(1).participants()).containsExactly(person("Jane Doe, Ph.D.", "jane-doe"));
        assertThat(read.get(4).participants())
                .containsExactly(person("Jane Doe, Ph.D.", "jane-doe"), person("Per Öberg", "peroberg"));
    }

    @Test
    void doesNotGuessWhoTheUserIsFromASingleConversation() throws IOException {
        String messages = OLD_HEADER + "c1,,Aino," + IN + "aino,Maija Virta,2022-01-01 10:00:00 UTC,,Hi,INBOX\n";

        List<Line> alone = MemoryUpload.file("messages.csv", messages).lines();
        List<Line> withProfile = MemoryUpload.archive()
                .with("messages.csv", messages)
                .with(
                        "Profile.csv",
                        "First Name,Last Name,Maiden Name,Address,Birth Date,Headline\nMaija,Virta,,,,Engineer\n")
                .lines();
        List<Line> withInvitation = MemoryUpload.archive()
                .with("messages.csv", messages)
                .with(
                        "Invitations.csv",
                        "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
                                + "Maija Virta,Bo Ek,\"1/19/26, 9:15 AM\",,OUTGOING," + IN + "maijavirta," + IN
                                + "bo\n")
                .lines();

        assertThat(alone).containsExactly(new SkippedLine(alone.getFirst().source(), false, "linkedin.owner.unknown"));
        assertThat(interactions(withProfile))
                .extracting(InteractionLine::direction)
                .containsExactly(Direction.INCOMING);
        assertThat(interactions(withInvitation))
                .extracting(InteractionLine::direction)
                .containsExactly(Direction.INCOMING, Direction.OUTGOING);
    }

    @Test
    void readsTheCoachesFilesAndLetsEmptyOnesBe() throws IOException {
        List<Line> lines = MemoryUpload.archive()
                .with("Connections.csv", "First Name,Last Name,URL,Connected On\nA,B," + IN + "a,\n")
                .with("guide_messages.csv", OLD_HEADER)
                .with("LearningCoachMessages.csv", "No conversations found")
                .lines();

        assertThat(lines)
                .hasSize(3)
                .filteredOn(IgnoredEntry.class::isInstance)
                .extracting(line -> line.source().entry(), line -> ((IgnoredEntry) line).reason())
                .containsExactlyInAnyOrder(
                        tuple("guide_messages.csv", "linkedin.empty"),
                        tuple("LearningCoachMessages.csv", "linkedin.empty"));
    }

    @Test
    void takesTheHtmlOutOfATextAndNothingElse() {
        assertThat(PlainText.of("<div>Hei <b>sin&auml;</b><br/>&lt;script&gt; a<b c</div>"))
                .isEqualTo("Hei sin&auml;\n<script> a<b c");
        assertThat(PlainText.of("x<script>alert(1)</script>y<style>p{}")).isEqualTo("xy");
        assertThat(PlainText.of("5 < 6 & 7 > 3 &#228;&#xE4;&#99999999;")).isEqualTo("5 < 6 & 7 > 3 ää&#99999999;");
        assertThat(PlainText.of("<p></p>")).isNull();
    }
}
