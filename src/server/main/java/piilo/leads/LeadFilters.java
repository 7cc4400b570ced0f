package piilo.leads;

import java.util.Optional;
import piilo.companies.Companies;
import piilo.companies.Company;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Request;

/** Reads which leads an address asks for. */
final class LeadFilters {
    private static final int WORDS_LIMIT = 200;

    private LeadFilters() {}

    /**
     * Reads the query of an address.
     *
     * @throws PiiloException {@link Fault#BAD_REQUEST} when something is none of what it may be, {@link Fault#NOT_FOUND} for a company that is not there
     */
    static LeadFilter of(Request request, Companies companies) {
        return new LeadFilter(
                request.query("stage").map(LeadFilter.Stages::of).orElse(null),
                request.query("hidden").map(LeadFilters::truth).orElse(null),
                request.queryId("company")
                        .map(id -> companies.get(request.workspace(), id).id())
                        .orElse(null),
                request.query("due").map(LeadFilter.Due::of).orElse(null),
                request.query("q")
                        .map(text -> text.substring(0, Math.min(text.length(), WORDS_LIMIT)))
                        .orElse(null),
                Calendar.of(request).today(),
                request.query("sort").map(LeadFilter.Sort::of).orElse(LeadFilter.Sort.CHANGED));
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new PiiloException(Fault.BAD_REQUEST, "hidden is true or false");
        };
    }

    static Optional<Company> company(Request request, Companies companies) {
        return request.queryId("company").map(id -> companies.get(request.workspace(), id));
    }
}
