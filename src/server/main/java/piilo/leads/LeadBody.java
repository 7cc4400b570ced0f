package piilo.leads;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import piilo.companies.Company;
import piilo.contacts.Contact;
import piilo.database.Ids;
import piilo.http.JsonBody;
import piilo.http.Problems;

/**
 * A lead as it is sent to the API; what cannot be changed there may be sent along, and says nothing.
 *
 * @param companyName counts when no company is sent: one of that name, made if need be
 */
@JsonIgnoreProperties({"id", "createdAt", "stage", "stageSince", "stages", "asks", "thankedOn"})
record LeadBody(
        @Nullable String title,
        @Nullable UUID company,
        @Nullable String companyName,
        @Nullable String companyHint,
        @Nullable Boolean hidden,
        @Nullable LocalDate advertisedOn,
        @Nullable String link,
        @Nullable LocalDate heardOn,
        List<Teller> tellers,
        @Nullable Boolean secondHand,
        @Nullable Integer sure,
        @Nullable LocalDate expiresOn,
        Lead.@Nullable Confidence confidence,
        @Nullable String place,
        Lead.@Nullable Work work,
        @Nullable Salary salary,
        List<Person> people,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn,
        @Nullable UUID nextAsk,
        @Nullable String text) {
    LeadBody {
        tellers = Objects.requireNonNullElse(tellers, List.of());
        people = Objects.requireNonNullElse(people, List.of());
    }

    /** One of the chain; a contact is called by his own name. */
    record Teller(
            @Nullable UUID contact,
            @Nullable String name,
            @Nullable LocalDate thankedOn) {}

    record Person(@Nullable UUID contact, @Nullable String name, Lead.Person.@Nullable Role role) {}

    record Salary(
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String currency) {}

    /** Returns the contacts that are named by their ids. */
    List<UUID> contacts() {
        return Stream.of(
                        tellers.stream().map(Teller::contact),
                        people.stream().map(Person::contact),
                        Stream.ofNullable(nextAsk))
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /**
     * Returns the lead that is meant.
     *
     * @param old the lead that is changed; null for a new one
     * @param known the contacts, by id
     */
    Draft draft(@Nullable Lead old, Map<UUID, Contact> known, Calendar calendar, Problems problems) {
        List<Lead.Step> stages = LeadForm.stages(old, heardOn == null ? calendar.today() : heardOn);
        Lead lead = new Lead(
                old == null ? Ids.next() : old.id(),
                old == null ? 0 : old.version(),
                old == null ? Instant.now() : old.createdAt(),
                problems.required("title", JsonBody.text(title), LeadCheck.TITLE_LIMIT),
                company,
                text("companyHint", companyHint, LeadCheck.HINT_LIMIT, problems),
                Objects.requireNonNullElse(hidden, true),
                advertisedOn,
                text("link", link, LeadCheck.LINK_LIMIT, problems),
                heardOn,
                tellers(known, problems),
                Objects.requireNonNullElse(secondHand, false),
                sure,
                expiresOn,
                Objects.requireNonNullElse(confidence, Lead.Confidence.PRIVATE),
                text("place", place, LeadCheck.PLACE_LIMIT, problems),
                work,
                salary == null ? null : salary(salary),
                people(known, problems),
                stages.getLast().stage(),
                stages.getLast().day(),
                stages,
                text("nextStep", nextStep, LeadCheck.STEP_LIMIT, problems),
                nextStepOn,
                nextAsk,
                old == null ? List.of() : old.asks(),
                null,
                text("text", text, LeadCheck.TEXT_LIMIT, problems));
        Lead whole = lead.withTellers(lead.tellers());
        LeadCheck.check(whole, calendar, problems);
        String name = text("companyName", companyName, Company.NAME_LIMIT, problems);
        return new Draft(whole, company == null ? name : null, List.of(), List.of(), Map.of());
    }

    private static @Nullable String text(String field, @Nullable String sent, int limit, Problems problems) {
        return problems.optional(field, JsonBody.text(sent), limit);
    }

    private static Lead.Salary salary(Salary sent) {
        return new Lead.Salary(sent.from, sent.to, Objects.requireNonNullElse(sent.currency, "EUR"));
    }

    private List<Lead.Teller> tellers(Map<UUID, Contact> known, Problems problems) {
        List<Lead.Teller> all = new ArrayList<>();
        for (Teller one : tellers) {
            String field = "tellers[" + all.size() + "]";
            Calendar.check(field + ".thankedOn", one.thankedOn, problems);
            String name = name(field, known.get(one.contact), one.name, problems);
            all.add(new Lead.Teller(one.contact, name, one.thankedOn));
        }
        return all;
    }

    private List<Lead.Person> people(Map<UUID, Contact> known, Problems problems) {
        List<Lead.Person> all = new ArrayList<>();
        for (Person one : people) {
            String field = "people[" + all.size() + "]";
            if (one.role == null) {
                problems.add(field + ".role", "form.required");
            }
            String name = name(field, known.get(one.contact), one.name, problems);
            all.add(new Lead.Person(one.contact, name, Objects.requireNonNullElse(one.role, Lead.Person.Role.SOURCE)));
        }
        return all;
    }

    private static String name(String field, @Nullable Contact contact, @Nullable String sent, Problems problems) {
        Optional<String> name = contact == null ? JsonBody.text(sent) : Optional.of(Namesakes.name(contact));
        return problems.required(field + ".name", name, LeadCheck.NAME_LIMIT);
    }
}
