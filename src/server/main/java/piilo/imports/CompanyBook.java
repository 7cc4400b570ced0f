package piilo.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import piilo.companies.Companies;
import piilo.companies.Company;
import piilo.companies.CompanyName;
import piilo.journal.Change;

/** The companies that a chunk of lines names; one that is not there yet is made when it is first asked for. */
final class CompanyBook {
    private final Companies companies;
    private final Seen seen;
    private final Map<String, Company> before;
    private final Map<String, Company> now = new LinkedHashMap<>();
    private final Map<String, String> matches = new HashMap<>();

    CompanyBook(Companies companies, DSLContext db, UUID workspace, Collection<String> names, Seen seen) {
        this.companies = companies;
        this.seen = seen;
        List<String> wanted = names.stream().map(this::match).distinct().toList();
        before = wanted.isEmpty() ? Map.of() : companies.byMatchName(db, workspace, wanted);
    }

    String match(String name) {
        return matches.computeIfAbsent(name, CompanyName::match);
    }

    /** Returns the company of a name, or null when there is none yet. */
    @Nullable
    Company find(String name) {
        String match = match(name);
        Company changed = now.get(match);
        return changed != null ? changed : before.get(match);
    }

    /** Returns the company of a name, made if need be. */
    Company of(String name) {
        Company found = find(name);
        if (found != null) {
            return found;
        }
        Company made = Company.named(name);
        seen.company(match(name));
        now.put(match(name), made);
        return made;
    }

    void put(String name, Company changed) {
        now.put(match(name), changed);
    }

    void write(Change change) {
        now.forEach((match, company) -> {
            Company old = before.get(match);
            if (old == null) {
                change.create(companies, company);
            } else {
                change.update(companies, old, company);
            }
        });
    }
}
