package piilo.companies;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import piilo.journal.Author;
import piilo.journal.Cause;
import piilo.journal.Journal;
import piilo.journal.Merge;
import piilo.journal.Opened;
import piilo.targets.TargetWriting;

/** Writes companies with all that hangs on them. */
public final class CompanyWriting {
    private final Journal journal;
    private final Companies companies;
    private final TargetWriting targets;
    private final Clock clock;

    public CompanyWriting(Journal journal, Companies companies, TargetWriting targets, Clock clock) {
        this.journal = journal;
        this.companies = companies;
        this.targets = targets;
        this.clock = clock;
    }

    /**
     * Adds a company; one that is a target is watched from now on.
     *
     * @param zone where the user is
     */
    public void create(Author author, Company company, ZoneId zone) {
        journal.write(author, Cause.edit(), change -> {
            change.create(companies, company);
            targets.want(change, company.id(), company.target(), today(zone));
            return null;
        });
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /**
     * Changes a company; it becomes a target, or is no longer one, when that has changed.
     *
     * @param zone where the user is
     */
    public void update(Author author, Company stored, Company company, ZoneId zone) {
        journal.write(author, Cause.edit(), change -> {
            change.update(companies, stored, company);
            if (stored.target() != company.target()) {
                targets.want(change, company.id(), company.target(), today(zone));
            }
            return null;
        });
    }

    /** Saves a form, unless both it and somebody else have changed the same fields since it was opened. */
    Merge<Company> merge(Author author, Opened opened, Company company) {
        return journal.write(author, Cause.edit(), change -> change.save(companies, company, opened));
    }

    /**
     * Moves a company to the trash with its notes; who worked there keeps the title without it.
     *
     * @return the cause, by which it is brought back
     */
    public Cause delete(Author author, Company company) {
        return journal.edit(author, change -> change.deleteWithAll(companies, company));
    }
}
