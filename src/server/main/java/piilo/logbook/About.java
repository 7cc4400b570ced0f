package piilo.logbook;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.companies.Companies;
import piilo.companies.Company;
import piilo.contacts.Contacts;
import piilo.database.Ids;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.leads.Lead;
import piilo.leads.Leads;
import piilo.reasons.ReasonList;
import piilo.relationships.AskWarnings;
import piilo.text.Language;

/** What interactions are about. */
public record About(Contacts contacts, Companies companies, Leads leads, ReasonList reasons, AskWarnings warnings) {
    String company(UUID workspace, @Nullable UUID id) {
        return id == null
                ? ""
                : companies.find(workspace, id).map(Company::name).orElse("");
    }

    @Nullable
    String reason(UUID workspace, @Nullable UUID id, Language language) {
        return id == null
                ? null
                : reasons.offered(workspace, List.of(), id, LocalDate.EPOCH).stream()
                        .findFirst()
                        .map(reason -> reason.in(language).text())
                        .orElse(null);
    }

    @Nullable
    Lead lead(UUID workspace, String id) {
        return id.isEmpty()
                ? null
                : leads.get(
                        workspace,
                        Ids.parse(id).orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "There is no such lead")));
    }
}
