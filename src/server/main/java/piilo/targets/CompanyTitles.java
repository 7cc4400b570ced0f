package piilo.targets;

import java.util.List;
import java.util.UUID;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.journal.Journal;
import piilo.journal.Journalled;
import piilo.journal.RecordKind;

/** What companies are called; companies know targets, so these ask in another way whether there is such a company. */
public final class CompanyTitles {
    private final Titles titles;

    private interface Titles {
        String of(UUID workspace, UUID company);
    }

    public <R extends Journalled> CompanyTitles(Journal journal, RecordKind<R> companies) {
        titles = (workspace, company) -> journal.read(db -> companies.load(db, workspace, List.of(company))).stream()
                .findFirst()
                .map(companies::title)
                .orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "There is no such company"));
    }

    /**
     * Returns the name of a company.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND}
     */
    String of(UUID workspace, UUID company) {
        return titles.of(workspace, company);
    }
}
