package piilo.companies;

import piilo.journal.Author;
import piilo.journal.Cause;
import piilo.journal.Journal;
import piilo.journal.Merge;
import piilo.journal.Opened;

/** Writes companies with all that hangs on them. */
public final class CompanyWriting {
    private final Journal journal;
    private final Companies companies;

    public CompanyWriting(Journal journal, Companies companies) {
        this.journal = journal;
        this.companies = companies;
    }

    public void create(Author author, Company company) {
        journal.write(author, Cause.edit(), change -> {
            change.create(companies, company);
            return null;
        });
    }

    public void update(Author author, Company stored, Company company) {
        journal.write(author, Cause.edit(), change -> {
            change.update(companies, stored, company);
            return null;
        });
    }

    /** Saves a form, unless both it and somebody else have changed the same fields since it was opened. */
    Merge<Company> merge(Author author, Opened opened, Company company) {
        return journal.write(author, Cause.edit(), change -> {
            Merge<Company> merge = change.merge(companies, company, opened);
            change.update(companies, merge);
            return merge;
        });
    }

    /**
     * Moves a company to the trash with its notes; who worked there keeps the title without it.
     *
     * @return the cause, by which it is brought back
     */
    public Cause delete(Author author, Company company) {
        Cause cause = Cause.edit();
        journal.write(author, cause, change -> {
            change.deleteWithAll(companies, company);
            return null;
        });
        return cause;
    }
}
