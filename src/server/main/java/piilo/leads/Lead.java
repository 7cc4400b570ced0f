package piilo.leads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * @param nextAsk who is asked for something by the next step; null for nobody
 * @param asks what has been asked of whom on the way
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
        @Nullable UUID nextAsk,
        List<Ask> asks,
        @Nullable LocalDate thankedOn,
        @Nullable String text)
        implements Journalled {
    public Lead {
        tellers = List.copyOf(tellers);
        people = List.copyOf(people);
        stages = List.copyOf(stages);
        asks = List.copyOf(asks);
    }

    /**
     * One of the chain.
     *
     * @param contact null for somebody who is not among the contacts
     * @param thankedOn null as long as the user has not thanked for it
     */
    public record Teller(
            @Nullable UUID contact, String name, @Nullable LocalDate thankedOn) {
        public Teller(@Nullable UUID contact, String name) {
            this(contact, name, null);
        }
    }

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

    /** Makes a lead of an advertisement that was found on a day. */
    public static Lead advertised(UUID id, String title, LocalDate day) {
        return new Lead(
                id,
                0,
                Instant.now(),
                title,
                null,
                null,
                false,
                null,
                null,
                day,
                List.of(),
                false,
                null,
                null,
                Confidence.MAY_NAME,
                null,
                null,
                null,
                List.of(),
                Stage.HEARD,
                day,
                List.of(new Step(Stage.HEARD, day)),
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }

    /** Returns the same with the stages it has been at, the present one last. */
    public Lead at(List<Step> steps) {
        return with(course().at(steps));
    }

    /** Returns the same with the address of its advertisement. */
    public Lead linked(@Nullable String address) {
        return with(new Advert(advertisedOn, address));
    }

    /**
     * Who has to do with it.
     *
     * @param thankedOn the day all tellers were thanked
     */
    record Chain(
            List<Teller> tellers,
            List<Person> people,
            @Nullable LocalDate thankedOn) {}

    /** Where it was advertised. */
    record Advert(@Nullable LocalDate day, @Nullable String link) {}

    Course course() {
        return new Course(stages, nextStep, nextStepOn, nextAsk, asks);
    }

    Chain chain() {
        return new Chain(tellers, people, thankedOn);
    }

    Advert advert() {
        return new Advert(advertisedOn, link);
    }

    Lead with(Course other) {
        return copy(company, advert(), chain(), other);
    }

    Lead with(Advert other) {
        return copy(company, other, chain(), course());
    }

    /** Returns the same with the tellers as they are now; it is all thanked on the day of the last thanks. */
    Lead withTellers(List<Teller> others) {
        boolean all = !others.isEmpty() && others.stream().allMatch(one -> one.thankedOn() != null);
        LocalDate last = others.stream()
                .map(Teller::thankedOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return copy(company, advert(), new Chain(others, people, all ? last : null), course());
    }

    public Lead withCompany(@Nullable UUID other) {
        return copy(other, advert(), chain(), course());
    }

    /** Returns the same in which everybody bears the name they have among the contacts. */
    Lead named(Map<UUID, String> names) {
        Chain chain = new Chain(
                tellers.stream()
                        .map(one -> new Teller(
                                one.contact(), names.getOrDefault(one.contact(), one.name()), one.thankedOn()))
                        .toList(),
                people.stream()
                        .map(one ->
                                new Person(one.contact(), names.getOrDefault(one.contact(), one.name()), one.role()))
                        .toList(),
                thankedOn);
        return copy(company, advert(), chain, course());
    }

    /** Returns the same as it goes on without a record that it refers to; of a person the name stays. */
    Lead without(UUID gone) {
        Chain rest = new Chain(
                tellers.stream()
                        .map(one -> gone.equals(one.contact()) ? new Teller(null, one.name(), one.thankedOn()) : one)
                        .toList(),
                people.stream()
                        .map(one -> gone.equals(one.contact()) ? new Person(null, one.name(), one.role()) : one)
                        .toList(),
                thankedOn);
        return copy(gone.equals(company) ? null : company, advert(), rest, course().without(gone));
    }

    private Lead copy(@Nullable UUID at, Advert advert, Chain chain, Course course) {
        Step last = course.stages().getLast();
        return new Lead(
                id,
                version,
                createdAt,
                title,
                at,
                companyHint,
                hidden,
                advert.day,
                advert.link,
                heardOn,
                chain.tellers,
                secondHand,
                sure,
                expiresOn,
                confidence,
                place,
                work,
                salary,
                chain.people,
                last.stage(),
                last.day(),
                course.stages(),
                course.nextStep(),
                course.nextStepOn(),
                course.nextAsk(),
                course.asks(),
                chain.thankedOn,
                text);
    }
}
