package piilo.paths;

import java.time.Clock;
import java.util.UUID;
import piilo.companies.Companies;
import piilo.http.Answer;
import piilo.http.Listing;
import piilo.http.Request;
import piilo.relationships.People;

/** Warm paths, for programs. */
public final class PathApi {
    private static final int USUAL = 10;

    private final Explaining explaining;
    private final Companies companies;
    private final People people;
    private final Clock clock;

    public PathApi(Explaining explaining, Companies companies, People people, Clock clock) {
        this.explaining = explaining;
        this.companies = companies;
        this.people = people;
        this.clock = clock;
    }

    /** Lists the best ways to a company, the best first. */
    public Answer company(Request request) {
        UUID company = companies.get(request.workspace(), request.id("id")).id();
        return Answer.json(
                Listing.whole(explaining.toCompany(company, PathPages.asked(request, "limit", USUAL, clock))));
    }

    /** Lists the best ways to a contact, the best first. */
    public Answer contact(Request request) {
        UUID person = people.get(request.workspace(), request.id("id")).id();
        return Answer.json(Listing.whole(explaining.toPerson(person, PathPages.asked(request, "limit", USUAL, clock))));
    }
}
