package piilo.relationships;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import piilo.MarkdownTable;
import piilo.MarkdownTable.Row;
import piilo.api.InteractionLine.Direction;
import piilo.api.InteractionLine.Kind;
import piilo.database.Ids;
import piilo.favours.Balance;
import piilo.favours.Favour;
import piilo.relationships.Relationship.Cadence;

/** What docs/relationships.md says is what happens, row by row. */
class WorkedExamplesTest {
    private static final String DOCUMENT = "docs/relationships.md";
    private static final CareRules DEFAULTS = CareRules.of(List.of());

    static List<Row> rings() {
        return MarkdownTable.rows(DOCUMENT, "Rings and care rules", "Ring | Keep");
    }

    static List<Row> keptOut() {
        return MarkdownTable.rows(DOCUMENT, "Rings and care rules", "Ring | Never");
    }

    static List<Row> due() {
        return MarkdownTable.rows(DOCUMENT, "Cadence and due dates", "Last");
    }

    static List<Row> strength() {
        return MarkdownTable.rows(DOCUMENT, "Strength", "Today");
    }

    static List<Row> balance() {
        return MarkdownTable.rows(DOCUMENT, "Balance", "Favours");
    }

    static List<Row> asking() {
        return MarkdownTable.rows(DOCUMENT, "Asking", "Ring");
    }

    @ParameterizedTest
    @MethodSource("rings")
    void followsTheDefaultsInARingWithoutARule(Row row) {
        RingRule rule = DEFAULTS.of(row.number("Ring"));

        assertThat(rule.cadenceDays()).isEqualTo(days(row, "Keep in touch every"));
        assertThat(rule.askDays()).isEqualTo(days(row, "At most one ask in"));
        assertThat(rule.balancedAsks()).isEqualTo(row.yes("Only while the balance allows"));
        assertThat(rule.neverForWork()).isEqualTo(row.yes("Never for work"));
    }

    private static @Nullable Integer days(Row row, String column) {
        return row.some(column)
                .map(text -> Integer.valueOf(text.replace(" days", "")))
                .orElse(null);
    }

    @ParameterizedTest
    @MethodSource("keptOut")
    void keepsOutWhomTheRulesSpare(Row row) {
        Relationship one = relationship(row, null, Cadence.OF_RING, row.yes("Never for work, the contact's own"));

        assertThat(DEFAULTS.keptOut(one).map(WorkedExamplesTest::lower)).isEqualTo(row.some("Kept out"));
    }

    private static Relationship relationship(Row row, @Nullable Integer days, Cadence cadence, boolean neverForWork) {
        Relationship empty = Relationship.with(Ids.next());
        return new Relationship(
                empty.id(),
                0,
                empty.createdAt(),
                empty.contact(),
                List.of(),
                row.some("Ring").map(Integer::valueOf).orElse(null),
                new Cadence(days, cadence.state(), cadence.snoozedUntil()),
                neverForWork,
                List.of(),
                List.of());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @MethodSource("due")
    void isDueWhenTheIntervalHasPassed(Row row) {
        Cadence cadence = new Cadence(
                null,
                Cadence.State.valueOf(row.text("State").toUpperCase(Locale.ROOT)),
                row.some("Not before").map(LocalDate::parse).orElse(null));
        Relationship one =
                relationship(row, row.some("Days").map(Integer::valueOf).orElse(null), cadence, false);
        LocalDate since = LocalDate.parse(row.some("Last").orElse(row.text("Added")));

        Optional<Due> due = Due.of(since, DEFAULTS.days(one), one.cadence());

        assertThat(due.map(Due::on)).isEqualTo(row.some("Due on").map(LocalDate::parse));
        assertThat(due.map(found -> found.by(LocalDate.parse(row.text("Today"))))
                        .orElse(false))
                .isEqualTo(row.yes("Due"));
    }

    @ParameterizedTest
    @MethodSource("strength")
    void reckonsTheStrengthPartByPart(Row row) {
        LocalDate today = LocalDate.parse(row.text("Today"));
        Contacted contacted = new Contacted(row.list("Interactions").stream()
                .map(text -> tally(text, today))
                .toList());

        Strength strength = Strength.of(contacted, today);

        assertThat(strength)
                .isEqualTo(new Strength(
                        row.number("Recency"),
                        row.number("Frequency"),
                        row.number("Face to face"),
                        row.number("Both ways"),
                        row.number("Length")));
        assertThat(strength.total()).isEqualTo(row.number("Strength"));
    }

    /** Reads such as {@code 12 × 2026-06-01 meeting mutual}. */
    private static Contacted.Tally tally(String text, LocalDate today) {
        String[] times = text.split(" × ", -1);
        int count = times.length == 2 ? Integer.parseInt(times[0]) : 1;
        String[] words = times[times.length - 1].split(" ", -1);
        LocalDate day = LocalDate.parse(words[0]);
        return new Contacted.Tally(
                Kind.valueOf(words[1].toUpperCase(Locale.ROOT)),
                Direction.valueOf(words[2].toUpperCase(Locale.ROOT)),
                count,
                day.isBefore(today.minusDays(365)) ? 0 : count,
                day,
                day);
    }

    @ParameterizedTest
    @MethodSource("balance")
    void weighsWhatWasGivenAgainstWhatWasReceived(Row row) {
        Balance balance = Balance.of(
                row.list("Favours").stream().map(WorkedExamplesTest::favour).toList());

        assertThat(balance).isEqualTo(new Balance(row.number("Given"), row.number("Received")));
        assertThat(balance.total()).isEqualTo(row.number("Balance"));
        assertThat(lower(balance.words())).isEqualTo(row.text("In words"));
    }

    /** Reads such as {@code promised given 3}. */
    private static Favour favour(String text) {
        Favour one = Favour.done(Ids.next(), Ids.next(), text.contains("given"), "time", null, null);
        return new Favour(
                one.id(),
                0,
                one.createdAt(),
                one.contact(),
                one.given(),
                text.startsWith("promised"),
                null,
                one.kind(),
                Integer.parseInt(text.substring(text.lastIndexOf(' ') + 1)),
                null,
                null,
                null);
    }

    @ParameterizedTest
    @MethodSource("asking")
    void warnsBeforeAnAskThatIsTooMuch(Row row) {
        int balance = row.number("Balance");
        AskRule.Past past = new AskRule.Past(
                row.list("Asks").stream().map(LocalDate::parse).toList(),
                row.some("Last given").map(LocalDate::parse).orElse(null),
                new Balance(Math.max(balance, 0), Math.max(-balance, 0)));
        Relationship one = relationship(row, null, Cadence.OF_RING, false);

        List<AskRule.Warning> warnings = AskRule.warnings(DEFAULTS, one, past, LocalDate.parse(row.text("Today")));

        assertThat(warnings.stream().map(WorkedExamplesTest::lower)).isEqualTo(row.list("Warnings"));
    }
}
