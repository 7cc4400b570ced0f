package piilo.leads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.journal.Journalled;

/**
 * A job, advertised or not, and how the user came to know of it.
 *
 * @param company null when it is not known or not named; {@code companyHint} is what is known of it then
 * @param hidden whether it was heard of before it was advertised; that stays so when it is
 * @param advertisedOn the day it was advertised; null while nobody has
 * @param tellers the chain it came through, from the source to the one who told the user
 * @param secondHand whether the one who told had it from somebody else
 * @param sure how sure it is, from 1, a rumour, to 5, certain; null when nothing was said
 * @param salary of a month
 * @param people who else has to do with it, and as what
 * @param stages every stage with the day it began, the present one last
 * @param thankedOn the day all of the chain were thanked
 * @param text Markdown
 */
public record Lead(
        UUID id,
        int version,
        Instant createdAt,
        String title,
        @Nullable UUID company,
        @Nullable String companyHint,
        boolean hidden,
        @Nullable LocalDate advertisedOn,
        @Nullable String link,
        @Nullable LocalDate heardOn,
        List<Teller> tellers,
        boolean secondHand,
        @Nullable Integer sure,
        @Nullable LocalDate expiresOn,
        Confidence confidence,
        @Nullable String place,
        @Nullable Work work,
        @Nullable Salary salary,
        List<Person> people,
        Stage stage,
        LocalDate stageSince,
        List<Step> stages,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn,
        @Nullable LocalDate thankedOn,
        @Nullable String text)
        implements Journalled {
    public Lead {
        tellers = List.copyOf(tellers);
        people = List.copyOf(people);
        stages = List.copyOf(stages);
    }

    /**
     * One of the chain.
     *
     * @param contact null for somebody who is not among the contacts
     */
    public record Teller(@Nullable UUID contact, String name) {}

    /** What of it may be passed on. */
    public enum Confidence {
        PRIVATE,
        WITHOUT_SOURCE,
        MAY_NAME
    }

    /** What kind of work it is. */
    public enum Work {
        PERMANENT,
        FIXED_TERM,
        FREELANCE,
        PART_TIME,
        BOARD,
        OTHER
    }

    /**
     * What is paid in a month, in whole units.
     *
     * @param currency by ISO 4217
     */
    public record Salary(@Nullable Integer from, @Nullable Integer to, String currency) {}

    /**
     * Somebody who has to do with it.
     *
     * @param contact null for somebody who is not among the contacts
     */
    public record Person(@Nullable UUID contact, String name, Role role) {
        /** As what. */
        public enum Role {
            SOURCE,
            DECIDES,
            REFEREE,
            RECRUITER,
            COLLEAGUE
        }
    }

    /** How far it has come; the last five are endings. */
    public enum Stage {
        HEARD,
        VERIFIED,
        REACHED_OUT,
        CONVERSATION,
        INTERVIEW,
        OFFER,
        ACCEPTED,
        DECLINED,
        REJECTED,
        WENT_SILENT,
        FILLED_OTHERWISE;

        /** Returns whether nothing comes after it. */
        public boolean ending() {
            return compareTo(ACCEPTED) >= 0;
        }
    }

    /** A stage and the day it began. */
    public record Step(Stage stage, LocalDate day) {}

    /** Returns the same as it goes on without a record that it refers to; of a person the name stays. */
    Lead without(UUID gone) {
        return new Lead(
                id,
                version,
                createdAt,
                title,
                gone.equals(company) ? null : company,
                companyHint,
                hidden,
                advertisedOn,
                link,
                heardOn,
                tellers.stream()
                        .map(one -> gone.equals(one.contact()) ? new Teller(null, one.name()) : one)
                        .toList(),
                secondHand,
                sure,
                expiresOn,
                confidence,
                place,
                work,
                salary,
                people.stream()
                        .map(one -> gone.equals(one.contact()) ? new Person(null, one.name(), one.role()) : one)
                        .toList(),
                stage,
                stageSince,
                stages,
                nextStep,
                nextStepOn,
                thankedOn,
                text);
    }
}
