package piilo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import piilo.api.InteractionLine.Direction;
import piilo.api.InteractionLine.Kind;
import piilo.api.PersonName;
import piilo.contacts.Contact;
import piilo.database.Ids;
import piilo.favours.Favour;
import piilo.interactions.Interaction;
import piilo.journal.Author;
import piilo.journal.Cause;
import piilo.journal.Counts;
import piilo.journal.Journal;
import piilo.journal.Journalled;
import piilo.journal.RecordKind;
import piilo.relationships.AskRule;
import piilo.relationships.Asking;
import piilo.relationships.Contacted;
import piilo.relationships.DueContacts;
import piilo.relationships.History;
import piilo.relationships.Relationship;
import piilo.relationships.Relationship.Cadence;
import piilo.relationships.Relationship.Wish;

/** What the database says of many is what the rules say of one: who is due, how often there was contact, whether to ask. */
class DueContactsTest {
    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(2);
    private static final History.Now NOW = new History.Now(Instant.parse("2026-06-01T10:00:00Z"), OFFSET);
    private static final Instant ADDED = Instant.parse("2026-01-01T10:00:00Z");

    private final Records records = Records.of(TestDatabase.database());
    private final Journal journal = new Journal(TestDatabase.database(), records.inOrder(), () -> {});
    private final Author author = new Author(TestDatabase.workspace(), Ids.next());
    private final DueContacts due = new DueContacts(TestDatabase.database(), new Counts(journal));
    private final History history = new History(TestDatabase.database());

    private <R extends Journalled> R made(RecordKind<R> kind, R one) {
        return journal.write(author, Cause.edit(), change -> {
            change.create(kind, one);
            return one;
        });
    }

    private UUID contact(String name) {
        Contact one = new Contact(
                Ids.next(),
                0,
                ADDED.truncatedTo(ChronoUnit.MICROS),
                PersonName.of(name, null),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return made(records.contacts(), one).id();
    }

    private UUID known(String name, @Nullable Integer ring, Cadence cadence) {
        UUID contact = contact(name);
        Relationship empty = Relationship.with(contact);
        made(
                records.relationships(),
                new Relationship(
                        empty.id(),
                        0,
                        ADDED,
                        contact,
                        List.of(),
                        ring,
                        cadence,
                        false,
                        List.of(),
                        List.of(new Wish("mentor", null))));
        return contact;
    }

    private static Cadence every(int days) {
        return new Cadence(days, Cadence.State.RUNNING, null);
    }

    private void met(UUID contact, String at, boolean meaningful, boolean ask) {
        Interaction one = Interaction.of(
                Ids.next(),
                Kind.MEETING,
                Direction.MUTUAL,
                Instant.parse(at),
                List.of(new Interaction.Participant(contact, "Somebody", null)));
        made(
                records.interactions(),
                new Interaction(
                        one.id(),
                        0,
                        ADDED,
                        one.kind(),
                        one.direction(),
                        one.at(),
                        false,
                        null,
                        one.participants(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        meaningful,
                        ask,
                        null,
                        null));
    }

    private List<DueContacts.Row> due() {
        return due.page(author.workspace(), records.ringRules().care(author.workspace()), NOW, Optional.empty(), 50)
                .rows();
    }

    @Test
    void listsTheLongestOverdueFirst() {
        UUID never = known("Never met", null, every(30));
        UUID met = known("Met", null, every(30));
        met(met, "2026-04-01T10:00:00Z", true, false);
        UUID ofRing = known("Of a ring", 3, Cadence.OF_RING);

        assertThat(due())
                .containsExactly(
                        new DueContacts.Row(
                                never,
                                "Never met",
                                null,
                                LocalDate.parse("2026-01-01"),
                                LocalDate.parse("2026-01-31"),
                                30),
                        new DueContacts.Row(
                                ofRing,
                                "Of a ring",
                                3,
                                LocalDate.parse("2026-01-01"),
                                LocalDate.parse("2026-04-01"),
                                90),
                        new DueContacts.Row(
                                met, "Met", null, LocalDate.parse("2026-04-01"), LocalDate.parse("2026-05-01"), 30));
        assertThat(due.count(author.workspace(), records.ringRules().care(author.workspace()), NOW))
                .isEqualTo(3);
    }

    @Test
    void leavesOutWhoIsNotDue() {
        contact("Nobody said anything");
        known("No interval", null, Cadence.OF_RING);
        known("Paused", null, new Cadence(1, Cadence.State.PAUSED, null));
        known("Stopped", null, new Cadence(1, Cadence.State.STOPPED, null));
        known("Snoozed", null, new Cadence(1, Cadence.State.RUNNING, LocalDate.parse("2026-06-02")));
        UUID recent = known("Met lately", null, every(30));
        met(recent, "2026-05-20T10:00:00Z", true, false);

        assertThat(due()).isEmpty();
    }

    @Test
    void countsNeitherWhatMeansNothingNorWhatIsStillToCome() {
        UUID contact = known("Liisa", null, every(30));
        met(contact, "2026-05-30T10:00:00Z", false, false);
        met(contact, "2026-06-30T10:00:00Z", true, false);

        assertThat(due()).extracting(DueContacts.Row::on).containsExactly(LocalDate.parse("2026-01-31"));
    }

    @Test
    void takesTheDayOfTheUsersZoneUnlessOnlyTheDayIsKnown() {
        UUID late = known("Late", null, every(1));
        met(late, "2026-05-10T23:30:00Z", true, false);
        UUID wholeDay = known("Whole day", null, every(1));
        met(wholeDay, "2026-05-10T00:00:00Z", true, false);

        assertThat(due())
                .extracting(DueContacts.Row::since)
                .containsExactly(LocalDate.parse("2026-05-10"), LocalDate.parse("2026-05-11"));
    }

    @Test
    void listsNobodyTwiceAndNobodyOfAnotherWorkspace() {
        known("One", null, every(10));
        known("Two", null, every(10));
        var rules = records.ringRules().care(author.workspace());

        DueContacts.Page first = due.page(author.workspace(), rules, NOW, Optional.empty(), 1);
        DueContacts.Page second = due.page(author.workspace(), rules, NOW, Optional.ofNullable(first.next()), 1);

        assertThat(first.rows()).hasSize(1);
        assertThat(second.rows()).hasSize(1).doesNotContainAnyElementsOf(first.rows());
        assertThat(second.next()).isNull();
        assertThat(due.count(TestDatabase.workspace(), rules, NOW)).isZero();
    }

    @Test
    void addsUpWhatWasMeaningful() {
        UUID contact = contact("Liisa");
        met(contact, "2024-05-01T10:00:00Z", true, false);
        met(contact, "2026-05-01T10:00:00Z", true, false);
        met(contact, "2026-05-02T10:00:00Z", false, false);

        assertThat(history.contacted(author.workspace(), contact, NOW).tallies())
                .containsExactly(new Contacted.Tally(
                        Kind.MEETING,
                        Direction.MUTUAL,
                        2,
                        1,
                        LocalDate.parse("2024-05-01"),
                        LocalDate.parse("2026-05-01")));
    }

    @Test
    void warnsBeforeTheThirdAskAndSaysWhatCouldBeGiven() {
        UUID contact = known("Liisa", null, Cadence.OF_RING);
        met(contact, "2026-03-01T10:00:00Z", true, true);
        met(contact, "2026-04-01T10:00:00Z", true, true);
        UUID other = contact("Matti");
        made(
                records.favours(),
                Favour.done(Ids.next(), other, true, "introduction", LocalDate.parse("2026-05-01"), null));
        UUID mentor = contact("Mentor");
        Relationship empty = Relationship.with(mentor);
        made(
                records.relationships(),
                new Relationship(
                        empty.id(),
                        0,
                        ADDED,
                        mentor,
                        List.of(),
                        null,
                        Cadence.OF_RING,
                        false,
                        List.of(new Wish("mentor", null)),
                        List.of()));
        Asking asking = new Asking(records.relationships(), records.ringRules(), history);

        Asking.Advice advice = asking.advice(author.workspace(), contact, NOW);

        assertThat(advice.warnings()).containsExactly(AskRule.Warning.NOTHING_GIVEN);
        assertThat(advice.asksSinceGiven()).isEqualTo(2);
        assertThat(advice.give().wishes()).containsExactly(new Wish("mentor", null));
        assertThat(advice.give().offers()).containsExactly(new History.Offer("mentor", mentor, "Mentor"));
        assertThat(advice.give().kinds()).containsExactly("introduction");

        made(records.favours(), Favour.done(Ids.next(), contact, true, "time", LocalDate.parse("2026-05-01"), null));
        assertThat(asking.advice(author.workspace(), contact, NOW).warnings()).isEmpty();
    }
}
