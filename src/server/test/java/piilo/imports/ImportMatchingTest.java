package piilo.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import piilo.imports.ImportLine.Decision;

/** Who is taken for whom. */
class ImportMatchingTest {
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
    void matchesByProfileThenByEmailThenByNameAndCompanyButNeverByNameAlone() {
        user.applied("""
                contact|one|Anna|One||||
                contact|two|Anna|Two|two@example.org|||
                contact|three|Anna|Three||Kaiku|Baker|
                contact|four|Anna|Four||Kaiku|Baker|""");

        Import later = user.preview("""
                contact|ONE|Anna|One||||
                contact||Anna|Two|TWO@example.org|||
                contact||Anna|Three||Kaiku Oy|Baker|
                contact||Anna|Four||Elsewhere|Baker|
                contact|two|Anna|Two|two@example.org|||""");

        assertThat(user.lines(later))
                .extracting(line -> line.decision().outcome() + " "
                        + Reason.keyOf(line.decision().reason()))
                .containsExactly(
                        "UNCHANGED imports.match.profile",
                        "UNCHANGED imports.match.email",
                        "UNCHANGED imports.match.name_company",
                        "NEW imports.match.same_name",
                        "UNCHANGED imports.match.source");
    }

    @Test
    void takesTwoSpellingsOfOnePersonInOneFileForOne() {
        Import one = user.preview("""
                contact|aino|Aino|Virtanen||Kaiku|Recruiter|
                contact|aino|Aino|Virtanen|aino@example.org|Kaiku|Recruiter|
                contact||Bo|Berg||Kaiku|Baker|
                contact||Bo|Berg||Kaiku Oy|Baker|
                contact|bo|Bo|Berg||Kaiku|Baker|""");
        user.apply(one);

        assertThat(user.lines(one))
                .extracting(line -> line.decision().outcome())
                .containsExactly(Outcome.NEW, Outcome.CHANGED, Outcome.NEW, Outcome.UNCHANGED, Outcome.NEW);
        assertThat(user.contacts()).hasSize(3);
        assertThat(user.contact("Aino Virtanen").points()).hasSize(2);
    }

    @Test
    void takesTwoPeopleWhoShareAnAddressForTwo() {
        user.applied("""
                contact|aino|Aino|Virtanen|family@example.org|||
                contact|eero|Eero|Virtanen|family@example.org|||""");

        assertThat(user.contacts()).hasSize(2);
    }

    @Test
    void seesThatAPersonStandsTwiceAlsoFarApart() {
        StringBuilder file = new StringBuilder("contact|aino|Aino|Virtanen||||\n");
        for (int i = 0; i < 2 * ImportReading.CHUNK; i++) {
            file.append("contact|p").append(i).append("|Person|").append(i).append("||||\n");
        }
        file.append("contact|aino|Aino|Virtanen|aino@example.org|||");

        Import one = user.preview(file.toString());
        Decision preview = user.line(one, 2 * ImportReading.CHUNK + 2).decision();
        Import applied = user.apply(one);

        assertThat(preview.changes()).containsExactly(new FieldChange("point", null, "aino@example.org", false));
        assertThat(user.line(one, 2 * ImportReading.CHUNK + 2).decision()).isEqualTo(preview);
        assertThat(applied.counts().created()).isEqualTo(2 * ImportReading.CHUNK + 1);
    }

    @Test
    void findsWhomAMessageIsFromAlsoWhenThePeopleComeLater() {
        Import one = user.applied("""
                message||Aino|aino||Hello
                message||Stranger|stranger||Hello
                message||Eva Lind|||Hello
                message||Twin Berg|||Hello
                contact|aino|Aino|Virtanen||||
                contact|eva|Eva|Lind||||
                contact|twin1|Twin|Berg||||
                contact|twin2|Twin|Berg||||""");

        assertThat(one.counts().interactions()).isEqualTo(2);
        assertThat(user.line(one, 2).decision().reason()).isEqualTo(Reason.of("imports.skip.nobody_known", "Stranger"));
        assertThat(user.line(one, 4).decision().outcome()).isEqualTo(Outcome.SKIPPED);
        assertThat(one.counts().skipped()).isEqualTo(2);
    }
}
