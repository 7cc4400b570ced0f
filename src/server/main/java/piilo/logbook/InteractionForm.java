package piilo.logbook;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.api.InteractionLine.Direction;
import piilo.api.InteractionLine.Kind;
import piilo.capture.Captured.Mention;
import piilo.companies.Company;
import piilo.companies.CompanyNames;
import piilo.database.Ids;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.interactions.Interaction;
import piilo.interactions.Interaction.Outcome;
import piilo.interactions.Interaction.Participant;

/** Reads the form of an interaction. */
final class InteractionForm {
    static final int PLACE_LIMIT = 300;
    static final int SUBJECT_LIMIT = 1000;
    static final int TEXT_LIMIT = 100_000;
    static final int MOST_MINUTES = 10_080;

    private final CompanyNames companies;
    private final Attendees attendees;

    InteractionForm(CompanyNames companies, Attendees attendees) {
        this.companies = companies;
        this.attendees = attendees;
    }

    /** What a form says: what is to be saved, and who is who in it. */
    record Read(Entry entry, List<Attendee> attendees) {}

    /**
     * Reads a form.
     *
     * @param stored what is changed, or an empty one with those who are known to take part
     */
    Read read(Request request, Interaction stored, Problems problems) {
        InteractionFields fields = InteractionFields.of(request);
        UUID workspace = request.workspace();
        List<Attendee> people = attendees.find(
                workspace, Attendees.Question.of(request, mentions(fields.people()), stored.participants()), problems);
        Optional<Company> old = companies
                .called(workspace, fields.company())
                .filter(_ -> !fields.company().isEmpty());
        @Nullable Company created = old.isPresent() ? null : created(fields, problems);
        if (people.isEmpty() && fields.company().isEmpty()) {
            problems.add(Attendees.FIELD, "interactions.nobody");
        }
        Interaction interaction = interaction(fields, stored, zone(request), problems)
                .withPeople(
                        Attendees.participants(people),
                        old.map(Company::id).orElse(created == null ? null : created.id()));
        return new Read(Entry.of(interaction, Attendees.created(people), created), people);
    }

    static ZoneId zone(Request request) {
        return request.signedIn().zone();
    }

    static List<Mention> mentions(String names) {
        return Arrays.stream(names.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .map(Mention::of)
                .toList();
    }

    private static @Nullable Company created(InteractionFields fields, Problems problems) {
        if (fields.company().isEmpty()) {
            return null;
        }
        if (fields.company().length() > Company.NAME_LIMIT) {
            problems.add("company", "form.too_long", Company.NAME_LIMIT);
        } else if (!fields.newCompany()) {
            problems.add("company", "interactions.company.unknown", fields.company());
        }
        return Company.named(fields.company());
    }

    private static Interaction interaction(
            InteractionFields fields, Interaction stored, ZoneId zone, Problems problems) {
        Moment moment = Moment.read(fields.day(), fields.time(), zone, problems);
        boolean same = moment.wholeDay() == stored.wholeDay() && InteractionFields.sameMinute(stored.at(), moment.at());
        Interaction read = new Interaction(
                stored.id(),
                stored.version(),
                stored.createdAt(),
                choice(Kind.class, "kind", fields.kind(), problems).orElse(Kind.MEETING),
                choice(Direction.class, "direction", fields.direction(), problems)
                        .orElse(Direction.MUTUAL),
                same ? stored.at() : moment.at(),
                moment.wholeDay(),
                minutes(fields.minutes(), problems),
                stored.participants(),
                stored.company(),
                id(fields.lead()),
                id(fields.reason()),
                text("place", fields.place(), PLACE_LIMIT, problems),
                stored.subject(),
                text("text", fields.text(), TEXT_LIMIT, problems),
                fields.meaningful(),
                fields.ask(),
                fields.outcome().isEmpty()
                        ? null
                        : choice(Outcome.class, "outcome", fields.outcome(), problems)
                                .orElse(null),
                stored.origin());
        check(read, problems);
        return read;
    }

    /** Says what cannot be true together. */
    static void check(Interaction one, Problems problems) {
        if (one.outcome() != null && one.kind() != Kind.CALL) {
            problems.add("outcome", "interactions.outcome.only_call");
        }
        if (one.minutes() != null && (one.minutes() < 1 || one.minutes() > MOST_MINUTES)) {
            problems.add("minutes", "interactions.minutes.invalid", MOST_MINUTES);
        }
    }

    private static <E extends Enum<E>> Optional<E> choice(Class<E> type, String field, String text, Problems problems) {
        Optional<E> chosen = Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
        if (chosen.isEmpty()) {
            problems.add(field, "form.required");
        }
        return chosen;
    }

    private static @Nullable Integer minutes(String text, Problems problems) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException notANumber) {
            problems.add("minutes", "interactions.minutes.invalid", MOST_MINUTES);
            return null;
        }
    }

    private static @Nullable UUID id(String text) {
        return text.isEmpty()
                ? null
                : Ids.parse(text)
                        .orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "There is no such lead or reason"));
    }

    private static @Nullable String text(String field, String text, int limit, Problems problems) {
        return problems.optional(field, Optional.of(text).filter(some -> !some.isEmpty()), limit);
    }

    /** Returns an interaction of which nothing is known yet but who takes part. */
    static Interaction empty(List<Participant> known) {
        return Interaction.of(Ids.next(), Kind.MEETING, Direction.MUTUAL, Instant.EPOCH, known)
                .from(Interaction.Origin.FORM);
    }
}
