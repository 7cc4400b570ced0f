package piilo.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import piilo.journal.Cause;
import piilo.journal.Forgetting;
import piilo.journal.Undo;

/** What imports remember of somebody who has been forgotten. */
class ImportMemoryTest {
    private static final String TWICE = """
            contact|aino|Aino|Virtanen|aino@example.org|||Finds people
            message|m1|Aino Virtanen|aino||Hello
            message|m1|Aino Virtanen|aino||Hello""";

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

    private void forget(String name) {
        user.journal.write(user.author, Cause.edit(), change -> {
            change.deleteWithAll(user.stores.contacts(), user.contact(name));
            return null;
        });
        new Forgetting(user.database, List.of(new ImportMemory()))
                .run(Instant.now().plusSeconds(1));
    }

    @Test
    void isEmptyOfEachLineAlsoOfOneThatSaidTheSameAgain() {
        Import one = user.applied(TWICE);

        forget("Aino Virtanen");

        assertThat(user.lines(one)).hasSize(3).allSatisfy(line -> {
            assertThat(line.title()).isEmpty();
            assertThat(line.payload()).isEqualTo("{}");
            assertThat(line.decision().sourceKey()).isNull();
            assertThat(line.decision().reason()).isEqualTo(Reason.of(Undo.GONE));
        });
    }

    @Test
    void letsThemBeImportedAnew() {
        Import one = user.applied(TWICE);
        forget("Aino Virtanen");

        Import again = user.applied(TWICE);

        assertThat(again.counts()).isEqualTo(one.counts());
        assertThat(user.contact("Aino Virtanen").headline()).isEqualTo("Finds people");
    }

    @Test
    void keepsWhatIsStillToBeApplied() {
        user.applied(TWICE);
        Import later = user.preview(TWICE.replace("Finds people", "Finds you"));

        forget("Aino Virtanen");

        user.apply(later);
        assertThat(user.contact("Aino Virtanen").headline()).isEqualTo("Finds you");
    }
}
