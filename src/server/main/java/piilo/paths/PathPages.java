package piilo.paths;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.companies.Companies;
import piilo.companies.Company;
import piilo.database.Ids;
import piilo.http.Answer;
import piilo.http.Request;
import piilo.introductions.IntroductionWriting;
import piilo.relationships.Panel;
import piilo.relationships.People;

/** The ways to a company and to a person, with a button that makes an introduction of each. */
public final class PathPages {
    private static final int USUAL = 10;
    private static final int MOST = 20;

    private final Explaining explaining;
    private final Companies companies;
    private final People people;
    private final IntroductionWriting introductions;
    private final Clock clock;

    public PathPages(
            Explaining explaining, Companies companies, People people, IntroductionWriting introductions, Clock clock) {
        this.explaining = explaining;
        this.companies = companies;
        this.people = people;
        this.introductions = introductions;
        this.clock = clock;
    }

    /**
     * What is shown.
     *
     * @param page of whom or what they lead to
     * @param spared whether there are none since nobody is to be asked about this person
     */
    record View(String name, String page, boolean spared, List<Line> paths) {}

    /**
     * A path with what can be done about it.
     *
     * @param address where an introduction of it is made
     */
    record Line(Explained path, String address) {
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

        /** Returns who knows the last one and has to be met first; null when the user asks that one himself. */
        public Explained.@Nullable Person between() {
            return path.people().size() == 3 ? path.people().get(1) : null;
        }

        /** Returns the key of who has given more; null when it is even. */
        public @Nullable String owed() {
            if (path.balance() == 0) {
                return null;
            }
            return path.balance() > 0 ? "paths.balance.mine" : "paths.balance.theirs";
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
        return asked(request, request.number(limit, usual, 1, MOST), clock);
    }

    private static Explaining.Asked asked(Request request, int most, Clock clock) {
        return new Explaining.Asked(
                request.workspace(), Panel.now(request.signedIn(), clock), request.language(), most);
    }

    private static Answer page(String name, String page, boolean spared, List<Explained> found) {
        return Answer.page(
                "paths/show",
                new View(
                        name,
                        page,
                        spared,
                        found.stream()
                                .map(path -> new Line(path, page + "/paths"))
                                .toList()));
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

    /** Makes introductions of the way to a company that begins with somebody. */
    public Answer introduceToCompany(Request request) {
        Company company = companies.get(request.workspace(), request.id("id"));
        Explaining.Asked asked = asked(request, MOST, clock);
        return introduce(request, "/companies/" + company.id(), explaining.toCompany(company.id(), asked));
    }

    /** Makes introductions of the way to a person that begins with somebody. */
    public Answer introduceToContact(Request request) {
        People.Person person = people.get(request.workspace(), request.id("id"));
        Explaining.Asked asked = asked(request, MOST, clock);
        return introduce(request, "/contacts/" + person.id(), explaining.toPerson(person.id(), asked));
    }

    /** The ways are looked for again, so that nobody is asked who is kept out by now, whatever an older page shows. */
    private Answer introduce(Request request, String page, List<Explained> found) {
        Optional<UUID> first = request.form("first")
                .flatMap(Ids::parse)
                .map(id -> people.get(request.workspace(), id).id());
        return found.stream()
                .filter(way -> way.people().size() > 1)
                .filter(way -> first.isPresent() && way.people().getFirst().id().equals(first.get()))
                .findFirst()
                .map(way -> begin(request, way))
                .orElseGet(() -> Answer.redirect(page + "/paths").telling("done.paths.gone", null));
    }

    private Answer begin(Request request, Explained way) {
        List<UUID> people = way.people().stream().map(Explained.Person::id).toList();
        LocalDate today = Panel.now(request.signedIn(), clock).today();
        IntroductionWriting.Way begun = introductions.begin(request.author(), people, way.sentence(), today);
        Answer answer =
                Answer.redirect("/introductions/" + begun.introductions().getFirst());
        return switch (begun.made()) {
            case 0 -> answer.telling("done.introduction_there", null);
            case 1 -> answer.telling("done.introduction_saved", begun.cause().id());
            default -> answer.telling("done.introductions_saved", begun.cause().id());
        };
    }
}
