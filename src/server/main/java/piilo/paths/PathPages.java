package piilo.paths;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.companies.Companies;
import piilo.companies.Company;
import piilo.http.Answer;
import piilo.http.Request;
import piilo.relationships.Panel;
import piilo.relationships.People;

/** The ways to a company and to a person, with a link that makes an introduction of each. */
public final class PathPages {
    private static final int USUAL = 10;
    private static final int MOST = 20;

    private final Explaining explaining;
    private final Companies companies;
    private final People people;
    private final Clock clock;

    public PathPages(Explaining explaining, Companies companies, People people, Clock clock) {
        this.explaining = explaining;
        this.companies = companies;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What is shown.
     *
     * @param page of whom or what they lead to
     * @param spared whether there are none since nobody is to be asked about this person
     */
    record View(String name, String page, boolean spared, List<Line> paths) {}

    /** A path with what can be done about it. */
    record Line(Explained path) {
        /** Returns whom to ask first. */
        public Explained.Person first() {
            return path.people().getFirst();
        }

        public Explained.Person last() {
            return path.people().getLast();
        }

        public boolean direct() {
            return path.people().size() == 1;
        }

        /** Returns the key of who has given more; null when it is even. */
        public @Nullable String owed() {
            if (path.balance() == 0) {
                return null;
            }
            return path.balance() > 0 ? "paths.balance.mine" : "paths.balance.theirs";
        }

        /** Returns the form of an introduction of the last by the first; when somebody is between them, by that one. */
        public String introduction() {
            String by = path.people().size() > 2 ? "&by=" + path.people().get(1).id() : "";
            return "/introductions/new?first=" + first().id() + "&second=" + last().id() + by + "&why="
                    + URLEncoder.encode(path.sentence(), StandardCharsets.UTF_8);
        }
    }

    public Answer company(Request request) {
        Company company = companies.get(request.workspace(), request.id("id"));
        return page(
                company.name(),
                "/companies/" + company.id(),
                false,
                explaining.toCompany(company.id(), asked(request, "most", USUAL, clock)));
    }

    static Explaining.Asked asked(Request request, String limit, int usual, Clock clock) {
        UUID workspace = request.workspace();
        int most = request.number(limit, usual, 1, MOST);
        return new Explaining.Asked(workspace, Panel.now(request.signedIn(), clock), request.language(), most);
    }

    private static Answer page(String name, String page, boolean spared, List<Explained> found) {
        return Answer.page(
                "paths/show",
                new View(name, page, spared, found.stream().map(Line::new).toList()));
    }

    public Answer contact(Request request) {
        People.Person person = people.get(request.workspace(), request.id("id"));
        Explaining.Asked asked = asked(request, "most", USUAL, clock);
        return page(
                person.name(),
                "/contacts/" + person.id(),
                explaining.spared(person.id(), asked),
                explaining.toPerson(person.id(), asked));
    }
}
