package piilo.recruiters;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.companies.Companies;
import piilo.companies.Company;
import piilo.companies.CompanyName;
import piilo.journal.Author;
import piilo.journal.Cause;
import piilo.journal.Change;
import piilo.journal.Journal;
import piilo.journal.Merge;
import piilo.journal.Opened;

/** Writes mandates. Each act gives the cause by which it is taken back. */
public final class MandateWriting {
    private final Journal journal;
    private final Mandates mandates;
    private final Companies companies;

    public MandateWriting(Journal journal, Mandates mandates, Companies companies) {
        this.journal = journal;
        this.mandates = mandates;
        this.companies = companies;
    }

    /** Returns the name of a mandate's company; null when it is not named. */
    @Nullable
    String company(UUID workspace, Mandate mandate) {
        return mandate.company() == null
                ? null
                : companies
                        .find(workspace, mandate.company())
                        .map(Company::name)
                        .orElse(null);
    }

    /** Sees to it that a company is there; one of somebody else's is not. */
    void checkCompany(UUID workspace, @Nullable UUID company) {
        if (company != null) {
            companies.get(workspace, company);
        }
    }

    /** Adds a mandate; its company is added too when it is not there yet. */
    Cause create(Author author, Mandate mandate, @Nullable String company) {
        return journal.edit(author, change -> change.create(mandates, at(change, mandate, company)));
    }

    private Mandate at(Change change, Mandate mandate, @Nullable String name) {
        if (name == null) {
            return mandate;
        }
        String match = CompanyName.match(name);
        Company company = companies
                .byMatchName(change.db(), change.workspace(), List.of(match))
                .computeIfAbsent(match, absent -> {
                    Company made = Company.named(name);
                    change.create(companies, made);
                    return made;
                });
        return mandate.at(company.id());
    }

    /** What has become of an edit: its cause, and the merge that may have left something to be chosen. */
    record Edited(Cause cause, Merge<Mandate> merge) {}

    /** Saves a form, unless both it and somebody else have changed the same fields since it was opened. */
    Edited merge(Author author, Opened opened, Mandate mandate, @Nullable String company) {
        Cause cause = Cause.edit();
        return journal.write(
                author,
                cause,
                change -> new Edited(cause, change.save(mandates, at(change, mandate, company), opened)));
    }

    /** Moves a mandate to the trash. */
    Cause delete(Author author, Mandate mandate) {
        return journal.edit(author, change -> change.deleteWithAll(mandates, mandate));
    }
}
