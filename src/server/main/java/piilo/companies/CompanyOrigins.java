package piilo.companies;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import piilo.http.Answer;
import piilo.http.Request;
import piilo.origins.FieldOrigin;
import piilo.origins.OriginsView;
import piilo.origins.OriginsView.Line;
import piilo.origins.Provenance;

/** Where what is known of a company comes from, field by field. */
public final class CompanyOrigins {
    private static final List<String> FIELDS =
            List.of("name", "otherNames", "domain", "industry", "size", "place", "followedOn");

    private final Companies companies;
    private final Provenance provenance;

    public CompanyOrigins(Companies companies, Provenance provenance) {
        this.companies = companies;
        this.provenance = provenance;
    }

    /** Returns the origin of each value. */
    List<FieldOrigin> of(UUID workspace, Company company) {
        return provenance.of(workspace, List.of(company.id())).fields(company, FIELDS);
    }

    /** Shows it as a page of its own, of which the company's page shows the middle. */
    public Answer show(Request request) {
        Company company = companies.get(request.workspace(), request.id("id"));
        List<Line> lines = of(request.workspace(), company).stream()
                .map(CompanyOrigins::line)
                .toList();
        return Answer.page("origins/show", new OriginsView(company.name(), "/companies/" + company.id(), lines));
    }

    private static Line line(FieldOrigin origin) {
        String value = origin.value().asText();
        return origin.field().equals("followedOn")
                ? new Line("companies.followed_since", "", LocalDate.parse(value), origin)
                : new Line("companies.field." + origin.field(), value, null, origin);
    }
}
