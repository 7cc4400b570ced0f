package piilo.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import piilo.MarkdownTable;
import piilo.MarkdownTable.Row;
import piilo.database.Ids;
import piilo.relationships.Acquaintance;

/** What docs/relationships.md says of warmth is what is reckoned, row by row. */
class WarmthTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    static List<Row> warmth() {
        return MarkdownTable.rows("docs/relationships.md", "Warm paths", "Ring");
    }

    @ParameterizedTest
    @MethodSource("warmth")
    void addsUpWarmth(Row row) {
        Acquaintance one = new Acquaintance(
                Ids.next(),
                row.some("Ring").map(Integer::valueOf).orElse(null),
                row.some("Days since")
                        .map(days -> TODAY.minusDays(Integer.parseInt(days)))
                        .orElse(null),
                row.number("Balance"),
                row.number("Open asks"),
                false);

        assertThat(Warmth.of(one, TODAY).total()).isEqualTo(row.number("Warmth"));
    }
}
