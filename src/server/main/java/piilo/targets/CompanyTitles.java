package piilo.targets;

import java.util.UUID;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.journal.Journal;
import piilo.journal.Journalled;
import piilo.journal.RecordKind;

/** What companies are called; companies know targets, so these ask in another way whether there is such a company. */
public record CompanyTitles(Journal journal, RecordKind<? extends Journalled> companies) {
    /**
     * Returns the name of a company.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND}
     */
    String of(UUID workspace, UUID company) {
        return journal.title(workspace, companies, company);
    }
}
