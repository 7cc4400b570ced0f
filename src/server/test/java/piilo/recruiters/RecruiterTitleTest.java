package piilo.recruiters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import piilo.MarkdownTable;

/** What docs/market.md says of titles is what happens, row by row. */
class RecruiterTitleTest {
    static List<MarkdownTable.Row> titles() {
        return MarkdownTable.rows("docs/market.md", "Who is proposed as a recruiter", "Title");
    }

    @Test
    void hasManyTitlesOfBothKinds() {
        assertThat(titles().stream().filter(row -> row.yes("Proposed"))).hasSizeGreaterThan(30);
        assertThat(titles().stream().filter(row -> !row.yes("Proposed"))).hasSizeGreaterThan(25);
    }

    @ParameterizedTest
    @MethodSource("titles")
    void proposesWhoFindsPeopleForALivingAndNobodyElse(MarkdownTable.Row row) {
        assertThat(RecruiterTitle.sounds(row.text("Title"))).isEqualTo(row.yes("Proposed"));
    }

    @Test
    void readsWhatStandsBetweenBarsByItself() {
        assertThat(RecruiterTitle.sounds("Mentor | Freelance recruiter | EMEA")).isTrue();
        assertThat(RecruiterTitle.sounds("Executive | Search")).isFalse();
        assertThat(RecruiterTitle.sounds("")).isFalse();
    }
}
