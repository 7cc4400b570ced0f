package piilo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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
import piilo.journal.Author;
import piilo.journal.Cause;
import piilo.journal.Change;
import piilo.journal.Journal;
import piilo.journal.Journalled;
import piilo.journal.RecordKind;
import piilo.journal.Undo;
import piilo.json.Json;
import piilo.leads.Ask;
import piilo.leads.Lead;
import piilo.leads.SavedFilter;
import piilo.notes.Note;
import piilo.reasons.Reason;
import piilo.recruiters.Attachment;
import piilo.recruiters.FileType;
import piilo.recruiters.Mandate;
import piilo.recruiters.Recruiter;
import piilo.recruiters.Told;
import piilo.relationships.Relationship;
import piilo.relationships.RingRule;
import piilo.relationships.Tie;
import piilo.reminders.About;
import piilo.reminders.Reminder;
import piilo.reminders.Subject;
import piilo.targets.Target;
import piilo.targets.TriggerEvent;

/** What holds for every kind of record: it comes back as it was written, goes with what it cannot be without, and is brought back whole. */
class RecordsTest {
    private static final Instant NOW = Instant.parse("2026-03-14T09:30:15.123456Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);

    private final Records records = Records.of(TestDatabase.database());
    private final Journal journal = new Journal(TestDatabase.database(), records.inOrder(), () -> {});
    private final Author author = new Author(TestDatabase.workspace(), Ids.next());
    private final Contact liisa = contact("Liisa");
    private final Contact matti = contact("Matti");
    private final Contact vera = contact("Vera");
    private final Company nokia =
            new Company(Ids.next(), 0, NOW, "Nokia", List.of(), null, null, null, null, false, null);
    private final Map<RecordKind<?>, List<Journalled>> written = new LinkedHashMap<>();

    private static Contact contact(String given) {
        return new Contact(
                Ids.next(),
                0,
                NOW,
                PersonName.of(given, "Mäkelä"),
                null,
                null,
                null,
                null,
                null,
                List.of("fi"),
                List.of(),
                List.of(),
                List.of("tag"));
    }

    private void writeOneOfEach() {
        journal.write(author, Cause.edit(), change -> {
            add(change, records.companies(), nokia);
            List.of(liisa, matti, vera).forEach(one -> add(change, records.contacts(), one));
            people(change);
            UUID reason = reasons(change);
            UUID introduction = introduction(change);
            work(change);
            UUID lead = lead(change);
            add(change, records.savedFilters(), new SavedFilter(Ids.next(), 0, NOW, "leads", "Warm", "stage=heard"));
            said(change, reason, lead);
            add(
                    change,
                    records.reminders(),
                    new Reminder(
                            Ids.next(),
                            0,
                            NOW,
                            About.of(new Subject("introduction", introduction)),
                            "Kysy, miten meni",
                            LocalDateTime.of(2026, 10, 25, 9, 0),
                            ZoneId.of("Europe/Helsinki"),
                            "FREQ=WEEKLY",
                            NOW,
                            null,
                            NOW));
            return null;
        });
    }

    private <R extends Journalled> void add(Change change, RecordKind<R> kind, R record) {
        change.create(kind, record);
        written.computeIfAbsent(kind, absent -> new ArrayList<>()).add(record);
    }

    private void people(Change change) {
        add(
                change,
                records.employments(),
                new Employment(
                        Ids.next(), 0, NOW, liisa.id(), nokia.id(), "Head", PartialDate.parse("2019"), null, true));
        add(
                change,
                records.relationships(),
                new Relationship(
                        Ids.next(),
                        0,
                        NOW,
                        liisa.id(),
                        List.of(
                                new Relationship.Circle(
                                        Relationship.Circle.Kind.HOBBY, PartialDate.parse("2012-05"), "Kuoro"),
                                new Relationship.Circle(Relationship.Circle.Kind.NEIGHBOUR, null, null)),
                        2,
                        new Relationship.Cadence(60, Relationship.Cadence.State.PAUSED, DAY),
                        true,
                        List.of(new Relationship.Wish("design", "Portfolioita")),
                        List.of(new Relationship.Wish("kehittäjä", null))));
        add(change, records.ringRules(), new RingRule(Ids.next(), 0, NOW, 1, 30, 180, true, true));
        add(
                change,
                records.ties(),
                new Tie(
                        Ids.next(),
                        0,
                        NOW,
                        liisa.id(),
                        matti.id(),
                        Tie.Kind.MANAGER,
                        PartialDate.parse("2020"),
                        null,
                        "Tiimi"));
    }

    private UUID reasons(Change change) {
        Reason reason = new Reason(
                Ids.next(),
                0,
                NOW,
                liisa.id(),
                null,
                Reason.Kind.THEIR_NEED,
                "Etsii kehittäjää",
                "https://example.org",
                DAY,
                DAY.plusDays(30),
                "job:1",
                Reason.State.OPEN);
        add(change, records.reasons(), reason);
        return reason.id();
    }

    private UUID introduction(Change change) {
        Introduction introduction = new Introduction(
                Ids.next(),
                0,
                NOW,
                liisa.id(),
                matti.id(),
                vera.id(),
                "Molemmat tekevät samaa",
                Introduction.State.ASKED_FIRST,
                List.of(
                        new Introduction.Step(Introduction.State.IDEA, DAY),
                        new Introduction.Step(Introduction.State.ASKED_FIRST, DAY.plusDays(1))),
                null);
        add(change, records.introductions(), introduction);
        return introduction.id();
    }

    private void work(Change change) {
        add(
                change,
                records.targets(),
                new Target(
                        Ids.next(),
                        0,
                        NOW,
                        nokia.id(),
                        Target.Stage.RESEARCHED,
                        DAY,
                        List.of(new Target.Step(Target.Stage.RESEARCHED, DAY)),
                        false,
                        "Alusta",
                        "Soita",
                        DAY,
                        DAY.plusDays(90)));
        add(
                change,
                records.triggerEvents(),
                new TriggerEvent(Ids.next(), 0, NOW, nokia.id(), DAY, "Uusi johtaja", null));
        add(
                change,
                records.recruiters(),
                new Recruiter(
                        Ids.next(),
                        0,
                        NOW,
                        vera.id(),
                        false,
                        Recruiter.Employer.AGENCY,
                        List.of("IT"),
                        List.of("Uusimaa"),
                        List.of("senior"),
                        List.of("CTO")));
        add(
                change,
                records.mandates(),
                new Mandate(Ids.next(), 0, NOW, vera.id(), nokia.id(), "CTO", DAY, true, Mandate.Status.OPEN, "Kiire"));
        Told told = new Told(Ids.next(), 0, NOW, vera.id(), DAY, "Etsin uutta");
        add(change, records.toldTexts(), told);
        add(change, records.attachments(), new Attachment(Ids.next(), 0, NOW, told.id(), "CV.pdf", FileType.PDF, 1234));
    }

    private UUID lead(Change change) {
        Lead lead = new Lead(
                Ids.next(),
                0,
                NOW,
                "Alustatiimin vetäjä",
                nokia.id(),
                "Tehdas Oulussa",
                true,
                DAY,
                "https://example.org/job",
                DAY,
                List.of(new Lead.Teller(matti.id(), "Matti"), new Lead.Teller(null, "Naapuri")),
                true,
                4,
                DAY.plusDays(60),
                Lead.Confidence.WITHOUT_SOURCE,
                "Oulu",
                Lead.Work.PERMANENT,
                new Lead.Salary(5000, null, "EUR"),
                List.of(new Lead.Person(liisa.id(), "Liisa", Lead.Person.Role.DECIDES)),
                Lead.Stage.HEARD,
                DAY,
                List.of(new Lead.Step(Lead.Stage.HEARD, DAY)),
                "Kysy Liisalta",
                DAY,
                liisa.id(),
                List.of(new Ask(matti.id(), "Matti", DAY, Lead.Stage.HEARD, null)),
                null,
                "Teksti");
        add(change, records.leads(), lead);
        add(change, records.notes(), new Note(Ids.next(), 0, NOW, liisa.id(), null, null, "Muista", true, NOW));
        add(change, records.notes(), new Note(Ids.next(), 0, NOW, null, null, lead.id(), "Kaksi kierrosta", true, NOW));
        return lead.id();
    }

    private void said(Change change, UUID reason, UUID lead) {
        add(
                change,
                records.interactions(),
                new Interaction(
                        Ids.next(),
                        0,
                        NOW,
                        Kind.CALL,
                        Direction.OUTGOING,
                        NOW,
                        false,
                        20,
                        List.of(new Interaction.Participant(liisa.id(), "Liisa", null)),
                        nokia.id(),
                        lead,
                        reason,
                        "Story",
                        "Alusta",
                        "Kasvavat",
                        true,
                        true,
                        Interaction.Outcome.TALKED,
                        Interaction.Origin.CAPTURE));
        add(
                change,
                records.favours(),
                new Favour(Ids.next(), 0, NOW, liisa.id(), true, true, DAY, "advice", 2, lead, null, "Neuvo"));
    }

    private Map<UUID, Journalled> stored() {
        Map<UUID, Journalled> stored = new LinkedHashMap<>();
        written.forEach((kind, some) -> {
            List<UUID> ids = some.stream().map(Journalled::id).toList();
            TestDatabase.database()
                    .read(db -> kind.load(db, author.workspace(), ids))
                    .forEach(record -> stored.put(record.id(), record));
        });
        return stored;
    }

    private static Map<UUID, String> texts(Map<UUID, ? extends Journalled> some) {
        Map<UUID, String> texts = new LinkedHashMap<>();
        some.forEach((id, record) -> texts.put(id, Json.write(record)));
        return texts;
    }

    @Test
    void hasOneOfEveryKind() {
        writeOneOfEach();

        assertThat(written.keySet()).containsExactlyInAnyOrderElementsOf(records.inOrder());
    }

    @Test
    void bringsBackWhatWasWritten() {
        writeOneOfEach();

        Map<UUID, Journalled> asWritten = new LinkedHashMap<>();
        written.values().forEach(some -> some.forEach(one -> asWritten.put(one.id(), one)));
        assertThat(texts(stored())).isEqualTo(texts(asWritten));
    }

    @Test
    void letsGoOfAPersonWithAllThatHasNoMeaningWithout() {
        writeOneOfEach();
        Cause cause = Cause.edit();

        journal.write(author, cause, change -> {
            change.deleteWithAll(records.contacts(), liisa);
            return null;
        });

        Set<String> left = new HashSet<>();
        Map<UUID, Journalled> stored = stored();
        written.forEach((kind, some) ->
                some.stream().filter(one -> stored.containsKey(one.id())).forEach(one -> left.add(kind.kind())));
        assertThat(left)
                .containsExactlyInAnyOrder(
                        "company",
                        "contact",
                        "ring_rule",
                        "target",
                        "trigger_event",
                        "recruiter",
                        "mandate",
                        "told",
                        "attachment",
                        "lead",
                        "saved_filter",
                        "interaction",
                        "note");
        assertThat(texts(stored).values())
                .noneMatch(text -> text.contains(liisa.id().toString()));
    }

    @Test
    void putsAPersonAndACompanyBackWithAllThatWentAlong() {
        writeOneOfEach();
        Map<UUID, String> before = texts(stored());
        Cause cause = Cause.edit();
        journal.write(author, cause, change -> {
            change.deleteWithAll(records.contacts(), liisa);
            return null;
        });
        Cause second = Cause.edit();
        journal.write(author, second, change -> {
            change.deleteWithAll(records.companies(), nokia);
            return null;
        });

        Undo undo = new Undo(journal);
        List<Undo.LeftAlone> leftAlone =
                new ArrayList<>(undo.run(author, second.id()).leftAlone());
        leftAlone.addAll(undo.run(author, cause.id()).leftAlone());

        assertThat(leftAlone).isEmpty();
        assertThat(texts(stored())).isEqualTo(before);
    }
}
