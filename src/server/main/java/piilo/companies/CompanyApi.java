package piilo.companies;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import piilo.database.Ids;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Answer;
import piilo.http.EntityTag;
import piilo.http.JsonBody;
import piilo.http.JsonEdit;
import piilo.http.Listing;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.http.Undoable;
import piilo.origins.FieldOrigin;
import piilo.timeline.Timeline;
import piilo.timeline.TimelineResource;
import piilo.timeline.TimelineSubject;
import piilo.timeline.TimelineView;

/** Companies, for programs. */
public final class CompanyApi {
    private final Companies companies;
    private final CompanyList list;
    private final CompanyWriting writing;
    private final CompanyOrigins origins;
    private final Timeline timeline;

    public CompanyApi(
            Companies companies, CompanyList list, CompanyWriting writing, CompanyOrigins origins, Timeline timeline) {
        this.companies = companies;
        this.list = list;
        this.writing = writing;
        this.origins = origins;
        this.timeline = timeline;
    }

    /** A company as it is sent; what cannot be changed may be sent along, and says nothing. */
    @JsonIgnoreProperties({"id", "createdAt", "origins"})
    record Body(
            @Nullable String name,
            List<String> otherNames,
            @Nullable String domain,
            @Nullable String industry,
            @Nullable String size,
            @Nullable String place,
            @Nullable Boolean target,
            @Nullable LocalDate followedOn) {
        Body {
            otherNames = Objects.requireNonNullElse(otherNames, List.of());
        }

        Company company(@Nullable Company old, Problems problems) {
            return new Company(
                    old == null ? Ids.next() : old.id(),
                    old == null ? 0 : old.version(),
                    old == null ? Instant.now() : old.createdAt(),
                    problems.required("name", JsonBody.text(name), Company.NAME_LIMIT),
                    CompanyForm.names(otherNames.stream(), problems),
                    CompanyForm.domain(JsonBody.text(domain), problems),
                    problems.optional("industry", JsonBody.text(industry), CompanyForm.TEXT_LIMIT),
                    problems.optional("size", JsonBody.text(size), CompanyForm.SIZE_LIMIT),
                    problems.optional("place", JsonBody.text(place), CompanyForm.TEXT_LIMIT),
                    Objects.requireNonNullElse(target, false),
                    followedOn);
        }
    }

    /** A company with what its target record says, and where each value comes from. */
    record Resource(@JsonUnwrapped Company company, boolean target, List<FieldOrigin> origins) {}

    record Item(@JsonUnwrapped Company company, boolean target, int people) {}

    public Answer list(Request request) {
        CompanyList.Sort sort = CompanyList.Sort.of(request.query("sort").orElse("name"));
        CompanyList.Filter filter = new CompanyList.Filter(targetsOnly(request));
        CompanyList.Page page =
                list.page(request.workspace(), filter, sort, request.query("cursor"), Listing.limit(request));
        List<Item> items = page.rows().stream()
                .map(row -> new Item(row.company(), row.company().target(), row.people()))
                .toList();
        return Answer.json(new Listing<>(items, page.next(), list.count(request.workspace(), filter)));
    }

    private static boolean targetsOnly(Request request) {
        return switch (request.query("target").orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new PiiloException(Fault.BAD_REQUEST, "target is true or false");
        };
    }

    public Answer create(Request request) {
        return new JsonEdit<>(Body.class)
                .create(
                        request,
                        (body, problems) -> body.company(null, problems),
                        company -> created(request, company));
    }

    private Answer created(Request request, Company company) {
        writing.create(request.author(), company, request.signedIn().zone());
        return Answer.versioned(resource(request, companies.get(request.workspace(), company.id())))
                .created("/api/v1/companies/" + company.id());
    }

    public Answer show(Request request) {
        return Answer.versioned(resource(request, company(request)));
    }

    private Resource resource(Request request, Company company) {
        return new Resource(company, company.target(), origins.of(request.workspace(), company));
    }

    private Company company(Request request) {
        return companies.get(request.workspace(), request.id("id"));
    }

    /** Replaces it, or changes it in part. */
    public Answer change(Request request) {
        Company stored = company(request);
        Resource told = resource(request, stored);
        EntityTag.check(request, told);
        return new JsonEdit<>(Body.class)
                .change(
                        request,
                        told,
                        (body, problems) -> body.company(stored, problems),
                        company -> updated(request, stored, company));
    }

    private Answer updated(Request request, Company stored, Company company) {
        writing.update(request.author(), stored, company, request.signedIn().zone());
        return Answer.versioned(resource(request, company(request)));
    }

    public Answer delete(Request request) {
        Company company = company(request);
        EntityTag.check(request, resource(request, company));
        return Answer.json(
                new Undoable(writing.delete(request.author(), company).id()));
    }

    /** Tells what has happened with a company, newest first. */
    public Answer timeline(Request request) {
        Company company = company(request);
        return Answer.json(TimelineResource.list(timeline.page(
                request.workspace(), TimelineSubject.company(company.id()), TimelineView.wantedByProgram(request))));
    }
}
