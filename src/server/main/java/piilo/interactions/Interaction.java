package piilo.interactions;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.api.InteractionLine.Direction;
import piilo.api.InteractionLine.Kind;
import piilo.journal.Journalled;

/**
 * One meeting, call or message between the user and others.
 *
 * @param at when it began; the beginning of the day in UTC when only the day is known
 * @param wholeDay whether only the day is known
 * @param minutes how long it was
 * @param participants the others
 * @param company and {@code lead} are what it was about; {@code reason} is the one that the user had
 * @param place where
 * @param body the text, Markdown; of an imported message only when the user wanted it kept
 * @param meaningful whether it counts as keeping in touch: an invitation to connect does not
 * @param ask whether the user asked for something
 * @param outcome of a call; null for anything else
 * @param origin how it came to be written down; null when nobody has kept that
 */
public record Interaction(
        UUID id,
        int version,
        Instant createdAt,
        Kind kind,
        Direction direction,
        Instant at,
        boolean wholeDay,
        @Nullable Integer minutes,
        List<Participant> participants,
        @Nullable UUID company,
        @Nullable UUID lead,
        @Nullable UUID reason,
        @Nullable String place,
        @Nullable String subject,
        @Nullable String body,
        boolean meaningful,
        boolean ask,
        @Nullable Outcome outcome,
        @Nullable Origin origin)
        implements Journalled {
    public Interaction {
        participants = List.copyOf(participants);
        // To the microsecond, as the database keeps it.
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * One of the others.
     *
     * @param contact null for somebody who is not among the contacts
     * @param knownBy the profile or e-mail address by which a contact would be this person, as contact points are matched; null when there is none
     */
    public record Participant(
            @Nullable UUID contact, String name, @Nullable String knownBy) {
        public Participant withContact(@Nullable UUID other) {
            return new Participant(other, name, knownBy);
        }
    }

    /** What became of a call. */
    public enum Outcome {
        TALKED,
        LEFT_MESSAGE,
        MISSED
    }

    /** How an interaction comes to be written down. */
    public enum Origin {
        FORM,
        CAPTURE,
        MEET_UP,
        TODAY,
        PROGRAM,
        IMPORT
    }

    /** Makes an interaction of which nothing is known but what it was, when and with whom. */
    public static Interaction of(UUID id, Kind kind, Direction direction, Instant at, List<Participant> participants) {
        return new Interaction(
                id,
                0,
                Instant.now(),
                kind,
                direction,
                at,
                false,
                null,
                participants,
                null,
                null,
                null,
                null,
                null,
                null,
                kind != Kind.INVITATION,
                false,
                null,
                null);
    }

    /** Returns the same with other texts. */
    public Interaction withTexts(@Nullable String where, @Nullable String about, @Nullable String text) {
        return new Interaction(
                id,
                version,
                createdAt,
                kind,
                direction,
                at,
                wholeDay,
                minutes,
                participants,
                company,
                lead,
                reason,
                where,
                about,
                text,
                meaningful,
                ask,
                outcome,
                origin);
    }

    /** Returns the same, written down in another way. */
    public Interaction from(Origin other) {
        return new Interaction(
                id,
                version,
                createdAt,
                kind,
                direction,
                at,
                wholeDay,
                minutes,
                participants,
                company,
                lead,
                reason,
                place,
                subject,
                body,
                meaningful,
                ask,
                outcome,
                other);
    }

    /** Returns the same with another text. */
    public Interaction withBody(String text) {
        return withTexts(place, subject, text);
    }

    /** Returns the same with other people. */
    public Interaction withParticipants(List<Participant> others) {
        return withPeople(others, company);
    }

    /** Returns the same with other people, about another company. */
    public Interaction withPeople(List<Participant> others, @Nullable UUID about) {
        return new Interaction(
                id,
                version,
                createdAt,
                kind,
                direction,
                at,
                wholeDay,
                minutes,
                others,
                about,
                lead,
                reason,
                place,
                subject,
                body,
                meaningful,
                ask,
                outcome,
                origin);
    }

    /** Whether no contact took part, and it was about no company and no lead. */
    boolean ofNothingKnown() {
        return company == null
                && lead == null
                && participants.stream().allMatch(participant -> participant.contact() == null);
    }

    /** Returns the same as it goes on without a record that it refers to; of a person the name stays. */
    Interaction without(UUID gone) {
        return new Interaction(
                id,
                version,
                createdAt,
                kind,
                direction,
                at,
                wholeDay,
                minutes,
                participants.stream()
                        .map(one -> gone.equals(one.contact()) ? one.withContact(null) : one)
                        .toList(),
                gone.equals(company) ? null : company,
                gone.equals(lead) ? null : lead,
                gone.equals(reason) ? null : reason,
                place,
                subject,
                body,
                meaningful,
                ask,
                outcome,
                origin);
    }
}
