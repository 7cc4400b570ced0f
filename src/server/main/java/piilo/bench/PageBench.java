package piilo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;

/** A contact's page, and the page of a search with its snippets, beside Lucene alone. */
final class PageBench implements Bench {
    private static final int PAGES = 500;
    private static final String CONTACT = "contact page";

    @Override
    public String name() {
        return "pages";
    }

    /** A kind of search. */
    private record Searched(String name, String field, List<String> texts) {
        static Searched of(String name, String field, Supplier<String> text) {
            return new Searched(name, field, Stream.generate(text).limit(PAGES).toList());
        }

        String page() {
            return "search page: " + name;
        }

        String raw() {
            return "Lucene alone: " + name;
        }
    }

    private static List<Searched> searches(List<ContactPlace> places) {
        MadeUpWords words = new MadeUpWords();
        Random random = new Random(3);
        return List.of(
                Searched.of("a word", "text", () -> words.ofRank(30 + random.nextInt(3000))),
                Searched.of("a common word", "text", () -> words.ofRank(random.nextInt(30))),
                Searched.of(
                        "two words",
                        "text",
                        () -> words.ofRank(random.nextInt(30)) + " " + words.ofRank(30 + random.nextInt(300))),
                Searched.of("a family name", "name", () -> family(places.get(random.nextInt(places.size())))));
    }

    private static String family(ContactPlace place) {
        return place.sortName().split(" ", 2)[0].toLowerCase(Locale.ROOT);
    }

    @Override
    public void run(Plan plan, Report report) throws Exception {
        int seconds = Math.max(1, plan.seconds() / 2);
        try (RunningPiilo piilo = RunningPiilo.start(plan.network())) {
            Account account = Account.of(plan.network(), Account.LARGE);
            Visitor visitor = Visitor.of(piilo, account.id());
            List<ContactPlace> places = plan.network().places(account, PAGES);
            List<Searched> searches = searches(places);
            try (RawLucene lucene = new RawLucene(plan.network(), account.workspace())) {
                Turns turns = new Turns();
                List<byte[]> contacts = places.stream()
                        .map(place -> visitor.get(place.pagePath()))
                        .toList();
                turns.add(CONTACT, () -> piilo.load(1, seconds).run(Load.Requests.anyOf(contacts)));
                for (Searched search : searches) {
                    List<byte[]> pages = search.texts().stream()
                            .map(text -> visitor.get("/search?q=" + Visitor.encoded(text)))
                            .toList();
                    List<Query> queries = search.texts().stream()
                            .map(text -> lucene.query(search.field(), text))
                            .toList();
                    turns.add(search.raw(), () -> lucene.run(queries, seconds));
                    turns.add(search.page(), () -> piilo.load(1, seconds).run(Load.Requests.anyOf(pages)));
                }
                report.heading("Contact page and search page, one connection, %,d contacts and %,d notes"
                        .formatted(plan.contacts(), plan.notes()));
                report.loads(turns.run(plan.rounds()).figures());
                report.goals(goals(turns, searches));
            }
        }
    }

    private static List<Goal> goals(Turns turns, List<Searched> searches) {
        List<Goal> goals = new ArrayList<>();
        goals.add(
                Goal.atMost(4, " ms", CONTACT + ", median ms", Spread.of(turns.of(CONTACT), LoadFigures::median), "-"));
        for (Searched search : searches) {
            Spread page = Spread.of(turns.of(search.page()), LoadFigures::median);
            Spread raw = Spread.of(turns.of(search.raw()), LoadFigures::median);
            goals.add(Goal.atMost(4, " ms", search.page() + ", median ms", page, raw.text() + " ms"));
        }
        return goals;
    }
}
