package piilo.contacts;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.companies.Companies;
import piilo.companies.Company;
import piilo.companies.CompanyName;
import piilo.companies.Employment;
import piilo.journal.Change;

/** The companies that rows name. One that is not there yet is added when somebody is saved to work there. */
final class Employers {
    private final Map<String, Company> named;
    private final Set<Company> missing = new HashSet<>();

    private Employers(Map<String, Company> named) {
        this.named = named;
    }

    static Employers of(Change change, Companies companies, List<JobRow> rows) {
        Map<String, String> names = new HashMap<>();
        rows.stream()
                .map(JobRow::company)
                .filter(Objects::nonNull)
                .forEach(name -> names.putIfAbsent(CompanyName.match(name), name));
        Employers employers = new Employers(
                names.isEmpty()
                        ? new HashMap<>()
                        : companies.byMatchName(change.db(), change.workspace(), names.keySet()));
        names.forEach((match, name) -> employers.named.computeIfAbsent(match, absent -> employers.missing(name)));
        return employers;
    }

    private Company missing(String name) {
        Company company = Company.named(name);
        missing.add(company);
        return company;
    }

    @Nullable
    UUID id(@Nullable String name) {
        return name == null
                ? null
                : Objects.requireNonNull(named.get(CompanyName.match(name)), name)
                        .id();
    }

    /** Adds those that are missing and that somebody is to work for. */
    void create(Change change, Companies companies, Collection<Employment> wanted) {
        Set<@Nullable UUID> used = new HashSet<>();
        wanted.forEach(job -> used.add(job.company()));
        missing.stream()
                .filter(company -> used.contains(company.id()))
                .forEach(company -> change.create(companies, company));
    }
}
