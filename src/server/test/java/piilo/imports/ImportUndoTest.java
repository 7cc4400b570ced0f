package piilo.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import piilo.journal.Undo;

class ImportUndoTest {
    private static final String NETWORK = """
            contact|aino|Aino|Virtanen|aino@example.org|Kaiku Oy|Recruiter|Finds people
            contact|bo|Bo|Berg||Kaiku|Developer|Builds
            message|m1|Aino Virtanen|aino||Hello
            company|Puro Ab|2026-01-02
            note|Bo Berg||Plays the accordion
            favour|Aino Virtanen|aino|Read my letter""";
    private static final String LATER = """
            contact|aino|Aino|Virtanen|aino@example.org|Puro|Head of people|Finds you
            contact|bo|Bo|Berg||Kaiku|Developer|Builds
            contact|eva|Eva|Lind||Puro|Designer|""";

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
    void takesBackAllThatAnImportMade() {
        Import one = user.applied(NETWORK);
        int made = user.records();

        Import undone = user.undo(one);

        assertThat(made).isPositive();
        assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
        assertThat(user.records()).isZero();
        assertThat(user.lines.remainder(one, 0, 10)).isEmpty();
    }

    @Test
    void takesBackWhatALaterImportChanged() {
        user.applied(NETWORK);
        Import later = user.applied(LATER);
        assertThat(user.jobs("Aino Virtanen")).containsExactly("Head of people, Puro Ab", "(Recruiter, Kaiku Oy)");

        user.undo(later);

        assertThat(user.jobs("Aino Virtanen")).containsExactly("Recruiter, Kaiku Oy");
        assertThat(user.contact("Aino Virtanen").headline()).isEqualTo("Finds people");
        assertThat(user.contacts()).hasSize(2);
    }

    @Test
    void leavesAloneWhatTheUserHasEditedAndListsIt() {
        Import one = user.applied(NETWORK);
        user.edit("Aino Virtanen", Importing.headline("My best ally"));

        user.undo(one);

        assertThat(user.contacts()).hasSize(1);
        assertThat(user.lines.remainder(one, 0, 10))
                .containsExactly(new Undo.LeftAlone(
                        "contact", user.contact("Aino Virtanen").id(), "Aino Virtanen", null, Undo.CHANGED_SINCE));
    }

    @Test
    void leavesAloneTheFieldThatTheUserHasEditedAndTakesBackTheOthers() {
        user.applied("contact|aino|Aino|Virtanen||||Finds people");
        Import later = user.applied("contact|aino|Aino|Virtanen|aino@example.org|||Finds you");
        user.edit("Aino Virtanen", Importing.headline("My best ally"));

        user.undo(later);

        assertThat(user.contact("Aino Virtanen").headline()).isEqualTo("My best ally");
        assertThat(user.contact("Aino Virtanen").points()).hasSize(1);
        assertThat(user.lines.remainder(later, 0, 10))
                .extracting(Undo.LeftAlone::field)
                .containsExactly("headline");
    }

    @Test
    void leavesAContactThatTheUserHasWrittenANoteAbout() {
        Import one = user.applied(NETWORK);
        user.note("Bo Berg", "Met him at the harbour");

        user.undo(one);

        assertThat(user.contacts())
                .extracting(contact -> contact.name().display())
                .containsExactly("Bo Berg");
        assertThat(user.lines.remainder(one, 0, 10))
                .extracting(Undo.LeftAlone::reason)
                .containsExactly(Undo.IN_USE);
    }

    @Test
    void importsAgainWhatWasUndone() {
        Import one = user.applied(NETWORK);
        int records = user.records();
        user.undo(one);

        Import again = user.applied(NETWORK);

        assertThat(again.counts()).isEqualTo(one.counts());
        assertThat(user.records()).isEqualTo(records);
    }

    @Test
    void undoesTwoImportsTheLaterFirst() {
        Import one = user.applied(NETWORK);
        Import later = user.applied(LATER);

        user.undo(later);
        user.undo(one);

        assertThat(user.records()).isZero();
    }

    @Test
    void undoesTwoImportsTheEarlierFirst() {
        Import one = user.applied(NETWORK);
        Import later = user.applied(LATER);

        user.undo(one);
        assertThat(user.contacts())
                .extracting(contact -> contact.name().display())
                .contains("Aino Virtanen", "Eva Lind");
        user.undo(later);

        // What the earlier import made and the later one had changed was left alone, and says what the earlier import
        // said.
        assertThat(user.contacts())
                .extracting(contact -> contact.name().display())
                .containsExactly("Aino Virtanen");
        assertThat(user.contact("Aino Virtanen").headline()).isEqualTo("Finds people");
        assertThat(user.lines.remainder(one, 0, 10)).isNotEmpty();
    }
}
