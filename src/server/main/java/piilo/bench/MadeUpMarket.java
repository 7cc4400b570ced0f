package piilo.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import piilo.api.InteractionLine;
import piilo.database.Ids;
import piilo.favours.Favour;
import piilo.favours.FavourKind;
import piilo.interactions.Interaction;
import piilo.interactions.Interaction.Participant;
import piilo.leads.Lead;
import piilo.reasons.Reason;
import piilo.recruiters.Recruiter;
import piilo.relationships.Relationship;
import piilo.relationships.Relationship.Circle;
import piilo.relationships.Relationship.Wish;
import piilo.relationships.Tie;
import piilo.reminders.About;
import piilo.reminders.Reminder;
import piilo.reminders.Subject;
import piilo.targets.Target;

/**
 * Makes what goes on between the user and made-up people, by chance, from a fixed seed. A few people are met often and most seldom.
 *
 * @param today the day from which all days are counted back
 */
record MadeUpMarket(Random random, MadeUpWords words, List<UUID> contacts, List<UUID> companies, LocalDate today) {
    private static final int DAYS = 5 * 365;
    /** So much more often the first are met than the last: a hundredth of the people has a fifth of all. */
    private static final int UNEVEN = 3;

    private static final int TAGS = 500;
    /** How many are in the first ring, in the first two, and so on. */
    private static final List<Integer> CLOSE = List.of(10, 50, 300, 1500);

    private static final List<Relationship.Circle.Kind> CIRCLES = List.of(Circle.Kind.values());
    private static final List<Lead.Stage> UNDER_WAY =
            Arrays.stream(Lead.Stage.values()).filter(stage -> !stage.ending()).toList();
    private static final List<InteractionLine.Kind> KINDS = List.of(
            InteractionLine.Kind.MEETING,
            InteractionLine.Kind.EVENT,
            InteractionLine.Kind.CALL,
            InteractionLine.Kind.MESSAGE,
            InteractionLine.Kind.MESSAGE,
            InteractionLine.Kind.EMAIL);

    static MadeUpMarket of(List<UUID> contacts, List<UUID> companies) {
        return new MadeUpMarket(new Random(11), new MadeUpWords(), contacts, companies, LocalDate.now(ZoneOffset.UTC));
    }

    /** Says how the user knows a contact; those made first are the closest. */
    Relationship relationship(int number) {
        List<Circle> circles =
                List.of(new Circle(one(CIRCLES), null, chance(2) ? words.ofRank(100 + random.nextInt(TAGS)) : null));
        return new Relationship(
                Ids.next(),
                0,
                now(),
                contacts.get(number),
                circles,
                ring(number),
                Relationship.Cadence.OF_RING,
                chance(500),
                wishes(),
                wishes());
    }

    private static @Nullable Integer ring(int number) {
        for (int ring = 0; ring < CLOSE.size(); ring++) {
            if (number < CLOSE.get(ring)) {
                return ring + 1;
            }
        }
        return null;
    }

    private List<Wish> wishes() {
        return chance(5) ? List.of(new Wish(words.ofRank(100 + random.nextInt(TAGS)), null)) : List.of();
    }

    Tie tie() {
        UUID first = one(contacts);
        UUID second = one(contacts);
        while (second.equals(first) && contacts.size() > 1) {
            second = one(contacts);
        }
        return new Tie(Ids.next(), 0, now(), first, second, Tie.Kind.KNOWS, null, null, null);
    }

    Lead lead() {
        List<Lead.Step> steps = new ArrayList<>();
        Lead.Stage stage = one(chance(4) ? UNDER_WAY : List.of(Lead.Stage.values()));
        LocalDate day = day();
        steps.add(new Lead.Step(Lead.Stage.HEARD, day));
        if (stage != Lead.Stage.HEARD) {
            steps.add(new Lead.Step(stage, day));
        }
        List<Lead.Teller> tellers = Stream.generate(this::someone)
                .limit(random.nextInt(4))
                .distinct()
                .map(teller -> new Lead.Teller(teller, "N. N."))
                .toList();
        boolean next = !stage.ending() && chance(10);
        return new Lead(
                Ids.next(),
                0,
                now(),
                words.sentence(3, random),
                chance(5) ? null : one(companies),
                "a company",
                chance(2),
                null,
                null,
                day,
                tellers,
                tellers.size() > 1,
                1 + random.nextInt(5),
                null,
                Lead.Confidence.WITHOUT_SOURCE,
                null,
                Lead.Work.PERMANENT,
                null,
                chance(3) ? List.of(new Lead.Person(someone(), "N. N.", Lead.Person.Role.DECIDES)) : List.of(),
                stage,
                day,
                steps,
                next ? words.sentence(4, random) : null,
                next ? today.plusDays(random.nextInt(60) - 30) : null,
                null,
                List.of(),
                null,
                null);
    }

    Interaction interaction(List<UUID> leads) {
        List<Participant> others = Stream.generate(this::someone)
                .limit(chance(5) ? 2 : 1)
                .distinct()
                .map(contact -> new Participant(contact, "N. N.", null))
                .toList();
        Instant at = day().atTime(LocalTime.of(8 + random.nextInt(10), 0)).toInstant(ZoneOffset.UTC);
        return new Interaction(
                Ids.next(),
                0,
                now(),
                one(KINDS),
                one(List.of(InteractionLine.Direction.values())),
                at,
                false,
                null,
                others,
                chance(10) ? one(companies) : null,
                chance(10) ? one(leads) : null,
                null,
                null,
                null,
                words.sentence(8 + random.nextInt(12), random),
                true,
                chance(20),
                null,
                Interaction.Origin.FORM);
    }

    Favour favour() {
        boolean promised = chance(20);
        return new Favour(
                Ids.next(),
                0,
                now(),
                someone(),
                chance(2),
                promised,
                promised ? today.plusDays(random.nextInt(60) - 30) : null,
                one(FavourKind.texts()),
                1 + random.nextInt(3),
                null,
                promised ? null : day(),
                words.sentence(5, random));
    }

    Reason reason() {
        return new Reason(
                Ids.next(),
                0,
                now(),
                someone(),
                null,
                one(List.of(Reason.Kind.values())),
                words.sentence(8, random),
                null,
                null,
                null,
                null,
                chance(2) ? Reason.State.OPEN : Reason.State.USED);
    }

    Target target(int number) {
        Target.Stage stage = one(List.of(Target.Stage.values()));
        LocalDate day = day();
        boolean next = chance(4);
        return new Target(
                Ids.next(),
                0,
                now(),
                companies.get(number),
                stage,
                day,
                List.of(new Target.Step(stage, day)),
                chance(2),
                words.sentence(12, random),
                next ? words.sentence(4, random) : null,
                next ? today.plusDays(random.nextInt(60) - 30) : null,
                null);
    }

    /** Those made last find people for a living. */
    Recruiter recruiter(int number) {
        return new Recruiter(
                Ids.next(),
                0,
                now(),
                contacts.get(contacts.size() - 1 - number),
                false,
                one(List.of(Recruiter.Employer.values())),
                List.of(words.ofRank(100 + random.nextInt(TAGS))),
                List.of("Uusimaa"),
                List.of(),
                List.of());
    }

    Reminder reminder() {
        Instant at = today.plusDays(random.nextInt(120) - 20)
                .atTime(LocalTime.of(9, 0))
                .toInstant(ZoneOffset.UTC);
        return new Reminder(
                Ids.next(),
                0,
                now(),
                About.of(new Subject("contact", someone())),
                words.sentence(5, random),
                at.atZone(ZoneOffset.UTC).toLocalDateTime(),
                ZoneOffset.UTC,
                null,
                at,
                null,
                null);
    }

    private UUID someone() {
        return contacts.get((int) (contacts.size() * Math.pow(random.nextDouble(), UNEVEN)));
    }

    private LocalDate day() {
        return today.minusDays(random.nextInt(DAYS));
    }

    private Instant now() {
        return Instant.now();
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
