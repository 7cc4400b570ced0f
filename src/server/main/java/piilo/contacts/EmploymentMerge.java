package piilo.contacts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.companies.Companies;
import piilo.companies.Company;
import piilo.companies.Employment;
import piilo.companies.Employments;
import piilo.companies.Employments.AtCompany;
import piilo.database.Ids;
import piilo.journal.Change;
import piilo.journal.Choice;
import piilo.journal.Opened;

/** Brings together what two people made of somebody's employments, one by one: either may have added, changed or removed it. */
final class EmploymentMerge {
    private final Change change;
    private final Employments employments;
    private final Companies companies;
    private final Employers employers;
    private final List<JobVersions.Outcome> outcomes;

    EmploymentMerge(Change change, Employments employments, Companies companies, Wanted wanted) {
        this.change = change;
        this.employments = employments;
        this.companies = companies;
        employers = Employers.of(change, companies, wanted.draft.jobs());
        outcomes = versions(wanted.draft, wanted.opened.number()).stream()
                .map(versions -> versions.outcome(wanted.opened.givenUp()))
                .toList();
    }

    /** What somebody wants, and when he opened the form of it. */
    record Wanted(Draft draft, Opened opened) {}

    private List<JobVersions> versions(Draft draft, long number) {
        UUID contact = draft.contact().id();
        Map<UUID, JobRow> rows = rows(draft);
        Map<UUID, AtCompany> theirs = new LinkedHashMap<>();
        employments
                .of(change.db(), change.workspace(), List.of(contact))
                .forEach(job -> theirs.put(job.employment().id(), job));
        Set<UUID> ids = new LinkedHashSet<>(rows.keySet());
        ids.addAll(theirs.keySet());
        Map<UUID, Employment> base = new HashMap<>(change.past(employments, ids, number));
        base.values().removeIf(job -> !job.contact().equals(contact));
        Map<UUID, Company> employersThen = employersOf(base, number);
        List<JobVersions> versions = new ArrayList<>();
        for (UUID id : ids) {
            JobRow row = rows.get(id);
            AtCompany other = theirs.get(id);
            Employment was = base.get(id);
            Employment known = was == null && other != null ? other.employment() : was;
            AtCompany mine = row == null ? null : mine(contact, row, known, employersThen);
            versions.add(new JobVersions(id, was, mine, other));
        }
        return versions;
    }

    /** Returns the rows by the id of the employment; one that is new gets an id. */
    private static Map<UUID, JobRow> rows(Draft draft) {
        Map<UUID, JobRow> rows = new LinkedHashMap<>();
        draft.jobs().forEach(row -> {
            boolean fresh = row.id() == null || rows.containsKey(row.id());
            rows.put(fresh ? Ids.next() : row.id(), row);
        });
        return rows;
    }

    private Map<UUID, Company> employersOf(Map<UUID, Employment> jobs, long number) {
        List<UUID> ids = jobs.values().stream()
                .map(Employment::company)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return change.past(companies, ids, number);
    }

    /** A company that goes by another name by now is still the one that the form showed. */
    private AtCompany mine(UUID contact, JobRow row, @Nullable Employment known, Map<UUID, Company> employersThen) {
        Company shown = known == null || known.company() == null ? null : employersThen.get(known.company());
        UUID company = shown != null && shown.name().equals(row.company()) ? shown.id() : employers.id(row.company());
        Employment employment = new Employment(
                known == null ? Ids.next() : known.id(),
                known == null ? 0 : known.version(),
                known == null ? Instant.now() : known.createdAt(),
                contact,
                company,
                row.title(),
                row.from(),
                row.to(),
                row.current());
        return new AtCompany(employment, row.company());
    }

    /** Returns the employments as a form shows them, with mine where both changed the same. */
    List<JobRow> rows() {
        return outcomes.stream()
                .map(JobVersions.Outcome::kept)
                .filter(Objects::nonNull)
                .map(JobRow::of)
                .toList();
    }

    List<Choice> choices() {
        return outcomes.stream()
                .map(JobVersions.Outcome::choice)
                .filter(Objects::nonNull)
                .toList();
    }

    void save() {
        employers.create(
                change,
                companies,
                outcomes.stream()
                        .map(JobVersions.Outcome::kept)
                        .filter(Objects::nonNull)
                        .map(AtCompany::employment)
                        .toList());
        outcomes.forEach(this::save);
    }

    private void save(JobVersions.Outcome outcome) {
        AtCompany theirs = outcome.theirs();
        AtCompany kept = outcome.kept();
        if (theirs == null && kept != null) {
            change.create(employments, kept.employment());
        } else if (theirs != null && kept == null) {
            change.delete(employments, theirs.employment());
        } else if (theirs != null && kept != null) {
            change.update(employments, theirs.employment(), kept.employment());
        }
    }
}
