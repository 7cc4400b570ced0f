package piilo;

import static org.assertj.core.api.Assertions.assertThat;
import static piilo.database.schema.Tables.REASON;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import piilo.api.InteractionLine.Direction;
import piilo.api.InteractionLine.Kind;
import piilo.api.PartialDate;
import piilo.api.PersonName;
import piilo.companies.Company;
import piilo.companies.Employment;
import piilo.contacts.Contact;
import piilo.database.Ids;
import piilo.favours.Favour;
import piilo.interactions.Interaction;
import piilo.introductions.Introduction;
import piilo.introductions.Introduction.State;
import piilo.journal.Author;
import piilo.journal.Cause;
import piilo.journal.Journal;
import piilo.journal.Journalled;
import piilo.journal.RecordKind;
import piilo.journal.Undo;
import piilo.leads.Lead;
import piilo.reasons.Finder;
import piilo.reasons.Reason;
import piilo.relationships.Relationship;
import piilo.text.Language;

/** What the records themselves give as reasons to write, on one day. */
class FoundReasonsTest {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final LocalDate TODAY = LocalDate.parse("2026-06-01");
    private static final Instant ADDED = Instant.parse("2026-01-01T10:00:00Z").truncatedTo(ChronoUnit.MICROS);

    private final Records records = Records.of(TestDatabase.database());
    private final Journal journal = new Journal(TestDatabase.database(), records.inOrder(), () -> {});
    private final Author author = new Author(TestDatabase.workspace(), Ids.next());
    private final Finder finder = new Finder(journal, records.reasons(), records.ringRules());

    private <R extends Journalled> R made(Cause cause, RecordKind<R> kind, R one) {
        return journal.write(author, cause, change -> {
            change.create(kind, one);
            return one;
        });
    }

    private <R extends Journalled> R made(RecordKind<R> kind, R one) {
        return made(Cause.edit(), kind, one);
    }

    private UUID contact(String name, @Nullable String birthday, Cause cause) {
        Contact one = new Contact(
                Ids.next(),
                0,
                ADDED,
                PersonName.of(name, null),
                null,
                null,
                birthday == null ? null : PartialDate.parse(birthday),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return made(cause, records.contacts(), one).id();
    }

    private UUID contact(String name) {
        return contact(name, null, Cause.edit());
    }

    private UUID neverForWork(String name, @Nullable String birthday) {
        UUID contact = contact(name, birthday, Cause.edit());
        Relationship empty = Relationship.with(contact);
        made(
                records.relationships(),
                new Relationship(
                        empty.id(),
                        0,
                        ADDED,
                        contact,
                        List.of(),
                        Relationship.CLOSEST,
                        Relationship.Cadence.OF_RING,
                        false,
                        List.of(),
                        List.of()));
        return contact;
    }

    private void met(UUID contact, String at) {
        made(
                records.interactions(),
                Interaction.of(
                        Ids.next(),
                        Kind.MEETING,
                        Direction.MUTUAL,
                        Instant.parse(at),
                        List.of(new Interaction.Participant(contact, "Somebody", null))));
    }

    private Employment job(UUID contact, String title, @Nullable String from, Instant added, Cause cause) {
        Company company = made(records.companies(), Company.named("Kone " + title));
        return made(
                cause,
                records.employments(),
                new Employment(
                        Ids.next(),
                        0,
                        added,
                        contact,
                        company.id(),
                        title,
                        from == null ? null : PartialDate.parse(from),
                        null,
                        true));
    }

    private int find(LocalDate day) {
        return finder.find(author.workspace(), new Finder.Reader(day, HELSINKI, Language.ENGLISH));
    }

    private List<Reason> found() {
        find(TODAY);
        return open();
    }

    private List<Reason> open() {
        return all().stream().filter(one -> one.state() == Reason.State.OPEN).toList();
    }

    private List<Reason> all() {
        return TestDatabase.database()
                .read(db -> records.reasons().rows().where(db, author.workspace(), REASON.FOUND_AS.isNotNull()));
    }

    @ParameterizedTest
    @CsvSource({
        "1984-06-05, 2026-06-05",
        "--06-15, 2026-06-15",
        "1984-06-01, 2026-06-01",
        "1984-06-16, ",
        "1984-05-31, ",
        "1984-06, ",
        "1984, "
    })
    void findsBirthdaysOfTheNextFortnight(String birthday, @Nullable LocalDate day) {
        contact("Liisa", birthday, Cause.edit());

        assertThat(found())
                .extracting(Reason::day)
                .isEqualTo(Stream.ofNullable(day).toList());
    }

    @Test
    void findsABirthdayAtTheTurnOfTheYearAndOneOnALeapDay() {
        contact("Liisa", "1984-01-03", Cause.edit());
        contact("Matti", "1984-02-29", Cause.edit());

        find(LocalDate.parse("2026-12-28"));
        find(LocalDate.parse("2027-02-20"));

        assertThat(open())
                .extracting(Reason::day)
                .containsExactlyInAnyOrder(LocalDate.parse("2027-01-03"), LocalDate.parse("2027-02-28"));
    }

    @Test
    void findsTheSameBirthdayOnceAYear() {
        contact("Liisa", "1984-06-05", Cause.edit());

        assertThat(find(TODAY)).isEqualTo(1);
        assertThat(find(TODAY)).isZero();
        assertThat(find(TODAY.plusDays(1))).isZero();
        assertThat(find(TODAY.plusYears(1))).isEqualTo(1);
    }

    @Test
    void doesNotFindAgainWhatWasDeleted() {
        contact("Liisa", "1984-06-05", Cause.edit());
        Reason birthday = found().getFirst();
        journal.write(author, Cause.edit(), change -> {
            change.delete(records.reasons(), birthday);
            return null;
        });

        assertThat(find(TODAY)).isZero();
        assertThat(all()).isEmpty();
    }

    @Test
    void saysInTheJournalThatPiiloFoundIt() {
        contact("Liisa", "1984-06-05", Cause.edit());

        Reason birthday = found().getFirst();

        assertThat(journal.about(author.workspace(), List.of(birthday.id()), 10))
                .allSatisfy(entry -> {
                    assertThat(entry.cause().kind()).isEqualTo(Cause.Kind.FOUND);
                    assertThat(entry.account()).isNull();
                })
                .hasSize(1);
    }

    @Test
    void findsWhoHasANewJobByAnImport() {
        UUID liisa = contact("Liisa");
        job(liisa, "Engineer", null, ADDED, Cause.edit());
        Cause cause = Cause.importing(Ids.next());
        job(liisa, "Captain", null, Instant.now(), cause);

        List<Reason> found = finder(LocalDate.now(HELSINKI));

        assertThat(found).extracting(Reason::text).containsExactly("New job: Captain, Kone Captain");
        assertThat(found).extracting(Reason::kind).containsExactly(Reason.Kind.CONGRATULATION);
    }

    private List<Reason> finder(LocalDate day) {
        find(day);
        return open();
    }

    @Test
    void findsNoNewJobOfWhomTheImportBroughtOrWhoseFirstJobItIsOrWhomOneTypedIn() {
        Cause cause = Cause.importing(Ids.next());
        UUID brought = contact("Brought", null, cause);
        job(brought, "Engineer", null, ADDED, cause);
        job(brought, "Captain", null, Instant.now(), cause);
        job(contact("First job"), "Engineer", null, Instant.now(), cause);
        UUID byHand = contact("By hand");
        job(byHand, "Engineer", null, ADDED, Cause.edit());
        job(byHand, "Captain", null, Instant.now(), Cause.edit());

        assertThat(finder(LocalDate.now(HELSINKI))).isEmpty();
    }

    @Test
    void findsAJobWhoseTitleAnImportChanged() {
        UUID liisa = contact("Liisa");
        Employment before = job(liisa, "Engineer", null, ADDED, Cause.edit());
        journal.write(author, Cause.importing(Ids.next()), change -> {
            Employment stored = records.employments()
                    .load(change.db(), change.workspace(), List.of(before.id()))
                    .getFirst();
            change.update(
                    records.employments(),
                    stored,
                    new Employment(
                            stored.id(),
                            stored.version(),
                            stored.createdAt(),
                            liisa,
                            stored.company(),
                            "Captain",
                            null,
                            null,
                            true));
            return null;
        });

        assertThat(finder(LocalDate.now(HELSINKI)))
                .extracting(Reason::text)
                .containsExactly("New job: Captain, Kone Engineer");
    }

    @Test
    void putsTheNewJobAwayWhenTheImportIsTakenBack() {
        UUID liisa = contact("Liisa");
        job(liisa, "Engineer", null, ADDED, Cause.edit());
        Cause cause = Cause.importing(Ids.next());
        job(liisa, "Captain", null, Instant.now(), cause);
        assertThat(finder(LocalDate.now(HELSINKI))).hasSize(1);

        new Undo(journal).run(author, cause.id());

        assertThat(finder(LocalDate.now(HELSINKI))).isEmpty();
    }

    @Test
    void goesAlongWhenAnUndoTakesItsContactAway() {
        Cause cause = Cause.importing(Ids.next());
        contact("Liisa", "1984-06-05", cause);
        assertThat(found()).hasSize(1);

        Undo.Report report = new Undo(journal).run(author, cause.id());

        assertThat(report.leftAlone()).isEmpty();
        assertThat(all()).isEmpty();
    }

    @Test
    void keepsAContactWhoseFoundReasonSomebodyHasTouched() {
        Cause cause = Cause.importing(Ids.next());
        contact("Liisa", "1984-06-05", cause);
        Reason birthday = found().getFirst();
        journal.write(author, Cause.edit(), change -> {
            change.update(records.reasons(), birthday, birthday.withState(Reason.State.USED));
            return null;
        });

        Undo.Report report = new Undo(journal).run(author, cause.id());

        assertThat(report.leftAlone()).extracting(Undo.LeftAlone::reason).containsExactly(Undo.IN_USE);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-10T10:00:00Z, 1",
        "2021-06-10T10:00:00Z, 5",
        "2011-06-15T10:00:00Z, 15",
        "2022-06-10T10:00:00Z, ",
        "2025-06-20T10:00:00Z, ",
        "2025-05-31T21:30:00Z, 1",
        "2025-05-31T10:00:00Z, "
    })
    void findsRoundYearsSinceTheFirstMeeting(String at, @Nullable Integer years) {
        met(contact("Liisa"), at);

        assertThat(found())
                .extracting(Reason::foundAs)
                .isEqualTo(Stream.ofNullable(years).map(one -> "met:" + one).toList());
    }

    @Test
    void looksAtTheFirstMeetingOnly() {
        UUID liisa = contact("Liisa");
        met(liisa, "2019-03-10T10:00:00Z");
        met(liisa, "2025-06-10T10:00:00Z");

        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2021-06-10, 2026-06-10", "2021-06, 2026-06-01", "2021-07, ", "2022-06-10, ", "2021, "})
    void findsRoundYearsSinceSomebodyJoined(String from, @Nullable LocalDate day) {
        job(contact("Liisa"), "Engineer", from, ADDED, Cause.edit());

        assertThat(found())
                .extracting(Reason::day)
                .isEqualTo(Stream.ofNullable(day).toList());
        assertThat(open()).extracting(Reason::text).allMatch("5 years at Kone Engineer"::equals);
    }

    private Favour promise(UUID contact, boolean given, @Nullable String day, @Nullable String text) {
        return made(
                records.favours(),
                new Favour(
                        Ids.next(),
                        0,
                        ADDED,
                        contact,
                        given,
                        true,
                        day == null ? null : LocalDate.parse(day),
                        "tip",
                        1,
                        null,
                        null,
                        text));
    }

    @Test
    void findsPromisesWhoseDayHasCome() {
        UUID liisa = contact("Liisa");
        promise(liisa, true, "2026-06-01", "the book");
        promise(liisa, false, "2026-05-01", null);
        promise(liisa, true, "2026-06-02", "not yet");
        promise(liisa, true, null, "some day");

        assertThat(found())
                .extracting(Reason::text)
                .containsExactlyInAnyOrder("You promised: the book", "They promised you: a tip");
    }

    @Test
    void putsAPromiseAwayThatHasBeenKept() {
        Favour promise = promise(contact("Liisa"), true, "2026-06-01", "the book");
        assertThat(found()).hasSize(1);
        journal.write(author, Cause.edit(), change -> {
            Favour stored = records.favours()
                    .load(change.db(), change.workspace(), List.of(promise.id()))
                    .getFirst();
            change.delete(records.favours(), stored);
            return null;
        });

        assertThat(found()).isEmpty();
        assertThat(all()).extracting(Reason::state).containsExactly(Reason.State.DISMISSED);
    }

    private void introduction(UUID first, UUID second, State state, String day) {
        introduction(first, second, null, state, day);
    }

    private void introduction(@Nullable UUID first, UUID second, @Nullable UUID by, State state, String day) {
        made(
                records.introductions(),
                new Introduction(
                        Ids.next(),
                        0,
                        ADDED,
                        first,
                        second,
                        by,
                        "Both sail",
                        state,
                        List.of(new Introduction.Step(state, LocalDate.parse(day))),
                        null));
    }

    @Test
    void findsIntroductionsOfWhichNobodyHasAskedWhatCameOfThem() {
        UUID liisa = contact("Liisa");
        UUID matti = contact("Matti");
        introduction(liisa, matti, State.MADE, "2026-05-18");
        introduction(liisa, matti, State.MADE, "2026-05-19");
        introduction(liisa, matti, State.OUTCOME, "2026-05-01");

        assertThat(found())
                .extracting(Reason::text)
                .containsExactlyInAnyOrder(
                        "Ask what came of the introduction to Matti", "Ask what came of the introduction to Liisa");
        assertThat(open()).extracting(Reason::contact).containsExactlyInAnyOrder(liisa, matti);
    }

    @Test
    void findsWhomToTellWhatCameOfAnIntroductionOfTheUser() {
        UUID liisa = contact("Liisa");
        UUID matti = contact("Matti");
        UUID jukka = contact("Jukka");
        introduction(null, matti, liisa, State.MADE, "2026-05-18");
        introduction(null, matti, jukka, State.OUTCOME, "2026-05-01");
        introduction(null, matti, jukka, State.THANKED, "2026-05-01");

        assertThat(found())
                .extracting(Reason::text)
                .containsOnly("Tell what came of the introduction to Matti, and say thanks");
        assertThat(open()).extracting(Reason::contact).containsExactlyInAnyOrder(liisa, jukka);
        assertThat(open()).extracting(Reason::kind).containsOnly(Reason.Kind.THANKS);
    }

    @Test
    void findsTheChainOfAWonLeadThatHasNotBeenThanked() {
        UUID liisa = contact("Liisa");
        UUID matti = contact("Matti");
        made(
                records.leads(),
                won(List.of(
                        new Lead.Teller(liisa, "Liisa"),
                        new Lead.Teller(matti, "Matti", TODAY),
                        new Lead.Teller(null, "Somebody"))));

        assertThat(found()).extracting(Reason::contact).containsExactly(liisa);
        assertThat(open()).extracting(Reason::kind).containsExactly(Reason.Kind.THANKS);
    }

    private static Lead won(List<Lead.Teller> tellers) {
        return new Lead(
                Ids.next(),
                0,
                ADDED,
                "Captain",
                null,
                null,
                true,
                null,
                null,
                TODAY,
                tellers,
                false,
                null,
                null,
                Lead.Confidence.PRIVATE,
                null,
                null,
                null,
                List.of(),
                Lead.Stage.ACCEPTED,
                TODAY,
                List.of(new Lead.Step(Lead.Stage.ACCEPTED, TODAY)),
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }

    @Test
    void sparesThoseCloseWhatHasToDoWithWork() {
        UUID close = neverForWork("Close", "1984-06-05");
        UUID other = contact("Other");
        LocalDate today = LocalDate.now(HELSINKI);
        job(close, "Engineer", null, ADDED, Cause.edit());
        job(close, "Captain", null, Instant.now(), Cause.importing(Ids.next()));
        introduction(close, other, State.MADE, "2026-05-01");
        promise(close, true, "2026-06-01", "the book");

        find(TODAY);
        find(today.isBefore(TODAY) ? TODAY : today);

        assertThat(open())
                .filteredOn(one -> close.equals(one.contact()))
                .extracting(Reason::kind)
                .containsExactlyInAnyOrder(Reason.Kind.CONGRATULATION, Reason.Kind.PROMISE);
        assertThat(open())
                .filteredOn(one -> one.kind() == Reason.Kind.QUESTION)
                .extracting(Reason::contact)
                .containsExactly(other);
    }

    @Test
    void findsNothingOfAnotherWorkspace() {
        contact("Liisa", "1984-06-05", Cause.edit());

        int found = finder.find(TestDatabase.workspace(), new Finder.Reader(TODAY, HELSINKI, Language.ENGLISH));

        assertThat(found).isZero();
    }

    @Test
    void writesInTheReadersLanguage() {
        contact("Liisa", "1984-06-05", Cause.edit());

        finder.find(author.workspace(), new Finder.Reader(TODAY, HELSINKI, Language.FINNISH));

        assertThat(open()).extracting(Reason::text).containsExactly("Syntymäpäivä 5.6.2026");
    }
}
