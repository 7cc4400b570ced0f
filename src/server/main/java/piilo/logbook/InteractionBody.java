package piilo.logbook;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.api.InteractionLine.Direction;
import piilo.api.InteractionLine.Kind;
import piilo.contacts.Contact;
import piilo.http.JsonBody;
import piilo.http.Problems;
import piilo.interactions.Interaction;
import piilo.interactions.Interaction.Participant;

/** An interaction as it is sent to the API; what cannot be changed may be sent along, and says nothing. */
@JsonIgnoreProperties({"id", "createdAt", "origin"})
record InteractionBody(
        @Nullable Kind kind,
        @Nullable Direction direction,
        @Nullable Instant at,
        @Nullable Boolean wholeDay,
        @Nullable Integer minutes,
        List<Participant> participants,
        @Nullable UUID company,
        @Nullable UUID lead,
        @Nullable UUID reason,
        @Nullable String place,
        @Nullable String subject,
        @Nullable String body,
        @Nullable Boolean meaningful,
        @Nullable Boolean ask,
        Interaction.@Nullable Outcome outcome) {
    private static final int KNOWN_BY_LIMIT = 300;

    InteractionBody {
        participants = Objects.requireNonNullElse(participants, List.of());
    }

    Interaction on(Interaction old, Problems problems) {
        required("kind", kind, problems);
        required("at", at, problems);
        Kind sort = Objects.requireNonNullElse(kind, Kind.MEETING);
        boolean day = Objects.requireNonNullElse(wholeDay, false);
        Interaction one = new Interaction(
                old.id(),
                old.version(),
                old.createdAt(),
                sort,
                Objects.requireNonNullElse(direction, Direction.MUTUAL),
                time(day, problems),
                day,
                minutes,
                people(problems),
                company,
                lead,
                reason,
                problems.optional("place", JsonBody.text(place), InteractionForm.PLACE_LIMIT),
                problems.optional("subject", JsonBody.text(subject), InteractionForm.SUBJECT_LIMIT),
                problems.optional("body", JsonBody.text(body), InteractionForm.TEXT_LIMIT),
                Objects.requireNonNullElse(meaningful, sort != Kind.INVITATION),
                Objects.requireNonNullElse(ask, false),
                outcome,
                old.origin());
        InteractionForm.check(one, problems);
        return one;
    }

    private static void required(String field, @Nullable Object value, Problems problems) {
        if (value == null) {
            problems.add(field, "form.required");
        }
    }

    private Instant time(boolean day, Problems problems) {
        Instant time = Objects.requireNonNullElse(at, Instant.EPOCH);
        LocalDate date = LocalDate.ofInstant(time, ZoneOffset.UTC);
        Problems far = new Problems();
        Moment.checked(date, far);
        far.fields()
                .values()
                .forEach(problem ->
                        problems.add("at", problem.key(), problem.arguments().toArray()));
        return day ? date.atStartOfDay(ZoneOffset.UTC).toInstant() : time;
    }

    private List<Participant> people(Problems problems) {
        if (participants.isEmpty() && company == null) {
            problems.add("participants", "interactions.nobody");
        } else if (participants.size() > Attendees.MOST) {
            problems.add("participants", "form.too_many", Attendees.MOST);
        }
        for (int i = 0; i < participants.size() && problems.none(); i++) {
            check("participants[" + i + "]", participants.get(i), problems);
        }
        return participants.stream().distinct().toList();
    }

    private static void check(String field, Participant one, Problems problems) {
        if (one.contact() == null) {
            problems.required(field + ".name", JsonBody.text(one.name()), PARTICIPANT_LIMIT);
        }
        problems.optional(field + ".knownBy", JsonBody.text(one.knownBy()), KNOWN_BY_LIMIT);
    }

    private static final int PARTICIPANT_LIMIT = 3 * Contact.NAME_LIMIT;
}
