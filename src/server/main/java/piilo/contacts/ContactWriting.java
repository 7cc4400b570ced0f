package piilo.contacts;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import piilo.companies.Companies;
import piilo.companies.Company;
import piilo.companies.CompanyName;
import piilo.companies.Employment;
import piilo.companies.Employments;
import piilo.database.Ids;
import piilo.journal.Author;
import piilo.journal.Cause;
import piilo.journal.Change;
import piilo.journal.Journal;

/** Writes contacts with all that hangs on them. */
public final class ContactWriting {
    private final Journal journal;
    private final Contacts contacts;
    private final Companies companies;
    private final Employments employments;

    public ContactWriting(
            Journal journal,
            Contacts contacts,
            Companies companies,
            Employments employments) {
        this.journal = journal;
        this.contacts = contacts;
        this.companies = companies;
        this.employments = employments;
    }

    /** Adds a contact with its employments; companies that are not there yet are added too. */
    public void create(Author author, Draft draft) {
        journal.write(author, Cause.edit(), change -> {
            change.create(contacts, draft.contact());
            writeJobs(change, draft, List.of());
            return null;
        });
    }

    /** Changes a contact from one state to another, and its employments to what the draft says. */
    public void update(Author author, Contact old, Draft draft) {
        journal.write(author, Cause.edit(), change -> {
            change.update(contacts, old, draft.contact());
            List<Employment> present = employments.of(change.db(), change.workspace(), List.of(old.id())).stream()
                    .map(Employments.AtCompany::employment)
                    .toList();
            writeJobs(change, draft, present);
            return null;
        });
    }

    private void writeJobs(Change change, Draft draft, List<Employment> present) {
        Map<String, Company> employers = employers(change, draft.jobs());
        Map<UUID, Employment> left = present.stream()
                .collect(Collectors.toMap(Employment::id, Function.identity(), (a, b) -> a, HashMap::new));
        for (JobRow row : draft.jobs()) {
            Company company = row.company() == null ? null : employers.get(CompanyName.match(row.company()));
            Employment old = row.id() == null ? null : left.remove(row.id());
            Employment wanted = employment(draft.contact().id(), row, company, old);
            if (old == null) {
                change.create(employments, wanted);
            } else {
                change.update(employments, old, wanted);
            }
        }
        left.values().forEach(gone -> change.delete(employments, gone));
    }

    private static Employment employment(
            UUID contact, JobRow row, @Nullable Company company, @Nullable Employment old) {
        return new Employment(
                old == null ? Ids.next() : old.id(),
                old == null ? 0 : old.version(),
                old == null ? Instant.now() : old.createdAt(),
                contact,
                company == null ? null : company.id(),
                row.title(),
                row.from(),
                row.to(),
                row.current());
    }

    /** Returns the companies that rows name, by what their names are matched by; those that are missing are added. */
    private Map<String, Company> employers(Change change, List<JobRow> rows) {
        Map<String, String> names = new HashMap<>();
        rows.stream()
                .map(JobRow::company)
                .filter(Objects::nonNull)
                .forEach(name -> names.putIfAbsent(CompanyName.match(name), name));
        Map<String, Company> found = names.isEmpty()
                ? new HashMap<>()
                : companies.byMatchName(change.db(), change.workspace(), names.keySet());
        names.forEach((match, name) -> found.computeIfAbsent(match, missing -> {
            Company company = Company.named(name);
            change.create(companies, company);
            return company;
        }));
        return found;
    }

    /**
     * Moves a contact to the trash, with its employments, notes and favours; interactions stay, with the name alone.
     *
     * @return the cause, by which it is brought back
     */
    public Cause delete(Author author, Contact contact) {
        Cause cause = Cause.edit();
        journal.write(author, cause, change -> {
            change.deleteWithAll(contacts, contact);
            return null;
        });
        return cause;
    }
}
