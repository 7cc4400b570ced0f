package piilo.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import piilo.TestDatabase;
import piilo.contacts.Contact;
import piilo.fault.Fault;
import piilo.fault.PiiloException;

class ImportTest {
    private static final String NETWORK = """
            contact|aino|Aino|Virtanen|aino@example.org|Kaiku Oy|Recruiter|Finds people
            contact|bo|Bo|Öberg||KAIKU|Developer|
            hidden
            message|m1|Aino Virtanen|aino||Hello
            company|Puro Ab|2026-01-02
            lead|Harbour pilot|Satama
            ignored|Rich_Media.csv
            note|Bo Öberg||Plays the accordion
            favour|Aino Virtanen|aino|Read my letter""";

    @TempDir
    private Path folder;

    private Importing user;

    @BeforeEach
    void signIn() {
        user = new Importing(folder);
    }

    @AfterEach
    void signOut() {
        user.close();
    }

    @Test
    void makesContactsCompaniesAndWhatRefersToThem() {
        Import one = user.applied(NETWORK);

        assertThat(one.state()).isEqualTo(ImportState.APPLIED);
        assertThat(one.counts()).isEqualTo(new ImportCounts(2, 0, 0, 0, 1, 0, 3, 1, 1, 1, 1, 1, 0));
        Contact aino = user.contact("Aino Virtanen");
        assertThat(aino.headline()).isEqualTo("Finds people");
        assertThat(aino.points()).hasSize(2);
        assertThat(user.jobs("Aino Virtanen")).containsExactly("Recruiter, Kaiku Oy");
        assertThat(user.jobs("Bo Öberg")).containsExactly("Developer, Kaiku Oy");
        assertThat(user.stores.favours().with(user.workspace, aino.id())).hasSize(1);
    }

    @Test
    void writesNothingBeforeItIsApplied() {
        Import one = user.preview(NETWORK);

        assertThat(one.state()).isEqualTo(ImportState.PREVIEW);
        assertThat(one.counts().created()).isEqualTo(2);
        assertThat(one.counts().companies()).isEqualTo(3);
        assertThat(one.progress().lines()).isEqualTo(9);
        assertThat(user.records()).isZero();
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        user.applied(NETWORK);
        int records = user.records();
        long number = user.journal.number(user.workspace);

        Import again = user.preview(NETWORK);
        Import applied = user.apply(again);

        assertThat(again.counts().nothingToDo()).isTrue();
        assertThat(again.counts().unchanged()).isEqualTo(2);
        assertThat(user.imports.sameFile(again)).isPresent();
        assertThat(applied.state()).isEqualTo(ImportState.APPLIED);
        assertThat(user.records()).isEqualTo(records);
        assertThat(user.journal.number(user.workspace)).isEqualTo(number);
    }

    @Test
    void showsWhoIsNewAndWhoChangedJobsAndKeepsHistory() {
        user.applied(NETWORK);

        Import later = user.preview("""
                contact|bo|Bo|Öberg||Puro|Architect|
                contact|aino|Aino|Virtanen|aino@example.org|Kaiku Oyj|Recruiter|Finds people
                contact|eva|Eva|Lind||Puro|Designer|""");
        user.apply(later);

        assertThat(later.counts().created()).isEqualTo(1);
        assertThat(later.counts().changedJobs()).isEqualTo(1);
        assertThat(later.counts().changed()).isEqualTo(1);
        assertThat(later.counts().companies()).isZero();
        assertThat(user.line(later, 1).decision().changes())
                .containsExactly(
                        new FieldChange("jobEnded", "Developer, KAIKU", null, false),
                        new FieldChange("job", null, "Architect, Puro", false));
        assertThat(user.jobs("Bo Öberg")).containsExactly("Architect, Puro Ab", "(Developer, Kaiku Oy)");
    }

    @Test
    void keepsWhatTheUserHasEditedAndSaysSo() {
        user.applied(NETWORK);
        user.edit("Aino Virtanen", Importing.headline("My best ally"));

        Import later = user.applied("contact|aino|Aino|Virtanen|aino@example.org|Kaiku Oy|Recruiter|Finds you");

        assertThat(user.contact("Aino Virtanen").headline()).isEqualTo("My best ally");
        assertThat(user.line(later, 1).decision().outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(user.line(later, 1).decision().changes())
                .containsExactly(new FieldChange("headline", "My best ally", "Finds you", true));
    }

    @Test
    void takesWhatTheSourceSaysAnewWhereTheUserHasNotEdited() {
        user.applied(NETWORK);

        user.applied("contact|aino|Aino|Virtanen|aino@example.org|Kaiku Oy|Recruiter|Finds you");

        assertThat(user.contact("Aino Virtanen").headline()).isEqualTo("Finds you");
    }

    @Test
    void doesNotBringBackWhatTheUserHasCleared() {
        user.applied(NETWORK);
        user.edit("Aino Virtanen", Importing.headline(null));

        user.applied(NETWORK.replace("Recruiter", "Head of recruiting"));

        assertThat(user.contact("Aino Virtanen").headline()).isNull();
        assertThat(user.jobs("Aino Virtanen")).contains("Head of recruiting, Kaiku Oy");
    }

    @Test
    void bringsTheTextsOfMessagesWhenTheyAreWantedLater() {
        String file = "contact|aino|Aino|Virtanen||||\nmessage|m|Aino|aino||Hello";
        user.applied(file);

        user.apply(user.preview(file, "export.txt", true));

        assertThat(user.interactionsWith(user.contact("Aino Virtanen").id()))
                .extracting(interaction -> interaction.body())
                .containsExactly("Hello");
    }

    @Test
    void neverMatchesSomebodyOfAnotherWorkspace() {
        try (Importing other = new Importing(folder)) {
            other.applied(NETWORK);

            Import mine = user.applied(NETWORK);

            assertThat(mine.counts().created()).isEqualTo(2);
            assertThat(mine.counts().companies()).isEqualTo(3);
            assertThat(other.contacts()).doesNotContainAnyElementsOf(user.contacts());
            assertThat(other.imports.find(other.workspace, mine.id())).isEmpty();
            assertThatThrownBy(() -> other.jobs.undo(other.workspace, mine.id()))
                    .isInstanceOfSatisfying(
                            PiiloException.class,
                            failure -> assertThat(failure.fault()).isEqualTo(Fault.NOT_FOUND));
        }
    }

    @Test
    void isAppliedOnlyOnce() {
        Import one = user.applied(NETWORK);

        assertThatThrownBy(() -> user.jobs.apply(user.workspace, one.id()))
                .isInstanceOfSatisfying(
                        PiiloException.class,
                        failure -> assertThat(failure.fault()).isEqualTo(Fault.CONFLICT));
    }

    @Test
    void appliesTwoPreviewsOfTheSamePeopleOneAfterTheOther() {
        Import one = user.preview(NETWORK);
        Import other = user.preview(NETWORK + "\ncontact|eva|Eva|Lind||||");

        user.jobs.apply(user.workspace, one.id());
        user.jobs.apply(user.workspace, other.id());
        Import settled = user.settled(other);

        assertThat(settled.counts().created()).isEqualTo(1);
        assertThat(settled.counts().interactions()).isZero();
        assertThat(user.contacts()).hasSize(3);
    }

    @Test
    void failsWithAReasonWhenThereIsNothingInTheFile() {
        assertThat(user.preview("hidden\n\n").problem()).isEqualTo(Reason.of("imports.problem.nothing_found"));
        Import unknown = user.preview(NETWORK, "photo.jpg", false);

        assertThat(unknown.state()).isEqualTo(ImportState.FAILED);
        assertThat(unknown.problem()).isEqualTo(Reason.of("imports.problem.unrecognised", "photo.jpg"));
        assertThat(folder.resolve("uploads")).isEmptyDirectory();
    }

    @Test
    void cutsWhatIsTooLongForTheDatabase() {
        String much = "ä".repeat(5000);

        user.applied("contact|%s|%s|%s|%s|%s|%s|%s".replace("%s", much));

        assertThat(user.contacts()).hasSize(1);
    }

    @Test
    @DisabledIfSystemProperty(
            named = "piilo.test.debian",
            matches = "true",
            disabledReason = "there whole servers work in the same database, and their statements are counted, too")
    void asksTheDatabaseAsOftenForAChunkAsForALine() {
        long few = statements(10);
        long many = statements(ImportReading.CHUNK - 10);
        long chunks = statements(5 * ImportReading.CHUNK);

        assertThat(few).isPositive();
        assertThat(many).isLessThanOrEqualTo(few + 5);
        assertThat(chunks).isLessThanOrEqualTo(6 * many);
    }

    private long statements(int people) {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < people; i++) {
            file.append("contact|s%d-%d|Person|%d|p%d-%d@example.org|Company %d|Baker|\n"
                    .formatted(people, i, i, people, i, i % 100));
        }
        long before = questions();
        user.applied(file.toString());
        return questions() - before;
    }

    /** The server counts the statements of all connections; one execution of a batch counts once. */
    private static long questions() {
        return TestDatabase.database()
                .read(db -> db.fetchOptional("SHOW GLOBAL STATUS LIKE 'Com_stmt_execute'")
                        .map(row -> row.get(1, Long.class))
                        .orElseThrow());
    }

    @Test
    void listsImportsNewestFirst() {
        Import first = user.preview(NETWORK);
        Import second = user.preview(NETWORK);

        assertThat(user.imports.before(user.workspace, null, 1))
                .extracting(Import::id)
                .containsExactly(second.id());
        assertThat(user.imports.before(user.workspace, second.id(), 5))
                .extracting(Import::id)
                .isEqualTo(List.of(first.id()));
    }
}
