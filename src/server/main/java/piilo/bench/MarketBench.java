package piilo.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The pages of the hidden job market: what to do today, leads, companies, recruiters, the network and ways to people. */
final class MarketBench implements Bench {
    private static final int PAGES = 200;
    private static final double MOST_MILLIS = 15;
    private static final double MOST_MILLIS_OF_WAYS = 30;
    private static final List<String> ALONE = List.of(
            "/",
            "/leads/board",
            "/network",
            "/network/graph",
            "/leads",
            "/targets",
            "/recruiters",
            "/introductions",
            "/reasons",
            "/due",
            "/reminders",
            "/balance");

    @Override
    public String name() {
        return "market";
    }

    /** A kind of page, and how long it may take. */
    private record Page(String name, double most, List<byte[]> requests) {
        static Page alone(String path, Visitor visitor) {
            return new Page(path, MOST_MILLIS, List.of(visitor.get(path)));
        }

        static Page each(String name, double most, List<UUID> ids, Function<UUID, byte[]> request) {
            return new Page(name, most, ids.stream().map(request).toList());
        }

        Goal goal(Turns turns) {
            return Goal.atMost(most, " ms", name + ", median ms", Spread.of(turns.of(name), LoadFigures::median), "-");
        }
    }

    @Override
    public void run(Plan plan, Report report) throws Exception {
        int seconds = Math.max(1, plan.seconds() / 2);
        try (RunningPiilo piilo = RunningPiilo.start(plan.network())) {
            Account account = Account.of(plan.network(), Account.LARGE);
            List<Page> pages = pages(plan.network(), account, Visitor.of(piilo, account.id()));
            Turns turns = new Turns();
            pages.forEach(
                    page -> turns.add(page.name, () -> piilo.load(1, seconds).run(Load.Requests.anyOf(page.requests))));
            turns.run(plan.rounds());
            report.heading("Pages of the hidden job market, one connection, %,d contacts, %,d interactions, %,d leads"
                    .formatted(
                            plan.contacts(),
                            plan.contacts() * NetworkMaking.INTERACTIONS_PER_CONTACT,
                            plan.contacts() / NetworkMaking.CONTACTS_PER_LEAD));
            report.loads(turns.figures());
            report.goals(pages.stream().map(page -> page.goal(turns)).toList());
        }
    }

    private static List<Page> pages(DataFolder folder, Account account, Visitor visitor) throws IOException {
        List<UUID> contacts = folder.ids(DataFolder.Owned.CONTACTS, account, PAGES);
        List<UUID> companies = folder.ids(DataFolder.Owned.COMPANIES, account, PAGES);
        List<UUID> leads = folder.ids(DataFolder.Owned.LEADS, account, PAGES);
        List<Page> pages = new ArrayList<>();
        ALONE.forEach(path -> pages.add(Page.alone(path, visitor)));
        pages.add(Page.each("a lead", MOST_MILLIS, leads, id -> visitor.get("/leads/" + id)));
        pages.add(Page.each("a company", MOST_MILLIS, companies, id -> visitor.get("/companies/" + id)));
        pages.add(Page.each(
                "ways to a company", MOST_MILLIS_OF_WAYS, companies, id -> visitor.get("/companies/" + id + "/paths")));
        pages.add(Page.each(
                "ways to a person", MOST_MILLIS_OF_WAYS, contacts, id -> visitor.get("/contacts/" + id + "/paths")));
        return pages;
    }
}
