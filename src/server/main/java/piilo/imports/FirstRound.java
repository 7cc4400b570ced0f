package piilo.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import piilo.api.CompanyLine;
import piilo.api.ContactLine;
import piilo.api.Job;
import piilo.api.LeadLine;
import piilo.companies.Company;
import piilo.companies.Employments;
import piilo.contacts.Contact;
import piilo.database.Ids;
import piilo.imports.ImportLine.Decision;
import piilo.imports.ImportLine.Read;
import piilo.imports.Sightings.Sighting;
import piilo.journal.Change;

/** Contacts, companies, and leads, which refer to companies only. */
final class FirstRound implements Round {
    private final Setting setting;
    private final Map<UUID, Person> people = new LinkedHashMap<>();
    private final LeadLines leads;
    private @Nullable CompanyBook companies;

    FirstRound(Setting setting) {
        this.setting = setting;
        leads = new LeadLines(setting);
    }

    /** A contact line with whom it is about. */
    private record Matched(ImportLine stored, Subject subject, Match match) {
        ContactLine line() {
            return subject.line();
        }

        UUID record() {
            return Objects.requireNonNull(stored.decision().record());
        }

        boolean saysTheSame() {
            return stored.payload().equals(match.ancestor());
        }
    }

    @Override
    public List<ImportLine> decide(List<Read> lines) {
        List<Matched> matched = match(lines);
        CompanyBook book = new CompanyBook(
                setting.stores().companies(),
                setting.db(),
                setting.one().workspace(),
                names(matched, lines),
                setting.seen());
        companies = book;
        load(matched, lines.getFirst().stored().number());
        leads.load(lines);
        Map<Integer, ImportLine> decided = matched.stream()
                .map(one -> one.stored.with(decide(one, book)))
                .collect(Collectors.toMap(ImportLine::number, Function.identity()));
        List<ImportLine> all = new ArrayList<>(lines.size());
        for (Read read : lines) {
            all.add(
                    switch (read.line()) {
                        case CompanyLine company -> read.stored().with(decide(company, book));
                        case LeadLine lead -> read.stored().with(leads.decide(read.stored(), lead, book));
                        default ->
                            Objects.requireNonNull(decided.get(read.stored().number()));
                    });
        }
        return all;
    }

    private List<Matched> match(List<Read> lines) {
        List<ImportLine> stored = new ArrayList<>(lines.size());
        List<Subject> subjects = new ArrayList<>(lines.size());
        for (Read read : lines) {
            if (read.line() instanceof ContactLine line) {
                stored.add(read.stored());
                subjects.add(Subject.of(line));
            }
        }
        ContactMatching matching =
                new ContactMatching(setting.candidates(), setting.plugin(), subjects, setting.seen());
        List<Matched> matched = new ArrayList<>(stored.size());
        for (int i = 0; i < stored.size(); i++) {
            matched.add(match(matching, stored.get(i), subjects.get(i)));
        }
        return matched;
    }

    private Matched match(ContactMatching matching, ImportLine stored, Subject subject) {
        ContactLine line = subject.line();
        if (line.name().display().isEmpty()) {
            return new Matched(
                    stored.with(Decision.of(Outcome.SKIPPED, Reason.of("imports.skip.no_name"))),
                    subject,
                    Match.nobody(null));
        }
        Match match = matching.match(subject);
        UUID record = match.record() != null ? match.record() : newRecord(stored);
        Sighting before = setting.seen().of(record);
        setting.seen().person(subject, before != null ? before : Sighting.of(record, stored.number(), line.key()));
        return new Matched(
                stored.with(new Decision(Outcome.NEW, match.reason(), record, null, List.of())), subject, match);
    }

    /** The preview has chosen the id of a new contact already. */
    private static UUID newRecord(ImportLine stored) {
        UUID chosen = stored.decision().record();
        return stored.decision().outcome() == Outcome.NEW && chosen != null ? chosen : Ids.next();
    }

    private static Set<String> names(List<Matched> matched, List<Read> lines) {
        Set<String> names = new HashSet<>();
        for (Matched one : matched) {
            if (!one.saysTheSame()) {
                one.line().jobs().stream()
                        .map(Job::company)
                        .filter(Objects::nonNull)
                        .forEach(names::add);
            }
        }
        for (Read read : lines) {
            if (read.line() instanceof CompanyLine company && !company.name().isEmpty()) {
                names.add(company.name());
            } else if (read.line() instanceof LeadLine lead && lead.company() != null) {
                names.add(lead.company());
            }
        }
        return names;
    }

    private void load(List<Matched> matched, int firstNumber) {
        List<UUID> ids = matched.stream()
                .filter(one -> one.match.record() != null && !one.saysTheSame())
                .map(Matched::record)
                .distinct()
                .toList();
        if (!ids.isEmpty()) {
            UUID workspace = setting.one().workspace();
            List<Contact> contacts = setting.stores().contacts().load(setting.db(), workspace, ids);
            Map<UUID, List<Employments.AtCompany>> jobs =
                    setting.stores().employments().of(setting.db(), workspace, ids).stream()
                            .collect(Collectors.groupingBy(
                                    job -> job.employment().contact()));
            contacts.forEach(contact ->
                    people.put(contact.id(), Person.known(contact, jobs.getOrDefault(contact.id(), List.of()))));
            if (setting.preview()) {
                loadFirstLines(ids, firstNumber);
            }
        }
    }

    /** In the preview whoever is new and stands in the upload twice is not yet in the database: the first line says what there will be. */
    private void loadFirstLines(List<UUID> ids, int firstNumber) {
        Map<Integer, UUID> missing = ids.stream()
                .filter(id -> !people.containsKey(id))
                .map(id -> setting.seen().of(id))
                .filter(Objects::nonNull)
                .filter(sighting -> sighting.line() < firstNumber)
                .collect(Collectors.toMap(Sighting::line, Sighting::record, (one, _) -> one));
        if (!missing.isEmpty()) {
            ImportLines.payloads(setting.db(), setting.one(), missing.keySet()).forEach((number, payload) -> {
                ContactLine first = (ContactLine) LineJson.read(payload, LineKind.CONTACT);
                UUID id = Objects.requireNonNull(missing.get(number));
                people.put(id, Person.known(Person.fresh(id, first.name()).contact(), List.of()));
                CompanyBook scratch = new CompanyBook(
                        setting.stores().companies(),
                        setting.db(),
                        setting.one().workspace(),
                        List.of(),
                        new Seen());
                new ContactMerge(Objects.requireNonNull(people.get(id)), first, null).merge(scratch);
            });
        }
    }

    private Decision decide(Matched one, CompanyBook book) {
        Decision found = one.stored.decision();
        if (found.outcome() != Outcome.NEW) {
            return found;
        }
        if (one.saysTheSame()) {
            return new Decision(Outcome.UNCHANGED, found.reason(), one.record(), null, List.of());
        }
        Person person = people.get(one.record());
        boolean fresh = person == null;
        if (person == null) {
            person = Person.fresh(one.record(), one.line().name());
            people.put(one.record(), person);
        }
        List<FieldChange> changes = new ContactMerge(person, one.line(), ancestor(one.match)).merge(book);
        String key = one.match.again() ? null : one.subject.key();
        if (fresh) {
            return new Decision(Outcome.NEW, found.reason(), one.record(), key, List.of());
        }
        boolean changed = changes.stream().anyMatch(change -> !change.kept());
        return new Decision(changed ? Outcome.CHANGED : Outcome.UNCHANGED, found.reason(), one.record(), key, changes);
    }

    private static @Nullable ContactLine ancestor(Match match) {
        return match.ancestor() == null ? null : (ContactLine) LineJson.read(match.ancestor(), LineKind.CONTACT);
    }

    private static Decision decide(CompanyLine line, CompanyBook book) {
        if (line.name().isEmpty()) {
            return Decision.of(Outcome.SKIPPED, Reason.of("imports.skip.no_name"));
        }
        boolean fresh = book.find(line.name()) == null;
        Company company = book.of(line.name());
        List<FieldChange> changes = new ArrayList<>();
        Company merged = company;
        if (company.followedOn() == null && line.followedOn() != null) {
            merged = merged.withFollowedOn(line.followedOn());
            changes.add(new FieldChange("followedOn", null, line.followedOn().toString(), false));
        }
        if (company.domain() == null && line.domain() != null) {
            merged = merged.withDomain(line.domain());
            changes.add(new FieldChange("domain", null, line.domain(), false));
        }
        if (!changes.isEmpty()) {
            book.put(line.name(), merged);
        }
        if (fresh) {
            return new Decision(Outcome.NEW, null, company.id(), null, List.of());
        }
        Outcome outcome = changes.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED;
        return new Decision(outcome, Reason.of("imports.match.company", company.name()), company.id(), null, changes);
    }

    @Override
    public void write(Change change) {
        if (companies != null) {
            companies.write(change);
        }
        people.values().forEach(person -> person.write(change, setting.stores()));
        leads.write(change);
        new Strangers(setting).link(change, people.values());
    }
}
