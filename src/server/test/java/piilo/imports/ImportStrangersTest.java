package piilo.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import piilo.interactions.Interaction;
import piilo.interactions.Interaction.Participant;
import piilo.journal.Cause;

/** Whoever was a stranger when the messages were imported, and is imported later. */
class ImportStrangersTest {
    private static final String MESSAGES = """
            contact|aino|Aino|Virtanen||||
            message|m1|Aino Virtanen|aino||Hello|Bo Berg|bo
            message|m2|Aino Virtanen|aino||Hello again|Bo Berg|bo
            message|m3|Aino Virtanen|aino||And hello|Eva Lind|eva""";
    private static final String BO = "contact|bo|Bo|Berg||||";
    private static final String EVA = "contact|eva|Eva|Lind||||";

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

    private List<Interaction> with(String name) {
        return user.interactionsWith(user.contact(name).id());
    }

    private List<Participant> strangers() {
        return with("Aino Virtanen").stream()
                .flatMap(one -> one.participants().stream())
                .filter(participant -> participant.contact() == null)
                .toList();
    }

    @Test
    void takesPartInTheEarlierMessages() {
        user.applied(MESSAGES);
        List<Participant> before = strangers();

        Import later = user.applied(BO);

        assertThat(before).extracting(Participant::name).containsOnly("Bo Berg", "Eva Lind");
        assertThat(with("Bo Berg"))
                .hasSize(2)
                .allSatisfy(one -> assertThat(user.journal
                                .about(user.workspace, List.of(one.id()), 1)
                                .getFirst()
                                .cause())
                        .isEqualTo(Cause.importing(later.id())));
        assertThat(strangers()).extracting(Participant::name).containsExactly("Eva Lind");
        assertThat(with("Aino Virtanen")).hasSize(3);
    }

    @Test
    void isAStrangerAgainWhenTheLaterImportIsUndone() {
        user.applied(MESSAGES);
        List<Participant> before = strangers();
        Import later = user.applied(BO + "\n" + EVA);
        assertThat(strangers()).isEmpty();

        user.undo(later);

        assertThat(strangers()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(user.contacts()).hasSize(1);
        assertThat(user.lines.remainder(later, 0, 10)).isEmpty();
    }

    @Test
    void aloneIsAStrangerAgainWhenTheEarlierOfTwoImportsIsUndone() {
        user.applied("""
                contact|aino|Aino|Virtanen||||
                message|m1|Aino Virtanen|aino||Hello|Bo Berg|bo|Eva Lind|eva""");
        Import bo = user.applied(BO);
        user.applied(EVA);

        user.undo(bo);

        assertThat(with("Eva Lind")).hasSize(1);
        assertThat(with("Aino Virtanen")).hasSize(1);
        assertThat(strangers()).extracting(Participant::name).containsExactly("Bo Berg");
        assertThat(user.contacts()).hasSize(2);
    }

    @Test
    void isKnownByAnEmailAddressToo() {
        user.applied("""
                contact|aino|Aino|Virtanen||||
                message|m1|Stranger||Bo@Example.org|Hello|Aino Virtanen|aino""");

        user.applied("contact|bo|Bo|Berg|bo@example.org|||");

        assertThat(with("Bo Berg")).hasSize(1);
    }

    @Test
    void isNobodyWhenTwoShareTheAddress() {
        user.applied("""
                contact|aino|Aino|Virtanen||||
                message|m1|Stranger||family@example.org|Hello|Aino Virtanen|aino""");

        user.applied("""
                contact|bo|Bo|Berg|family@example.org|||
                contact|eva|Eva|Berg|family@example.org|||""");
        user.applied("contact|ulf|Ulf|Berg|family@example.org|||");

        assertThat(strangers()).hasSize(1);
    }

    @Test
    void isNotKnownByANameAlone() {
        user.applied("""
                contact|aino|Aino|Virtanen||||
                message|m1|Bo Berg|||Hello|Aino Virtanen|aino""");

        user.applied(BO);

        assertThat(with("Bo Berg")).isEmpty();
    }
}
